/** File mode: the sheets as the pane itself shows them, put together from a verdict. Pure, but for the file that it asks. */
import type { Row } from '#domain/reading/row';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { FileWorkbook } from '../../../workbook/workbook';
import type { AskedIn, SheetTable } from '../model/state';
import type { OpenForm, Verdict } from './opening';
import type { readingParts } from './reading';

type ReadingParts = Extract<Awaited<ReturnType<typeof readingParts>>, { readonly ok: true }>['value'];

/** Our own formulas that nobody has computed are shown with what the check made of them. */
export function tableOf(
  { askedCells, withComputedFormulas }: ReadingParts,
  { form }: OpenForm,
  grids: readonly RawGrid[],
  rows: readonly Row[],
): Verdict['table'] {
  return { grids: withComputedFormulas(grids), asked: askedCells(form, rows) };
}

export function shownTable({ table }: Verdict, { canUndo }: FileWorkbook): SheetTable | undefined {
  if (table === undefined) return undefined;
  const asked = table.asked.map(({ at, isColumn, label, spec }): AskedIn => {
    const choices = 'choices' in spec && spec.type === 'choice' ? { choices: spec.choices } : {};
    return { at, isColumn, label, ...choices };
  });
  return { grids: table.grids, asked, canUndo };
}
