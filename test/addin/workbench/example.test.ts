/** The workbench's filled 附件2: of the round that is current on whichever day, wrong in the same ways on every day. */
import { entryPlan } from '#domain/entry/entry-plan';
import { EXAMPLE_ROUND, exampleRoundAround, exampleRoundFrom } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import { exampleRows } from '../../../addin/workbench/example';
import { gridsOf } from '../../domain/plan-grids';

const UNIT = '会计学院';

function said(round: Round): readonly string[] {
  const form = round.forms[0]?.definition;
  if (form === undefined) throw new Error('no form');
  const entries = { activities: exampleRows(round.window.from) };
  const plan = entryPlan(form, round, { unit: UNIT, created: '2023-05-18T08:00:00.000Z', entries });
  const { issues, unit } = parse(gridsOf(plan), form, round);
  expect(unit).toBe(UNIT);
  return issues.map(({ severity, address, code, proposal }) =>
    [severity, address, code, proposal !== undefined].join(' '),
  );
}

const AS_IN_2023 = said(EXAMPLE_ROUND);

it('has six errors, four of them with a proposal', () => {
  const errors = AS_IN_2023.filter((line) => line.startsWith('error '));
  expect([errors.length, errors.filter((line) => line.endsWith(' true')).length]).toEqual([6, 4]);
});

it.each(['2026-01-01', '2027-12-31', '2028-02-29', '2029-09-30', '2031-10-08', '2032-12-23'])(
  'around %s has them in the same cells',
  (day) => {
    const round = exampleRoundAround(day);
    expect(said(round)).toEqual(AS_IN_2023);
    expect(said(exampleRoundFrom(round.window.from))).toEqual(AS_IN_2023);
  },
);
