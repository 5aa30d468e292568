/** Why a 核实 may stand, in the sender's words: what counts as a reason, what it answers, and how long it holds. */
import type { Issue, Severity } from './issue';

/** Bound to what is said (`code`) of a cell (`address`, as 附件2!K5). */
export interface Explanation {
  readonly address: string;
  readonly code: string;
  readonly reason: string;
}

/** Letters, digits or characters that a reason has at least: 属实 is one, “。。” and “-” are none. */
export const SHORTEST_REASON = 2;

const TELLING = /[\p{L}\p{N}]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Whether the text says anything: signs, spaces and characters that nobody sees do not count. */
export function isReason(text: string): boolean {
  let telling = 0;
  for (const character of text) {
    if (TELLING.test(character) && !UNSEEN.test(character)) telling += 1;
    if (telling >= SHORTEST_REASON) return true;
  }
  return false;
}

type Place = Pick<Explanation, 'code' | 'address'>;

function placeOf({ code, address }: Place): string {
  return `${code} ${address}`;
}

/** The reason given for an issue; of several for one place the first. Text that is no reason answers nothing. */
export function reasonsFor(explanations: readonly Explanation[]): (issue: Place) => string | undefined {
  const reasons = new Map<string, string>();
  for (const explanation of explanations) {
    const place = placeOf(explanation);
    if (!reasons.has(place) && isReason(explanation.reason)) reasons.set(place, explanation.reason.trim());
  }
  return (issue) => reasons.get(placeOf(issue));
}

/** The 核实 that no explanation answers; errors and hints need none. */
export function unexplained<I extends Place & { readonly severity: Severity }>(
  issues: readonly I[],
  explanations: readonly Explanation[],
): readonly I[] {
  const reasonOf = reasonsFor(explanations);
  return issues.filter((issue) => issue.severity === 'verify' && reasonOf(issue) === undefined);
}

/** What was left standing in an earlier version, and why. */
export interface Explained {
  readonly issues: readonly Issue[];
  readonly explanations: readonly Explanation[];
}

/**
 * The explanations among `given` that answer a 核实 or a hint of `issues`, each place once; then those of `earlier`
 * for 核实 that are said again of the same cell, with the same content and the same figures (`payload`). A reason for
 * 480 against 500 is none for 300 against 500.
 */
export function explanationsThatHold(
  issues: readonly Issue[],
  given: readonly Explanation[],
  earlier: readonly Explained[] = [],
): readonly Explanation[] {
  const own = reasonsFor(given);
  const before = earlier.map((explained) => reasonsSaidAgain(issues, explained));
  const held = new Map<string, Explanation>();
  for (const issue of issues) {
    if (issue.severity === 'error') continue;
    const { code, address } = issue;
    const again = () => before.map((reasonOf) => reasonOf(issue)).find((reason) => reason !== undefined);
    const reason = own(issue) ?? (issue.severity === 'verify' ? again() : undefined);
    const place = placeOf(issue);
    if (reason !== undefined && !held.has(place)) held.set(place, { address, code, reason });
  }
  return [...held.values()];
}

/** Of a place with several 核实 (all that a header lacks), only where each was said before. */
function reasonsSaidAgain(issues: readonly Issue[], { issues: before, explanations }: Explained) {
  const said = new Set(before.map(sayingOf));
  const changed = new Set(
    issues.filter((issue) => issue.severity === 'verify' && !said.has(sayingOf(issue))).map(placeOf),
  );
  return reasonsFor(explanations.filter((explanation) => !changed.has(placeOf(explanation))));
}

function sayingOf({ code, address, column, received, payload }: Issue): string {
  return JSON.stringify([code, address, column ?? '', received, payload]);
}
