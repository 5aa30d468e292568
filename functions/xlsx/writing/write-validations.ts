/** What Excel lets a person type, as the library's data validations; one entry per kind. */
import type { DataValidation } from 'hucre/xlsx';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { CellValidation, PlanValidation } from '#domain/sheet/sheet-plan';
import { replaceNonXml } from '#opc/text-escapes';
import type { ChoiceLists } from './choice-lists';
import { rangeName } from './references';
import { shorten } from './write-text';

/** Excel's own limits; a prompt is a help, so it is shortened rather than refused. */
const PROMPT_TITLE_UNITS = 32;
const PROMPT_UNITS = 255;

type Check = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;
type Checks = {
  readonly [K in CellValidation['kind']]: (
    validation: Extract<CellValidation, { kind: K }>,
    lists: ChoiceLists,
  ) => Check;
};

const CHECKS: Checks = {
  list: ({ choices }, lists) => ({ type: 'list', formula1: lists.formula(choices) }),
  whole: ({ minimum }) => ({ type: 'whole', operator: 'greaterThanOrEqual', formula1: String(minimum) }),
  decimal: ({ minimum }) => ({ type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(minimum) }),
  date: ({ from, to }) => ({ type: 'date', operator: 'between', formula1: serial(from), formula2: serial(to) }),
  textLength: ({ maximum }) => ({ type: 'textLength', operator: 'lessThanOrEqual', formula1: String(maximum) }),
};

export function libraryValidation(plan: PlanValidation, lists: ChoiceLists): DataValidation {
  const { validation, prompt } = plan;
  // The registry pairs each kind with its own member; indexing by the union loses the pairing.
  const check = CHECKS[validation.kind] as (validation: CellValidation, lists: ChoiceLists) => Check;
  return {
    ...check(validation, lists),
    range: rangeName(plan.range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: plan.onInvalid,
    ...(prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: shorten(replaceNonXml(prompt.title), PROMPT_TITLE_UNITS),
          inputMessage: shorten(replaceNonXml(prompt.message), PROMPT_UNITS),
        }),
  };
}

function serial(iso: string): string {
  const day = isoToSerial(iso);
  if (day === null) throw new Error(`a validation with ${iso}, which is no date`);
  return String(day);
}
