/** 总结报告 as a draft: figures, tables and a sentence for each activity out of what stands; what only people know is left to them. */
import type { ContentRow, FormContent, Values } from '../filling/form-content';
import { blockColumns } from '../form/blocks';
import { unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { formOf } from '../form/form-of-round';
import { isLeftOut } from '../form/form-reading';
import { identitiesOf } from '../form/identity';
import type { Paper, Round } from '../form/round';
import type { IndicatorSection } from '../form/section';
import { pairNamedRows } from '../reading/row-pairs';
import type { DocumentBlock, DocumentTable } from '../sheet/document-plan';
import type { PlanValue } from '../sheet/sheet-plan';
import { chinaTimeInWords } from '../words/china-time';
import type { Draft, DraftPart } from './draft';
import { type ListRoles, listRoles, PEOPLE } from './list-roles';
import { activitySentence, dayInWords, figureInWords, figuresInWords, figureText } from './sentences';
import { shortMark } from './short-mark';

/** What of one form stands behind a draft. */
export interface Reported {
  readonly content: FormContent;
  /** Reports in it, and how many of them the collector accepted. */
  readonly units: number;
  readonly accepted: number;
}

export interface DraftOf {
  readonly round: Round;
  readonly paper: Paper;
  readonly form: FormDefinition;
  readonly reported: Reported;
  /** Of the form that this one's list starts from, where anything of it stands. */
  readonly planned?: Reported | undefined;
  /** Of the whole school: sentences say whose activity it is. */
  readonly isSchool: boolean;
}

/** The form whose entries the draft's form goes on from. */
export function planOf(round: Round, form: FormDefinition): FormDefinition | undefined {
  const starts = form.sections.flatMap((section) => (section.kind === 'list' ? (section.startsFrom ?? []) : []));
  return starts.length === 0 ? undefined : formOf(round, starts[0]?.form ?? '');
}

export function paperDraft(of: DraftOf): Draft {
  const { round, paper, form, reported, isSchool } = of;
  const roles = listRoles({ form, round });
  const { content } = reported;
  const rows = roles === undefined ? [] : (content.lists.get(roles.section.key) ?? []);
  const signed = isSchool ? round.school : content.unit;
  return {
    page: { paper: 'A4', orientation: 'portrait' },
    blocks: [
      { kind: 'title', text: `${round.name}${paper.title}` },
      { kind: 'line', text: signed },
      { kind: 'note', part: 'basis', text: basis(of) },
      { kind: 'heading', text: '一、总体情况' },
      hint('组织领导、主题与部署，如何动员、与谁协作。'),
      { kind: 'text', part: 'lead', text: leadSentence(of, roles, rows) },
      ...blockParts(form, content),
      { kind: 'heading', text: '二、开展的活动' },
      ...(roles === undefined ? [] : kindParts(roles, rows)),
      ...(roles === undefined ? [] : activityParts(roles, rows, isSchool)),
      { kind: 'heading', text: '三、计划与完成' },
      ...planParts(of, roles, rows),
      { kind: 'heading', text: '四、特色与成效' },
      hint('有代表性的活动、做法和反响，可以配图。'),
      { kind: 'heading', text: '五、问题与建议' },
      hint('遇到的问题，对下一次活动的建议。'),
      { kind: 'line', text: '' },
      { kind: 'line', text: `${signed}（盖章）                    年    月    日` },
    ],
    properties: {
      title: `${signed}${round.name}${paper.title}`,
      creator: signed,
      created: content.asOf,
    },
  };
}

function hint(what: string): DocumentBlock {
  return { kind: 'text', text: `〔请在这里写：${what}〕` };
}

/** From which reports, up to when, and whether they are accepted: nothing stands here as settled that is not. */
function basis({ form, reported, planned, isSchool, round }: DraftOf): string {
  const { units, accepted, content } = reported;
  const all = isSchool
    ? `${units}个单位报送的${form.attachment}（其中已通过${accepted}个${accepted < units ? `，其余${units - accepted}个尚未通过，以报送的为准` : ''}）`
    : `${form.attachment}（${accepted === units ? '已通过' : '已报送，尚未通过'}）`;
  const plan = planned === undefined ? undefined : planOf(round, form)?.attachment;
  const beside = plan === undefined ? '' : `，计划数取自${plan}`;
  return `本稿中的数字、表格和逐项活动由${all}生成${beside}，截至${chinaTimeInWords(content.asOf)}；改动过的地方不会被再次生成覆盖。`;
}

function leadSentence(
  { round, form, reported: { content }, isSchool }: DraftOf,
  roles: ListRoles | undefined,
  rows: readonly ContentRow[],
): string {
  const { from, to } = round.window;
  const days = `${dayInWords(from, true)}至${dayInWords(to)}`;
  const who = isSchool ? `${round.school}各单位` : content.unit;
  const counted = rows.filter(({ values }) => !isLeftOut(values, roles?.unless));
  const held = roles === undefined ? '' : `共开展活动${counted.length}项`;
  const by = roles === undefined ? '' : statusWords(roles, rows);
  const indicators = headlineWords(form, content);
  const figures =
    indicators.length > 0 || roles === undefined
      ? indicators
      : figuresInWords(roles.figures, content.totals.get(roles.section.key) ?? {});
  return `${days}，${who}${[`${held}${by}`, ...figures].filter((each) => each !== '').join('，')}。`;
}

/** （完成6项、变更1项） */
function statusWords({ status }: ListRoles, rows: readonly ContentRow[]): string {
  if (status === undefined) return '';
  const counts = status.choices.flatMap((choice) => {
    const count = rows.filter(({ values }) => values[status.column] === choice).length;
    return count === 0 ? [] : [`${choice}${count}项`];
  });
  return counts.length === 0 ? '' : `（${counts.join('、')}）`;
}

/** The indicators that the form puts first, by their whole figure. */
function headlineWords({ headline, sections }: FormDefinition, { indicators }: FormContent): readonly string[] {
  return headline.flatMap((key) =>
    sections.flatMap((section) => {
      if (section.kind !== 'indicators') return [];
      const indicator = section.indicators.find((each) => each.key === key);
      const value = indicator && wholeOf(section, indicators.get(section.key)?.get(key) ?? {});
      return indicator === undefined || value === undefined ? [] : [figureInWords(indicator, value)];
    }),
  );
}

/** 合计 where there is one, else the only figure. */
function wholeOf({ figures }: IndicatorSection, values: Values): NonNullable<Values[string]> | undefined {
  const whole = figures.find(({ sumOf }) => sumOf !== undefined) ?? figures[0];
  return (whole && values[whole.key]) ?? undefined;
}

/** A table for each block, with what was reported of it and is not 0. */
function blockParts({ sections }: FormDefinition, { indicators }: FormContent): readonly DraftPart[] {
  return sections.flatMap((section): readonly DraftPart[] => {
    if (section.kind !== 'indicators') return [];
    const columns = blockColumns(section).filter(({ role }) => ['indicator', 'unit', 'figure'].includes(role));
    const own = indicators.get(section.key) ?? new Map<string, Values>();
    const rows = section.indicators.flatMap((indicator) => {
      const values = own.get(indicator.key) ?? {};
      if (section.figures.every(({ key }) => !values[key])) return [];
      return [
        columns.map(({ role, key }): PlanValue => {
          if (role === 'indicator') return indicator.label;
          if (role === 'unit') return unitOfMeasure(indicator.type) ?? '';
          const value = values[key];
          return value === undefined || value === null ? '' : figureText(indicator.type, value);
        }),
      ];
    });
    if (rows.length === 0) return [];
    const table: DocumentTable = {
      kind: 'table',
      columns: columns.map(({ role }) => ({
        width: role === 'indicator' ? 26 : 12,
        align: role === 'figure' ? 'right' : role === 'indicator' ? 'left' : 'center',
      })),
      header: columns.map(({ label }) => label),
      rows,
    };
    return [{ ...table, part: `block${shortMark(section.key).slice(0, 7)}` }];
  });
}

/** How many of each kind, and how many people came to them. */
function kindParts(roles: ListRoles, rows: readonly ContentRow[]): readonly DraftPart[] {
  const { kind, kinds, people, unless } = roles;
  if (kind === undefined) return [];
  const counted = rows.filter(({ values }) => !isLeftOut(values, unless));
  const lines = kinds.flatMap((name) => {
    const own = counted.filter(({ values }) => values[kind] === name);
    return own.length === 0 ? [] : [{ name, count: own.length, people: peopleIn(people, own) }];
  });
  const label = roles.section.columns.find(({ key }) => key === kind)?.label ?? '';
  const text =
    lines.length === 0
      ? '没有开展活动。'
      : `涉及${lines.length}种${label}：${lines.map(({ name, count }) => `${name}${count}项`).join('、')}。`;
  const lead: DraftPart = { kind: 'text', part: 'kinds', text };
  if (lines.length === 0) return [lead];
  const hasPeople = people.length > 0;
  const row = (name: string, count: number, sum: number): readonly PlanValue[] => [
    name,
    count,
    ...(hasPeople ? [grouped(sum)] : []),
  ];
  const table: DraftPart = {
    kind: 'table',
    part: 'kindtable',
    columns: [
      { width: 26, align: 'left' },
      { width: 12, align: 'right' },
      ...(hasPeople ? [{ width: 14, align: 'right' } as const] : []),
    ],
    header: [label, '项数', ...(hasPeople ? [PEOPLE] : [])],
    rows: lines.map(({ name, count, people: sum }) => row(name, count, sum)),
    total: row('合计', counted.length, peopleIn(people, counted)),
  };
  return [lead, table];
}

function peopleIn(people: ListRoles['people'], rows: readonly ContentRow[]): number {
  return rows.reduce(
    (sum, { values }) =>
      sum + people.reduce((own, { key }) => own + (typeof values[key] === 'number' ? Number(values[key]) : 0), 0),
    0,
  );
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** One sentence each, found again by what names its row: another one of the same name is told by its place. */
function activityParts(roles: ListRoles, rows: readonly ContentRow[], withUnit: boolean): readonly DraftPart[] {
  const identities = identitiesOf(roles.section);
  const seen = new Map<string, number>();
  return rows.map((row): DraftPart => {
    const named = identities.map((identity) => identity(row)).find((name) => name !== undefined) ?? '';
    const key = JSON.stringify([withUnit ? row.unit : '', named]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const part = `a${shortMark(nth === 1 ? key : `${key}${nth}`)}`;
    return { kind: 'text', part, text: activitySentence(roles, row, withUnit) };
  });
}

/** What was planned beside what became of it. */
function planParts(
  { round, form, planned, reported }: DraftOf,
  roles: ListRoles | undefined,
  rows: readonly ContentRow[],
): readonly DraftPart[] {
  const plan = planOf(round, form);
  const say = (text: string): DraftPart => ({ kind: 'text', part: 'plan', text });
  const planRoles = plan && listRoles({ form: plan, round });
  const before = planRoles && planned?.content.lists.get(planRoles.section.key);
  if (roles === undefined || planRoles === undefined || planned === undefined || before === undefined)
    return [say('没有报送过计划，没有可以对照的。')];
  const units = new Set([...before, ...rows].map(({ unit }) => unit));
  const pairs = [...units].flatMap((unit) => {
    const own = (list: readonly ContentRow[]) => list.filter((row) => row.unit === unit);
    return pairNamedRows(roles.section, own(before), own(rows));
  });
  const held = (row: ContentRow | undefined) => row !== undefined && !isLeftOut(row.values, roles.unless);
  const count = (holds: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(holds).length;
  const done = count(({ mine, theirs }) => mine !== undefined && held(theirs));
  const dropped = count(({ mine, theirs }) => mine !== undefined && theirs !== undefined && !held(theirs));
  const open = count(({ mine, theirs }) => mine !== undefined && theirs === undefined);
  const added = count(({ mine, theirs }) => mine === undefined && held(theirs));
  const told = [
    `计划${before.length}项，开展${done}项`,
    ...(dropped > 0 ? [`没有开展${dropped}项`] : []),
    ...(open > 0 ? [`尚未说明${open}项`] : []),
    ...(added > 0 ? [`计划之外新增${added}项`] : []),
  ];
  const [planSums, sums] = [
    planned.content.totals.get(planRoles.section.key) ?? {},
    reported.content.totals.get(roles.section.key) ?? {},
  ];
  // The same key and unit of measure is the same figure.
  const shared = roles.figures.flatMap((column) => {
    const planColumn = planRoles.figures.find(
      ({ key, type }) => key === column.key && unitOfMeasure(type) === unitOfMeasure(column.type),
    );
    return planColumn === undefined ? [] : [{ column, planColumn }];
  });
  const cell = (type: (typeof shared)[number]['column']['type'], value: Values[string] | undefined): PlanValue =>
    value === undefined || value === null ? '' : figureText(type, value);
  const table: DraftPart = {
    kind: 'table',
    part: 'plantable',
    columns: [
      { width: 26, align: 'left' },
      { width: 14, align: 'right' },
      { width: 14, align: 'right' },
    ],
    header: ['项目', '计划', '实际'],
    rows: [
      ['活动（项）', before.length, done + added],
      ...shared.map(({ column: { key, label, type }, planColumn }): readonly PlanValue[] => [
        withUnit(label, unitOfMeasure(type)),
        cell(planColumn.type, planSums[key]),
        cell(type, sums[key]),
      ]),
    ],
  };
  return [say(`${told.join('，')}。`), table];
}

function withUnit(label: string, unit: string | undefined): string {
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}
