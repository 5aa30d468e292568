/** What the page 核查 says, in both languages. */
import type { Locale } from '#domain/words/locale';
import type { FindingKind } from '../model/findings';

const zhCN = {
  title: '核查',
  lead: '跨单位、跨表、跨年比对。只提示，不改任何数；请逐条看过，需要的退回单位说明。',
  loading: '正在比对各单位的报送',
  asOf: (time: string) => `截至 ${time}`,
  before: (round: string) => `与“${round}”比`,
  noBefore: '没有上一次活动可比',
  refresh: '刷新',
  kinds: {
    planned: '计划与实际',
    joint: '像是联合举办',
    year: '与上年相差较大',
    figure: '与同类单位或往年相差悬殊',
    other: '其他',
  } satisfies Record<FindingKind, string>,
  count: (issues: number) => `${issues}条`,
  none: '没有要核查的',
  noneLead: '计划都有着落，没有像是重复的活动，数字都在常理之内。',
  tooMany: '行数太多，网页上不逐行比对，请看汇总表。',
  more: (left: number) => `再看${left}条`,
  open: '打开',
  openOf: (unit: string, address: string) => `打开${unit}的 ${address}`,
  units: (count: number) => `报了年度数据的 ${count}个单位`,
  met: '符合优先推荐条件',
  notMet: '还差',
  eligibilityLead: '两条之一达到即列为符合优先推荐条件；是否推荐由汇总单位定。',
  columns: { rank: '排名', unit: '单位' },
  missing: (count: number) => `没有报年度数据的 ${count}个单位`,
  measure: (label: string, atLeast: string, unit: string) => `${label} 不少于${atLeast}${unit}`,
  actual: (actual: string, unit: string) => `报${actual}${unit}`,
  notFilled: '没有填',
  gap: (gap: string, unit: string) => `差${gap}${unit}`,
  or: '或',
  comma: '，',
  bar: (issues: number) => (issues === 0 ? '没有要核查的' : `${issues}条要核查`),
};

export type FindingsWords = typeof zhCN;

const en: FindingsWords = {
  title: 'Checks',
  lead: 'Compared across units, forms and years. Nothing is changed by it: look at each, and return what needs a word.',
  loading: 'Comparing what units reported',
  asOf: (time) => `As of ${time}`,
  before: (round) => `against “${round}”`,
  noBefore: 'no earlier round to compare with',
  refresh: 'Refresh',
  kinds: {
    planned: 'Planned and done',
    joint: 'May be joint',
    year: 'Far from last year',
    figure: 'Far from units of its kind, or from its past',
    other: 'Other',
  },
  count: (issues) => String(issues),
  none: 'Nothing to check',
  noneLead: 'All that was planned is accounted for, nothing looks reported twice, figures are as one expects.',
  tooMany: 'Too many rows to compare on a page: see the summary workbook.',
  more: (left) => `Show ${left} more`,
  open: 'Open',
  openOf: (unit, address) => `Open ${address} of ${unit}`,
  units: (count) => `Units with annual figures: ${count}`,
  met: 'Meets the conditions',
  notMet: 'Lacks',
  eligibilityLead:
    'One of the two is enough to be listed as meeting the conditions for being recommended first; whom to recommend is the collector’s decision.',
  columns: { rank: 'Rank', unit: 'Unit' },
  missing: (count) => `Units without annual figures: ${count}`,
  measure: (label, atLeast, unit) => `${label} at least ${atLeast} ${unit}`,
  actual: (actual, unit) => `${actual} ${unit}`,
  notFilled: 'not filled',
  gap: (gap, unit) => `lacks ${gap} ${unit}`,
  or: 'or',
  comma: ', ',
  bar: (issues) => (issues === 0 ? 'Nothing to check' : `${issues} to check`),
};

export const FINDINGS_WORDS: Readonly<Record<Locale, FindingsWords>> = { 'zh-CN': zhCN, en };
