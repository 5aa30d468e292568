/** 推荐清单: read when one looks; what is ticked and moved is a draft until it is saved, whatever page is looked at meanwhile. */
import { decideRecommended, type RecommendedAsked, readRecommended } from '#client/recommended-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { Trouble } from '../../shell/model/state';
import type { OfficerActions } from '../model/actions';
import {
  choosing,
  countedKeys,
  draftOver,
  entriesOf,
  listedKeys,
  moved,
  standingKeys,
  ticked,
} from '../model/recommended';
import { say } from './say';
import { type Overview, overviewOf } from './table';

type RecommendedActions = Pick<
  OfficerActions,
  | 'askRecommended'
  | 'tickRecommended'
  | 'moveRecommended'
  | 'saveRecommended'
  | 'dropRecommendedDraft'
  | 'restoreRecommended'
>;

export function recommendedActions(flow: Flow): RecommendedActions {
  const draft = (overview: Overview, keys: readonly string[]) => {
    const { recommended } = overview.value;
    if (recommended?.view === undefined || recommended.isSaving) return;
    const { view } = recommended;
    overview.change({ recommended: { view, ...draftOver(view, keys) } });
  };

  return {
    async askRecommended() {
      const overview = overviewOf(flow.signIn.stay);
      overview.change({ recommended: overview.value.recommended ?? {} });
      await read(overview);
    },

    tickRecommended(key) {
      const overview = overviewOf(flow.signIn.stay);
      draft(overview, ticked(listedKeys(overview.value.recommended ?? {}), key));
    },

    moveRecommended(key, to) {
      const overview = overviewOf(flow.signIn.stay);
      const { recommended = {} } = overview.value;
      const keys = listedKeys(recommended);
      if (to < 0 || to >= keys.length || recommended.view === undefined) return;
      const now = moved(keys, key, to);
      draft(overview, now);
      const entries = entriesOf(recommended.view);
      const unit = entries.get(key)?.name ?? '';
      say(overview, 'recommendationMoved', { unit, count: countedKeys(entries, now.slice(0, to)).length + 1 });
    },

    dropRecommendedDraft() {
      const overview = overviewOf(flow.signIn.stay);
      const { view } = overview.value.recommended ?? {};
      if (view !== undefined) draft(overview, standingKeys(view));
    },

    async saveRecommended() {
      const overview = overviewOf(flow.signIn.stay);
      const { view } = overview.value.recommended ?? {};
      if (view !== undefined) await decide(overview, choosing(view, listedKeys(overview.value.recommended ?? {})));
    },

    async restoreRecommended(decision) {
      await decide(
        overviewOf(flow.signIn.stay),
        decision === undefined ? { kind: 'asMarked' } : { kind: 'restore', decision },
      );
    },
  };
}

async function decide(overview: Overview, asked: RecommendedAsked): Promise<void> {
  const { id: round } = overview.stay;
  const { view, draft, isSaving } = overview.value.recommended ?? {};
  if (round === undefined || view === undefined || isSaving) return;
  const before = { view, ...(draft === undefined ? {} : { draft }) };
  overview.change({ recommended: { ...before, isSaving: true } });
  const answer = await during(overview, 'loading', () =>
    decideRecommended(overview.signIn.api, round, view.seq, asked),
  );
  if (overview.isOver) return;
  if (answer.ok) {
    const saved = answer.value;
    overview.change({ recommended: { view: saved } });
    const { length } = countedKeys(entriesOf(saved), standingKeys(saved));
    return say(overview, 'recommendationsSaved', { unit: '', count: length });
  }
  if (expireSignInIfOver(overview, answer.failure)) return overview.change({ recommended: before });
  const trouble = troubleOf(overview, answer.failure);
  overview.change({ recommended: { ...before, trouble } });
  const isStale = answer.failure.kind === 'refused' && answer.failure.status < 500;
  // What another officer, or a unit, did meanwhile is shown; what was ticked stays, and why it was refused stays told.
  if (isStale) await read(overview, trouble);
}

/** `told`: trouble that is still to be read. */
async function read(overview: Overview, told?: Trouble): Promise<void> {
  const { id: round } = overview.stay;
  if (round === undefined) return;
  const answer = await during(overview, 'loading', () => readRecommended(overview.signIn.api, round));
  if (overview.isOver) return;
  const { draft, view } = overview.value.recommended ?? {};
  const kept = told === undefined ? {} : { trouble: told };
  if (answer.ok)
    return overview.change({ recommended: { view: answer.value, ...draftOver(answer.value, draft), ...kept } });
  const before = { ...(view === undefined ? {} : { view }), ...(draft === undefined ? {} : { draft }) };
  if (expireSignInIfOver(overview, answer.failure)) return overview.change({ recommended: before });
  overview.change({ recommended: { ...before, trouble: troubleOf(overview, answer.failure) } });
}
