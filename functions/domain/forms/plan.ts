/**
 * 附件2, the plan: a list, one row per activity. 示例版式: the attachment's exact columns were never published,
 * so this layout is data that an administrator may change.
 */
import { AUDIENCE, CATEGORY, MODE } from './choices';

const people = { type: 'count', unit: '人次' } as const;

export const PLAN_FORM = {
  id: 'plan',
  version: '2023.1',
  attachment: '附件2',
  title: '科技活动周特色科技活动安排统计表',
  matrix: { section: 'activities', column: 'category' },
  sections: [
    {
      kind: 'list',
      key: 'activities',
      sheet: '附件2',
      title: '科技活动周特色科技活动安排统计表',
      titleAliases: ['科普活动统计表', '特色科技活动安排统计表', '科普活动安排统计表'],
      columns: [
        { key: 'seq', label: '序号', aliases: ['编号', 'No.', 'No'], type: { type: 'sequence' }, width: 4 },
        { key: 'activityId', label: '活动编号', aliases: ['活动代码'], type: { type: 'activityId' }, width: 8 },
        { key: 'name', label: '活动名称', aliases: ['项目名称', '活动主题', '活动内容'], type: { type: 'text', maxLength: 60 }, required: true, width: 20 },
        { key: 'category', label: '活动类型', aliases: ['类别', '活动类别', '类型'], type: CATEGORY, required: true, width: 12 },
        { key: 'mode', label: '活动形式', aliases: ['形式', '线上/线下'], type: MODE, required: true, width: 8 },
        { key: 'startDate', label: '开始日期', aliases: ['开始时间', '活动时间', '起始日期', '活动时间开始', '活动时间起', '活动日期开始'], type: { type: 'date', edge: 'start' }, required: true, width: 10.5 },
        { key: 'endDate', label: '结束日期', aliases: ['结束时间', '截止日期', '活动时间结束', '活动时间止', '活动日期结束'], type: { type: 'date', edge: 'end' }, required: true, width: 10.5 },
        { key: 'venue', label: '活动地点/平台', aliases: ['地点', '活动地点', '举办地点'], type: { type: 'text', maxLength: 100 }, required: true, width: 14 },
        { key: 'audience', label: '面向对象', aliases: ['参与对象', '受众'], type: AUDIENCE, required: true, width: 9 },
        { key: 'sessions', label: '预计场次', aliases: ['场次', '场次(场)'], type: { type: 'count', unit: '场', minimum: 1 }, required: true, summed: true, width: 6 },
        { key: 'offline', label: '预计线下人次', aliases: ['线下人次', '线下参加人次', '预计人次线下', '人次线下', '参加人次线下', '线下'], type: people, summed: true, width: 7.5 },
        { key: 'online', label: '预计线上人次', aliases: ['线上人次', '线上参加人次', '预计人次线上', '人次线上', '参加人次线上', '线上'], type: people, summed: true, width: 8 },
        { key: 'budget', label: '经费预算(万元)', aliases: ['经费', '活动经费'], type: { type: 'money', unit: '万元' }, summed: true, width: 8 },
        { key: 'host', label: '主办单位', aliases: ['主办'], type: { type: 'text', maxLength: 100 }, required: true, width: 13 },
        { key: 'organizer', label: '承办单位', aliases: ['承办', '协办单位'], type: { type: 'text', maxLength: 100 }, width: 10 },
        { key: 'leader', label: '负责人', aliases: ['活动负责人', '项目负责人'], type: { type: 'text', maxLength: 20 }, required: true, personal: true, width: 8 },
        { key: 'contact', label: '联系人', type: { type: 'text', maxLength: 20 }, required: true, personal: true, width: 8 },
        { key: 'phone', label: '联系电话', aliases: ['电话', '手机', '联系方式'], type: { type: 'phone' }, required: true, personal: true, width: 12.5 },
        { key: 'summary', label: '活动简介', aliases: ['简介', '主要内容'], type: { type: 'text', maxLength: 200 }, width: 17 },
        { key: 'recommended', label: '是否推荐', aliases: ['推荐'], type: { type: 'choice', choices: ['是', '否'] }, width: 5.5 },
        { key: 'remarks', label: '备注', aliases: ['说明'], type: { type: 'text', maxLength: 200 }, width: 9 },
      ],
    },
  ],
  rules: [
    { kind: 'withinWindow', section: 'activities', columns: ['startDate', 'endDate'] },
    { kind: 'dateOrder', section: 'activities', start: 'startDate', end: 'endDate' },
    { kind: 'distinctChoices', section: 'activities', column: 'category', minimum: 2 },
    { kind: 'anyFilled', section: 'activities', columns: ['offline', 'online'] },
    { kind: 'figureNotExpected', section: 'activities', column: 'mode', choice: '线上', figure: 'offline' },
    { kind: 'figureNotExpected', section: 'activities', column: 'mode', choice: '线下', figure: 'online' },
    { kind: 'sumAtLeast', section: 'activities', columns: ['offline', 'online'], than: 'sessions' },
    { kind: 'suspiciouslySmall', section: 'activities', columns: ['offline', 'online'], below: 10 },
    { kind: 'looksLikeYuan', section: 'activities', column: 'budget', from: 1000 },
    { kind: 'perSession', section: 'activities', column: 'offline', sessions: 'sessions', maximum: 3000 },
    { kind: 'duplicateRows', section: 'activities', columns: ['name', 'startDate', 'venue'] },
    {
      kind: 'filledByChoice',
      section: 'activities',
      column: 'mode',
      figures: [
        ['线下', ['offline']],
        ['线上', ['online']],
        ['线上线下结合', ['offline', 'online']],
      ],
    },
  ],
} as const;
