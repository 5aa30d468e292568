/** 联合举办 proposed: what of a made-up school is put together, and what is not. */

import * as fc from 'fast-check';
import { jointRuleOf } from '#domain/form/default-round-rules';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import { type JointList, jointListOf } from '#domain/season/joint/member';
import type { JointProposal } from '#domain/season/joint/proposal';
import { proposeJoint } from '#domain/season/joint/propose';
import { form } from '../sheets';
import { type MadeUpRow, madeUpSchool, SCHOOL, TOGETHER, TRAPS } from './joint-school';

const LIST = listOf();
const BY = { role: 'admin', name: '李老师' } as const;
const AT = '2023-06-01T00:00:00Z';

function listOf(): JointList {
  const found = jointListOf({ round: SCHOOL, form: form('plan') }, jointRuleOf(SCHOOL, 'plan'));
  if (found === undefined) throw new Error('the plan has activities');
  return found;
}

function plan(unit: string, rows: readonly MadeUpRow[], version = 1): Submission {
  return {
    ...{ unit, form: 'plan', formVersion: '1', version, state: 'submitted', late: false },
    ...{ submittedAt: AT, source: `${unit}.xlsx`, issues: [] },
    rows: rows.map(({ endDate, ...values }, at) => ({
      section: 'activities',
      sheet: '附件2',
      row: at + 5,
      values: { ...values, endDate: endDate ?? values.startDate },
    })),
  };
}

const unitsIn = (proposals: readonly JointProposal[]) =>
  proposals.map(({ members }) => members.map(({ unit }) => unit));
const [A = '', B = '', C = ''] = SCHOOL.roster.map(({ name }) => name);

describe('of a school of 100 units with 40 traps', () => {
  const { submissions, together } = madeUpSchool();
  const proposals = proposeJoint(LIST, submissions);
  const truth = (row: ReportedRow) => together.get(row);

  it('has as many units and traps as it says', () => {
    expect([SCHOOL.roster.length, TRAPS.length]).toEqual([100, 40]);
  });

  it('puts no two together that are not one', () => {
    const wrong = proposals.filter(({ members }) => {
      const [first, ...others] = members.map(({ row }) => truth(row));
      return first === undefined || others.some((other) => other !== first);
    });
    expect(wrong.map(({ members }) => members.map(({ unit, said }) => `${unit} ${said.name}`))).toEqual([]);
  });

  it('finds what is one', () => {
    const found = new Set(proposals.flatMap(({ members }) => members.map(({ row }) => truth(row))));
    const missed = TOGETHER.flatMap((activity, at) => (found.has(at) ? [] : [activity.map(({ name }) => name)]));
    expect(missed).toEqual([]);
    const whole = proposals.filter(({ members }) => {
      const [first] = members;
      const at = first === undefined ? undefined : truth(first.row);
      return at !== undefined && members.length === TOGETHER[at]?.length;
    });
    const pairs = (count: number) => (count * (count - 1)) / 2;
    const real = TOGETHER.reduce((sum, { length }) => sum + pairs(length), 0);
    const proposed = proposals.reduce((sum, { members: { length } }) => sum + pairs(length), 0);
    const right = proposals.reduce((sum, { members }) => {
      const known = members.map(({ row }) => truth(row));
      const same = known.flatMap((one, at) =>
        known.slice(at + 1).filter((other) => one !== undefined && other === one),
      );
      return sum + same.length;
    }, 0);
    expect({ precision: right / proposed, recall: right / real, whole: whole.length }).toEqual({
      precision: 1,
      recall: 1,
      whole: TOGETHER.length,
    });
  });

  it('is the same in whatever order units report', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...submissions], { minLength: submissions.length }), (shuffled) => {
        expect(proposeJoint(LIST, shuffled)).toEqual(proposals);
      }),
      { numRuns: 5 },
    );
  });
});

it.each(TRAPS.map(([why, one, other]) => [why, one, other] as const))('keeps apart: %s', (_, one, other) => {
  expect(unitsIn(proposeJoint(LIST, [plan(A, [one]), plan(B, [other])]))).toEqual([]);
});

it.each(
  TOGETHER.filter((_, at) => ![1, 19, 20].includes(at)).map((activity) => [activity[0]?.name ?? '', activity] as const),
)('puts together, whoever says it: %s', (_, activity) => {
  const units = SCHOOL.roster.slice(0, activity.length).map(({ name }) => name);
  const reports = activity.map((made, at) => plan(units[at] ?? '', [made]));
  expect(unitsIn(proposeJoint(LIST, reports))).toEqual([units]);
});

const HALL: MadeUpRow = { name: '走进人工智能讲座', startDate: '2023-05-22', venue: '图书馆报告厅', offline: 120 };

it('says what agrees', () => {
  const near = { ...HALL, name: '走进人工智能时代讲座', venue: '图书馆', host: A };
  const [exact] = proposeJoint(LIST, [plan(A, [HALL]), plan(B, [HALL])]);
  const [loose] = proposeJoint(LIST, [plan(A, [HALL]), plan(B, [{ ...near, offline: 80 }])]);
  expect(exact?.evidence).toEqual({ name: 'same', days: 'same', venue: 'same', mention: false, people: true });
  expect(loose?.evidence).toEqual({ name: 'near', days: 'same', venue: 'near', mention: true, people: false });
});

it('never puts two rows of one unit together, and takes the one that fits best', () => {
  const week = { ...HALL, endDate: '2023-05-31' };
  const found = proposeJoint(LIST, [plan(A, [week, HALL]), plan(B, [HALL])]);
  expect(found.map(({ members }) => members.map(({ unit, row }) => [unit, row.row]))).toEqual([
    [
      [A, 6],
      [B, 5],
    ],
  ]);
});

it('compares no row that counts nowhere, nor one without a name or a day', () => {
  const rule = { ...LIST.rule, unless: { column: 'category', in: ['取消'] } };
  const cancelled = plan(B, [HALL]);
  const rows = cancelled.rows.map((row) => ({ ...row, values: { ...row.values, category: '取消' } }));
  expect(proposeJoint({ ...LIST, rule }, [plan(A, [HALL]), { ...cancelled, rows }])).toEqual([]);
  const unsaid = (key: string) => {
    const report = plan(B, [HALL]);
    return { ...report, rows: report.rows.map((row) => ({ ...row, values: { ...row.values, [key]: null } })) };
  };
  expect(proposeJoint(LIST, [plan(A, [HALL]), unsaid('name')])).toEqual([]);
  expect(proposeJoint(LIST, [plan(A, [HALL]), unsaid('startDate')])).toEqual([]);
});

describe('after an officer’s word', () => {
  const reports = [plan(A, [HALL]), plan(B, [HALL])];
  const [proposal] = proposeJoint(LIST, reports);
  const members = (proposal?.members ?? []).map(({ row: _, people: __, ...member }) => member);
  const [lead, ...partners] = members;
  if (lead === undefined) throw new Error('two were proposed');
  const facts = { seq: 1, at: AT, by: BY, section: 'activities' };
  const joined: JointDecision = { ...facts, kind: 'joined', lead, partners };
  const apart: JointDecision = { ...facts, kind: 'apart', members };

  it.each([
    ['that they are one', joined],
    ['that they are not', apart],
  ])('%s, does not ask again', (_, decision) => {
    expect(proposeJoint(LIST, reports, [decision])).toEqual([]);
  });

  it.each([
    ['joined', joined],
    ['apart', apart],
  ])('asks again once that is undone: %s', (_, decision) => {
    const undone: JointDecision = { seq: 2, at: AT, by: BY, kind: 'undone', decision: 1 };
    expect(unitsIn(proposeJoint(LIST, reports, [decision, undone]))).toEqual([[A, B]]);
  });

  it('asks again where a row that was kept apart says something else', () => {
    const renamed = plan(B, [{ ...HALL, name: '走进人工智能时代讲座' }], 2);
    const numbered = (report: Submission) => ({
      ...report,
      rows: report.rows.map((row) => ({ ...row, values: { ...row.values, activityId: `${report.unit}-1` } })),
    });
    const seen = proposeJoint(LIST, reports.map(numbered))[0]?.members ?? [];
    const decision: JointDecision = { ...facts, kind: 'apart', members: seen };
    expect(proposeJoint(LIST, reports.map(numbered), [decision])).toEqual([]);
    expect(unitsIn(proposeJoint(LIST, [numbered(plan(A, [HALL])), numbered(renamed)], [decision]))).toEqual([[A, B]]);
  });

  it('offers a third one to the group that there is', () => {
    const [more] = proposeJoint(LIST, [...reports, plan(C, [HALL])], [joined]);
    expect(more?.joins).toBe(1);
    expect(unitsIn([more].flatMap((each) => each ?? []))).toEqual([[A, B, C]]);
  });

  it('does not put a third one between two that were kept apart', () => {
    const found = proposeJoint(LIST, [...reports, plan(C, [HALL])], [apart]);
    expect(
      found.every(
        ({ members: proposed }) =>
          !(proposed.some(({ unit }) => unit === A) && proposed.some(({ unit }) => unit === B)),
      ),
    ).toBe(true);
    expect(found).toHaveLength(1);
  });
});
