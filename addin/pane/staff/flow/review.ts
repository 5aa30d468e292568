/** The collector's word on the form that is open: fetched, shown at its cells, answered. */
import { REVIEW_LIMITS } from '#api/answers/wire-limits';
import type { Review, Thread } from '#client/shapes';
import { isReason } from '#domain/issues/explanation';
import type { Row } from '#domain/reading/row';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, showFailure, showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { isUntouched, type QueryItem } from '../model/review';
import { refreshForms } from './cards';
import { goTo, refresh } from './check';
import { placeOf } from './opening';
import { queryItems } from './queries';
import { say } from './say';
import { areQueriesUnmarked } from './sheet-marks';
import { rowsOfVersion } from './versions';
import type { AtDesk, Desk } from './visit';

/** Quietly: what could not be fetched stays as it was. Nothing that was never reported was reviewed. */
export async function learnReview(desk: Desk): Promise<void> {
  const { open, card, signIn } = desk;
  if (open === undefined || signIn.session === undefined || (card?.state.version ?? 0) === 0) return;
  const answer = await signIn.api.review(placeOf(open));
  if (!answer.ok) return void expireSignInIfOver(desk, answer.failure);
  if (!desk.isOver) await take(desk, answer.value);
}

/** When the form is opened and its sheet was read: then the first cell that waits is selected, and how many there are is said. */
export async function openOnQueries(desk: Desk, checked: Promise<unknown>): Promise<void> {
  const { opening } = desk;
  await Promise.all([learnReview(desk), checked]);
  const waiting = (desk.value.queries ?? []).filter(isUntouched);
  if (opening.isOver || !desk.isOnScreen || waiting.length === 0) return;
  say(desk, 'returned', { queries: waiting.length });
  const first = waiting.find(({ now }) => now !== undefined)?.now;
  // Whoever has begun to submit, or was led to a cell, is left there.
  const isFree = desk.value.submit.status === 'idle' && desk.value.located === undefined;
  if (first !== undefined && isFree) await goTo(desk, first);
}

async function take(desk: Desk, review: Review): Promise<void> {
  const asked = await rowsAskedOf(desk, review);
  if (desk.isOver) return;
  desk.change({ review, asked });
  desk.change({ queries: queryItems(desk) });
  if (areQueriesUnmarked(desk)) await refresh(desk, 'changes');
}

/** What a row is known by besides its names is held against what there was then. */
async function rowsAskedOf(desk: Desk, { threads }: Review): Promise<ReadonlyMap<number, readonly Row[]>> {
  const { open } = desk;
  const isOpen = ({ place, state }: Thread) => place !== undefined && state !== 'closed';
  const versions = open === undefined ? [] : [...new Set(threads.filter(isOpen).map(({ version }) => version))];
  const found = await Promise.all(
    versions.map(async (version) => [version, open && (await rowsOfVersion(desk, open, version))] as const),
  );
  return new Map(found.flatMap(([version, rows]) => (rows?.ok === true ? [[version, rows.value] as const] : [])));
}

export function reviewActions(atDesk: AtDesk): Pick<StaffActions, 'locateQuery' | 'answerQuery'> {
  return {
    locateQuery: atDesk(async (desk, id: string) => {
      const now = itemOf(desk, id)?.now;
      if (now === undefined) return;
      const selected = await goTo(desk, now, true);
      if (!selected.ok) showWorkbookFailure(desk, selected.failure);
    }),

    answerQuery: atDesk((desk, id: string, typed: string) =>
      desk.once(`answer ${id}`, async (stands) => {
        const { open, signIn } = desk;
        const text = typed.trim().slice(0, REVIEW_LIMITS.comment);
        keepDraft(desk, id, text);
        if (open === undefined || !isReason(text)) return;
        const answer = await during(desk, 'submitting', () =>
          signIn.api.decide(placeOf(open), { kind: 'answer', query: id, text }),
        );
        if (desk.isOver) return;
        if (!answer.ok) {
          showFailure(desk, answer.failure);
          // It may be closed meanwhile, or have arrived all the same.
          return learnReview(desk);
        }
        keepDraft(desk, id, '');
        await take(desk, answer.value);
        say(desk, 'answered', { left: (desk.value.queries ?? []).filter(isUntouched).length });
        stands();
        await refreshForms(desk.visit);
      }),
    ),
  };
}

function itemOf({ value: { queries } }: Desk, id: string): QueryItem | undefined {
  return queries?.find(({ query }) => query.id === id);
}

function keepDraft(desk: Desk, id: string, text: string): void {
  const drafts = new Map(desk.value.drafts);
  if (text === '') drafts.delete(id);
  else drafts.set(id, text);
  desk.change({ drafts });
  desk.change({ queries: queryItems(desk) });
}
