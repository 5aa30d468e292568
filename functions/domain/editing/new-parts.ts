/** Parts that are added: with a key of their own, and as little said of them as a schema lets through. */
import type { ColumnSpec } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { RuleDefinition } from '../form/rules/index';
import { type Column, type FigureColumn, type Indicator, LONGEST_LABEL, type Section } from '../form/section';
import { namesOf } from '../form/section-faults';
import type { TypeWord } from './part-words';
import { wordsOfRule } from './rules/index';
import type { RuleKindName, Slot } from './rules/slot';
import { choicesOf, columnsFor } from './rules/suitable';

const LONGEST_VERSION = 20;
const LONGEST_SHEET_NAME = 31;

/** 2023.1 → 2023.2; a version without a figure at its end gets one. */
export function nextVersion(version: string): string {
  const digits = /\d+$/u.exec(version)?.[0] ?? '';
  const head = version.slice(0, version.length - digits.length);
  const next = digits === '' ? '' : `${head}${String(BigInt(digits) + 1n).padStart(digits.length, '0')}`;
  if (next !== '' && next.length <= LONGEST_VERSION) return next;
  return `${version.slice(0, LONGEST_VERSION - 2)}.2`;
}

/** c1, c2 … : the first that nobody has. */
export function freeKey(taken: Iterable<string>, prefix: string): string {
  const known = new Set(taken);
  for (let number = 1; ; number++) if (!known.has(`${prefix}${number}`)) return `${prefix}${number}`;
}

/** 新栏目, 新栏目2 … */
export function freeName(taken: Iterable<string>, name: string, longest: number = LONGEST_LABEL): string {
  const known = new Set(taken);
  for (let number = 1; ; number++) {
    const mark = number === 1 ? '' : String(number);
    const candidate = `${name.slice(0, longest - mark.length)}${mark}`;
    if (!known.has(candidate)) return candidate;
  }
}

export function newColumn(section: Exclude<Section, { kind: 'indicators' }>): Column {
  return {
    key: freeKey(namesOf(section), 'c'),
    label: freeName(
      section.columns.map(({ label }) => label),
      '新栏目',
    ),
    aliases: [],
    type: specOf('text'),
    required: false,
    summed: false,
    personal: false,
    width: 12,
  };
}

type Block = Extract<Section, { kind: 'indicators' }>;

export function newIndicator(section: Block): Indicator {
  return {
    key: freeKey(namesOf(section), 'i'),
    label: freeName(
      section.indicators.map(({ label }) => label),
      '新指标',
    ),
    aliases: [],
    type: specOf('count'),
    required: false,
  };
}

export function newFigure(section: Block): FigureColumn {
  return {
    key: freeKey(namesOf(section), 'f'),
    label: freeName(
      section.figures.map(({ label }) => label),
      '新数字列',
    ),
    aliases: [],
    width: 14,
  };
}

export function newSection({ sections }: FormDefinition, kind: Section['kind']): Section {
  const key = freeKey(
    sections.map((section) => section.key),
    's',
  );
  const sheet = freeName(
    sections.map((section) => section.sheet),
    '新分表',
    LONGEST_SHEET_NAME,
  );
  const any = { key, sheet, title: sheet, titleAliases: [], optional: false };
  if (kind === 'indicators') {
    const headers = { indicator: { label: '指标', aliases: [] }, unit: { label: '计量单位', aliases: [] } };
    const block: Block = { kind, ...any, headers, figures: [], indicators: [] };
    const figures = [{ ...newFigure(block), label: '数量' }];
    return { ...block, figures, indicators: [newIndicator({ ...block, figures })] };
  }
  const empty = { ...any, columns: [] };
  if (kind === 'fields') return { ...empty, kind, columns: [newColumn({ ...empty, kind })] };
  const list = { ...empty, kind, identity: [], blankRows: 12 };
  return { ...list, columns: [newColumn(list)] };
}

/** A type as it is chosen from a list of types; what the one before said is kept where the new one says it too. */
export function specOf(word: TypeWord, before?: ColumnSpec): ColumnSpec {
  const choices = before !== undefined && 'choices' in before ? before : { choices: ['是', '否'], aliases: [] };
  switch (word) {
    case 'startDate':
      return { type: 'date', edge: 'start' };
    case 'endDate':
      return { type: 'date', edge: 'end' };
    case 'text':
      return { type: 'text', maxLength: before?.type === 'text' ? before.maxLength : 100 };
    case 'count':
      return before?.type === 'count' ? before : { type: 'count', unit: '个', minimum: 0 };
    case 'money':
      return { type: 'money', unit: '万元' };
    case 'choice':
    case 'multiChoice':
      return { type: word, choices: choices.choices, aliases: choices.aliases };
    default:
      return { type: word };
  }
}

/** A rule of that kind over the first columns that suit it; what none suits is left to be chosen (and is a fault until then). */
export function newRule(form: FormDefinition, section: Section, kind: RuleKindName): RuleDefinition {
  const { slots } = wordsOfRule(kind);
  const used = new Set<string>();
  const params: Record<string, unknown> = {};
  for (const [name, slot] of Object.entries(slots)) {
    const value = firstValue(slot, { form, section, params, used });
    if (value !== undefined) params[name] = value;
  }
  // As the kind's slots have it, which are those of its parameters.
  return { kind, section: section.key, ...params } as unknown as RuleDefinition;
}

interface Filling {
  readonly form: FormDefinition;
  readonly section: Section;
  readonly params: Readonly<Record<string, unknown>>;
  /** Columns that another parameter has already. */
  readonly used: Set<string>;
}

function firstValue(slot: Slot, filling: Filling): unknown {
  const { form, section, params, used } = filling;
  const next = (offered: readonly { readonly key: string }[]) => {
    const key = offered.find((each) => !used.has(each.key))?.key ?? offered[0]?.key ?? '';
    used.add(key);
    return key;
  };
  switch (slot.kind) {
    case 'column':
      return next(columnsFor(section, slot.wants));
    case 'columns':
      return Array.from({ length: slot.least }, () => next(columnsFor(section, slot.wants)));
    case 'indicator':
      return next(section.kind === 'indicators' ? section.indicators : []);
    case 'choice':
      return choicesOf(section, String(params[slot.of]))[0] ?? '';
    case 'number':
      return Math.max(slot.least, 10);
    case 'words':
      return ['无', '待定'];
    case 'byChoice': {
      const figures = columnsFor(section, slot.wants).slice(0, 1);
      return choicesOf(section, String(params[slot.of])).map((choice) => [choice, figures.map(({ key }) => key)]);
    }
    case 'sumOf':
      return { section: form.sections.find((each) => each.kind === 'list')?.key ?? '' };
    case 'unless':
    case 'indicators':
      return undefined;
  }
}
