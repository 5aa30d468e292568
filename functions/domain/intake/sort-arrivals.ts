/** Arrived sheets beside each other: whose each is, and of several of one unit and form the one that counts. Pure. */
import type { Round } from '../form/round';
import { type Arrival, checkedResult } from './arrival';
import { type Evidence, evidenceOf, whoseIs } from './evidence';
import type { Sorted } from './pile';
import { ACCEPTABLE, duplicate, hasErrors, notPreferred, several, superseded } from './reasons';
import { isSameContent } from './same-content';
import { unitClaimed } from './whose';

export interface SortedArrival extends Sorted {
  readonly arrival: Arrival;
  readonly evidence: Evidence;
  /** Certain. */
  readonly unit?: string;
  /** Where it is not certain: shown, and never taken for it. */
  readonly seemingly?: string;
}

export interface SortingOptions {
  /** Milliseconds: a mail from the future has a clock that tells nothing. */
  readonly now: number;
  /** Files that a person says are final: others of the same unit give way. */
  readonly preferred?: ReadonlySet<string>;
  /** Files that a person says are the unit's that they name, whoever sent them. */
  readonly confirmed?: ReadonlySet<string>;
}

/** One for each arrival, in their order. What already stands on the server is not known here. */
export function sortArrivals(
  arrivals: readonly Arrival[],
  round: Round,
  { now, preferred = new Set(), confirmed = new Set() }: SortingOptions,
): readonly SortedArrival[] {
  const sheets = arrivals.map((arrival) => ({ arrival, evidence: evidenceOf(arrival, round) }));
  const namedInMail = new Map<string, Set<string>>();
  for (const { arrival, evidence } of sheets) {
    if (arrival.mail === undefined || evidence.letterhead === undefined) continue;
    const units = namedInMail.get(arrival.mail.key) ?? new Set();
    namedInMail.set(arrival.mail.key, units.add(evidence.letterhead));
  }
  const claims: Claim[] = [];
  const sorted = sheets.map(({ arrival, evidence }): SortedArrival => {
    const besides = namedInMail.get(arrival.mail?.key ?? '') ?? new Set();
    const isConfirmed = confirmed.has(arrival.file) && evidence.letterhead !== undefined;
    const named = arrival.said?.unit ?? (isConfirmed ? evidence.letterhead : undefined);
    const whose = named === undefined ? whoseIs(arrival, evidence, round, besides) : { unit: named };
    const base = { arrival, evidence };
    if (whose.unit === undefined) {
      const reason = 'reason' in whose ? whose.reason : ACCEPTABLE;
      const seemingly = 'reason' in whose ? whose.seemingly : undefined;
      const entry = { ...base, pile: 'unclear' as const, reason, ...(seemingly === undefined ? {} : { seemingly }) };
      const claimed = unitClaimed({ result: arrival.result, file: arrival.named }, round);
      // A sheet that contradicts itself speaks for nobody; one that only means its unit is an answer of it.
      if (evidence.letterhead === undefined && claimed !== undefined) claims.push({ unit: claimed, entry });
      return entry;
    }
    const errors = checkedResult(arrival).issues.filter(({ severity }) => severity === 'error').length;
    const standing: Sorted =
      errors > 0 ? { pile: 'hasErrors', reason: hasErrors(errors) } : { pile: 'acceptable', reason: ACCEPTABLE };
    const entry: SortedArrival = { ...base, unit: whose.unit, ...standing };
    claims.push({ unit: whose.unit, entry });
    return entry;
  });
  const decided = new Map<SortedArrival, Sorted>();
  for (const group of grouped(claims)) decide(group, { now, preferred }, decided);
  return sorted.map((entry) => ({ ...entry, ...decided.get(entry) }));
}

interface Claim {
  readonly unit: string;
  readonly entry: SortedArrival;
}

function grouped(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.entry.arrival.form.id} ${claim.unit}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [claim]);
    else known.push(claim);
  }
  return groups.values();
}

/** The same content however often it came, and the latest time at which it did. */
interface Content {
  readonly claims: Claim[];
  sentAt: number | undefined;
}

const CLOCK_AHEAD_MS = 24 * 3_600_000;

function decide(
  group: readonly Claim[],
  { now, preferred }: Pick<Required<SortingOptions>, 'now' | 'preferred'>,
  decided: Map<SortedArrival, Sorted>,
): void {
  const contents: Content[] = [];
  for (const claim of group) {
    const { arrival } = claim.entry;
    const content = contents.find(({ claims }) => {
      const first = claims[0]?.entry.arrival;
      return first !== undefined && isSameContent(checkedResult(first), checkedResult(arrival), arrival.form);
    });
    const sentAt = timeOf(claim, now);
    if (content === undefined) contents.push({ claims: [claim], sentAt });
    else {
      content.claims.push(claim);
      content.sentAt = later(content.sentAt, sentAt);
    }
  }
  const named = contents.filter(({ claims }) => claims.some(({ entry }) => preferred.has(entry.arrival.file)));
  const [only] = named.length === 1 ? named : [];
  const last = only ?? latest(contents);
  if (last === undefined) {
    for (const { unit, entry } of group) {
      const others = group.filter((other) => other.entry !== entry).map((other) => other.entry.arrival.file);
      const final = soundsFinal(group.map((other) => other.entry.arrival.file));
      decided.set(entry, { pile: 'unclear', reason: several(unit, others, final) });
    }
    return;
  }
  const kept = keptOf(last, preferred);
  const keptFile = kept?.entry.arrival.file ?? '';
  for (const { claims } of contents) {
    for (const { entry } of claims) {
      if (entry === kept?.entry) continue;
      if (claims === last.claims) decided.set(entry, { pile: 'duplicate', reason: duplicate(keptFile) });
      else {
        const reason =
          only !== undefined
            ? notPreferred(keptFile)
            : superseded(keptFile, new Date(last.sentAt ?? now).toISOString());
        decided.set(entry, { pile: 'newerStands', reason });
      }
    }
  }
}

function timeOf({ entry }: Claim, now: number): number | undefined {
  const { sentAt } = entry.arrival.mail ?? {};
  if (sentAt === undefined) return undefined;
  const time = Date.parse(sentAt);
  return Number.isNaN(time) || time > now + CLOCK_AHEAD_MS ? undefined : time;
}

function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

/** Undefined where nobody can tell: one of them has no time, or two have the same. */
function latest(contents: readonly Content[]): Content | undefined {
  const [only, ...others] = contents;
  if (others.length === 0) return only;
  const times = contents.map(({ sentAt }) => sentAt);
  if (times.includes(undefined)) return undefined;
  const last = Math.max(...times.map(Number));
  const found = contents.filter(({ sentAt }) => sentAt === last);
  return found.length === 1 ? found[0] : undefined;
}

/** Of the same content: the one that a person named, the one whose unit is certain, the last that came. */
function keptOf({ claims }: Content, preferred: ReadonlySet<string>): Claim | undefined {
  const rank = ({ entry }: Claim) => (preferred.has(entry.arrival.file) ? 2 : 0) + (entry.unit === undefined ? 0 : 1);
  const time = ({ entry }: Claim) => entry.arrival.mail?.sentAt ?? '';
  return [...claims].sort((a, b) => rank(b) - rank(a) || (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0))[0];
}

const FINAL = /最终|定稿|终稿|final/i;

/** The only one of the names that sounds final. */
function soundsFinal(files: readonly string[]): string | undefined {
  const found = files.filter((file) => FINAL.test(file));
  return found.length === 1 ? found[0] : undefined;
}
