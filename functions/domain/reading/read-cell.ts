/** Reads one cell by its column's type: the contract of README.md "Reading a cell", for every type alike. */

import type { ColumnType, ReadContext, Reader } from '../form/column-types/column-type';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { CellReading } from '../form/form-reading';
import type { Round } from '../form/round';
import { type Fault, fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import type { CellPosition } from '../sheet/address';
import { type RawCell, textOf } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import type { Value } from '../sheet/value';

export interface CellWords {
  readonly section: string;
  readonly column: string;
  readonly label: string;
}

/** What reading any cell needs of the round, made once per sheet. */
export interface Conventions {
  readonly context: ReadContext;
  readonly notApplicable: ReadonlySet<string>;
  readonly sameAsAbove: ReadonlySet<string>;
}

export function conventionsOf(round: Round): Conventions {
  return {
    context: { window: round.window },
    notApplicable: new Set(round.conventions.notApplicable),
    sameAsAbove: new Set(round.conventions.sameAsAbove),
  };
}

/** Reads the cells of one column from top to bottom, remembering what stood above (同上). */
export class ColumnReader {
  readonly type: ColumnType<ColumnSpec, Value>;
  readonly #reader: Reader<Value>;
  #above: Value | undefined;

  constructor(
    readonly spec: ColumnSpec,
    readonly conventions: Conventions,
  ) {
    this.type = columnType(spec);
    this.#reader = this.type.reader(spec, conventions.context);
  }

  /** What 同上 in the next cell means; set when the cells above were not read again. */
  get above(): Value | undefined {
    return this.#above;
  }

  set above(value: Value | undefined) {
    this.#above = value;
  }

  /** Empty, "-" and doubtful are told apart here; whether an empty cell is wrong depends on its row. */
  read(cell: RawCell, at: CellPosition, words: CellWords, issues: IssueCollector): CellReading {
    if (cell === null) return this.#unanswered('notFilled', at, null);
    const received = typeof cell === 'number' ? String(cell) : trimEnds(textOf(cell));
    if (typeof cell !== 'number') {
      if (received === '' && typeof cell === 'string') return this.#unanswered('notFilled', at, null);
      if (this.conventions.notApplicable.has(received)) return this.#unanswered('notApplicable', at, received);
      const reason = this.#unreadable(cell, received);
      if (reason !== undefined) return this.#refuse(reason, undefined, at, received, words, issues);
      if (received.length <= LONGEST_DITTO && this.conventions.sameAsAbove.has(received.replace(/\s+/gu, ''))) {
        return this.#refuse(fault('cell.sameAsAbove', {}), this.#above, at, received, words, issues);
      }
    }
    const decoded = this.#reader.decode(cell);
    // Nothing but control characters is nothing.
    if (decoded.ok && decoded.value === '') return this.#unanswered('notFilled', at, null);
    if (!decoded.ok) return this.#refuse(decoded.fault, this.#reader.propose(cell), at, received, words, issues);
    this.#above = decoded.value;
    if (decoded.hint !== undefined) issues.add({ severity: 'hint', at, fault: decoded.hint, received, ...words });
    return { at, received, state: 'value', value: decoded.value };
  }

  /** A cell below that says 同上 means this one, and there is nothing here to repeat. */
  #unanswered(state: 'notFilled' | 'notApplicable', at: CellPosition, received: string | null): CellReading {
    this.#above = undefined;
    return { at, received, state };
  }

  /** What no type can read. */
  #unreadable(cell: Exclude<RawCell, null | number>, text: string): Fault | undefined {
    const isError = (typeof cell === 'object' && 'error' in cell) || ERROR_TEXT.test(text);
    if (isError) return fault('cell.error', {});
    if (typeof cell === 'object' && 'uncomputed' in cell) return fault('cell.uncomputed', {});
    return typeof cell === 'boolean' ? fault('cell.wrongKind', { wanted: this.#guide() }) : undefined;
  }

  #refuse(
    reason: Fault,
    proposed: Value | undefined,
    at: CellPosition,
    received: string,
    words: CellWords,
    issues: IssueCollector,
  ): CellReading {
    const proposal =
      proposed === undefined ? undefined : { value: proposed, cell: this.type.encode(proposed, this.spec) };
    this.#above = proposed;
    issues.add({ severity: 'error', at, fault: reason, received, ...words, proposal });
    return { at, received, state: 'doubtful' };
  }

  #guide(): string {
    return this.type.guide(this.spec, this.conventions.context)['zh-CN'];
  }
}

/** 同上 with spaces between its characters. */
const LONGEST_DITTO = 8;

/** Excel's errors, also where a paste made text of them. */
const ERROR_TEXT = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
