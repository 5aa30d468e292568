/** From draft to archive: which step leads where, and what goes with it. Over the store, with its audit; knows no HTTP. */
import { type Round, type Stage, stageOf } from '#domain/form/round';
import type { SubmissionStore } from '#store/submission-store';
import { type Locking, lockOf, lockRound, unlockRound } from '../collect/locking';
import { placesOf } from '../reports/paper-place';
import { type AuditAction, noteDeed } from '../sign-in/audit';
import { standingRound } from '../sign-in/round-access';

/** Whose doing it is, as in locking. */
export type Desk = Omit<Locking, 'round'>;

const STEPS: Readonly<Record<Stage, Partial<Record<Stage, AuditAction>>>> = {
  draft: { published: 'round.published' },
  published: { closed: 'round.closed' },
  closed: { published: 'round.reopened', archived: 'round.archived' },
  archived: { closed: 'round.restored' },
};

/** Somebody else stores the round at the same moment: what counts is what stands then. */
const MOST_TRIES = 5;

/** `done` with the round as it stands, also where it stood there already. `wrongStage`: no step leads there. */
export type StageOutcome =
  | { readonly outcome: 'done'; readonly round: Round }
  | { readonly outcome: 'wrongStage'; readonly stage: Stage }
  | { readonly outcome: 'notFound' };

/**
 * Closing locks the round with the reason, so that units are told it; reopening unlocks. A closed round is locked
 * whenever it is: the lock comes first and goes last.
 */
export async function setStage(desk: Desk, id: string, to: Stage, reason = ''): Promise<StageOutcome> {
  for (let tried = 0; ; tried++) {
    const standing = await standingRound(desk.registry, desk.collector, id);
    if (standing === undefined) return { outcome: 'notFound' };
    const { round, edition } = standing;
    const from = stageOf(round);
    if (from === to) return { outcome: 'done', round };
    const action = STEPS[from][to];
    if (action === undefined || tried >= MOST_TRIES) return { outcome: 'wrongStage', stage: from };
    if (action === 'round.closed') await lockRound({ ...desk, round }, reason);
    const next: Round = { ...round, stage: to };
    if (!(await desk.registry.replaceRound(desk.collector, id, next, edition))) continue;
    const detail = { from, to, ...(reason === '' ? {} : { reason }) };
    await noteDeed(desk, { action, target: id, detail });
    const isOpened = action === 'round.reopened' && (await lockOf({ ...desk, round })) !== undefined;
    if (isOpened) await unlockRound({ ...desk, round });
    return { outcome: 'done', round: next };
  }
}

export type RemoveOutcome =
  | { readonly outcome: 'removed' | 'notFound' }
  | { readonly outcome: 'notEmpty'; readonly units: number };

/** Of whatever stage, where no unit ever reported; looked at again behind it, for who reported in between. */
export async function removeRound(
  desk: Desk,
  submissions: Pick<SubmissionStore, 'heads'>,
  id: string,
): Promise<RemoveOutcome> {
  const { registry, collector } = desk;
  for (;;) {
    const standing = await standingRound(registry, collector, id);
    if (standing === undefined) return { outcome: 'notFound' };
    const { round, edition } = standing;
    const before = await reportingUnits(submissions, collector, round);
    if (before > 0) return { outcome: 'notEmpty', units: before };
    if (!(await registry.removeRound(collector, id, edition))) continue;
    const after = await reportingUnits(submissions, collector, round);
    if (after > 0) {
      await registry.replaceRound(collector, id, round, undefined);
      return { outcome: 'notEmpty', units: after };
    }
    const detail = { name: round.name, stage: stageOf(round) };
    await noteDeed(desk, { action: 'round.removed', target: id, detail });
    // Whoever takes the id again begins with an open round.
    if ((await registry.findLock(collector, id)) !== undefined) await registry.unlockRound(collector, id);
    return { outcome: 'removed' };
  }
}

async function reportingUnits(submissions: Pick<SubmissionStore, 'heads'>, collector: string, round: Round) {
  const units = new Set<string>();
  for (const form of placesOf(round))
    for await (const { unit } of submissions.heads({ collector, round: round.id, form })) units.add(unit);
  return units.size;
}
