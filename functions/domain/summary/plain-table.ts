/** A page that is one table under a title and a note; knows no column by name. */
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import type { Summary } from './summary';

const HEADER_ROW = 3;

export type TableColumn = readonly [label: string, width: number];

export function plainTable(
  summary: Summary,
  name: string,
  columns: readonly TableColumn[],
  body: readonly (readonly PlanCell[])[],
  note: string,
): SheetPlan {
  const widths = columns.map(([, width]) => width);
  const headers = columns.map(([label]) => cell(label, 'header'));
  const blank: PlanRow = { height: 18, cells: columns.map(() => ({ style: 'text' as StyleName })) };
  const rows: PlanRow[] = [
    banner(`${summary.round.name} ${name}`, 'title', columns.length, 34),
    banner(note, 'subtitle', columns.length, 20),
    { cells: headers, height: 26 },
    ...(body.length === 0 ? [blank] : body.map((cells) => ({ cells, height: rowHeight(cells, widths) }))),
  ];
  return {
    name,
    rows,
    columnWidths: widths,
    merges: [bannerMerge(1, columns.length), bannerMerge(2, columns.length)],
    freeze: { rows: HEADER_ROW, columns: 2 },
    filter: { top: HEADER_ROW, left: 1, bottom: rows.length, right: columns.length },
    validations: [],
    charts: [],
    print: printSetup(summary.round.school, `${summary.round.name} ${name}`, [HEADER_ROW, HEADER_ROW]),
  };
}
