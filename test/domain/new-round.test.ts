/** A round out of an earlier one, and what a round's stage and contacts mean for what was before. */
import { definitionHash } from '#api/reports/definition-hash';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { roundFrom } from '#domain/form/new-round';
import { type Round, roundSchema, stageOf, withoutContacts } from '#domain/form/round';

const IN_2024 = { id: '2024', name: '2024年科技活动周', window: { from: '2024-05-25', to: '2024-06-01' } };
const deadlinesOf = (round: Round) => round.forms.map(({ deadline }) => deadline);

it('is a draft with the forms, units and rules of before', () => {
  const round = roundFrom(EXAMPLE_ROUND, IN_2024);
  expect(roundSchema.parse(round)).toEqual(round);
  expect(round).toMatchObject({ ...IN_2024, stage: 'draft', roster: EXAMPLE_ROUND.roster });
  expect(round.forms.map(({ definition }) => definition)).toEqual(
    EXAMPLE_ROUND.forms.map(({ definition }) => definition),
  );
});

it('follows the round that it was made of, never the one that this one followed', () => {
  const second = roundFrom(EXAMPLE_ROUND, { ...IN_2024, follows: '2023' });
  const third = { id: '2025', name: '2025年科技活动周', window: { from: '2025-05-24', to: '2025-05-31' } };
  expect(roundFrom(second, { ...third, follows: '2024' }).follows).toBe('2024');
  expect(roundFrom(second, third)).not.toHaveProperty('follows');
});

it.each<[string, Partial<Parameters<typeof roundFrom>[1]>, readonly string[], Round?]>([
  // 24:00 of the day before the first one; nine days after the last one.
  ['in other days', {}, ['2024-05-25T00:00:00+08:00', '2024-06-10T00:00:00+08:00']],
  [
    'over a leap day',
    { window: { from: '2024-03-01', to: '2024-03-01' } },
    ['2024-03-01T00:00:00+08:00', '2024-03-10T00:00:00+08:00'],
  ],
  [
    'with one said',
    { deadlines: { results: '2024-07-01T09:00:00+08:00', other: 'x' } },
    ['2024-05-25T00:00:00+08:00', '2024-07-01T09:00:00+08:00'],
  ],
  [
    'with hours of their own',
    {},
    ['2024-05-29T17:30:00+08:00', '2024-06-02T00:00:00+08:00'],
    {
      ...EXAMPLE_ROUND,
      forms: EXAMPLE_ROUND.forms.map(({ definition }, at) => ({
        definition,
        // The end of the last day belongs to that day; in the window it counts from the first.
        deadline: at === 0 ? '2023-05-24T17:30:00+08:00' : '2023-05-28T00:00:00+08:00',
      })),
    },
  ],
])('its deadlines lie as before: %s', (_, more, expected, previous = EXAMPLE_ROUND) => {
  expect(deadlinesOf(roundFrom(previous, { ...IN_2024, ...more }))).toEqual(expected);
});

it('a round without a stage is published, and reports are read as before whatever stage, policy and contacts say', () => {
  const stored: unknown = JSON.parse(JSON.stringify(EXAMPLE_ROUND));
  const round = roundSchema.parse(stored);
  expect([stageOf(round), round]).toEqual(['published', EXAMPLE_ROUND]);
  const later: Round = roundSchema.parse({
    ...round,
    stage: 'closed',
    latePolicy: 'refuse',
    roster: round.roster.map((unit) => ({ ...unit, contact: { name: '钱老师', phone: '13800000000' } })),
  });
  for (const { definition } of round.forms) {
    const [one, other] = [round, later].map((each) => formOf(each, definition.id));
    if (one === undefined || other === undefined) throw new Error('no form');
    expect(definitionHash(other, later)).toBe(definitionHash(one, round));
  }
  expect(JSON.stringify(withoutContacts(later))).not.toMatch(/钱老师|13800000000/);
  expect(withoutContacts(later).roster).toEqual(round.roster);
  expect(withoutContacts(round)).toBe(round);
});

it.each([
  ['a stage', { stage: 'open' }],
  ['a policy', { latePolicy: 'maybe' }],
  ['an address', { roster: [{ ...EXAMPLE_ROUND.roster[0], contact: { email: 'x' } }] }],
  ['a contact with more', { roster: [{ ...EXAMPLE_ROUND.roster[0], contact: { wechat: 'x' } }] }],
])('%s that is none is refused', (_, more) => {
  expect(roundSchema.safeParse({ ...EXAMPLE_ROUND, ...more }).success).toBe(false);
});
