/** 总结报告 as a draft: figures, tables and a sentence for each activity out of what stands; what only people know is left to them. */
import type { ContentRow, FormContent, Values } from '../filling/form-content';
import { blockColumns, wholeFigures } from '../form/blocks';
import { unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { isLeftOut } from '../form/form-reading';
import type { DocumentContent, DocumentTable } from '../sheet/document-plan';
import type { PlanValue } from '../sheet/sheet-plan';
import { chinaTimeInWords } from '../words/china-time';
import { activityParts, kindParts } from './activity-parts';
import type { Draft, DraftOf, DraftPart } from './draft';
import { type ListRoles, listRoles } from './list-roles';
import { planOf, planParts } from './plan-parts';
import { dayInWords, figureInWords, figuresInWords, figureText } from './sentences';
import { shortMark } from './short-mark';

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

function hint(what: string): DocumentContent {
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
      // 合计 where there is one, else the only figure, or the first of several (本年, 上年).
      const [whole] = wholeFigures(section);
      const value = whole && indicators.get(section.key)?.get(key)?.[whole.key];
      return indicator === undefined || value === undefined || value === null ? [] : [figureInWords(indicator, value)];
    }),
  );
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
          return figureText(indicator.type, values[key]);
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
