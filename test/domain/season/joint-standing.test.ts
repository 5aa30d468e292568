/** What an officer's word on joint activities comes to over the reports that stand: what counts, and what is looked at again. */
import { jointRuleOf } from '#domain/form/default-round-rules';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import { type JointDecision, jointWordOf } from '#domain/season/joint/decision';
import { type JointList, jointListOf, memberOf } from '#domain/season/joint/member';
import { deductionOf, jointStanding } from '#domain/season/joint/standing';
import { form, ROUND } from '../sheets';

const LIST = listOf();
function listOf(): JointList {
  const found = jointListOf({ round: ROUND, form: form('results') }, jointRuleOf(ROUND, 'results'));
  if (found === undefined) throw new Error('the results have activities');
  return found;
}

type Values = ReportedRow['values'];
const EVENT: Values = {
  ...{ activityId: 'U01-01', name: '科普讲座进校园', category: '学术交流', status: '完成' },
  ...{ startDate: '2023-05-22', endDate: '2023-05-22', venue: '图书馆', sessions: 1, offline: 120, online: 30 },
};

const row = (values: Values, at = 5): ReportedRow => ({
  section: 'activities',
  sheet: '附件4-活动清单',
  row: at,
  values,
});
const reported = (unit: string, ...rows: readonly ReportedRow[]): Pick<Submission, 'unit' | 'rows'> => ({ unit, rows });
const byUnit = (...reports: readonly Pick<Submission, 'unit' | 'rows'>[]) =>
  new Map(reports.map(({ unit, rows }) => [unit, rows]));

const A = '会计学院';
const B = '大数据学院';
const C = '传媒学院';
const OTHER = { ...EVENT, activityId: 'U06-01', name: '实验室开放' };
const seen = (unit: string, values: Values) => memberOf(LIST, { unit, version: 1 }, row(values), 0);
const FACTS = { at: '2023-06-01T00:00:00Z', by: { role: 'admin', name: '李老师' } } as const;
const joined = (seq: number, units: readonly string[], values: Values = EVENT): JointDecision => {
  const [lead, ...partners] = units.map((unit) => seen(unit, values));
  if (lead === undefined) throw new Error('nobody leads');
  return { ...FACTS, seq, kind: 'joined', section: 'activities', lead, partners };
};
const stands = (reports: ReadonlyMap<string, readonly ReportedRow[]>, ...decisions: readonly JointDecision[]) =>
  jointStanding(LIST, reports, decisions);
const shown = (standing: ReturnType<typeof jointStanding>) => [...standing.roles.values()].map(({ role }) => role);

it('deducts the partners, and never the lead', () => {
  const lead = row(EVENT);
  const partner = row(EVENT);
  const third = row(EVENT);
  const reports = byUnit(reported(A, lead), reported(B, partner), reported(C, third));
  const { roles, groups } = stands(reports, joined(1, [A, B, C]));
  expect(roles.get(lead)).toEqual({ role: 'lead', lead: A, partners: [B, C], decision: 1 });
  expect(roles.get(partner)).toEqual({ role: 'partner', lead: A, partners: [B, C], decision: 1 });
  expect(groups.map(({ isToReview }) => isToReview)).toEqual([false]);
  expect(deductionOf(LIST, roles, [lead, partner, third])).toEqual({ entries: 2, people: 300 });
});

describe('survives new versions', () => {
  const decision = joined(1, [A, B]);
  it.each<[string, Values]>([
    ['other figures', { ...EVENT, offline: 500, online: null }],
    ['width, spaces and punctuation', { ...EVENT, name: '科普讲座“进校园” ', venue: '图 书 馆' }],
    ['a remark', { ...EVENT, remarks: '与会计学院联合' }],
    ['a type of activity', { ...EVENT, category: '科普进校园' }],
    ['a number that was lost', { ...EVENT, activityId: null }],
  ])('with %s', (_, values) => {
    const { groups, roles } = stands(
      byUnit(reported(A, row(EVENT)), reported(B, row(OTHER, 6), row(values, 9))),
      decision,
    );
    expect(groups[0]?.isToReview).toBe(false);
    expect([...roles.keys()].map(({ row: number }) => number).sort()).toEqual([5, 9]);
  });

  it.each<[string, Values]>([
    ['its name', { ...EVENT, name: '科普展览' }],
    ['its day', { ...EVENT, startDate: '2023-05-23', endDate: '2023-05-23' }],
    ['its place', { ...EVENT, venue: '体育馆' }],
  ])('shows it again, and deducts nothing, where the partner changed %s', (_, values) => {
    const { groups, roles } = stands(byUnit(reported(A, row(EVENT)), reported(B, row(values))), decision);
    expect(groups[0]).toMatchObject({ isToReview: true, partners: [{ now: 'changed' }] });
    expect(roles.size).toBe(0);
  });

  it('deducts those that still say the same', () => {
    const changed = row({ ...EVENT, venue: '体育馆' });
    const { groups, roles } = stands(
      byUnit(reported(A, row(EVENT)), reported(B, changed), reported(C, row(EVENT))),
      joined(1, [A, B, C]),
    );
    expect(groups[0]?.isToReview).toBe(true);
    expect([...roles.values()].map(({ role, partners }) => [role, partners])).toEqual([
      ['partner', [C]],
      ['lead', [C]],
    ]);
  });

  it.each<[string, readonly Pick<Submission, 'unit' | 'rows'>[], string]>([
    ['the lead took its row out', [reported(A), reported(B, row(EVENT))], 'gone'],
    ['the lead reports nothing any more', [reported(B, row(EVENT))], 'gone'],
    ['the lead renamed it', [reported(A, row({ ...EVENT, name: '展览' })), reported(B, row(EVENT))], 'changed'],
    ['the lead cancelled it', [reported(A, row({ ...EVENT, status: '取消' })), reported(B, row(EVENT))], 'notCounted'],
  ])('lets the partner count where %s', (_, reports, now) => {
    const { groups, roles } = stands(byUnit(...reports), decision);
    expect(groups[0]).toMatchObject({ isToReview: true, lead: { now } });
    expect(roles.size).toBe(0);
  });

  it('deducts nothing of a partner that was cancelled: it counts nowhere anyway', () => {
    const { groups, roles } = stands(
      byUnit(reported(A, row(EVENT)), reported(B, row({ ...EVENT, status: '取消' }))),
      decision,
    );
    expect(groups[0]).toMatchObject({ isToReview: false, partners: [{ now: 'notCounted' }] });
    expect(roles.size).toBe(0);
  });
});

describe('of several decisions', () => {
  const reports = byUnit(reported(A, row(EVENT)), reported(B, row(EVENT)), reported(C, row(EVENT)));

  it('the later group takes the place of one that it shares a row with', () => {
    const { groups } = stands(reports, joined(1, [A, B]), joined(2, [B, C]));
    expect(groups.map(({ decision: { seq } }) => seq)).toEqual([2]);
  });

  it('an undone one is as if it had never been', () => {
    const undone: JointDecision = { ...FACTS, seq: 2, kind: 'undone', decision: 1 };
    expect(shown(stands(reports, joined(1, [A, B]), undone))).toEqual([]);
  });

  it('不是同一项 of two of a group ends it', () => {
    const apart: JointDecision = {
      ...{ ...FACTS, seq: 2, kind: 'apart', section: 'activities' },
      members: [seen(A, EVENT), seen(B, EVENT)],
    };
    expect(jointWordOf([joined(1, [A, B, C]), apart])).toEqual({ joined: [], apart: [apart] });
  });

  it('they come to the same in whatever order they are read', () => {
    const all = [joined(1, [A, B]), joined(2, [B, C]), joined(3, [A, C])];
    expect(jointWordOf([...all].reverse())).toEqual(jointWordOf(all));
  });

  it('no row ever has two parts', () => {
    const { roles } = stands(reports, joined(1, [A, B]), joined(2, [C, A]));
    expect([...roles.values()].map(({ lead }) => lead)).toEqual([C, C]);
  });
});
