/** Rows that exist only while somebody looks at them: a long table's rows are made one after another, never all at once. */
import type { PlanRow, RowStream } from './sheet-plan';

/** A row for each item between a head and a tail, made whenever it is come to; `at` counts items from 0. */
export function rowsBetween<Item>(
  head: readonly PlanRow[],
  items: readonly Item[],
  make: (item: Item, at: number) => PlanRow,
  tail: readonly PlanRow[] = [],
): RowStream {
  return new MadeRows(head, items, make, tail);
}

class MadeRows<Item> implements RowStream {
  readonly length: number;
  readonly #head: readonly PlanRow[];
  readonly #items: readonly Item[];
  readonly #make: (item: Item, at: number) => PlanRow;
  readonly #tail: readonly PlanRow[];

  constructor(
    head: readonly PlanRow[],
    items: readonly Item[],
    make: (item: Item, at: number) => PlanRow,
    tail: readonly PlanRow[],
  ) {
    this.#head = head;
    this.#items = items;
    this.#make = make;
    this.#tail = tail;
    this.length = head.length + items.length + tail.length;
  }

  *[Symbol.iterator](): Iterator<PlanRow> {
    yield* this.#head;
    let at = 0;
    for (const item of this.#items) yield this.#make(item, at++);
    yield* this.#tail;
  }
}
