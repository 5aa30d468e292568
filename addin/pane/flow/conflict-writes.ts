/** What a colleague's cells are in my sheet: where they are to be written, and as what. Pure. */

import { columnType } from '#domain/form/column-types/index';
import type { ListSection } from '#domain/form/section';
import { type FoundSections, findSections } from '#domain/reading/recognise/form';
import { type RowLayout, rowKind } from '#domain/reading/recognise/rows';
import type { Row } from '#domain/reading/row';
import { type CellPosition, sheetPrefix } from '#domain/sheet/address';
import type { CellWrite } from '../../workbook/workbook';
import type { ConflictCell } from '../model/state';
import { cellContent, keysOf } from './cell-types';
import { positionOf, type Verdict } from './check';
import { splitAddress } from './version-cells';

export interface ConflictWrites {
  readonly writes: readonly CellWrite[];
  /** Addresses of theirs for which my sheet has no empty row. */
  readonly byHand: readonly string[];
}

/** Their content into my cells; a row that I lack goes whole into the first empty one below my last. */
export function conflictWrites({ open, sheets, result }: Verdict, wanted: readonly ConflictCell[]): ConflictWrites {
  const writes: CellWrite[] = [];
  const byHand: string[] = [];
  const mine = new Map<string, Row>(
    result.rows.flatMap((row) =>
      Object.values(row.addresses).map((cell) => [`${row.section} ${sheetPrefix(row.sheet)}!${cell}`, row] as const),
    ),
  );
  const found = findSections(
    sheets.map(({ grid }) => grid),
    open.form,
  );
  const newRows = new EmptyRows(found, result.rows);
  for (const { section: key, column, address, theirs, onlyIn, wholeRow = '' } of wanted) {
    const row = onlyIn === 'theirs' ? undefined : mine.get(`${key} ${address}`);
    const value = cellContent(open, row === undefined ? { section: key, column } : keysOf(row, column), theirs);
    if (onlyIn !== 'theirs') {
      const [sheet, cell] = splitAddress(address);
      writes.push({ at: positionOf(sheet, cell), value });
      continue;
    }
    const section = open.form.sections.find((candidate) => candidate.key === key);
    const at = section?.kind === 'list' ? newRows.of(wholeRow, section).get(column) : undefined;
    if (at === undefined) byHand.push(address);
    else writes.push({ at, value });
  }
  return { writes, byHand };
}

/** Column key → cell of the row that is to be written. */
type NewRow = ReadonlyMap<string, CellPosition>;

/** Hands out the empty rows between my last row and 合计, one for each row of theirs. */
class EmptyRows {
  readonly #given = new Map<string, NewRow>();
  readonly #next = new Map<string, number>();

  constructor(
    readonly found: FoundSections,
    readonly rows: readonly Row[],
  ) {}

  of(wholeRow: string, section: ListSection): NewRow {
    const known = this.#given.get(wholeRow);
    if (known !== undefined) return known;
    const found = this.#find(section);
    this.#given.set(wholeRow, found);
    return found;
  }

  #find(section: ListSection): NewRow {
    const header = this.found.get(section.key);
    const last = this.rows.filter((row) => row.section === section.key).at(-1);
    if (header === undefined) return new Map();
    const { grid } = header;
    const standing = section.columns.flatMap(({ key, type }) => {
      const column = header.columns.get(key)?.column;
      return column === undefined ? [] : [{ key, column, isNumbering: columnType(type).carriesNoAnswer === true }];
    });
    const columnsOf = (isNumbering: boolean) =>
      standing.filter((one) => one.isNumbering === isNumbering).map(({ column }) => column);
    const layout: RowLayout = { answers: columnsOf(false), numbering: columnsOf(true) };
    const first = this.#next.get(section.key) ?? (last?.row ?? header.lastRow) + 1;
    for (let row = first; row < header.endRow; row++) {
      const kind = rowKind(grid, row, layout);
      if (kind === 'total' || kind === 'signature') break;
      if (kind !== 'blank') continue;
      this.#next.set(section.key, row + 1);
      return new Map(standing.map(({ key, column }) => [key, { sheet: grid.sheet, row, column }]));
    }
    return new Map();
  }
}
