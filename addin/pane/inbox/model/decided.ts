/** What an officer says of what was mailed: which form, whose, which one counts, why a 核实 may stand. Pure. */
import { formOf } from '#domain/form/form-of-round';
import type { Round } from '#domain/form/round';
import type { Explanation } from '#domain/issues/explanation';
import type { Reading } from '#intake/intake-item';
import { asForm, asUnits } from '#intake/sort-items';

/** Of one thing in the list. */
export interface Decided {
  /** Id of the form that it is. */
  readonly form?: string;
  /** Full name of the unit whose it is. */
  readonly unit?: string;
  /** Of several of one unit, this one counts. */
  readonly isPreferred?: true;
  /** The version whose difference was looked at, and which it may replace. */
  readonly replaces?: number;
  readonly reasons?: readonly Explanation[];
}

/** The reading as it is once somebody has said what it is. */
export function decidedReading(reading: Reading, { form: id, unit }: Decided, round: Round): Reading {
  const form = id === undefined ? undefined : formOf(round, id);
  const read = form === undefined ? reading : asForm(reading, form, round);
  return unit === undefined ? read : asUnits(read, unit, round);
}

/** One reason among those of before: another one for the same 核实 takes its place, an empty one takes it away. */
export function withReason(reasons: readonly Explanation[], reason: Explanation): readonly Explanation[] {
  const others = reasons.filter(({ address, code }) => address !== reason.address || code !== reason.code);
  return reason.reason === '' ? others : [...others, reason];
}
