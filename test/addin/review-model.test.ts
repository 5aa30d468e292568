/** What of the collector's decisions is told where, and which forms wait for the unit. */
import type { FormState, Review } from '#client/shapes';
import { closedBy, decisionsBetween, isOwed } from '../../addin/pane/staff/model/review';

const by = { role: 'admin', name: '科学技术处' } as const;
const decision = (seq: number, kind: Review['decisions'][number]['kind'], day: number) => ({
  ...{ seq, kind, by },
  at: `2023-05-${day}T08:00:00.000Z`,
});
const REVIEW = {
  decisions: [
    decision(1, 'extended', 10),
    decision(2, 'returned', 13),
    decision(3, 'answered', 13),
    decision(4, 'noted', 15),
    decision(5, 'closed', 16),
    decision(6, 'accepted', 17),
  ],
} as unknown as Review;

it.each([
  ['before the first version', undefined, '2023-05-12T00:00:00.000Z', ['extended']],
  ['after it and before the next', '2023-05-12T00:00:00.000Z', '2023-05-14T00:00:00.000Z', ['returned']],
  ['after the current one, the latest first', '2023-05-14T00:00:00.000Z', undefined, ['accepted', 'noted']],
])('%s', (_, from, to, kinds) => {
  expect(decisionsBetween(REVIEW, from, to).map(({ kind }) => kind)).toEqual(kinds);
});

const standing = (state: FormState['standing']['state'], isLocked = false) =>
  ({ state, isLocked }) as FormState['standing'];

it.each([
  ['none', false, true, undefined],
  ['returned', false, true, undefined],
  ['toReview', false, false, undefined],
  ['accepted', false, false, 'accepted'],
  ['accepted', true, false, 'locked'],
  ['none', true, false, 'locked'],
  ['locked', true, false, 'locked'],
] as const)('%s, locked %s: owed %s, closed by %s', (state, isLocked, owed, closed) => {
  expect([isOwed(standing(state, isLocked)), closedBy(standing(state, isLocked))]).toEqual([owed, closed]);
});
