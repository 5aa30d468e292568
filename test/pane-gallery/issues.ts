/** Issues as the check makes them, with real codes and real sentences, for the gallery. */

import { fault, type Issue, type IssueCode, type IssuePayloads, type Severity } from '#domain/issues/issue';
import { briefMessageOf } from '#domain/issues/messages/brief';
import { messageOf } from '#domain/issues/messages/index';
import { formatAddress } from '#domain/sheet/address';
import type { Locale } from '#domain/words/locale';
import type { IssueGroup, IssueItem, SheetState, VersionInWords } from '../../addin/pane/staff/model/state';
import { titleOf } from '../../addin/pane/staff/words/issue-titles';

export interface Said<C extends IssueCode = IssueCode> {
  readonly severity: Severity;
  readonly code: C;
  readonly payload: IssuePayloads[C];
  readonly label: string;
  readonly received: string | null;
  readonly proposed?: string;
  readonly reason?: string;
  readonly sheet?: string;
  readonly column: number;
}

function itemAt(
  { severity, code, payload, label, received, proposed, reason, sheet = '附件2', column }: Said,
  row: number,
  locale: Locale,
): IssueItem {
  const at = { sheet, row, column };
  const issue = {
    ...fault(code, payload),
    severity,
    at,
    address: formatAddress(at),
    label,
    received,
    ...(proposed === undefined ? {} : { proposal: { value: proposed, cell: proposed } }),
  } as Issue;
  return {
    id: `${code} ${issue.address}`,
    issue,
    sentence: messageOf(issue, locale),
    brief: briefMessageOf(issue, locale),
    ...(proposed === undefined ? {} : { proposed }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Issues of one kind in these rows. */
export function groupOf(said: Said, rows: readonly number[], title: string, locale: Locale): IssueGroup {
  return { id: said.code, severity: said.severity, title, items: rows.map((row) => itemAt(said, row, locale)) };
}

const TITLES: Readonly<Record<Locale, Readonly<Partial<Record<IssueCode, string>>>>> = {
  'zh-CN': {
    'count.approximate': '约数要改成确定的数',
    'cell.required': '必填项没有填',
    'date.outsideWindow': '日期不在活动时间内',
    'choice.alias': '与可选项的写法不同',
    'figure.beyondReason': '数字大得出奇',
    'evidence.none': '没有印证材料',
    'column.unknown': '表中没有这一列',
    'row.exampleSkipped': '略去的示例行',
    'sum.mismatch': '与活动清单不一致',
    'date.format': '不是日期格式',
    'text.tooLong': '太长',
  },
  en: {
    'count.approximate': 'Approximate figures',
    'cell.required': 'Required but empty',
    'date.outsideWindow': 'Dates outside the activity period',
    'choice.alias': 'Written differently from the list',
    'figure.beyondReason': 'Surprisingly large figures',
    'evidence.none': 'No evidence named',
    'column.unknown': 'Columns the form does not have',
    'row.exampleSkipped': 'Example rows left out',
    'sum.mismatch': 'Differs from the activity list',
    'date.format': 'Not a date',
    'text.tooLong': 'Too long',
  },
};

const people = { unit: '人次' };

const APPROXIMATE: Said = {
  severity: 'error',
  code: 'count.approximate',
  payload: people,
  label: '预计线下人次',
  received: '约200人',
  proposed: '200',
  column: 11,
};
const MISSING: Said = {
  severity: 'error',
  code: 'cell.required',
  payload: {},
  label: '联系电话',
  received: null,
  column: 18,
};
const OUTSIDE: Said = {
  severity: 'error',
  code: 'date.outsideWindow',
  payload: { from: '2023-05-20', to: '2023-05-31' },
  label: '开始日期',
  received: '2023-06-02',
  column: 6,
};
const ALIAS: Said = {
  severity: 'error',
  code: 'choice.alias',
  payload: { choice: '线上线下结合' },
  label: '活动形式',
  received: '线上+线下',
  proposed: '线上线下结合',
  column: 5,
};
const LONG_PROPOSAL: Said = {
  severity: 'error',
  code: 'cell.sameAsAbove',
  payload: {},
  label: '活动名称',
  received: '同上',
  proposed: '“走近智能会计”实践中心开放日暨中学生科普研学活动（第二场）',
  column: 3,
};
const LARGE: Said = {
  severity: 'verify',
  code: 'figure.beyondReason',
  payload: { maximum: 3000, per: '场' },
  label: '预计线下人次',
  received: '8000',
  column: 11,
};
const NO_EVIDENCE: Said = {
  severity: 'verify',
  code: 'evidence.none',
  payload: {},
  label: '印证材料',
  received: null,
  column: 17,
};
const UNKNOWN_COLUMN: Said = {
  severity: 'hint',
  code: 'column.unknown',
  payload: {},
  label: '是否需要车辆',
  received: '是否需要车辆',
  column: 22,
};
const EXAMPLE: Said = {
  severity: 'hint',
  code: 'row.exampleSkipped',
  payload: {},
  label: '序号',
  received: '示例',
  column: 1,
};
const SUM: Said = {
  severity: 'error',
  code: 'sum.mismatch',
  payload: { source: '活动清单', sum: '1260' },
  label: '参加人次',
  received: '1200',
  sheet: '附件4',
  column: 6,
};
const LIST_DATE: Said = {
  severity: 'error',
  code: 'date.format',
  payload: {},
  label: '实际开始日期',
  received: '5月22日上午',
  proposed: '2023-05-22',
  sheet: '附件4-活动清单',
  column: 7,
};

const BY_MIDNIGHT: Said = {
  severity: 'verify',
  code: 'date.nearMidnight',
  payload: {},
  label: '开始日期',
  received: '2023-05-21T23:59:17',
  proposed: '2023-05-22',
  column: 6,
};
const NOTHING_YET: Said = {
  severity: 'error',
  code: 'section.empty',
  payload: { form: '附件2' },
  label: '特色科技活动',
  received: null,
  column: 1,
};

/** What a person sees at a cell, and what stands between a text and a figure. */
const SEEN: readonly Said[] = [
  said('error', 'cell.shown', { shown: '30万人次' }, '预计线下人次', '30', 11, '300000'),
  said('error', 'cell.partlyStruck', { left: '260' }, '预计线下人次', '150260', 11, '260'),
  said('error', 'cell.invisible', {}, '联系电话', '130\u00ad00000001', 18, '13000000001'),
  said(
    'error',
    'count.formatted',
    { unit: '人次', marks: ['space', 'measure'] },
    '预计线上人次',
    '12 600人',
    12,
    '12600',
  ),
  said('error', 'phone.extension', { extension: '8' }, '联系电话', '0351-0000123-8', 18, '03510000123'),
  said('error', 'date.ambiguous', { day: '2023-05-03', other: '2023-05-30' }, '开始日期', '5.3', 6),
  said('error', 'cell.picture', {}, '活动地点/平台', '[图片]', 8),
  said('verify', 'cell.unseen', {}, '预计线上人次', '6000', 12),
  said('verify', 'date.nearMidnight', {}, '开始日期', '2023-05-21T23:59:17', 6, '2023-05-22'),
  said('hint', 'cell.note', { note: '实际到场255人，含校外人员，签到表另附' }, '预计线下人次', '240', 11),
  said(
    'hint',
    'cell.link',
    { address: `https://news.example.cn/${'a1'.repeat(18)}…`, isKept: true },
    '备注',
    '见报道',
    21,
  ),
];

function said<C extends IssueCode>(
  severity: Severity,
  code: C,
  payload: IssuePayloads[C],
  label: string,
  received: string,
  column: number,
  proposed?: string,
): Said {
  const words = { severity, code, payload, label, received, column } as Said;
  return proposed === undefined ? words : { ...words, proposed };
}

function titled(said: Said, rows: readonly number[], locale: Locale): IssueGroup {
  return groupOf(said, rows, TITLES[locale][said.code] ?? said.label, locale);
}

type Checked = Extract<SheetState, { readonly status: 'checked' }>;

export function checked(groups: readonly IssueGroup[], more: Partial<Checked> = {}): Checked {
  const count = (severity: Severity) =>
    groups
      .filter((group) => group.severity === severity)
      .reduce((sum, { items, row }) => sum + (row === undefined ? items.length : 1), 0);
  const explained = groups.flatMap(({ items }) => items).filter(({ reason }) => reason !== undefined).length;
  return {
    status: 'checked',
    sheet: '附件2',
    rows: 12,
    groups,
    counts: { error: count('error'), verify: count('verify') - explained, hint: count('hint'), explained },
    adoptable: groups.flatMap(({ items }) => items).filter(({ proposed }) => proposed !== undefined).length,
    unknown: [],
    unread: [],
    isMarked: false,
    isStale: false,
    ...more,
  };
}

/** Two to correct, one to verify: the pane of an ordinary afternoon. */
export const few = (locale: Locale) => [
  titled(APPROXIMATE, [7], locale),
  titled(MISSING, [9], locale),
  titled(LARGE, [8], locale),
];

/** Every kind of row, and folds. */
export const mixed = (locale: Locale) => [
  titled(APPROXIMATE, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], locale),
  titled(MISSING, [9, 10], locale),
  titled(OUTSIDE, [12], locale),
  titled(ALIAS, [6], locale),
  titled(LONG_PROPOSAL, [11], locale),
  titled({ ...LARGE, reason: '与市科协联办，设三个分会场，现场签到统计' }, [8], locale),
  titled(NO_EVIDENCE, [14], locale),
  titled(UNKNOWN_COLUMN, [4], locale),
  titled(EXAMPLE, [5], locale),
];

/** Rows that somebody has begun: the first with its activity's name, the second without. */
export function begun(rows: readonly number[], locale: Locale): readonly IssueGroup[] {
  const lacks = ['活动类型', '活动形式', '开始日期', '结束日期', '活动地点', '面向对象', '联系人', '联系电话'];
  return rows.map((row, at) => ({
    id: `unfinished 附件2 ${row}`,
    severity: 'error' as const,
    title: locale === 'en' ? 'Unfinished' : '未填完',
    items: lacks.map((label, column) => itemAt({ ...MISSING, label, column: column + 4 }, row, locale)),
    row: { number: row, ...(at % 2 === 0 ? { name: '“走近智能会计”实践中心开放日暨中学生科普研学活动' } : {}) },
  }));
}

/** Somebody types the second activity; the first has one thing to put right. */
export const typing = (locale: Locale) => [titled(APPROXIMATE, [5], locale), ...begun([6, 7], locale)];

/** A list of names was pasted. */
export const pasted = (locale: Locale) => [
  titled(APPROXIMATE, [5], locale),
  ...begun(
    Array.from({ length: 24 }, (_, at) => at + 6),
    locale,
  ),
];
/** Cells that look other than they are. */
export const seen = (locale: Locale) =>
  SEEN.map((each, at) => groupOf(each, [5 + at], titleOf(each.code, locale), locale));

/** 附件4 lies on two sheets: cells are named with theirs. */
export const onTwoSheets = (locale: Locale) => [
  titled(SUM, [8], locale),
  titled(LIST_DATE, [6, 7], locale),
  titled(LIST_DATE, [9], locale),
];

/** Also where all of them are on one of the two. */
export const onOneOfTwoSheets = (locale: Locale) => [
  titled({ ...SUM, received: '1100' }, [9], locale),
  titled({ ...MISSING, sheet: '附件4' }, [10, 11, 12, 13], locale),
];

const rowsFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

/** A sheet that went wrong from top to bottom. */
export const threeHundred = (locale: Locale) => [
  titled(APPROXIMATE, rowsFrom(5, 180), locale),
  titled(ALIAS, rowsFrom(5, 60), locale),
  titled(MISSING, rowsFrom(5, 40), locale),
  titled(LARGE, rowsFrom(5, 20), locale),
];

const REASON = '与市科协联办，设三个分会场，现场签到统计';

/** 核实 of one kind, of which the first have their reason; and one that has a proposal besides. */
export const doubts = (explained: number, locale: Locale) => {
  const rows = [5, 6, 8, 11];
  const group = titled(LARGE, rows, locale);
  const items = group.items.map((item, at) => (at < explained ? { ...item, reason: REASON } : item));
  return [{ ...group, items }, groupOf(BY_MIDNIGHT, [9], titleOf(BY_MIDNIGHT.code, locale), locale)];
};

/** All of them with their reason. */
export const explainedDoubts = (locale: Locale) =>
  doubts(4, locale).map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, reason: REASON })) }));

/** Nothing filled in yet. */
export const nothingYet = (locale: Locale) => [groupOf(NOTHING_YET, [5], titleOf(NOTHING_YET.code, locale), locale)];

/** One folded kind with everything in it in view. */
export const only = (locale: Locale) => [titled(NO_EVIDENCE, [5], locale), titled(LARGE, [8], locale)];

/** The same, once the first has its reason. */
export const onlyFirstExplained = (locale: Locale) =>
  only(locale).map((group, at) =>
    at > 0 ? group : { ...group, items: group.items.map((item) => ({ ...item, reason: REASON })) },
  );

/** A version to be read. */
export const inWords = (locale: Locale): VersionInWords => ({
  parts: [
    {
      title: '特色科技活动',
      entries: [
        {
          row: 5,
          name: '“走近智能会计”实践中心开放日暨中学生科普研学活动（第二场）',
          cells: [
            { label: '活动地点/平台', text: '实验楼A座201智能会计实践中心' },
            { label: '预计线下人次', text: '260' },
          ],
        },
        { row: 6, cells: [{ label: '联系电话', text: '13000000001' }] },
      ],
    },
    { title: '报送信息', entries: [{ row: 3, cells: [{ label: '填报单位', text: '计算机与信息工程学院' }] }] },
  ],
  remarks: [
    ...doubts(1, locale).flatMap(({ items }) =>
      items.slice(0, 2).map(({ issue, reason }) => ({ issue, ...(reason === undefined ? {} : { reason }) })),
    ),
    ...seen(locale)
      .filter(({ items }) => items[0]?.issue.code === 'cell.note')
      .flatMap(({ items }) => items.map(({ issue }) => ({ issue }))),
  ],
});
