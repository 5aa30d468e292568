/** Reads one cell by its column's type: the contract of README.md "Reading a cell", for every type alike. */

import type { ColumnType, ReadContext, Reader } from '../form/column-types/column-type';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { CellReading } from '../form/form-reading';
import type { Round } from '../form/round';
import { type Fault, fault, type Proposal } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import type { CellPosition } from '../sheet/address';
import { type RawCell, textOf, withoutNoise } from '../sheet/raw-grid';
import { trimEnds, withoutInvisible, withoutSpaces } from '../sheet/text-form';
import type { Value } from '../sheet/value';
import { remembered } from './remembered-reader';
import { isPictureFormula, lookAt, type Seen } from './seen-cell';

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

export interface ColumnOptions {
  /** Nothing need stand here: of prose, looks and pictures are then said more softly. */
  readonly isOptional?: boolean;
}

/** Reads the cells of one column from top to bottom, remembering what stood above (同上). */
export class ColumnReader {
  readonly type: ColumnType<ColumnSpec, Value>;
  readonly #reader: Reader<Value>;
  readonly #isOptional: boolean;
  #above: Value | undefined;

  constructor(
    readonly spec: ColumnSpec,
    readonly conventions: Conventions,
    { isOptional = false }: ColumnOptions = {},
  ) {
    this.type = columnType(spec);
    this.#reader = remembered(this.type.reader(spec, conventions.context));
    this.#isOptional = isOptional;
  }

  /** What 同上 in the next cell means; set when the cells above were not read again. */
  get above(): Value | undefined {
    return this.#above;
  }

  set above(value: Value | undefined) {
    this.#above = value;
  }

  /**
   * Empty, "-" and doubtful are told apart here; whether an empty cell is wrong depends on its row. `seen` is how the
   * cell looks, where that is not its value.
   */
  read(cell: RawCell, at: CellPosition, words: CellWords, issues: IssueCollector, seen?: Seen): CellReading {
    if (isPictureFormula(cell)) return this.#readPicture(at, words, issues);
    return seen === undefined
      ? this.#readPlain(cell, at, words, issues)
      : this.#readSeen(cell, seen, at, words, issues);
  }

  #readSeen(cell: RawCell, seen: Seen, at: CellPosition, words: CellWords, issues: IssueCollector): CellReading {
    const looking = { type: this.type, reader: this.#reader, isOptional: this.#isOptional, label: words.label };
    const look = lookAt(cell, seen, looking);
    const received = receivedOf(cell);
    for (const { severity, fault: reason, proposal } of look.remarks) {
      issues.add({ severity, at, fault: reason, received, ...words, proposal: this.#proposal(proposal) });
    }
    if (seen.appearance.picture === true) return this.#readPicture(at, words, issues);
    if (look.refusal !== undefined) {
      const { fault: reason, proposal } = look.refusal;
      return this.#refuse(reason, proposal, at, received, words, issues);
    }
    const read = this.#readPlain(look.cell, at, words, issues);
    const isLinked = look.address !== undefined && read.state === 'value';
    return isLinked ? { ...read, value: `${String(read.value)} ${look.address}` } : read;
  }

  /** In optional prose a picture is no answer and no error. */
  #readPicture(at: CellPosition, words: CellWords, issues: IssueCollector): CellReading {
    const reason = fault('cell.picture', {});
    if (this.type.readsProse === true && this.#isOptional) {
      issues.add({ severity: 'verify', at, fault: reason, received: PICTURE_RECEIVED, ...words });
      return this.#unanswered('notFilled', at, null);
    }
    return this.#refuse(reason, this.type.ofPicture?.(this.spec), at, PICTURE_RECEIVED, words, issues);
  }

  #readPlain(cell: RawCell, at: CellPosition, words: CellWords, issues: IssueCollector): CellReading {
    if (cell === null) return this.#unanswered('notFilled', at, null);
    const received = receivedOf(cell);
    if (typeof cell !== 'number') {
      if (received === '' && typeof cell === 'string') return this.#unanswered('notFilled', at, null);
      if (this.conventions.notApplicable.has(received)) return this.#unanswered('notApplicable', at, received);
      const reason = this.#unreadable(cell, received);
      if (reason !== undefined) return this.#refuse(reason, undefined, at, received, words, issues);
      if (received.length <= LONGEST_DITTO && this.conventions.sameAsAbove.has(withoutSpaces(received))) {
        return this.#refuse(fault('cell.sameAsAbove', {}), this.#above, at, received, words, issues);
      }
    }
    const decoded = this.#reader.decode(cell);
    // Nothing but control characters is nothing.
    if (decoded.ok && decoded.value === '') return this.#unanswered('notFilled', at, null);
    if (!decoded.ok) {
      const hidden = this.#behindInvisible(cell);
      if (hidden !== undefined) return this.#refuse(fault('cell.invisible', {}), hidden, at, received, words, issues);
      return this.#refuse(decoded.fault, this.#reader.propose(cell), at, received, words, issues);
    }
    this.#above = decoded.value;
    if (decoded.hint !== undefined) issues.add({ severity: 'hint', at, fault: decoded.hint, received, ...words });
    if (decoded.doubt !== undefined) {
      const { fault: reason, proposal } = decoded.doubt;
      issues.add({ severity: 'verify', at, fault: reason, received, ...words, proposal: this.#proposal(proposal) });
    }
    return { at, received, state: 'value', value: decoded.value };
  }

  /** The value that only invisible characters keep from being one. */
  #behindInvisible(cell: RawCell): Value | undefined {
    if (typeof cell !== 'string') return undefined;
    const plain = withoutInvisible(cell);
    if (plain === cell) return undefined;
    const decoded = this.#reader.decode(plain);
    return decoded.ok ? decoded.value : undefined;
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
    this.#above = proposed;
    issues.add({ severity: 'error', at, fault: reason, received, ...words, proposal: this.#proposal(proposed) });
    return { at, received, state: 'doubtful' };
  }

  #proposal(value: Value | undefined): Proposal | undefined {
    return value === undefined ? undefined : { value, cell: this.type.encode(value, this.spec) };
  }

  #guide(): string {
    return this.type.guide(this.spec, this.conventions.context)['zh-CN'];
  }
}

const receivedOf = (cell: RawCell): string =>
  typeof cell === 'number' ? String(withoutNoise(cell)) : trimEnds(textOf(cell));
/** The formula beneath a picture says nothing to people. */
const PICTURE_RECEIVED = '[图片]';

/** 同上 with spaces between its characters. */
const LONGEST_DITTO = 8;

/** Excel's errors, also where a paste made text of them. */
const ERROR_TEXT =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|BLOCKED!|FIELD!|CONNECT!|UNKNOWN!|PYTHON!|EXTERNAL!)$/;
