/**
 * A school's season as plain data: what every unit planned and what came of it, and the reports that this makes. Always
 * the same for the same size, so that a test may add it up by itself.
 */

import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { CATEGORY } from '#domain/form/forms/choices';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import type { RoundReports } from '#domain/season/round-reports';
import type { Value } from '#domain/sheet/value';

type Values = Readonly<Record<string, Value | null>>;

export interface SeasonUnit {
  readonly unit: string;
  readonly planned: readonly Values[];
  readonly done: readonly Values[];
  /** Indicator key → figure key → value, as the unit writes it. */
  readonly indicators: Readonly<Record<string, Values>>;
}

export interface SeasonSize {
  readonly units: number;
  /** Of each unit's plan; of its results one less is carried out and one is added. */
  readonly rows: number;
}

const SUBJECTS = ['农业电商技术', '人工智能通识', '校园急救知识', '海报里的科学史', '智能会计体验', '古建筑测绘'];
const KINDS = ['讲座', '展览', '开放日', '培训'];
const VENUES = ['第二教学楼305', '图书馆一层大厅', '城南小学', '实训楼大厅'];
const STATES = ['完成', '完成', '变更', '完成', '取消'];

/** The example round with so many units of its own names. */
export function seasonRound(units: number): Round {
  const roster = EXAMPLE_ROUND.roster.slice(0, units);
  const more = Array.from({ length: Math.max(0, units - roster.length) }, (_, at) => ({
    code: `V${String(at + 1).padStart(5, '0')}`,
    name: `第${at + 1}学院`,
    aliases: [],
    kind: '学院',
  }));
  return { ...EXAMPLE_ROUND, roster: [...roster, ...more] };
}

export function seasonUnits({ units, rows }: SeasonSize): readonly SeasonUnit[] {
  return seasonRound(units).roster.map(({ name, code }, seed) => seasonUnit(name, code, seed, rows));
}

function seasonUnit(unit: string, code: string, seed: number, rows: number): SeasonUnit {
  const planned = Array.from({ length: rows }, (_, at) => plannedRow(unit, code, seed, at));
  // The last one was forgotten, one in five was cancelled, and one came that nobody had planned.
  const kept = planned.slice(0, Math.max(1, rows - 1)).map((row, at) => doneRow(row, seed, at));
  const done = [...kept, addedRow(seed)];
  return { unit, planned, done, indicators: indicatorsOf(done, seed) };
}

function plannedRow(unit: string, code: string, seed: number, at: number): Values {
  const n = seed * 7 + at;
  const pick = (list: readonly string[]) => list[n % list.length] ?? '';
  const isOnline = n % 3 === 2;
  const day = (on: number) => `2023-05-${String(20 + on).padStart(2, '0')}`;
  return {
    activityId: `${code}-${String(at + 1).padStart(2, '0')}`,
    name: `${pick(SUBJECTS)}${pick(KINDS)}（${at + 1}）`,
    category: CATEGORY.choices[(seed + at) % CATEGORY.choices.length] ?? '',
    mode: isOnline ? '线上线下结合' : '线下',
    startDate: day(n % 8),
    endDate: day((n % 8) + (n % 3)),
    venue: pick(VENUES),
    audience: ['社会公众', '大学生', '青少年', '农村居民'][n % 4] ?? '',
    sessions: 1 + (n % 4),
    offline: 60 + ((n * 37) % 400),
    ...(isOnline ? { online: 200 + ((n * 211) % 3000) } : {}),
    budget: ((n * 17) % 300) / 100,
    host: unit,
    organizer: '学生科协',
    leader: '负责人甲',
    contact: '联系人乙',
    phone: `1300000${String((n * 13) % 10_000).padStart(4, '0')}`,
    summary: '面向公众开展，由教师和学生志愿者讲解、演示并答疑，现场发放宣传资料。',
    recommended: n % 5 === 0 ? '是' : '否',
  };
}

function doneRow(planned: Values, seed: number, at: number): Values {
  const { activityId, name, category, startDate, endDate, venue, sessions, offline, online, budget } =
    planned as Record<string, Value>;
  const status = STATES[(seed + at) % STATES.length] ?? '';
  // Every third unit writes no numbers: its rows are known by their names.
  const named = {
    ...(seed % 3 === 2 ? {} : { activityId: activityId ?? '' }),
    name: name ?? '',
    category: category ?? '',
  };
  const reason = status === '完成' ? {} : { reason: '天气原因' };
  if (status === '取消') return { ...named, status, ...reason, venue: venue ?? '' };
  return {
    ...named,
    status,
    ...reason,
    startDate: startDate ?? '',
    endDate: endDate ?? '',
    venue: venue ?? '',
    sessions: Number(sessions) + (at % 2),
    offline: Number(offline) + ((seed * 11 + at * 3) % 50),
    ...(online === undefined ? {} : { online: Number(online) - 100 }),
    views: 500 + at,
    reports: (seed + at) % 3,
    spent: Math.round(Number(budget) * 90) / 100,
    evidence: ['签到表', '照片'],
  };
}

function addedRow(seed: number): Values {
  return {
    name: '临时加开的科普咨询',
    category: CATEGORY.choices[seed % 9] ?? '',
    status: '新增',
    startDate: '2023-05-27',
    endDate: '2023-05-27',
    venue: '校门口广场',
    sessions: 1,
    offline: 80 + seed,
    reports: 1,
    spent: 0.1,
    evidence: ['照片'],
  };
}

function indicatorsOf(done: readonly Values[], seed: number): Readonly<Record<string, Values>> {
  const counted = done.filter(({ status }) => status !== '取消');
  const sum = (key: string) => Math.round(counted.reduce((all, row) => all + Number(row[key] ?? 0) * 100, 0)) / 100;
  return {
    events: { total: counted.length },
    eventSessions: { total: sum('sessions') },
    eventPeople: { offline: sum('offline'), online: sum('online'), total: sum('offline') + sum('online') },
    lectures: { offline: 1 + (seed % 3), online: 0, total: 1 + (seed % 3) },
    lecturePeople: { offline: 120 + seed, online: 30, total: 150 + seed },
    labs: { offline: seed % 4, total: seed % 4 },
    labVisits: { offline: 40 + seed },
    handouts: { offline: null, online: null, total: null },
    works: { online: 2, total: 2 },
    mediaItems: { online: 3 + (seed % 5), total: 3 + (seed % 5) },
    mediaViews: { online: 500 * (1 + (seed % 20)), total: 500 * (1 + (seed % 20)) },
    news: { total: sum('reports') },
    newsProvincial: { total: Math.min(1, sum('reports')) },
    volunteers: { offline: 10 + (seed % 9), total: 10 + (seed % 9) },
    spend: { total: sum('spent') },
  };
}

export interface ReportOf {
  readonly version?: number;
  readonly submittedAt?: string;
  readonly late?: boolean;
}

export function planReport({ unit, planned }: Pick<SeasonUnit, 'unit' | 'planned'>, of: ReportOf = {}): Submission {
  return report(
    'plan',
    unit,
    planned.map((values, at) => row('activities', '附件2', at + 5, values)),
    of,
  );
}

export function resultsReport({ unit, done, indicators }: Omit<SeasonUnit, 'planned'>, of: ReportOf = {}): Submission {
  const { sections } = seasonForm('results');
  const [block] = sections;
  const keys = block?.kind === 'indicators' ? block.indicators.map(({ key }) => key) : [];
  const figures = keys.map((key, at) => row('indicators', '附件4', at + 5, { indicator: key, ...indicators[key] }));
  return report(
    'results',
    unit,
    [...figures, ...done.map((values, at) => row('activities', '附件4-活动清单', at + 5, values))],
    of,
  );
}

export function seasonForm(id: 'plan' | 'results'): FormDefinition {
  const form = formOf(EXAMPLE_ROUND, id);
  if (form === undefined) throw new Error(`no ${id}`);
  return form;
}

function row(section: string, sheet: string, at: number, values: Values): ReportedRow {
  return { section, sheet, row: at, values };
}

function report(
  form: 'plan' | 'results',
  unit: string,
  rows: readonly ReportedRow[],
  {
    version = 1,
    late = false,
    submittedAt = form === 'plan' ? '2023-05-18T08:00:00.000Z' : '2023-06-07T08:00:00.000Z',
  }: ReportOf,
): Submission {
  return {
    ...{ unit, form, formVersion: seasonForm(form).version, version, state: 'submitted', submittedAt, late },
    source: `${form.toUpperCase()}-${version}-${unit}`,
    rows,
    issues: [],
  };
}

/** Both forms of every unit. */
export function seasonReports(size: SeasonSize, units = seasonUnits(size)): RoundReports {
  const round = seasonRound(size.units);
  const dayOf = (at: number, from: string, days: number) =>
    `${from}${String(10 + (at % days)).padStart(2, '0')}T08:00:00.000Z`;
  return {
    round,
    forms: [
      {
        definition: seasonForm('plan'),
        submissions: units.map((unit, at) => planReport(unit, { submittedAt: dayOf(at, '2023-05-', 9) })),
      },
      {
        definition: seasonForm('results'),
        submissions: units.map((unit, at) =>
          resultsReport(unit, {
            submittedAt: at % 9 === 8 ? '2023-06-10T01:00:00.000Z' : `2023-06-0${1 + (at % 8)}T08:00:00.000Z`,
            late: at % 9 === 8,
          }),
        ),
      },
    ],
  };
}
