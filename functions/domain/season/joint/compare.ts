/** Whether two rows of two units may be one activity, and what agrees. Silent in doubt: a wrong proposal costs trust. */
import type { ActivityName } from './activity-name';
import { isOtherOne, likenessOfNames } from './activity-name';
import type { JointEvidence } from './proposal';
import { likenessOfVenues, type Venue } from './venue';

/** One or several rows that say the same: what is compared. */
export interface Comparable {
  readonly name: ActivityName;
  readonly venue: Venue;
  /** ISO days. */
  readonly start: string;
  readonly end: string;
  readonly units: ReadonlySet<string>;
  /** Units that the rows name among hosts and in remarks. */
  readonly mentions: ReadonlySet<string>;
  readonly people: number;
}

/** A name this long, held on the same days, is the same event also where nobody says where. */
const LEAST_WITHOUT_PLACE = 4;

export function evidenceFor(a: Comparable, b: Comparable): JointEvidence | undefined {
  if (a.start > b.end || b.start > a.end) return undefined;
  const mention = names(a, b) || names(b, a);
  const name = nameOf(a.name, b.name, mention);
  if (name === undefined) return undefined;
  const days = a.start === b.start && a.end === b.end ? 'same' : 'overlap';
  const venue = likenessOfVenues(a.venue, b.venue);
  const evidence = { name, days, venue, mention, people: a.people > 0 && a.people === b.people } as const;
  return speaks(evidence, Math.min(a.name.core.length, b.name.core.length)) ? evidence : undefined;
}

function nameOf(a: ActivityName, b: ActivityName, areNamed: boolean): JointEvidence['name'] | undefined {
  const likeness = likenessOfNames(a, b, areNamed);
  if (likeness !== 'other') return likeness;
  const isGeneric = a.isGeneric && b.isGeneric && !isOtherOne(a, b) && a.core === b.core && a.event === b.event;
  return isGeneric ? 'generic' : undefined;
}

function speaks({ name, days, venue, mention }: JointEvidence, nameLength: number): boolean {
  const isPlaced = venue === 'same' || venue === 'near';
  switch (name) {
    case 'same':
      return isPlaced || mention || (venue === 'unsaid' && days === 'same' && nameLength >= LEAST_WITHOUT_PLACE);
    case 'near':
      return days === 'same' && (isPlaced || (mention && venue !== 'other'));
    case 'generic':
      return days === 'same' && isPlaced && mention;
  }
}

function names(a: Comparable, b: Comparable): boolean {
  for (const unit of b.units) if (a.mentions.has(unit)) return true;
  return false;
}

/** The least that every pair of a group has. */
export function leastOf(a: JointEvidence, b: JointEvidence): JointEvidence {
  const weaker = <T extends string>(order: readonly T[], one: T, other: T) =>
    order.indexOf(one) >= order.indexOf(other) ? one : other;
  return {
    name: weaker(['same', 'near', 'generic'], a.name, b.name),
    days: weaker(['same', 'overlap'], a.days, b.days),
    venue: weaker(['same', 'near', 'unsaid', 'other'], a.venue, b.venue),
    mention: a.mention && b.mention,
    people: a.people && b.people,
  };
}

const WEIGHT = {
  name: { same: 4, near: 2, generic: 1 },
  days: { same: 2, overlap: 0 },
  venue: { same: 2, near: 1, unsaid: 0, other: -1 },
} as const;

/** The more, the earlier it is believed. */
export function weightOf({ name, days, venue, mention, people }: JointEvidence): number {
  return WEIGHT.name[name] + WEIGHT.days[days] + WEIGHT.venue[venue] + (mention ? 2 : 0) + (people ? 1 : 0);
}
