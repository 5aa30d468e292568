/** A list section as a sheet to fill in: a row per entry that is known, blank rows below, a live 合计. */
import type { ReadContext } from '../form/column-types/column-type';
import { columnType, widthOf } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Column, ListSection } from '../form/section';
import {
  banner,
  bannerMerge,
  cell,
  columnRange,
  onItsPaper,
  printSetup,
  relativeRange,
  rowHeight,
  SIGNATURE_LINE,
  totalStyle,
  wideEnough,
} from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { EntryRow, ExtraColumn } from './entries';
import { EXTRA_WIDTH, extraCells, extraHeaders, knownCell, sumOf } from './known-cells';
import { HEADER_ROW, headMerges, headRows, type Letterhead } from './letterhead';
import { numbered } from './numbering';
import { validationOf } from './validation';

const ROW_HEIGHT = 24;

export interface ListContent {
  readonly letterhead: Letterhead;
  readonly entries: readonly EntryRow[];
  readonly extras: readonly ExtraColumn[];
}

export function listSheet(
  section: ListSection,
  form: FormDefinition,
  round: Round,
  { letterhead, entries, extras }: ListContent,
  version: string,
): SheetPlan {
  const { columns, blankRows } = section;
  const context: ReadContext = { window: round.window };
  const widths = wideEnough([...columns.map(widthOf), ...extras.map(() => EXTRA_WIDTH)]);
  const rowCount = entries.length + blankRows;
  const firstRow = HEADER_ROW + 1;
  const lastRow = HEADER_ROW + rowCount;
  const code = round.roster.find(({ name }) => name === letterhead.unit)?.code;
  const filled = columns.map((column) => columnCells(column, entries, rowCount, code));
  const bodyRow = (at: number): PlanRow => {
    const cells = [
      ...filled.map((cells): PlanCell => cells[at] ?? {}),
      ...extraCells(extras, at < entries.length ? at : undefined),
    ];
    return { height: at < entries.length ? rowHeight(cells, widths, ROW_HEIGHT) : ROW_HEIGHT, cells };
  };
  const headers = [
    ...columns.map((column) => cell(`${column.label}${column.required === true ? '*' : ''}`, 'header')),
    ...extraHeaders(extras),
  ];
  const total: PlanCell[] = columns.map((column, at) => {
    if (at === 0) return cell('合计', 'totalLabel');
    if (!column.summed) return { style: 'totalLabel' };
    const formula = `SUM(${relativeRange(columnRange(at + 1, firstRow, lastRow))})`;
    const result = sumOf(entries.map((entry) => entry[column.key]));
    return { formula, result, style: totalStyle(columnType(column.type).style) };
  });
  const signature = banner(SIGNATURE_LINE, 'signature', widths.length, 36);
  const rows = [
    ...headRows(section, form, widths.length, letterhead),
    { cells: headers, height: rowHeight(headers, widths, 32) },
    ...Array.from({ length: rowCount }, (_, at) => bodyRow(at)),
    { height: ROW_HEIGHT, cells: [...total, ...extras.map((): PlanCell => ({ style: 'totalLabel' }))] },
    signature,
  ];
  return {
    name: section.sheet,
    rows,
    columnWidths: widths,
    merges: [...headMerges(widths.length), bannerMerge(rows.length, widths.length)],
    freeze: { rows: HEADER_ROW, columns: 3 },
    validations: columns.flatMap((column, at) => validationOf(column, context, columnRange(at + 1, firstRow, lastRow))),
    charts: [],
    print: onItsPaper(printSetup(version, round.name, [HEADER_ROW, HEADER_ROW]), widths),
  };
}

/** One column from the first entry to the last blank row; what the product gives itself goes on where the entries end. */
function columnCells(
  column: Column,
  entries: readonly EntryRow[],
  rowCount: number,
  unitCode: string | undefined,
): readonly PlanCell[] {
  const { style } = columnType(column.type);
  const given = entries.map((entry) => entry[column.key]);
  return numbered(column, given, rowCount, unitCode).map((value) => knownCell(value, style));
}
