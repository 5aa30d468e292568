/** One decision of an officer: sent with what was seen, and where somebody was faster, what they did is read first. */
import type { DecisionAsked } from '#client/shapes';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerResults } from '../words/sentences';
import { keepStanding } from './overview';
import { say } from './say';
import { readSheet, shownDesk } from './sheet';
import type { SheetDesk } from './table';

const SAID = {
  return: 'returned',
  note: 'noted',
  answer: 'noted',
  close: 'closed',
  accept: 'accepted',
  reopen: 'reopened',
  extend: 'extended',
} as const satisfies Readonly<Record<DecisionAsked['kind'], keyof OfficerResults>>;

/** Whether it is on record. One decision at a time: while one is on its way, nothing is done. */
export async function decide(
  sheet: SheetDesk,
  decision: DecisionAsked,
  facts: { readonly unit: string; readonly count: number },
): Promise<boolean> {
  const { of, overview, signIn } = sheet;
  const desk = shownDesk(sheet);
  if (of === undefined || desk === undefined || sheet.value.work !== undefined) return false;
  sheet.change({ work: decision.kind, trouble: undefined, news: undefined });
  const answer = await during(sheet, 'deciding', () => signIn.api.decide(of.place, decision, desk.review.seq));
  if (answer.ok) {
    keepStanding(overview.stay, answer.value);
    sheet.change({ work: undefined, desk: { status: 'shown', desk: { ...desk, review: answer.value } } });
    say(overview.stay.signIn, SAID[decision.kind], facts);
    return true;
  }
  sheet.change({ work: undefined });
  if (sheet.isOver || expireSignInIfOver(sheet, answer.failure)) return false;
  const trouble = troubleOf(sheet, answer.failure);
  const isStale = answer.failure.kind === 'refused' && answer.failure.code === 'decision.stale';
  if (isStale) await readSheet(sheet);
  sheet.change({ trouble });
  return false;
}
