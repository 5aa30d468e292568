/** Whose round, form and unit a request may touch. The unit comes from the sign-in; only admins may name another. */
import type { FormDefinition } from '#domain/form/form';
import type { Round, Unit } from '#domain/form/round';
import { roundSchema, stageOf } from '#domain/form/round';
import type { RegistryStore, StoredRound } from '#store/registry-store';
import type { UnitFormKey } from '#store/submission-store';
import { problem } from '../answers/problem';
import type { Session } from './session';

export interface FormEntry {
  readonly definition: FormDefinition;
  /** Instant with offset. */
  readonly deadline: string;
}

type Rounds = Pick<RegistryStore, 'getRound'>;

/** The round of the session's own collector; a unit sees only rounds that list it. */
export async function roundOf(registry: Rounds, session: Session, roundId: string): Promise<Round> {
  const round = await storedRound(registry, session.collector, roundId);
  if (round === undefined || !mayEnter(session, round)) throw problem('round.notFound', {});
  return round;
}

/** A round as it stands, and its edition: whoever changes it says which one was read. */
export interface StandingRound {
  readonly round: Round;
  readonly edition: string;
}

/** Whoever asks; throws a ZodError where the stored definition no longer fits the schema. */
export async function storedRound(registry: Rounds, collector: string, roundId: string): Promise<Round | undefined> {
  return (await standingRound(registry, collector, roundId))?.round;
}

/** As `storedRound`. */
export async function standingRound(
  registry: Rounds,
  collector: string,
  roundId: string,
): Promise<StandingRound | undefined> {
  const stored = await registry.getRound(collector, roundId);
  if (stored === undefined) return undefined;
  const reading = readingOf(stored.definition);
  if (reading.success) return { round: reading.data, edition: stored.edition };
  throw reading.error;
}

type Reading = ReturnType<typeof roundSchema.safeParse>;

/** What the schema made of a definition: the store gives out the same object until it is put anew. */
const known = new WeakMap<object, Reading>();

function readingOf(definition: unknown): Reading {
  if (typeof definition !== 'object' || definition === null) return roundSchema.safeParse(definition);
  const reading = known.get(definition) ?? roundSchema.safeParse(definition);
  known.set(definition, reading);
  return reading;
}

/** A stored round that no longer fits the schema is reported and left out: it must not lock everybody out. */
export function readableRounds(
  stored: readonly StoredRound[],
  session: Session,
  onUnreadable: (roundId: string) => void,
): readonly Round[] {
  return stored.flatMap(({ roundId, definition }) => {
    const round = readingOf(definition);
    if (!round.success) onUnreadable(roundId);
    return round.success && mayEnter(session, round.data) ? [round.data] : [];
  });
}

/** A draft is the collector's own business. */
function mayEnter(session: Session, round: Round): boolean {
  return session.role === 'admin' || (stageOf(round) !== 'draft' && findUnit(round, session.unit) !== undefined);
}

export function formEntryOf(round: Round, formId: string): FormEntry {
  const entry = round.forms.find(({ definition }) => definition.id === formId);
  if (entry === undefined) throw problem('form.notFound', {});
  return entry;
}

/** By full name or by code. */
export function findUnit(round: Round, nameOrCode: string): Unit | undefined {
  const { names, codes } = rosterOf(round);
  return names.get(nameOrCode) ?? codes.get(nameOrCode);
}

interface Roster {
  readonly names: ReadonlyMap<string, Unit>;
  readonly codes: ReadonlyMap<string, Unit>;
}

/** A merge looks for every unit of a roster, and more than once. */
const rosters = new WeakMap<Round, Roster>();

function rosterOf(round: Round): Roster {
  const known = rosters.get(round);
  if (known !== undefined) return known;
  // Of two of one name the first counts.
  const reversed = [...round.roster].reverse();
  const names = new Map(reversed.map((unit) => [unit.name, unit]));
  const made = { names, codes: new Map(reversed.map((unit) => [unit.code, unit])) };
  rosters.set(round, made);
  return made;
}

/**
 * | session | asked | answer |
 * |---|---|---|
 * | unit | nothing, or itself | its own |
 * | unit | any other | refused |
 * | admin | nothing | undefined |
 * | admin | a unit of the roster | that one |
 * | admin | any other | refused |
 */
export function unitOf(session: Session, round: Round, asked: string | undefined): Unit | undefined {
  const named = asked === undefined ? undefined : findUnit(round, asked);
  if (session.role === 'unit') {
    const own = findUnit(round, session.unit);
    const isAnother = asked !== undefined && named?.code !== own?.code;
    if (own === undefined || isAnother) throw problem('unit.notYours', {});
    return own;
  }
  if (asked !== undefined && named === undefined) throw problem('unit.notOnRoster', {});
  return named;
}

/** As `unitOf`, where one unit is meant. */
export function oneUnitOf(session: Session, round: Round, asked: string | undefined): Unit {
  const unit = unitOf(session, round, asked);
  if (unit === undefined) throw problem('unit.needed', { hint: `/api/v1/rounds/${round.id}/state` });
  return unit;
}

export function needAdmin(session: Session): void {
  if (session.role !== 'admin') throw problem('role.adminOnly', {});
}

/** Where a unit's submissions are kept: under its full name, as the domain names units. */
export function storeKey(session: Session, round: Round, formId: string, unit: Unit): UnitFormKey {
  return { collector: session.collector, round: round.id, form: formId, unit: unit.name };
}

/** By the server's clock; the instant of the deadline itself is in time. */
export function isLate(deadline: string, now: Date): boolean {
  return now.getTime() > Date.parse(deadline);
}
