/**
 * 附件4, the results: an indicator block and an activity list. 示例版式, as 附件2; indicator names follow 科普统计 practice.
 */
import { ACTIVITY_IDENTITY, SAME_ACTIVITY } from './activity-identity';
import { CATEGORY, EVIDENCE, PLACEHOLDERS, STATUS } from './choices';

const count = (unit: string) => ({ type: 'count', unit }) as const;
const people = count('人次');
const unlessCancelled = { column: 'status', notIn: ['取消'] } as const;
const cancelled = { column: 'status', in: ['取消'] } as const;

/** 场次 and 人次 of one kind of event. */
const PAIRS = [
  ['lectures', '科普讲座场次', 'lecturePeople', '科普讲座参加人次'],
  ['exhibitions', '科普展览场次', 'exhibitionPeople', '科普展览参观人次'],
  ['contests', '科普竞赛场次', 'contestPeople', '科普竞赛参加人次'],
  ['trainings', '科技培训场次', 'trainingPeople', '科技培训参加人次'],
  ['talks', '学术报告场次', 'talkPeople', '学术报告参加人次'],
] as const;

const VISITED = ['eventPeople', ...PAIRS.map(([, , visitors]) => visitors), 'labVisits'];

export const RESULTS_FORM = {
  id: 'results',
  version: '2023.2',
  attachment: '附件4',
  title: '科技活动周开展情况统计表',
  headline: ['eventSessions', 'eventPeople', 'news', 'spend'],
  matrix: { section: 'activities', column: 'category', unless: { column: 'status', in: ['取消'] } },
  sections: [
    {
      kind: 'indicators',
      key: 'indicators',
      sheet: '附件4',
      title: '科技活动周开展情况统计表',
      titleAliases: ['2023年山西省科技活动周开展情况统计表', '活动开展情况统计表'],
      headers: {
        sequence: { label: '序号', aliases: ['编号', 'No.'] },
        indicator: { label: '指标', aliases: ['指标名称', '统计指标', '项目'] },
        unit: { label: '计量单位', aliases: ['单位'] },
        remarks: { label: '备注', aliases: ['说明'] },
      },
      figures: [
        { key: 'offline', label: '线下', aliases: ['线下数量', '数量线下'] },
        { key: 'online', label: '线上', aliases: ['线上数量', '数量线上'] },
        { key: 'total', label: '合计', aliases: ['总计', '数量', '数量合计'], sumOf: ['offline', 'online'] },
      ],
      indicators: [
        {
          key: 'events',
          label: '举办活动',
          aliases: ['举办活动项数', '活动项数'],
          type: count('项'),
          figures: ['total'],
        },
        { key: 'eventSessions', label: '活动场次', type: count('场'), figures: ['total'] },
        { key: 'eventPeople', label: '参加人次', aliases: ['活动参加人次'], type: people },
        ...PAIRS.flatMap(([sessions, sessionsLabel, visitors, visitorsLabel]) => [
          { key: sessions, label: sessionsLabel, type: count('场') },
          { key: visitors, label: visitorsLabel, type: people },
        ]),
        { key: 'labs', label: '开放实验室、基地', aliases: ['开放实验室'], type: count('个') },
        { key: 'labVisits', label: '接待参观', aliases: ['接待参观人次'], type: people },
        { key: 'handouts', label: '发放宣传资料', type: count('份') },
        { key: 'panels', label: '制作展板、海报', aliases: ['制作展板'], type: count('块') },
        { key: 'works', label: '创作科普作品', type: count('件') },
        { key: 'mediaItems', label: '发布音视频、图文', type: count('件') },
        { key: 'mediaViews', label: '播放、阅读量', type: count('次') },
        { key: 'news', label: '新闻报道', type: count('篇'), figures: ['total'] },
        {
          key: 'newsProvincial',
          label: '其中:省级以上媒体',
          aliases: ['省级以上媒体', '省级以上媒体报道'],
          type: count('篇'),
          figures: ['total'],
        },
        { key: 'staff', label: '参与科技人员', type: people },
        { key: 'volunteers', label: '志愿者', type: people },
        { key: 'spend', label: '经费投入', type: { type: 'money', unit: '万元' }, figures: ['total'] },
      ].map((indicator) => ({ ...indicator, required: 'any' as const })),
    },
    {
      kind: 'list',
      key: 'activities',
      sheet: '附件4-活动清单',
      title: '附件4 活动清单',
      titleAliases: ['活动清单', '科技活动周活动清单'],
      identity: ACTIVITY_IDENTITY,
      startsFrom: {
        form: 'plan',
        section: 'activities',
        columns: ['activityId', 'name', 'category', 'startDate', 'endDate', 'venue'],
        added: { column: 'status', choice: '新增' },
      },
      columns: [
        { key: 'seq', label: '序号', aliases: ['编号', 'No.'], type: { type: 'sequence' }, width: 4 },
        { key: 'activityId', label: '活动编号', aliases: ['活动代码'], type: { type: 'activityId' }, width: 9 },
        {
          key: 'name',
          label: '活动名称',
          aliases: ['项目名称', '活动主题', '活动内容'],
          type: { type: 'text', maxLength: 60 },
          required: true,
          width: 20,
        },
        {
          key: 'category',
          label: '活动类型',
          aliases: ['类别', '活动类别', '类型'],
          type: CATEGORY,
          required: true,
          width: 13.5,
        },
        { key: 'status', label: '开展情况', aliases: ['完成情况', '活动状态'], type: STATUS, required: true, width: 7 },
        {
          key: 'reason',
          label: '变更或取消原因',
          aliases: ['原因', '变更原因', '取消原因'],
          type: { type: 'text', maxLength: 200 },
          required: { column: 'status', in: ['变更', '取消'] },
          width: 13,
        },
        {
          key: 'startDate',
          label: '实际开始日期',
          aliases: ['开始日期', '开始时间', '活动时间'],
          type: { type: 'date', edge: 'start' },
          required: unlessCancelled,
          width: 10.5,
        },
        {
          key: 'endDate',
          label: '实际结束日期',
          aliases: ['结束日期', '结束时间'],
          type: { type: 'date', edge: 'end' },
          required: unlessCancelled,
          width: 10.5,
        },
        {
          key: 'venue',
          label: '活动地点/平台',
          aliases: ['地点', '活动地点', '举办地点'],
          type: { type: 'text', maxLength: 100 },
          required: true,
          width: 14,
        },
        {
          key: 'sessions',
          label: '实际场次',
          aliases: ['场次', '场次(场)'],
          type: { type: 'count', unit: '场', minimum: 1 },
          required: unlessCancelled,
          summed: true,
          width: 6,
        },
        {
          key: 'offline',
          label: '线下人次',
          aliases: ['线下参加人次', '实际线下人次', '线下'],
          type: people,
          summed: true,
          width: 8,
        },
        {
          key: 'online',
          label: '线上人次',
          aliases: ['线上参加人次', '实际线上人次', '线上'],
          type: people,
          summed: true,
          width: 8,
        },
        {
          key: 'views',
          label: '播放/阅读量(次)',
          aliases: ['播放量', '阅读量', '播放/阅读量'],
          type: count('次'),
          summed: true,
          width: 9,
        },
        {
          key: 'reports',
          label: '新闻报道(篇)',
          aliases: ['新闻报道', '报道篇数'],
          type: count('篇'),
          summed: true,
          width: 8,
        },
        {
          key: 'reportLinks',
          label: '报道链接',
          aliases: ['链接', '新闻链接'],
          type: { type: 'text', maxLength: 2000 },
          width: 26,
        },
        {
          key: 'spent',
          label: '经费(万元)',
          aliases: ['经费', '经费投入', '实际经费'],
          type: { type: 'money', unit: '万元' },
          summed: true,
          width: 8,
        },
        { key: 'evidence', label: '印证材料', aliases: ['证明材料', '佐证材料'], type: EVIDENCE, width: 14 },
        { key: 'remarks', label: '备注', aliases: ['说明'], type: { type: 'text', maxLength: 200 }, width: 10 },
      ],
    },
  ],
  rules: [
    { kind: 'withinWindow', section: 'activities', columns: ['startDate', 'endDate'] },
    { kind: 'dateOrder', section: 'activities', start: 'startDate', end: 'endDate' },
    { kind: 'anyFilled', section: 'activities', columns: ['offline', 'online', 'views'], unless: cancelled },
    { kind: 'sumAtLeast', section: 'activities', columns: ['offline', 'online'], than: 'sessions' },
    ...(['sessions', 'offline', 'online', 'views', 'reports', 'spent'] as const).map((figure) => ({
      kind: 'figureNotExpected' as const,
      section: 'activities',
      // Cancelled activities do not count: a figure in their rows would be in no total, or in one too many.
      severity: 'error' as const,
      column: 'status',
      choice: '取消',
      figure,
    })),
    { kind: 'notTheViews', section: 'activities', column: 'online', views: 'views' },
    { kind: 'suspiciouslySmall', section: 'activities', columns: ['offline', 'online'], below: 10 },
    { kind: 'looksLikeYuan', section: 'activities', column: 'spent', from: 1000 },
    { kind: 'perSession', section: 'activities', column: 'offline', sessions: 'sessions', maximum: 3000 },
    { kind: 'evidenceWhen', section: 'activities', column: 'evidence', evidence: '签到表', figure: 'offline' },
    { kind: 'anyEvidence', section: 'activities', column: 'evidence', unless: cancelled },
    { kind: 'linksPerReport', section: 'activities', count: 'reports', links: 'reportLinks' },
    { kind: 'duplicateRows', section: 'activities', columns: SAME_ACTIVITY },
    { kind: 'noPlaceholder', section: 'activities', columns: ['name', 'reason', 'venue'], words: PLACEHOLDERS },

    { kind: 'partsMakeTotal', section: 'indicators', parts: ['offline', 'online'], total: 'total' },
    {
      kind: 'partOfWhole',
      section: 'indicators',
      part: 'newsProvincial',
      whole: 'news',
      columns: ['offline', 'online', 'total'],
    },
    { kind: 'indicatorAtLeast', section: 'indicators', indicator: 'eventSessions', than: 'events', column: 'total' },
    {
      kind: 'indicatorAtLeast',
      section: 'indicators',
      indicator: 'eventPeople',
      than: 'eventSessions',
      column: 'total',
    },
    ...PAIRS.map(([sessions, , visitors]) => ({
      kind: 'indicatorAtLeast' as const,
      section: 'indicators',
      indicator: visitors,
      than: sessions,
      column: 'total',
    })),
    {
      kind: 'suspiciouslySmall',
      section: 'indicators',
      columns: ['offline', 'online', 'total'],
      indicators: VISITED,
      below: 10,
    },
    { kind: 'looksLikeYuan', section: 'indicators', column: 'total', indicators: ['spend'], from: 1000 },

    {
      kind: 'equalsSum',
      section: 'indicators',
      indicator: 'events',
      column: 'total',
      of: { section: 'activities', unless: cancelled },
    },
    ...(
      [
        ['eventSessions', 'total', 'sessions'],
        ['eventPeople', 'offline', 'offline'],
        ['eventPeople', 'online', 'online'],
        ['news', 'total', 'reports'],
        ['spend', 'total', 'spent'],
      ] as const
    ).map(([indicator, column, listed]) => ({
      kind: 'equalsSum' as const,
      section: 'indicators',
      indicator,
      column,
      of: { section: 'activities', column: listed, unless: cancelled },
    })),
  ],
} as const;
