/** 核查 for the gallery: findings of every kind, and 科普专项 with who meets it and who does not. In the server's words. */
import type { FindingsView, FindingView } from '#client/findings-client';
import { type RoundIssue, roundFault } from '#domain/season/round-issue';
import { roundMessageOf } from '#domain/season/round-messages';
import type { Locale } from '#domain/words/locale';

const PLACE = { form: 'results', version: 2, source: '附件4-U05-2-138', severity: 'verify' } as const;

function finding(
  locale: Locale,
  unit: string,
  of: { readonly address: string; readonly label: string; readonly received: string; readonly form?: string },
  fault: ReturnType<typeof roundFault>,
): FindingView {
  const at = { sheet: '附件4', row: 5, column: 3 };
  const issue = { ...PLACE, ...of, unit, at, ...fault } as RoundIssue;
  const { version, source, severity, code, address, label, received } = issue;
  return {
    unit,
    form: issue.form,
    version,
    source,
    severity,
    code,
    address,
    label,
    received,
    message: roundMessageOf(issue, locale),
  };
}

const measured = (label: string, unit: string, atLeast: number, actual?: number) => ({
  label,
  unit,
  atLeast,
  gap: Math.max(0, atLeast - (actual ?? 0)),
  ...(actual === undefined ? {} : { actual }),
});
const only = (one: ReturnType<typeof measured>) => ({ isMet: one.gap === 0, alternatives: [one] });

function routes(activities: number, reports: number, works?: number, reads?: number) {
  const account = [
    only(measured('全年作品数', '个', 100, works)),
    only(measured('粉丝数', '个', 10_000, works === undefined ? undefined : 12_030)),
    only(measured('点赞数', '个', 50_000, works === undefined ? undefined : 50_000)),
    {
      isMet: (reads ?? 0) >= 100_000,
      alternatives: [measured('单条最高播放量', '次', 3_000_000), measured('单篇最高阅读量', '次', 100_000, reads)],
    },
  ];
  const events = [
    only(measured('参与人数达到100人的全年科普活动', '项', 2, activities)),
    only(measured('全年新闻报道累计', '篇', 5, reports)),
  ];
  return [
    { label: '条件1（科普活动）', isMet: events.every(({ isMet }) => isMet), criteria: events },
    { label: '条件2（新媒体账号）', isMet: account.every(({ isMet }) => isMet), criteria: account },
  ];
}

export function found(locale: Locale): FindingsView {
  const issues = [
    finding(
      locale,
      '会计学院',
      { address: '附件2!C6', label: '活动名称', received: '防范非法集资宣传', form: 'plan' },
      roundFault('planned.open', { attachment: '附件4', why: 'noRow' }),
    ),
    finding(
      locale,
      '外国语学院',
      { address: '附件2!C5', label: '活动名称', received: '科技英语配音大赛', form: 'plan' },
      roundFault('planned.open', { attachment: '附件4', why: 'noReport' }),
    ),
    finding(
      locale,
      '图书馆',
      { address: "'附件4-活动清单'!C7", label: '活动名称', received: '走进人工智能' },
      roundFault('joint.candidate', { places: [{ unit: '计算机与信息工程学院', address: "'附件4-活动清单'!C5" }] }),
    ),
    finding(
      locale,
      '传媒学院',
      { address: '附件4!F7', label: '参加人次', received: '4,120' },
      roundFault('year.changed', { before: '3,600', now: '4,120', percent: 14.4, above: 8 }),
    ),
    finding(
      locale,
      '教育学院',
      { address: '附件4!F12', label: '发放宣传资料', received: '90,000' },
      roundFault('figure.farFromKind', { now: '90,000', kind: '学院', median: '450', units: 12, times: 5 }),
    ),
  ];
  return {
    ...{ asOf: '2023-06-09T02:10:00.000Z', before: '2022年科技活动周', issues, issuesTotal: issues.length },
    eligibility: [
      {
        ...{ form: 'annual', title: '科普专项', missing: ['团委', '教务处', '党政办公室'] },
        units: [
          { unit: '科普教育基地', rank: 1, isMet: true, routes: routes(3, 9, 100, 100_000) },
          { unit: '新媒体实践中心', rank: 2, isMet: false, routes: routes(1, 5) },
        ],
      },
    ],
  };
}

export const tooMany: FindingsView = { asOf: '2023-06-09T02:10:00.000Z', issuesTotal: 0, eligibility: [] };
export const nothing: FindingsView = { asOf: '2023-06-09T02:10:00.000Z', issues: [], issuesTotal: 0, eligibility: [] };
