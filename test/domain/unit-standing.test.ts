/** Where a unit stands, and which decision leads from where: every line allowed or refused, with the reason. */
import { refusalOf } from '#domain/review/allowed';
import type { Actor, Decision, Deed } from '#domain/review/decision';
import { type Review, reviewOf } from '#domain/review/review';
import { isLockedFor } from '#domain/review/round-lock';
import { threadsOf } from '#domain/review/threads';
import { dueFor, isAccepted, type StandingOf, unitStanding } from '#domain/review/unit-standing';

const OFFICER: Actor = { role: 'admin', name: '李老师' };
const UNIT: Actor = { role: 'unit', name: '会计学院' };
const DEADLINE = '2023-05-20T00:00:00+08:00';
const BEFORE = Date.parse('2023-05-19T08:00:00+08:00');
const AFTER = Date.parse('2023-05-21T08:00:00+08:00');

const asked = (seq: number, ...texts: string[]) => texts.map((text, at) => ({ id: `${seq}-${at + 1}`, text }));
const returned = (version: number, seq = 1, ...texts: string[]): Deed => ({
  kind: 'returned',
  version,
  queries: asked(seq, ...(texts.length === 0 ? ['人次偏大'] : texts)),
});
const answered = (query: string, version = 1): Deed => ({ kind: 'answered', version, query, text: '属实' });
const accepted = (version: number): Deed => ({ kind: 'accepted', version });
const reopened = (version: number): Deed => ({ kind: 'reopened', version, reason: '漏报一项' });
const extended = (until = '2023-05-25T00:00:00+08:00'): Deed => ({ kind: 'extended', until, reason: '比赛改期' });
const closed = (...queries: string[]): Deed => ({ kind: 'closed', queries });
const noted = (version: number): Deed => ({ kind: 'noted', version, queries: asked(1, '格式已调整') });

const decisions = (deeds: readonly Deed[]): Decision[] =>
  deeds.map((deed, at) => ({
    ...deed,
    seq: at + 1,
    at: `2023-05-18T0${at}:00:00.000Z`,
    by: deed.kind === 'answered' ? UNIT : OFFICER,
  }));
const review = (...deeds: Deed[]): Review | undefined => reviewOf(decisions(deeds));

const reported = (version = 1, state: 'submitted' | 'zero' | 'withdrawn' = 'submitted', late = false) => ({
  version,
  state,
  late,
});
const MINE = '会计学院';
const LOCKED = { reopened: [] };
const LET_IN = { reopened: [{ unit: MINE, reason: '漏报一项', at: '2023-05-21T00:00:00.000Z', by: '李老师' }] };
const of = (more: Partial<StandingOf> = {}): StandingOf => ({
  deadline: DEADLINE,
  isLocked: false,
  now: BEFORE,
  ...more,
});

describe('the standing', () => {
  it.each<[string, Partial<StandingOf>, string, object?]>([
    ['nothing sent', {}, 'none', { isOverdue: false, isWithdrawn: false }],
    ['nothing sent in time', { now: AFTER }, 'none', { isOverdue: true }],
    ['nothing sent, with more time', { now: AFTER, review: review(extended()) }, 'none', { isOverdue: false }],
    ['sent', { head: reported() }, 'submitted', { isLate: false, open: 0 }],
    ['sent late', { head: reported(1, 'submitted', true), now: AFTER }, 'late', { isLate: true, isOverdue: false }],
    [
      'sent late, and given more time afterwards',
      {
        head: { ...reported(1, 'submitted', true), submittedAt: '2023-05-21T00:00:00.000Z' },
        review: review(extended()),
      },
      'submitted',
      { isLate: false },
    ],
    [
      'sent later than it was extended to',
      {
        head: { ...reported(1, 'submitted', true), submittedAt: '2023-05-26T00:00:00.000Z' },
        review: review(extended()),
      },
      'late',
      { isLate: true },
    ],
    ['nothing to report', { head: reported(1, 'zero') }, 'zero'],
    ['nothing to report, late', { head: reported(1, 'zero', true) }, 'zero', { isLate: true }],
    ['taken back', { head: reported(2, 'withdrawn', true), now: AFTER }, 'none', { isWithdrawn: true, isLate: false }],
    ['returned', { head: reported(1), review: review(returned(1)) }, 'returned', { open: 1, answered: 0 }],
    ['returned, then taken back', { head: reported(2, 'withdrawn'), review: review(returned(1)) }, 'none', { open: 1 }],
    ['returned, then sent anew', { head: reported(2), review: review(returned(1)) }, 'toReview', { open: 1 }],
    [
      'returned with two queries, one answered',
      { head: reported(1), review: review(returned(1, 1, '一', '二'), answered('1-1')) },
      'returned',
      { open: 1, answered: 1 },
    ],
    [
      'returned with two queries, both answered',
      { head: reported(1), review: review(returned(1, 1, '一', '二'), answered('1-1'), answered('1-2')) },
      'toReview',
      { open: 0, answered: 2 },
    ],
    [
      'returned again after it came back',
      { head: reported(2), review: review(returned(1), returned(2, 2)) },
      'returned',
      { open: 2 },
    ],
    [
      'returned, every query closed without an answer',
      { head: reported(1), review: review(returned(1), closed('1-1')) },
      'submitted',
      { open: 0 },
    ],
    ['a word that asks nothing', { head: reported(1), review: review(noted(1)) }, 'submitted', { open: 0 }],
    ['accepted', { head: reported(3), review: review(accepted(3)) }, 'accepted'],
    [
      'accepted after it was returned and came back',
      { head: reported(2), review: review(returned(1), accepted(2)) },
      'accepted',
      { open: 0, answered: 0 },
    ],
    ['reopened', { head: reported(1), review: review(accepted(1), reopened(1)) }, 'submitted'],
    ['reopened, then sent anew', { head: reported(2), review: review(accepted(1), reopened(1)) }, 'submitted'],
    ['locked', { head: reported(1), isLocked: true }, 'locked', { isLocked: true }],
    ['accepted and locked', { head: reported(1), review: review(accepted(1)), isLocked: true }, 'locked'],
    [
      'locked, and let in',
      { head: reported(1), isLocked: isLockedFor(LET_IN, MINE) },
      'submitted',
      { isLocked: false },
    ],
    ['locked, and another was let in', { head: reported(1), isLocked: isLockedFor(LET_IN, '图书馆') }, 'locked'],
    ['locked again, after it was let in', { head: reported(1), isLocked: isLockedFor(LOCKED, MINE) }, 'locked'],
    [
      'accepted, and let in',
      { head: reported(1), review: review(accepted(1)), isLocked: isLockedFor(LET_IN, MINE) },
      'accepted',
    ],
    [
      'returned, and let in',
      { head: reported(1), review: review(returned(1)), isLocked: isLockedFor(LET_IN, MINE) },
      'returned',
      { open: 1 },
    ],
    [
      'missing, and let in after its deadline',
      { isLocked: isLockedFor(LET_IN, MINE), now: AFTER },
      'none',
      { isLocked: false, isOverdue: true },
    ],
    ['in a round that nobody locked', { head: reported(1), isLocked: isLockedFor(undefined, MINE) }, 'submitted'],
    ['missing when it was locked', { isLocked: true, now: AFTER }, 'none', { isLocked: true, isOverdue: true }],
  ])('%s', (_, more, state, facts = {}) => {
    expect(unitStanding(of(more))).toMatchObject({ state, ...facts });
  });

  it('is due with the later of deadline and extension, whichever was moved last', () => {
    expect(dueFor(of({ review: review(extended()) }))).toBe('2023-05-25T00:00:00+08:00');
    expect(dueFor(of({ review: review(extended()), deadline: '2023-06-01T00:00:00+08:00' }))).toBe(
      '2023-06-01T00:00:00+08:00',
    );
  });
});

describe('a decision', () => {
  const head = reported(2);
  const withAnswer = { head, review: review(returned(2, 1, '一', '二'), answered('1-1', 2)) };
  const locked = { isLocked: isLockedFor(LOCKED, MINE) };
  const letIn = { isLocked: isLockedFor(LET_IN, MINE) };

  it.each<[Deed, string, Partial<StandingOf>, string | undefined]>([
    [returned(2), 'on what is reported', { head }, undefined],
    [returned(2), 'on a zero report', { head: reported(2, 'zero') }, undefined],
    [returned(2), 'a second time', { head, review: review(returned(2)) }, undefined],
    [returned(2), 'on nothing', {}, 'nothingReported'],
    [returned(2), 'on what was taken back', { head: reported(2, 'withdrawn') }, 'nothingReported'],
    [returned(1), 'on an older version', { head }, 'otherVersion'],
    [returned(2), 'on what is accepted', { head, review: review(accepted(2)) }, 'accepted'],
    [returned(2), 'on what was reopened', { head, review: review(accepted(2), reopened(2)) }, undefined],
    [returned(2), 'in a locked round', { head, ...locked }, 'locked'],
    [returned(2), 'in a locked round, to whom was let in', { head, ...letIn }, undefined],
    [answered('1-2', 2), 'in a locked round, from whom was let in', { ...withAnswer, ...letIn }, undefined],
    [extended(), 'in a locked round, for whom was let in', letIn, undefined],
    [noted(2), 'on what is reported', { head }, undefined],
    [noted(2), 'on what is accepted', { head, review: review(accepted(2)) }, undefined],
    [noted(2), 'in a locked round', { head, ...locked }, undefined],
    [noted(1), 'on an older version', { head }, 'otherVersion'],
    [noted(2), 'on nothing', {}, 'nothingReported'],
    [answered('1-2', 2), 'to what waits', withAnswer, undefined],
    [answered('1-1', 2), 'once more', withAnswer, undefined],
    [answered('9-9', 2), 'to what nobody asked', withAnswer, 'noSuchQuery'],
    [answered('1-1', 2), 'to what is closed', { head, review: review(returned(2), closed('1-1')) }, 'noSuchQuery'],
    [
      answered('1-1', 2),
      'to what was settled by acceptance',
      { head, review: review(returned(1), accepted(2)) },
      'noSuchQuery',
    ],
    [answered('1-2', 2), 'in a locked round', { ...withAnswer, ...locked }, 'locked'],
    [closed('1-1'), 'what was answered', withAnswer, undefined],
    [closed('1-1', '1-2'), 'both at once', withAnswer, undefined],
    [closed('1-1', '9-9'), 'with one that nobody asked', withAnswer, 'noSuchQuery'],
    [accepted(2), 'of what is reported', { head }, undefined],
    [accepted(2), 'of a zero report', { head: reported(2, 'zero') }, undefined],
    [accepted(2), 'in a locked round', { head, ...locked }, undefined],
    [accepted(1), 'of an older version', { head }, 'otherVersion'],
    [accepted(2), 'of nothing', {}, 'nothingReported'],
    [accepted(2), 'of what was taken back', { head: reported(2, 'withdrawn') }, 'nothingReported'],
    [accepted(2), 'twice', { head, review: review(accepted(2)) }, 'accepted'],
    [accepted(2), 'while a query waits', { head, review: review(returned(2)) }, 'openQueries'],
    [accepted(2), 'of a version that came since the query', { head, review: review(returned(1)) }, undefined],
    [accepted(2), 'when all were answered', { head, review: review(returned(2), answered('1-1', 2)) }, undefined],
    [accepted(2), 'again, after it was reopened', { head, review: review(accepted(2), reopened(2)) }, undefined],
    [reopened(2), 'of what is accepted', { head, review: review(accepted(2)) }, undefined],
    [reopened(2), 'of what is not', { head }, 'notAccepted'],
    [reopened(1), 'of another version', { head, review: review(accepted(2)) }, 'otherVersion'],
    [extended(), 'before anything came', {}, undefined],
    [extended(), 'after it was due', { now: AFTER }, undefined],
    [extended('2023-05-19T00:00:00+08:00'), 'to a day before', {}, 'notLater'],
    [extended(DEADLINE), 'to the very deadline', {}, 'notLater'],
    [extended(), 'to what it was extended to', { review: review(extended()) }, 'notLater'],
    [extended(), 'of what is accepted', { head, review: review(accepted(2)) }, 'accepted'],
    [extended(), 'in a locked round', locked, 'locked'],
  ])('%j %s', (deed, _, more, refusal) => {
    expect(refusalOf(deed, of(more))).toBe(refusal);
  });

  it.each<[string, Partial<StandingOf>, string | undefined]>([
    ['a first report', {}, undefined],
    ['over a report', { head }, undefined],
    ['over what was returned', { head, review: review(returned(2)) }, undefined],
    ['over what is accepted', { head, review: review(accepted(2)) }, 'accepted'],
    ['over what was reopened', { head, review: review(accepted(2), reopened(2)) }, undefined],
  ])('does not stand in the way of %s, unless it is accepted', (_, more, refusal) => {
    expect(isAccepted(of(more)) ? 'accepted' : undefined).toBe(refusal);
  });
});

describe('threads', () => {
  const word: Deed = { kind: 'noted', version: 1, queries: asked(3, '格式已调整') };

  it('keep question, answers and who closed it, in their order', () => {
    const threads = threadsOf(
      decisions([returned(1, 1, '人次偏大', '日期不符'), answered('1-1'), word, answered('1-1', 2), closed('1-2')]),
    );
    expect(threads.map(({ id, state, answers, closed }) => [id, state, answers.length, closed?.by.name])).toEqual([
      ['1-1', 'answered', 2, undefined],
      ['1-2', 'closed', 0, '李老师'],
      ['3-1', 'noted', 0, undefined],
    ]);
    expect(threads[0]?.answers.map(({ version, by }) => [version, by.name])).toEqual([
      [1, '会计学院'],
      [2, '会计学院'],
    ]);
  });

  it('are settled by the acceptance, and stay so when the report is reopened', () => {
    const deeds = [returned(1, 1, '人次偏大'), word, accepted(2), reopened(2), returned(2, 5, '再核一次')];
    expect(threadsOf(decisions(deeds)).map(({ id, state }) => `${id} ${state}`)).toEqual([
      '1-1 closed',
      '3-1 noted',
      '5-1 open',
    ]);
    expect(review(...deeds)).toMatchObject({ seq: 5, open: ['5-1'], answered: [] });
  });
});
