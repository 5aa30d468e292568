/** What Excel lets a person type, with its prompt: one entry per kind. A help, never the check itself. */
import type { CellValidation, PlanValidation } from '#domain/sheet/sheet-plan';
import { rangeAt } from '../ranges';

/** Excel's own limits; longer ones are an error that would stop the whole batch. */
const TITLE_UNITS = 32;
const MESSAGE_UNITS = 255;
/** A list within the rule itself, joined by commas. */
const LIST_UNITS = 255;

type Rules = {
  readonly [K in CellValidation['kind']]: (
    validation: Extract<CellValidation, { kind: K }>,
  ) => Excel.DataValidationRule | undefined;
};

const RULES: Rules = {
  // A list that Excel would cut or split at its commas gets no dropdown; no form has one (functions/xlsx writes a sheet).
  list: ({ choices }) => {
    const source = choices.join(',');
    const isWhole = source.length <= LIST_UNITS && choices.every((choice) => !/[,，\n]/.test(choice));
    return isWhole ? { list: { inCellDropDown: true, source } } : undefined;
  },
  whole: ({ minimum }) => ({ wholeNumber: { formula1: minimum, operator: 'GreaterThanOrEqualTo' } }),
  decimal: ({ minimum }) => ({ decimal: { formula1: minimum, operator: 'GreaterThanOrEqualTo' } }),
  date: ({ from, to }) => ({ date: { formula1: from, formula2: to, operator: 'Between' } }),
  textLength: ({ maximum }) => ({ textLength: { formula1: maximum, operator: 'LessThanOrEqualTo' } }),
};

const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** The alert says what the prompt says: the person reads the instruction where it was not followed. */
export function applyValidation(sheet: Excel.Worksheet, plan: PlanValidation): void {
  const { validation, prompt, onInvalid, range } = plan;
  // The registry pairs each kind with its own member; indexing by the union loses the pairing.
  const rule = (RULES[validation.kind] as (validation: CellValidation) => Excel.DataValidationRule | undefined)(
    validation,
  );
  if (rule === undefined) return;
  const target = rangeAt(sheet, range).dataValidation;
  target.rule = rule;
  target.ignoreBlanks = true;
  if (prompt === undefined) return;
  const title = shorten(prompt.title, TITLE_UNITS);
  const message = shorten(prompt.message, MESSAGE_UNITS);
  target.prompt = { showPrompt: true, title, message };
  target.errorAlert = { showAlert: true, style: ALERTS[onInvalid], title, message };
}

function shorten(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
