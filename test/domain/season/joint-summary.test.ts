/** A joint activity counts once, in every total of the summary; every figure recomputed here from the rows themselves. */
import { jointRuleOf } from '#domain/form/default-round-rules';
import { parse } from '#domain/reading/parse';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import { jointListOf, memberOf } from '#domain/season/joint/member';
import type { RawCell } from '#domain/sheet/raw-grid';
import type { PlanCell, SheetPlan } from '#domain/sheet/sheet-plan';
import { aggregate } from '#domain/summary/aggregate';
import { agreementOf } from '#domain/summary/agreement';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound } from '#domain/summary/round/round-summary';
import type { Summary } from '#domain/summary/summary';
import { listedPlan } from '../listed-plan';
import { type Cells, CLEAN, CLEAN_RESULT, form, planSheet, ROUND, resultsSheets } from '../sheets';

const AS_OF = '2023-06-09T04:00:00Z';
const A = '会计学院';
const B = '大数据学院';
const C = '传媒学院';

const EVENT: Cells = {
  ...CLEAN_RESULT,
  name: '启动仪式',
  sessions: 1,
  offline: 300,
  online: 40,
  reports: 2,
  spent: 0.3,
};
const OWN: Cells = {
  ...CLEAN_RESULT,
  name: '展览',
  category: '单位开放周',
  sessions: 3,
  offline: 60,
  reports: 1,
  spent: 0.1,
};
/** Of the two activities of a unit. */
const FIGURES: Readonly<Record<string, readonly [RawCell, RawCell, RawCell]>> = {
  events: [null, null, 2],
  eventSessions: [null, null, 4],
  eventPeople: [360, 40, 400],
  news: [null, null, 3],
  spend: [null, null, 0.4],
  lectures: [1, 0, 1],
  lecturePeople: [300, 40, 340],
};

function submission(unit: string, formId: 'plan' | 'results', activities: readonly Cells[]): Submission {
  const grids = formId === 'results' ? resultsSheets(FIGURES, activities) : [planSheet(activities)];
  const { rows, issues } = parse(grids, form(formId), ROUND, { unit });
  return {
    ...{ unit, form: formId, formVersion: '2023.1', version: 1, state: 'submitted', late: false },
    ...{ submittedAt: AS_OF, source: `${unit}.xlsx`, rows, issues },
  };
}

const list = (id: 'plan' | 'results') => {
  const found = jointListOf({ round: ROUND, form: form(id) }, jointRuleOf(ROUND, id));
  if (found === undefined) throw new Error('it has activities');
  return found;
};

/** The first activity of each, the first unit leads. */
function joined(...reports: readonly Submission[]): JointDecision {
  const members = reports.map(({ unit, rows, form: id }) => {
    const own = rows.filter(({ section }) => section === 'activities');
    const [row] = own;
    if (row === undefined) throw new Error(`${unit} has no activity`);
    return memberOf(list(id === 'plan' ? 'plan' : 'results'), { unit, version: 1 }, row, 0);
  });
  const [lead, ...partners] = members;
  if (lead === undefined) throw new Error('nobody leads');
  return {
    seq: 1,
    at: AS_OF,
    by: { role: 'admin', name: '李老师' },
    kind: 'joined',
    section: 'activities',
    lead,
    partners,
  };
}

const merge = (reports: readonly Submission[], joint: readonly JointDecision[] = []): Summary =>
  aggregate(reports, form(reports[0]?.form === 'plan' ? 'plan' : 'results'), ROUND, { asOf: AS_OF, joint });

const shown = (cell: PlanCell | null | undefined) => cell?.value ?? cell?.result ?? null;
function sheetOf(summary: Summary, name: string): SheetPlan {
  const found = listedPlan(summary).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const textRows = (summary: Summary, name: string) => sheetOf(summary, name).rows.map(({ cells }) => cells.map(shown));

describe('of the results', () => {
  const reports = [A, B, C].map((unit) => submission(unit, 'results', [EVENT, OWN]));
  const once = merge(reports, [joined(...reports)]);

  /** Added up here, over the rows as they were read: all but the first activity of B and C. */
  const counted = (column: string) =>
    reports.flatMap(({ unit, rows }) => {
      const own = rows.filter(({ section }) => section === 'activities');
      return (unit === A ? own : own.slice(1)).map(({ values }: ReportedRow) => Number(values[column] ?? 0));
    });
  const sum = (figures: readonly number[]) => Math.round(figures.reduce((all, each) => all + each * 100, 0)) / 100;

  it('the list counts it once, and shows it three times', () => {
    const [activities] = once.lists;
    const totals = (of: typeof activities) =>
      Object.fromEntries([...(of?.totals ?? [])].map(([key, { value }]) => [key, value]));
    for (const key of ['sessions', 'offline', 'online', 'reports', 'spent'])
      expect(totals(activities)[key]).toBe(sum(counted(key)));
    expect(activities?.rows).toHaveLength(6);
    expect(activities?.rows.map(({ joint }) => joint?.role)).toEqual([
      'lead',
      undefined,
      'partner',
      undefined,
      'partner',
      undefined,
    ]);
    expect(merge(reports).lists[0]?.totals.get('offline')?.value).toBe(1080);
  });

  it('indicators that follow from the list go down by as much, the others stay as they were reported', () => {
    const figures = Object.fromEntries(
      (once.indicators[0]?.indicators ?? []).map(({ indicator, totals }) => [
        indicator.key,
        Object.fromEntries([...totals].map(([key, { value }]) => [key, value])),
      ]),
    );
    expect(figures.events?.total).toBe(4);
    expect(figures.eventSessions?.total).toBe(sum(counted('sessions')));
    expect(figures.eventPeople).toEqual({
      offline: sum(counted('offline')),
      online: sum(counted('online')),
      total: sum(counted('offline')) + sum(counted('online')),
    });
    expect(figures.news?.total).toBe(sum(counted('reports')));
    expect(figures.spend?.total).toBe(sum(counted('spent')));
    expect(figures.lectures?.total).toBe(3);
    expect(figures.lecturePeople?.total).toBe(1020);
  });

  it('单位×类型 counts it with its lead', () => {
    const counts = Object.fromEntries(
      (once.matrix?.rows ?? []).map(({ unit, counts: own }) => [unit, own.reduce((a, b) => a + b, 0)]),
    );
    expect(counts).toEqual({ [A]: 2, [B]: 1, [C]: 1 });
  });

  it('every unit still agrees with itself, as it reported', () => {
    expect(
      agreementOf(once).units.map(({ unit, agrees, rowsIn, rowsOut }) => [unit, agrees, rowsIn === rowsOut]),
    ).toEqual(
      [
        [A, true, true],
        [C, true, true],
        [B, true, true],
      ].sort(
        (x, y) =>
          ROUND.roster.findIndex(({ name }) => name === x[0]) - ROUND.roster.findIndex(({ name }) => name === y[0]),
      ),
    );
  });

  it('cover and 核对 say by how much, per unit and in all, and every check agrees', () => {
    const cover = textRows(once, '封面');
    expect(cover.flat()).toContain(
      '按联合举办扣减2项 / 680人次：每项只计牵头单位的一行，参加单位的行在“活动明细”中注明。',
    );
    const checks = cover.filter((row) => row[7] === '一致' || row[7] === '不一致');
    expect(checks.map((row) => row[7])).toEqual(checks.map(() => '一致'));
    expect(checks.filter((row) => String(row[0]).startsWith('按联合举办扣减')).map((row) => row.slice(2, 5))).toEqual([
      [2, 2, 2],
      [680, 680, 680],
    ]);
    const page = textRows(once, '核对');
    const header = page.find((row) => row[0] === '单位') ?? [];
    const [items, people] = ['联合举办\n扣减(项)', '联合举办\n扣减(人次)'].map((label) => header.indexOf(label));
    const of = (unit: string) => page.find((row) => row[0] === unit);
    expect([A, B, C, '合计'].map((unit) => [of(unit)?.[items ?? -1], of(unit)?.[people ?? -1]])).toEqual([
      [0, 0],
      [1, 340],
      [1, 340],
      [2, 680],
    ]);
  });

  it('the details mark the lead and the partners', () => {
    const rows = textRows(once, '活动明细');
    const at = rows[3]?.indexOf('联合举办') ?? -1;
    expect(rows.slice(4).map((row) => row[at])).toEqual([
      `牵头，与${[B, C].join('、')}联合举办`,
      '',
      ...[B, C]
        .sort(
          (x, y) => ROUND.roster.findIndex(({ name }) => name === x) - ROUND.roster.findIndex(({ name }) => name === y),
        )
        .flatMap(() => [`联合举办（牵头 ${A}）`, '']),
    ]);
    expect(rows[1]?.join('')).toContain('联合举办的参加行照列，在筛选合计之内，不计入学校汇总。');
  });

  it('is laid out as it always was where nothing was decided', () => {
    expect(textRows(merge(reports), '活动明细')[3]).not.toContain('联合举办');
    expect(JSON.stringify(listedPlan(merge(reports)))).not.toContain('联合举办');
  });

  it('counts again what an officer has to look at again, and says so', () => {
    const moved = [reports[0], submission(B, 'results', [{ ...EVENT, venue: '体育馆' }, OWN]), reports[2]].flatMap(
      (each) => each ?? [],
    );
    const again = merge(moved, [joined(...reports)]);
    expect(again.joint?.deduction).toEqual({ entries: 1, people: 340 });
    expect(textRows(again, '封面').flat()).toContain('联合举办中有1组在认定后改动过，改动的行未扣减，请重新认定。');
  });
});

describe('of a whole round', () => {
  const plans = [A, B].map((unit) => submission(unit, 'plan', [{ ...CLEAN, name: '启动仪式', offline: 300 }]));
  const results = [A, B, C].map((unit) => submission(unit, 'results', [EVENT, OWN]));
  const cover = (edition: 'internal' | 'upward', of: readonly Submission[] = results) => {
    const forms = [
      { definition: form('plan'), submissions: plans },
      { definition: form('results'), submissions: of },
    ];
    const joint = new Map([['results', [joined(...results)]]]);
    const summary = aggregateRound({ round: ROUND, forms }, { asOf: AS_OF, edition, joint });
    const [first] = roundSummaryPlan(summary).sheets;
    return [...(first?.rows ?? [])].flatMap(({ cells }) => cells.map(shown));
  };

  it('the cover says by how much, of the form that it was decided of', () => {
    const said = cover('internal').filter((text) => String(text).includes('联合举办'));
    expect(said).toEqual([
      '附件4：按联合举办扣减2项 / 680人次：每项只计牵头单位的一行，参加单位的行在“活动明细-附件4”中注明。',
    ]);
  });

  it('what goes upward says it too, and names no sheet that stays here', () => {
    const said = cover('upward').filter((text) => String(text).includes('联合举办'));
    expect(said).toEqual(['附件4：按联合举办扣减2项 / 680人次：每项只计牵头单位的一行。']);
  });

  it('a group that was changed since is to be decided again; that is said to the office alone', () => {
    const moved = [
      ...results.filter(({ unit }) => unit !== B),
      submission(B, 'results', [{ ...EVENT, venue: '体育馆' }, OWN]),
    ];
    const again = '附件4：联合举办中有1组在认定后改动过，改动的行未扣减，请重新认定。';
    expect(cover('internal', moved)).toContain(again);
    expect(cover('upward', moved)).not.toContain(again);
    expect(cover('upward', moved)).toContain('附件4：按联合举办扣减1项 / 340人次：每项只计牵头单位的一行。');
  });
});

it('of the plan goes upward once, as its lead reports it', () => {
  const rows = [
    { ...CLEAN, name: '启动仪式', offline: 300 },
    { ...CLEAN, name: '开放日', category: '单位开放周', offline: 50 },
  ];
  const reports = [A, B].map((unit) => submission(unit, 'plan', rows));
  const once = merge(reports, [joined(...reports)]);
  const official = textRows(once, '学校汇总');
  const at = official[3]?.indexOf('预计线下人次') ?? -1;
  expect(official.slice(4, -2).map((row) => row[at])).toEqual([300, 50, 50]);
  expect(official.at(-2)?.[at]).toBe(400);
});
