/** A unit's form beside the overview: opened, read again, kept up with what the overview tells of it. */
import type { Desk } from '#client/shapes';
import { rowOf } from '#domain/reports/written-row';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { draftsOf } from '../model/drafts';
import type { News } from '../model/state';
import { keepDrafts } from './kept-drafts';
import { movedDrafts } from './moved-drafts';
import { isSame } from './same';
import { type AtSheet, type Overview, overviewOf, type SheetDesk } from './table';

type SheetActions = Pick<
  OfficerActions,
  'openSheet' | 'closeSheet' | 'rereadSheet' | 'showInSheet' | 'dismissSheetNews'
>;

export function sheetActions(flow: Flow, atSheet: AtSheet): SheetActions {
  return {
    async openSheet(unit, form) {
      const sheet = overviewOf(flow.signIn.stay).open({ unit, form });
      if (sheet !== undefined) await during(sheet, 'loading', () => readSheet(sheet));
    },
    closeSheet: () => void overviewOf(flow.signIn.stay).open(undefined),
    rereadSheet: atSheet((sheet) => during(sheet, 'loading', () => readSheet(sheet))),
    showInSheet: atSheet((sheet, shows) => sheet.change({ shows })),
    dismissSheetNews: atSheet((sheet) => sheet.change({ news: undefined, trouble: undefined })),
  };
}

/** What was typed is kept, at the rows that it is about; what came in between is told. */
export async function readSheet(sheet: SheetDesk): Promise<void> {
  const { of, signIn, overview } = sheet;
  if (of === undefined) return;
  const answer = await signIn.api.desk(of.place);
  if (sheet.isOver) return;
  const before = shownDesk(sheet);
  if (!answer.ok) {
    if (expireSignInIfOver(sheet, answer.failure)) return;
    const trouble = troubleOf(sheet, answer.failure);
    // What was read before is still better than nothing.
    return sheet.change(before === undefined ? { desk: { status: 'failed', trouble } } : { trouble });
  }
  const desk = answer.value;
  const news = before === undefined ? [] : newsSince(before, desk);
  if (before !== undefined) {
    const { unit, form } = sheet.value;
    const drafts = draftsOf(overview.value.drafts, unit, form);
    const [old, now] = [before, desk].map(({ content }) => content?.rows.map(rowOf) ?? []);
    if (before.review.version !== desk.review.version)
      keepDrafts(overview, sheet.value, movedDrafts(of, drafts, old ?? [], now ?? []));
  }
  sheet.change({
    desk: { status: 'shown', desk },
    isBehind: undefined,
    ...(news.length === 0 ? {} : { news, earlier: undefined }),
  });
}

export function shownDesk({ value: { desk } }: SheetDesk): Desk | undefined {
  return desk.status === 'shown' ? desk.desk : undefined;
}

/** Oldest first. */
export function newsSince(before: Desk, now: Desk): readonly News[] {
  const versions = now.history.versions
    .filter(({ version }) => version > before.review.version)
    .map(({ version, submittedAt, by }): News => ({ kind: 'version', version, at: submittedAt, by }));
  const decisions = now.review.decisions
    .filter(({ seq }) => seq > before.review.seq)
    .map(({ kind, at, by }): News => ({ kind: 'decision', decision: kind, at, by: by.name }));
  return [...versions, ...decisions].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** Read again by itself where nothing is typed; else it is said that there is something new. */
export async function followOverview({ value: { collector, drafts }, sheet }: Overview): Promise<void> {
  if (sheet === undefined || collector === undefined || collector === 'loading') return;
  const { unit: name, form, work } = sheet.value;
  const review = shownDesk(sheet)?.review;
  const told = collector.units.find(({ unit }) => unit === name)?.forms[form];
  if (review === undefined || told === undefined || work !== undefined) return;
  if (told.version === review.version && isSame(told.standing, review.standing)) return;
  if (draftsOf(drafts, name, form).length === 0) await readSheet(sheet);
  else sheet.change({ isBehind: true });
}
