/** DataValidation: Excel's rules ↔ the book's. A range whose cells have different rules has none to show. */
import { isPlainObject, optionalObject, plainObject } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject, isHostObject } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { AlertStyle, Validation } from '../univer/book';
import { type Area, areaName, type CellAreas, intersection, sheetPrefix } from './area';
import { type ModelContext, requireWritable, sheetFacts } from './model-context';

type Rule = Omit<Validation, 'areas'>;

const OPERATORS: readonly (readonly [excel: string, book: string])[] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
];

const COMPARED: readonly (readonly [excel: string, book: Rule['type']])[] = [
  ['wholeNumber', 'whole'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
];

const NO_PROMPT = { message: '', showPrompt: true, title: '' };
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };

export function dataValidation(context: ModelContext, { sheetId, areas }: CellAreas): HostObject {
  const { book } = context;
  const change = (location: string, to: (before: Rule | undefined) => Rule | undefined) => {
    requireWritable(context, sheetId, location);
    for (const area of areas) {
      const before = ruleOf(context, sheetId, area);
      book.setValidation(sheetId, area, to(before === 'mixed' ? undefined : before));
    }
  };
  const changeExisting = (location: string, patch: Partial<Rule>) =>
    change(location, (before) => {
      // Prompts and alerts hang on a rule; Excel keeps them until one is set, which nothing here relies on.
      if (before === undefined) throw hostError('InvalidOperation', location);
      return { ...before, ...patch };
    });
  const rule = (): Rule | 'mixed' | undefined => {
    const [first] = areas;
    return first === undefined ? undefined : ruleOf(context, sheetId, first);
  };
  const shown = <T extends Json>(of: (rule: Rule) => T, none: T): T => {
    const found = rule();
    return found === undefined || found === 'mixed' ? none : of(found);
  };
  return {
    type: 'DataValidation',
    scalars: {
      type: {
        get: () => {
          const found = rule();
          if (found === 'mixed') return 'MixedCriteria';
          return found === undefined ? 'None' : typeWord(found);
        },
      },
      rule: {
        get: () => shown<Json>(excelRule, {}),
        set: (value) => {
          const given = ruleFrom(context, value);
          change('DataValidation.rule', (before) => ({ ...NEW_RULE, ...keptOf(before), ...given }));
        },
      },
      ignoreBlanks: {
        get: () => shown<Json>(({ ignoresBlanks }) => ignoresBlanks, true),
        set: (value) => changeExisting('DataValidation.ignoreBlanks', { ignoresBlanks: value === true }),
      },
      prompt: {
        get: () =>
          shown<Json>(
            ({ prompt }) =>
              prompt === undefined
                ? NO_PROMPT
                : { message: prompt.message, showPrompt: prompt.isShown, title: prompt.title },
            NO_PROMPT,
          ),
        set: (value) => {
          const { title, message, showPrompt } = optionalObject(value, 'DataValidation.prompt');
          const prompt = { title: words(title), message: words(message), isShown: showPrompt !== false };
          if (prompt.title.length > 32 || prompt.message.length > 255)
            throw hostError('InvalidArgument', 'DataValidation.prompt');
          changeExisting('DataValidation.prompt', { prompt });
        },
      },
      errorAlert: {
        get: () =>
          shown<Json>(
            ({ alert }) =>
              alert === undefined
                ? NO_ALERT
                : { message: alert.message, showAlert: alert.isShown, style: alert.style, title: alert.title },
            NO_ALERT,
          ),
        set: (value) => {
          const { title, message, showAlert, style } = optionalObject(value, 'DataValidation.errorAlert');
          const alert = {
            title: words(title),
            message: words(message),
            isShown: showAlert !== false,
            style: alertStyle(style),
          };
          if (alert.title.length > 32 || alert.message.length > 255)
            throw hostError('InvalidArgument', 'DataValidation.errorAlert');
          changeExisting('DataValidation.errorAlert', { alert });
        },
      },
    },
    methods: { clear: action(() => change('DataValidation.clear', () => undefined)) },
  };
}

const NEW_RULE = { showsDropDown: true, ignoresBlanks: true };

/** What stays when only the rule is replaced. */
function keptOf(before: Rule | undefined): Partial<Rule> {
  if (before === undefined) return {};
  const { ignoresBlanks, prompt, alert } = before;
  return { ignoresBlanks, ...(prompt === undefined ? {} : { prompt }), ...(alert === undefined ? {} : { alert }) };
}

/** The one rule of an area: none, all its cells', or mixed. */
export function ruleOf({ book }: ModelContext, sheetId: string, area: Area): Rule | 'mixed' | undefined {
  const touching = book
    .validations(sheetId)
    .map((validation) => ({
      validation,
      covered: validation.areas.reduce((cells, one) => {
        const common = intersection(one, area);
        return cells + (common === undefined ? 0 : common.rows * common.columns);
      }, 0),
    }))
    .filter(({ covered }) => covered > 0);
  const [first, ...others] = touching;
  if (first === undefined) return undefined;
  const covers = first.covered >= area.rows * area.columns;
  if (others.length > 0 || !covers) return 'mixed';
  const { areas: _areas, ...rule } = first.validation;
  return rule;
}

function typeWord({ type }: Rule): string {
  if (type === 'list') return 'List';
  if (type === 'custom') return 'Custom';
  const [excel = ''] = COMPARED.find(([, book]) => book === type) ?? [];
  return excel.charAt(0).toUpperCase() + excel.slice(1);
}

function excelRule(rule: Rule): Json {
  const { type, formula1 = '', formula2, operator } = rule;
  if (type === 'list') return { list: { inCellDropDown: rule.showsDropDown, source: formula1 } };
  if (type === 'custom') return { custom: { formula: formula1 } };
  const [excel = ''] = COMPARED.find(([, book]) => book === type) ?? [];
  const [word = 'Between'] = OPERATORS.find(([, book]) => book === operator) ?? [];
  return {
    [excel]: {
      formula1: asNumber(formula1),
      ...(formula2 === undefined ? {} : { formula2: asNumber(formula2) }),
      operator: word,
    },
  };
}

function asNumber(formula: string): Json {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formula;
}

/** @throws HostError InvalidArgument unless exactly one kind of rule is given, as Excel demands */
function ruleFrom(context: ModelContext, value: Argument): Pick<Rule, 'type'> & Partial<Rule> {
  const location = 'DataValidation.rule';
  const given = Object.entries(plainObject(value, location)).filter(([, one]) => one !== null);
  const [only, ...more] = given;
  if (only === undefined || more.length > 0) throw hostError('InvalidArgument', location);
  const [kind, detail] = only;
  if (!isPlainObject(detail)) throw hostError('InvalidArgument', location);
  if (kind === 'list') {
    const source = formula(context, detail.source ?? null, location);
    if (!source.startsWith('=') && source.length > 255) throw hostError('InvalidArgument', location);
    return { type: 'list', formula1: source, showsDropDown: detail.inCellDropDown !== false };
  }
  if (kind === 'custom') return { type: 'custom', formula1: formula(context, detail.formula ?? null, location) };
  const type = COMPARED.find(([excel]) => excel === kind)?.[1];
  const operator = OPERATORS.find(([excel]) => excel === detail.operator)?.[1];
  if (type === undefined || operator === undefined) throw hostError('InvalidArgument', location);
  const needsTwo = operator === 'between' || operator === 'notBetween';
  if (needsTwo && (detail.formula2 === undefined || detail.formula2 === null))
    throw hostError('InvalidArgument', location);
  return {
    type,
    operator,
    formula1: formula(context, detail.formula1 ?? null, location),
    ...(needsTwo ? { formula2: formula(context, detail.formula2 ?? null, location) } : {}),
  };
}

/** A text or number as it is; a range as the formula that names it. */
function formula(context: ModelContext, value: Argument, location: string): string {
  if (isHostObject(value) && value.cells !== undefined) {
    const { sheetId, areas } = value.cells;
    const [area] = areas;
    if (area !== undefined)
      return `=${sheetPrefix(sheetFacts(context, sheetId, location).name)}!${absolute(areaName(area))}`;
  }
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw hostError('InvalidArgument', location);
}

function absolute(name: string): string {
  return name.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function words(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function alertStyle(value: Json | undefined): AlertStyle {
  return value === 'Warning' || value === 'Information' ? value : 'Stop';
}
