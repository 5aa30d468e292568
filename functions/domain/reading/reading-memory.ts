/**
 * What the last reading of a sheet found, so that a row nobody touched is not read again while a person types.
 * An economy and nothing else: with it or without it, the result of `parse` is the same.
 */
import type { FormDefinition } from '../form/form';
import type { RowNames, RowReading } from '../form/form-reading';
import type { Round } from '../form/round';
import type { RuleDefinition } from '../form/rules/index';
import type { Issue } from '../issues/issue';
import type { Saying } from '../issues/issue-collector';
import type { RawCell } from '../sheet/raw-grid';
import type { Value } from '../sheet/value';
import type { ListRowKind } from './recognise/rows';
import type { Row } from './row';

export interface RowAsRead {
  readonly kind: ListRowKind;
  /** Undefined for rows that are no data. */
  readonly reading: RowReading | undefined;
}

/** One row of a list, with everything that its reading said and left behind for the rows below. */
export interface RememberedRow extends RowAsRead {
  readonly cells: readonly RawCell[];
  /** What is to be seen in the row beyond its values, as `appearancesOfRow` gives it. */
  readonly appearances: string | undefined;
  readonly isHidden: boolean;
  readonly isAfterTotal: boolean;
  readonly issues: readonly Issue[];
  /** What 同上 in the next row would mean, column by column. */
  readonly above: readonly (Value | undefined)[];
}

/** What one rule says of one row. */
export interface RowSaying {
  readonly rule: RuleDefinition;
  readonly saying: Saying;
}

interface RememberedSection {
  readonly layout: string;
  readonly rows: Map<number, RememberedRow>;
}

/** Kept by whoever checks the same workbook again and again: one for each workbook, form and signed-in unit. */
export class ReadingMemory {
  #form: FormDefinition | undefined;
  #round: Round | undefined;
  readonly #sections = new Map<string, RememberedSection>();
  readonly #results = new WeakMap<RowReading, Row>();
  readonly #sayings = new WeakMap<RowReading, readonly RowSaying[]>();
  readonly #names = new Map<readonly string[], RowNames>();

  /** Forgets everything when another form or round is read. */
  begin(form: FormDefinition, round: Round): void {
    if (this.#form === form && this.#round === round) return;
    this.#form = form;
    this.#round = round;
    this.#sections.clear();
    this.#names.clear();
  }

  /** The rows of a section by row number; none of them when the columns stand elsewhere than they did (`layout`). */
  rows(section: string, layout: string): Map<number, RememberedRow> {
    const known = this.#sections.get(section);
    if (known?.layout === layout) return known.rows;
    const rows = new Map<number, RememberedRow>();
    this.#sections.set(section, { layout, rows });
    return rows;
  }

  /** The row as `parse` returned it, made once for each reading. */
  result(reading: RowReading): Row | undefined {
    return this.#results.get(reading);
  }

  keepResult(reading: RowReading, row: Row): void {
    this.#results.set(reading, row);
  }

  /**
   * What the rules of single rows say of it, found once for each reading: it depends on the row, on the form and the round,
   * and on where the headers stand, with any of which the reading itself is another.
   */
  sayings(reading: RowReading): readonly RowSaying[] | undefined {
    return this.#sayings.get(reading);
  }

  /** See `FormReading`. */
  rowNames(columns: readonly string[]): RowNames {
    const known = this.#names.get(columns) ?? new WeakMap<RowReading, string | null>();
    this.#names.set(columns, known);
    return known;
  }

  keepSayings(reading: RowReading, sayings: readonly RowSaying[]): void {
    this.#sayings.set(reading, sayings);
  }
}

/** Whether two rows hold the same cells; a shorter row ends in empty ones. */
export function isSameRow(one: readonly RawCell[], other: readonly RawCell[]): boolean {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const a = one[at] ?? null;
    const b = other[at] ?? null;
    if (a !== b && !isSameObject(a, b)) return false;
  }
  return true;
}

function isSameObject(a: RawCell, b: RawCell): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if ('date' in a) return 'date' in b && a.date === b.date;
  if ('error' in a) return 'error' in b && a.error === b.error;
  return 'uncomputed' in b && a.uncomputed === b.uncomputed;
}
