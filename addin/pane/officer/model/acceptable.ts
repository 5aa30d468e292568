/** What may be accepted at once, of all units or of some. Pure. */
import type { Acceptable } from '#client/shapes';

/** Of some units the counts of the others tell nothing. */
export function acceptableOf(found: Acceptable, among: readonly string[] | undefined): Acceptable {
  if (among === undefined) return found;
  const isAmong = ({ unit }: { readonly unit: string }) => among.includes(unit);
  return { clean: found.clean.filter(isAmong), not: found.not.filter(isAmong), accepted: 0, missing: 0 };
}
