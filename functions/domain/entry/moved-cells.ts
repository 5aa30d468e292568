/** Where the cells of a sheet stand once its content is laid out anew (`migrate.ts`): row by row, column by column. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Section } from '../form/section';
import { parse } from '../reading/parse';
import type { Header } from '../reading/recognise/header';
import { findSections } from '../reading/recognise/sections';
import type { Row } from '../reading/row';
import { type CellPosition, formatAddress } from '../sheet/address';
import type { RawGrid } from '../sheet/raw-grid';
import { HEADER_ROW } from './letterhead';
import { movableRows, movedContent, ownColumn } from './migrate';

/** `before`: the sheets as they were; `after`: what `entryPlan` made of their content. Undefined: the cell was not moved. */
export function movedCells(
  before: readonly RawGrid[],
  after: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
): (at: CellPosition) => CellPosition | undefined {
  const from = findSections(before, form);
  const to = findSections(after, form);
  const known = movableRows(parse(before, form, round));
  const moves = form.sections.flatMap((section): readonly Move[] => {
    const [header, there] = [from.get(section.key), to.get(section.key)];
    if (header === undefined || there === undefined) return [];
    return [
      section.kind === 'fields'
        ? answersMoved(header, there)
        : tableMoved(
            section,
            header,
            there,
            known.filter((row) => row.section === section.key),
          ),
    ];
  });
  return (at) => {
    for (const move of moves) {
      const place = move(at);
      if (place !== undefined) return place;
    }
    return undefined;
  };
}

type Move = (at: CellPosition) => CellPosition | undefined;

/** An answer stands beside its label, wherever that is. */
function answersMoved(header: Header, there: Header): Move {
  const places = new Map<string, CellPosition>();
  for (const [key, { row, column }] of header.columns) {
    const place = there.columns.get(key);
    if (place === undefined) continue;
    const at = { sheet: header.grid.sheet, row, column };
    places.set(formatAddress(at), { sheet: there.grid.sheet, row: place.row, column: place.column });
  }
  return (at) => places.get(formatAddress(at));
}

/** Its rows, and its headers: an issue may speak of either. */
function tableMoved(section: Section, header: Header, there: Header, known: readonly Row[]): Move {
  const { rows: moved, extras } = movedContent(section, header, known);
  const own = [...there.columns.values()].map(({ column }) => column);
  const columns = new Map<number, number>();
  for (const key of header.columns.keys()) {
    const [column, place] = [ownColumn(header, key), there.columns.get(key)?.column];
    if (column !== undefined && place !== undefined) columns.set(column, place);
  }
  // To the right of the form's own, in their order.
  for (const [at, { column }] of extras.entries()) columns.set(column, Math.max(...own) + 1 + at);
  const places = rowPlaces(section, moved);
  const rows = new Map(moved.map(({ row }, at) => [row, HEADER_ROW + 1 + (places[at] ?? at)]));
  return ({ sheet, row, column }) => {
    if (sheet !== header.grid.sheet) return undefined;
    const isHeader = row >= header.firstRow && row <= header.lastRow;
    const place = { row: isHeader ? HEADER_ROW : rows.get(row), column: columns.get(column) };
    if (place.row === undefined || place.column === undefined) return undefined;
    return { sheet: there.grid.sheet, row: place.row, column: place.column };
  };
}

/** How many rows below the headers each comes to stand: entries one by one, indicators in the form's order, others below. */
function rowPlaces(section: Section, moved: ReturnType<typeof movedContent>['rows']): readonly number[] {
  if (section.kind !== 'indicators') return moved.map((_, at) => at);
  let others = section.indicators.length;
  return moved.map(({ entry }) => {
    const own = section.indicators.findIndex(({ key }) => key === entry.indicator);
    return own < 0 ? others++ : own;
  });
}
