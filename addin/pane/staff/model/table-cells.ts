/** What the pane's own table of a sheet shows, cell by cell. Pure. */
import { MARK_SEVERITIES, type MarkSeverity } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { Spot } from '../../shell/model/grid-cells';
import type { QueryItem } from './review';
import type { AskedIn, IssueGroup, IssueItem } from './state';

/** Where the table was taken, by anything but its own keys and clicks: it shows that cell. */
export interface Arrival extends Spot {
  readonly wantsFocus: boolean;
}

const keyOf = (row: number, column: number) => `${row} ${column}`;

/** What is said of each cell of one sheet. */
export class CellMarks {
  readonly #items = new Map<string, IssueItem[]>();
  readonly #queries = new Map<string, QueryItem[]>();

  constructor(groups: readonly IssueGroup[], queries: readonly QueryItem[], sheet: string) {
    for (const query of queries) {
      const at = query.status === 'waiting' ? query.now?.at : undefined;
      if (at?.sheet !== sheet) continue;
      const key = keyOf(at.row, at.column);
      this.#queries.set(key, [...(this.#queries.get(key) ?? []), query]);
    }
    for (const item of groups.flatMap(({ items }) => items)) {
      const { at } = item.issue;
      if (at.sheet !== sheet) continue;
      const key = keyOf(at.row, at.column);
      const known = this.#items.get(key);
      if (known === undefined) this.#items.set(key, [item]);
      else known.push(item);
    }
  }

  at(row: number, column: number): readonly IssueItem[] {
    return this.#items.get(keyOf(row, column)) ?? [];
  }

  /** What the collector asks there, and waits for. */
  queriesAt(row: number, column: number): readonly QueryItem[] {
    return this.#queries.get(keyOf(row, column)) ?? [];
  }

  /** The gravest thing that is still to be settled there; what has its reason is. */
  severityAt(row: number, column: number): MarkSeverity | undefined {
    const open = this.at(row, column).filter(({ reason }) => reason === undefined);
    const isAsked = this.queriesAt(row, column).length > 0;
    return MARK_SEVERITIES.find((one) =>
      one === 'query' ? isAsked : open.some(({ issue }) => issue.severity === one),
    );
  }
}

/** What is asked for in the table's cells. */
export class Asked {
  readonly #cells = new Map<string, AskedIn>();
  readonly #columns = new Map<number, AskedIn[]>();

  constructor(asked: readonly AskedIn[], sheet: string) {
    for (const one of asked) {
      if (one.at.sheet !== sheet) continue;
      if (one.isColumn) this.#columns.set(one.at.column, [...(this.#columns.get(one.at.column) ?? []), one]);
      else this.#cells.set(keyOf(one.at.row, one.at.column), one);
    }
  }

  at(row: number, column: number): AskedIn | undefined {
    return this.#cells.get(keyOf(row, column)) ?? this.#columns.get(column)?.find((one) => one.at.row <= row);
  }
}

/** A block that was copied from a spreadsheet, from that cell on; a line break at the end is no row. */
export function pastedCells(text: string, from: CellPosition) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.flatMap((line, down) =>
    line.split('\t').map((cell, right) => ({
      at: { sheet: from.sheet, row: from.row + down, column: from.column + right },
      text: cell,
    })),
  );
}
