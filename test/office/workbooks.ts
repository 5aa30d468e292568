/** The workbooks under test: summaries and sheets to fill in, built by the real code from the samples and the forms of other shapes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryPlan } from '#domain/entry/entry-plan';
import { entriesOf } from '#domain/entry/migrate';
import { jointRuleOf } from '#domain/form/default-round-rules';
import { formOf } from '#domain/form/form-of-round';
import { isLeftOut } from '#domain/form/form-reading';
import { withAnnualFigures } from '#domain/form/forms/annual-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import { jointListOf, memberOf } from '#domain/season/joint/member';
import type { FormReports } from '#domain/season/round-reports';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { PlanRow, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { aggregate } from '#domain/summary/aggregate';
import { DETAIL_HEADER_ROW } from '#domain/summary/layout';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound, type RoundOptions } from '#domain/summary/round/round-summary';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { listedPlan } from '../domain/listed-plan';
import { seasonReports } from '../domain/season-reports';
import type { SampleForm } from '../fixtures/expected-samples';
import { answersTo, entriesFrom, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { type MergedSamples, mergeSamples, sampleForm } from './samples';

export interface BuiltWorkbook {
  /** File name without its ending. */
  readonly name: string;
  readonly plan: WorkbookPlan;
  readonly path: string;
  /** The same without results and row heights: what LibreOffice says of either is its own. */
  readonly barePath: string;
}

export interface BuiltSummary extends BuiltWorkbook {
  readonly id: SampleForm;
  readonly merged: MergedSamples;
}

export async function buildSummary(id: SampleForm, folder: string): Promise<BuiltSummary> {
  const merged = await mergeSamples(id);
  return { ...(await build(`summary-${id}`, listedPlan(merged.summary), folder)), id, merged };
}

/** As somebody left it who sorted 活动明细 the other way round: no unit's rows are where its formulas look first. */
export async function buildSorted(id: SampleForm, folder: string): Promise<BuiltWorkbook> {
  const plan = listedPlan((await mergeSamples(id)).summary);
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== '活动明细') return sheet;
    const [head, body] = [sheet.rows.slice(0, DETAIL_HEADER_ROW), sheet.rows.slice(DETAIL_HEADER_ROW)];
    return { ...sheet, rows: [...head, ...body.reverse()] };
  });
  return build(`sorted-${id}`, { ...plan, sheets }, folder);
}

/** The samples, two activities of which several units were found to have done together. */
export async function buildJoint(id: SampleForm, folder: string): Promise<BuiltWorkbook> {
  const { form, submissions } = await mergeSamples(id);
  const joint = jointOf(EXAMPLE_ROUND, { definition: form, submissions });
  const reason = { 'zh-CN': '不是表格（.jpg）。', en: 'A picture.' };
  const leftOut = [{ source: 'IMG_1.jpg', kind: { 'zh-CN': '不是表格', en: 'No workbook' }, reason, issues: [] }];
  const summary = aggregate(submissions, form, EXAMPLE_ROUND, { asOf: '2023-06-09T08:00:00Z', leftOut, joint });
  return build(`summary-joint-${id}`, listedPlan(summary), folder);
}

/** Units whose 核对 must turn red: one left its indicators blank, one has other figures than its list, one lost a row. */
export const DISAGREEING = { blank: '会计学院', other: '教育学院', lost: '图书馆' } as const;

/** The results as they came, but for three units; and files of every kind that could not be merged. */
export async function buildDisagreeing(folder: string): Promise<BuiltWorkbook> {
  const { form, submissions } = await mergeSamples('results');
  const changed = submissions.map((submission): Submission => {
    const { unit, rows } = submission;
    if (unit === DISAGREEING.lost) return { ...submission, rows: [...rows, ...rows.slice(0, 1).map(ofNoIndicator)] };
    const isBlank = unit === DISAGREEING.blank;
    const isOther = unit === DISAGREEING.other;
    const change = isBlank ? withoutFigures : isOther ? withOtherSessions : (row: ReportedRow) => row;
    return { ...submission, rows: rows.map(change) };
  });
  const reason = { 'zh-CN': '不是表格（.jpg）。如果是报送的内容，请让单位发来 .xlsx 文件。', en: 'A picture.' };
  const leftOut = Array.from({ length: 40 }, (_, at) => ({
    ...(at % 4 === 0 ? {} : { unit: '外国语学院' }),
    source: `照片/活动现场/IMG_${1000 + at}.jpg`,
    kind: { 'zh-CN': '不是表格', en: 'No workbook' },
    reason,
    issues: [],
  }));
  const summary = aggregate(changed, form, EXAMPLE_ROUND, { asOf: '2023-06-09T08:00:00Z', leftOut });
  return build('summary-disagreeing', listedPlan(summary), folder);
}

function withoutFigures(row: ReportedRow): ReportedRow {
  const { indicator } = row.values;
  return indicator === undefined ? row : { ...row, values: { indicator } };
}

function withOtherSessions(row: ReportedRow): ReportedRow {
  const total = row.values.total;
  const isOther = row.values.indicator === 'eventSessions' && typeof total === 'number';
  return isOther ? { ...row, values: { ...row.values, total: total + 3 } } : row;
}

function ofNoIndicator(row: ReportedRow): ReportedRow {
  return { ...row, values: { ...row.values, indicator: 'nobodyKnows' } };
}

/** A season of both forms with last year's, changes since a download, and three choices of edition and paper. */
export async function buildRounds(folder: string): Promise<readonly BuiltWorkbook[]> {
  const size = { units: 24, rows: 5 };
  const reports = seasonReports(size);
  const last = seasonReports({ units: 22, rows: 4 });
  const before = { ...last, round: { ...last.round, id: '2022', name: '2022年科技活动周' } };
  const submissions = reports.forms.flatMap((form) => form.submissions);
  const [first] = reports.forms[0]?.submissions ?? [];
  const then = submissions.map((each) =>
    each === first
      ? { ...each, rows: each.rows.map((row) => ({ ...row, values: { ...row.values, offline: 11 } })) }
      : each,
  );
  const versions = new Map(
    reports.forms.map(({ definition, submissions: own }) => [
      definition.id,
      new Map(own.map(({ unit, version }) => [unit, unit === first?.unit && definition.id === 'plan' ? 9 : version])),
    ]),
  );
  const earlier = {
    name: '上周的汇总表',
    versions,
    submissions: then.map((each) =>
      each.unit === first?.unit && each.form === 'plan' ? { ...each, version: 9 } : each,
    ),
  };
  const asOf = '2023-06-11T08:00:00Z';
  const plan = (options: Partial<RoundOptions> = {}) => {
    const { sheets, ...made } = roundSummaryPlan(aggregateRound({ ...reports, before }, { asOf, ...options }));
    return { ...made, sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) };
  };
  return [
    await build('round', plan({ earlier }), folder),
    await build('round-chosen', plan({ leaveOut: { late: true, units: ['图书馆'] }, paper: 'a3' }), folder),
    await build('round-upward', plan({ edition: 'upward' }), folder),
  ];
}

/** A round that asks for the figures of the year too (科普专项), two activities of which several units did together. */
export async function buildAnnualRound(folder: string): Promise<BuiltWorkbook> {
  const season = seasonReports({ units: 24, rows: 4 });
  const round = withAnnualFigures(season.round, '2023-12-31T16:00:00.000Z');
  const annual = formOf(round, 'annual');
  if (annual === undefined) throw new Error('the round asks for no figures of the year');
  const submissions = round.roster.map(({ name }, at) => annualReport(name, at));
  const reports = { round, forms: [...season.forms, { definition: annual, submissions }] };
  const joint = new Map(season.forms.map((form) => [form.definition.id, jointOf(round, form)]));
  const { sheets, ...made } = roundSummaryPlan(aggregateRound(reports, { asOf: '2023-12-20T08:00:00Z', joint }));
  const plan = { ...made, sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) };
  return build('round-annual', plan, folder);
}

/** A third of them meets the first route, some the second, some neither; every fifth wrote hardly anything. */
function annualReport(unit: string, at: number): Submission {
  const row = (section: string, number: number, values: ReportedRow['values']): ReportedRow => ({
    ...{ section, sheet: section, row: 5 + number, values },
  });
  const activities = Array.from({ length: 1 + (at % 4) }, (_, number) =>
    row('activities', number, { name: `科普讲座（${number + 1}）`, kind: '科普讲座', people: 60 + ((at * 31) % 90) }),
  );
  const account = {
    ...{ platform: '抖音', account: unit, works: 60 + at * 3, followers: 6_000 + at * 300, likes: 40_000 + at * 1_000 },
    ...(at % 2 === 0 ? { mostPlays: 2_000_000 + at * 90_000 } : { mostReads: 60_000 + at * 4_000 }),
  };
  return {
    ...{ unit, form: 'annual', formVersion: '2023.1', version: 1, state: 'submitted', late: false },
    ...{ submittedAt: '2023-12-18T08:00:00Z', source: `ANNUAL-1-${unit}`, issues: [] },
    rows: at % 5 === 4 ? activities : [...activities, row('accounts', 0, account), row('year', 0, { reports: at })],
  };
}

/** Of the first five units that carried something out: three together, and two. */
function jointOf(round: Round, { definition, submissions }: FormReports): readonly JointDecision[] {
  const list = jointListOf({ round, form: definition }, jointRuleOf(round, definition.id));
  if (list === undefined) throw new Error(`${definition.id} has no list of activities`);
  const counting = submissions.flatMap(({ unit, version, rows }) => {
    const own = rows.filter(({ section }) => section === list.section.key);
    const row = own.find(({ values }) => !isLeftOut(values, list.rule.unless));
    return row === undefined ? [] : [memberOf(list, { unit, version }, row, own.indexOf(row))];
  });
  return [counting.slice(0, 3), counting.slice(3, 5)].flatMap(([lead, ...partners], at): JointDecision[] => {
    const facts = { seq: at + 1, at: '2023-06-09T08:00:00Z', by: { role: 'admin', name: '李老师' } } as const;
    return lead === undefined ? [] : [{ ...facts, kind: 'joined', section: list.section.key, lead, partners }];
  });
}

/** As somebody left it who sorted every detail the other way round: no row is where a formula looks first. */
export async function buildSortedRound(folder: string): Promise<BuiltWorkbook> {
  const plan = roundSummaryPlan(aggregateRound(seasonReports({ units: 9, rows: 4 }), { asOf: '2023-06-11T08:00:00Z' }));
  const heads = new Map([...plan.sheets.map(({ name }) => [name, 0] as const), ['逐项对照', 3]]);
  const sheets = plan.sheets.map((sheet) => {
    const rows = [...sheet.rows];
    const head = /^(活动明细|指标明细)/.test(sheet.name) ? DETAIL_HEADER_ROW : (heads.get(sheet.name) ?? 0);
    return {
      ...sheet,
      rows: head === 0 ? rows : [...rows.slice(0, head), ...withoutFormulas(rows.slice(head)).reverse()],
    };
  });
  return build('round-sorted', { ...plan, sheets }, folder);
}

/** Formulas within a row would name another one by now. */
function withoutFormulas(rows: readonly PlanRow[]): PlanRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell?.formula === undefined) return cell;
      const { formula: _, result, ...rest } = cell;
      return { ...rest, value: result ?? null };
    }),
  }));
}

export function buildBlank(id: SampleForm, folder: string): Promise<BuiltWorkbook> {
  const plan = entryPlan(sampleForm(id), EXAMPLE_ROUND, { unit: '会计学院', created: '2023-05-10T00:00:00Z' });
  return build(`blank-${id}`, plan, folder);
}

/** 附件4 with a unit's list in it, one activity cancelled: what follows from the list is computed, not typed. */
export async function buildFilledResults(folder: string): Promise<BuiltWorkbook> {
  const form = sampleForm('results');
  const { grids } = await readFileOf('test/fixtures/samples/results/03-图书馆.xlsx');
  const { entries } = entriesOf(grids, form, EXAMPLE_ROUND);
  const listed = entries.activities ?? [];
  const cancelled = { ...listed[0], name: '停办的讲座', status: '取消', reason: '天气', sessions: 2, offline: 50 };
  const unit = '图书馆';
  const filled = { activities: [...listed, cancelled] };
  return build(
    'filled-results',
    entryPlan(form, EXAMPLE_ROUND, { unit, created: '2023-06-01T00:00:00Z', entries: filled }),
    folder,
  );
}

/** A form of another shape: its sheet filled in, and what two units' sheets are merged into. */
export async function buildOther(id: string, folder: string): Promise<readonly BuiltWorkbook[]> {
  const form = otherForm(id);
  const created = '2026-01-10T00:00:00Z';
  const plans = ['会计学院', '图书馆'].map((unit, at) => {
    const entries = entriesFrom(form, answersTo(form, 7 * at));
    return { unit, plan: entryPlan(form, OTHER_ROUND, { unit, created, entries }) };
  });
  const submissions: Submission[] = [];
  for (const { unit, plan } of plans) {
    const read = await readWorkbook(await writeWorkbook(plan));
    if (!read.ok) throw new Error(read.refusal.code);
    // A hidden row is read, and said: 问题清单 is not empty.
    const grids = read.workbook.grids.map((grid) => ({ ...grid, hiddenRows: [5] }));
    const { rows, issues } = parse(grids, form, OTHER_ROUND, { unit });
    const version = { form: id, formVersion: form.version, version: 1, state: 'submitted', late: false } as const;
    submissions.push({ ...version, unit, submittedAt: created, source: `${unit}.xlsx`, rows, issues });
  }
  const summary = aggregate(submissions, form, OTHER_ROUND, { asOf: created });
  const [filled] = plans;
  return [
    await build(`summary-${id}`, listedPlan(summary), folder),
    ...(filled === undefined ? [] : [await build(`filled-${id}`, filled.plan, folder)]),
  ];
}

async function build(name: string, plan: WorkbookPlan, folder: string): Promise<BuiltWorkbook> {
  const path = join(folder, `${name}.xlsx`);
  const barePath = join(folder, 'bare', `${name}.xlsx`);
  await mkdir(join(folder, 'bare'), { recursive: true });
  await writeFile(path, await writeWorkbook(plan));
  await writeFile(barePath, await writeWorkbook({ ...plan, sheets: plan.sheets.map(bare) }));
  return { name, plan, path, barePath };
}

function bare(sheet: SheetPlan): SheetPlan {
  const rows = sheet.rows.map(({ cells }) => ({
    cells: cells.map((cell) => {
      if (cell?.formula === undefined) return cell;
      const { result: _, ...uncomputed } = cell;
      return uncomputed;
    }),
  }));
  return { ...sheet, rows };
}

export async function readFileOf(path: string): Promise<WorkbookContents> {
  const read = await readWorkbook(await readFile(path));
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.refusal)}`);
  return read.workbook;
}

export function sheetOf({ grids }: WorkbookContents, name: string): RawGrid {
  const grid = grids.find(({ sheet }) => sheet === name);
  if (grid === undefined) throw new Error(`there is no sheet ${name}`);
  return grid;
}
