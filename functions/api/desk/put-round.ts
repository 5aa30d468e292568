/** Storing a changed round: what it does to reports that are in is said first, and nobody's change is overwritten unseen. */
import type { Round } from '#domain/form/round';
import { messageOf } from '#domain/issues/messages/index';
import type { Locale } from '#domain/words/locale';
import type { RegistryStore } from '#store/registry-store';
import type { SubmissionStore } from '#store/submission-store';
import type { FormImpactView, LeavingUnit } from '../answers/wire-rounds';
import { changeImpact, type FormImpact } from '../rounds/change-impact';
import { findUnit, standingRound } from '../sign-in/round-access';
import { keepRound } from './keep-round';
import { baseOf, confirmationOf } from './round-base';

/** As many as a school has in a century. */
export const MOST_ROUNDS = 200;

export interface RoundStores {
  readonly registry: RegistryStore;
  readonly submissions: Pick<SubmissionStore, 'contents' | 'head' | 'heads'>;
}

export interface RoundChange {
  readonly round: Round;
  /** Of the round that was changed; without it, of whatever stands now. */
  readonly base?: string | undefined;
  /** What the answer to the first call told, where reports are concerned. */
  readonly confirm?: string | undefined;
  /** Who stores it, as people read it, and when. */
  readonly by: string;
  readonly now: Date;
  /** Of what is said about cells. */
  readonly locale?: Locale;
}

export type RoundPut =
  | { readonly outcome: 'put'; readonly base: string; readonly before?: string }
  | { readonly outcome: 'tooMany' | 'tooLarge' }
  /** Nothing was stored; `standing` absent: there is none of that id any more. */
  | { readonly outcome: 'stale'; readonly standing?: Round }
  /** Nothing was stored yet. `confirm` absent: a form has to take a new version first. */
  | {
      readonly outcome: 'wouldChange';
      readonly forms: readonly FormImpactView[];
      readonly leaving: readonly LeavingUnit[];
      readonly confirm?: string;
    };

/** The round says whose it is. Throws StoreError. */
export async function putRound({ registry, submissions }: RoundStores, change: RoundChange): Promise<RoundPut> {
  const { round, base, by, now } = change;
  const { collector, id } = round;
  const standing = await standingRound(registry, collector.id, id);
  const isOfAnother = base !== undefined && (standing === undefined || baseOf(standing.round) !== base);
  if (isOfAnother) return stale(standing?.round);
  const isOneTooMany = standing === undefined && (await registry.listRounds(collector.id)).length >= MOST_ROUNDS;
  if (isOneTooMany) return { outcome: 'tooMany' };
  const told = standing && (await impactOf(submissions, standing.round, change));
  if (told !== undefined) return told;
  const kept = await keepRound(registry, { round, standing, by, now });
  if (kept === 'tooLarge') return { outcome: 'tooLarge' };
  if (kept === 'stale') return stale((await standingRound(registry, collector.id, id))?.round);
  return { outcome: 'put', base: baseOf(round), ...(standing && { before: baseOf(standing.round) }) };
}

function stale(standing: Round | undefined): RoundPut {
  return { outcome: 'stale', ...(standing && { standing }) };
}

/** `undefined`: no report is concerned, or it was confirmed. */
async function impactOf(
  submissions: RoundStores['submissions'],
  standing: Round,
  { round, confirm, locale = 'zh-CN' }: RoundChange,
): Promise<RoundPut | undefined> {
  const impacts = await changeImpact(submissions, standing, round);
  const leaving = await leavingUnits(submissions, standing, round);
  const mayBeConfirmed = !impacts.some(({ needsVersion }) => needsVersion);
  const isConfirmed = mayBeConfirmed && confirm === confirmationOf(round);
  if (isConfirmed || impacts.length + leaving.length === 0) return undefined;
  const forms = impacts.map((impact) => impactView(impact, locale));
  return { outcome: 'wouldChange', forms, leaving, ...(mayBeConfirmed && { confirm: confirmationOf(round) }) };
}

/** Units that go by name; of a renamed one the reports stay under its old name. */
async function leavingUnits(
  submissions: Pick<SubmissionStore, 'head'>,
  standing: Round,
  changed: Round,
): Promise<readonly LeavingUnit[]> {
  const collector = standing.collector.id;
  const gone = standing.roster.filter(({ name }) => findUnit(changed, name)?.name !== name);
  const leaving = await Promise.all(
    gone.map(async ({ name: unit }) => {
      const heads = await Promise.all(
        standing.forms.map(({ definition: { id: form } }) =>
          submissions.head({ collector, round: standing.id, form, unit }),
        ),
      );
      const reported = standing.forms.filter((_, at) => heads[at] !== undefined);
      return { unit, forms: reported.map(({ definition: { id } }) => id) };
    }),
  );
  return leaving.filter(({ forms }) => forms.length > 0);
}

/** An answer of a function has its limit: a unit's first cells tell what kind of trouble it is. */
const CELLS_TOLD = 20;

function impactView({ unfit, ...impact }: FormImpact, locale: Locale): FormImpactView {
  return {
    ...impact,
    unfit: unfit.map(({ unit, version, issues }) => ({
      unit,
      version,
      cells: issues
        .slice(0, CELLS_TOLD)
        .map((issue) => ({ address: issue.address, message: messageOf(issue, locale) })),
      cellsTotal: issues.length,
    })),
  };
}
