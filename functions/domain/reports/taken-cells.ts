/** What another version's cells are in my sheets: where they are to be written, and as what. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { ListSection } from '../form/section';
import { sourceOf } from '../reading/recognise/cards';
import { listLayout } from '../reading/recognise/row-layout';
import { rowKind } from '../reading/recognise/rows';
import { type FoundSections, findSections } from '../reading/recognise/sections';
import type { Row } from '../reading/row';
import type { CellPosition } from '../sheet/address';
import type { RawGrid } from '../sheet/raw-grid';
import type { PlanValue } from '../sheet/sheet-plan';
import { isParagraph } from '../sheet/word-sheet';
import { cellContent } from './cell-words';
import type { CellDifference } from './difference';

/** A cell of theirs that shall stand in my sheet. */
export interface WantedCell extends CellDifference {
  /** The row exists on one side only. */
  readonly onlyIn?: 'mine' | 'theirs';
  /** Same text = same row; only where `onlyIn` is. */
  readonly wholeRow?: string;
}

export interface MySheets {
  readonly form: FormDefinition;
  readonly round: Round;
  readonly grids: readonly RawGrid[];
  readonly rows: readonly Row[];
}

export interface TakenCells {
  readonly writes: readonly { readonly at: CellPosition; readonly value: PlanValue }[];
  /** Where theirs stand, for which my sheets have no empty row. */
  readonly byHand: readonly CellPosition[];
}

/** Their content into my cells; a row that I lack goes whole into the first empty one below my last. */
export function takenCells(mine: MySheets, wanted: readonly WantedCell[]): TakenCells {
  const { form, grids, rows } = mine;
  const writes: TakenCells['writes'][number][] = [];
  const byHand: CellPosition[] = [];
  const newRows = new EmptyRows(findSections(grids, form), rows);
  for (const cell of wanted) {
    const { section: key, column, at, theirs, onlyIn, wholeRow = '' } = cell;
    const value = cellContent(mine, cell, theirs);
    if (onlyIn !== 'theirs') {
      writes.push({ at, value });
      continue;
    }
    const section = form.sections.find((candidate) => candidate.key === key);
    const free = section?.kind === 'list' ? newRows.of(wholeRow, section).get(column) : undefined;
    if (free === undefined) byHand.push(at);
    else writes.push({ at: free, value });
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
    // A card that is not there cannot be filled in; nor what lies below a table of a Word document.
    if (header === undefined || sourceOf(header.grid) !== header.grid) return new Map();
    const { grid } = header;
    const standing = section.columns.flatMap(({ key }) => {
      const column = header.columns.get(key)?.column;
      return column === undefined ? [] : [{ key, column }];
    });
    const layout = listLayout(section, header);
    const first = this.#next.get(section.key) ?? (last?.row ?? header.lastRow) + 1;
    for (let row = first; row < header.endRow; row++) {
      const kind = rowKind(grid, row, layout);
      if (kind === 'total' || kind === 'signature') break;
      if (kind !== 'blank' || isParagraph(grid.sheet, row)) continue;
      this.#next.set(section.key, row + 1);
      return new Map(standing.map(({ key, column }) => [key, { sheet: grid.sheet, row, column }]));
    }
    return new Map();
  }
}
