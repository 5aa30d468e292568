/** 核对 and the checks of 封面 as another program recomputes them. */
import { cellAt, endColumn, endRow, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { Checked } from './steps';
import { sheetOf } from './workbooks';

const DIFFERS = '不一致';
const AGREES = '一致';

/** `units` differ; where there are none, everything agrees. */
export function compareAgreement(recomputed: WorkbookContents, units: readonly string[]): Checked {
  const page = results(sheetOf(recomputed, '核对'));
  const total = page.pop();
  const cover = results(sheetOf(recomputed, '封面'));
  const named = page.filter(([, result]) => result === DIFFERS).map(([unit]) => unit);
  const findings: string[] = [];
  if ([...named].sort().join() !== [...units].sort().join()) findings.push(`differing: ${named.join('、')}`);
  const wanted = units.length === 0 ? AGREES : DIFFERS;
  if (total?.[1] !== wanted) findings.push(`合计 says ${total?.[1]}`);
  const isRed = cover.some(([, result]) => result === DIFFERS);
  if (isRed !== units.length > 0) findings.push(`封面 says ${cover.map((each) => each.join(' ')).join('；')}`);
  return { findings, note: `${page.length} units, ${cover.length} checks` };
}

/** First and last text of every row that ends with a result. */
function results(grid: RawGrid): [string, string][] {
  const found: [string, string][] = [];
  for (let row = grid.origin.row; row < endRow(grid); row++) {
    const result = textOf(cellAt(grid, row, endColumn(grid) - 1));
    if (result === AGREES || result === DIFFERS) found.push([textOf(cellAt(grid, row, 1)), result]);
  }
  return found;
}
