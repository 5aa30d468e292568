/** Knowing a workbook that this product made as a summary, whatever its file is called. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';

/** Custom properties of every summary; no sheet to fill in has the last. */
export function summaryProperties(
  form: FormDefinition,
  round: Round,
  asOf: string,
): readonly (readonly [string, string])[] {
  return [
    ['form', form.id],
    ['formVersion', form.version],
    ['round', round.id],
    ['asOf', asOf],
  ];
}

/** Stands where a form's id does: all forms of the round are in it. */
export const WHOLE_ROUND = '*';

/** Custom properties of the summary of a whole round. */
export function roundProperties(round: Round, asOf: string, edition: string): readonly (readonly [string, string])[] {
  return [
    ['form', WHOLE_ROUND],
    ['round', round.id],
    ['asOf', asOf],
    ['edition', edition],
  ];
}

/** Id of the form that the workbook sums up, or WHOLE_ROUND; undefined where it is no summary. */
export function formSummedUp(custom: ReadonlyMap<string, string>): string | undefined {
  return custom.has('asOf') ? custom.get('form') : undefined;
}
