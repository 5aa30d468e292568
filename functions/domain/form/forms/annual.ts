/**
 * 科普专项 annual figures, asked for separately from the week's (notice.md (四)): what was done all year, and each account
 * on new media. 示例版式, as 附件2 and 附件4; a round takes it up where the collector wants it.
 */
import type { RoundRule } from '../round-rules';

const count = (unit: string) => ({ type: 'count', unit }) as const;

export const ANNUAL_FORM = {
  id: 'annual',
  version: '2023.1',
  attachment: '科普专项',
  title: '科普专项年度数据表',
  headline: ['people', 'reports'],
  sections: [
    {
      kind: 'list',
      key: 'activities',
      sheet: '全年科普活动',
      title: '全年科普活动',
      titleAliases: ['年度科普活动', '科普专项年度数据表'],
      optional: true,
      identity: [['name', 'day'], ['name']],
      columns: [
        { key: 'seq', label: '序号', aliases: ['编号', 'No.'], type: { type: 'sequence' }, width: 5 },
        {
          key: 'name',
          label: '活动名称',
          aliases: ['项目名称', '活动主题'],
          type: { type: 'text', maxLength: 60 },
          required: true,
          width: 28,
        },
        {
          key: 'kind',
          label: '活动类别',
          aliases: ['类别'],
          type: { type: 'choice', choices: ['科普培训', '科普讲座', '科普下基层', '科普交流合作', '其他'] },
          required: true,
          width: 14,
        },
        { key: 'day', label: '活动日期', aliases: ['日期', '时间'], type: { type: 'date', edge: 'start' }, width: 12 },
        {
          key: 'people',
          label: '参与人数',
          aliases: ['参加人数', '人数'],
          type: count('人'),
          required: true,
          summed: true,
          width: 10,
        },
        { key: 'remarks', label: '备注', aliases: ['说明'], type: { type: 'text', maxLength: 200 }, width: 20 },
      ],
    },
    {
      kind: 'list',
      key: 'accounts',
      sheet: '新媒体账号',
      title: '新媒体科普账号',
      titleAliases: ['科普账号', '新媒体账号'],
      optional: true,
      identity: [['platform', 'account']],
      blankRows: 4,
      columns: [
        { key: 'seq', label: '序号', aliases: ['编号', 'No.'], type: { type: 'sequence' }, width: 5 },
        {
          key: 'platform',
          label: '平台',
          aliases: ['媒体平台'],
          type: { type: 'text', maxLength: 40 },
          required: true,
          width: 14,
        },
        {
          key: 'account',
          label: '账号名称',
          aliases: ['账号', '科普账号'],
          type: { type: 'text', maxLength: 60 },
          required: true,
          width: 22,
        },
        {
          key: 'works',
          label: '全年作品数',
          aliases: ['作品数', '作品数量'],
          type: count('个'),
          required: true,
          summed: true,
          width: 11,
        },
        { key: 'followers', label: '粉丝数', aliases: ['粉丝量'], type: count('个'), required: true, width: 11 },
        { key: 'likes', label: '点赞数', aliases: ['点赞量'], type: count('个'), required: true, width: 11 },
        {
          key: 'mostPlays',
          label: '单条最高播放量',
          aliases: ['最高播放量', '单个音视频最高播放量'],
          type: count('次'),
          width: 14,
        },
        {
          key: 'mostReads',
          label: '单篇最高阅读量',
          aliases: ['最高阅读量', '单篇图文最高阅读量'],
          type: count('次'),
          width: 14,
        },
      ],
    },
    {
      kind: 'fields',
      key: 'year',
      sheet: '全年报道',
      title: '全年新闻报道',
      columns: [
        {
          key: 'reports',
          label: '全年新闻报道累计',
          aliases: ['全年报道篇数', '新闻报道累计'],
          type: count('篇'),
          required: true,
          summed: true,
          width: 20,
        },
        { key: 'remarks', label: '备注', aliases: ['说明'], type: { type: 'text', maxLength: 200 }, width: 30 },
      ],
    },
  ],
  rules: [{ kind: 'duplicateRows', section: 'activities', columns: ['name', 'day'] }],
} as const;

/** Both routes as the notice writes them. */
export const ANNUAL_ELIGIBILITY = {
  kind: 'eligibility',
  form: 'annual',
  title: '科普专项',
  routes: [
    {
      key: 'activities',
      label: '条件1（科普活动）',
      all: [
        { of: 'rows', section: 'activities', column: 'people', each: 100, atLeast: 2 },
        { of: 'figure', section: 'year', column: 'reports', atLeast: 5 },
      ],
    },
    {
      key: 'account',
      label: '条件2（新媒体账号）',
      all: [
        {
          of: 'oneRow',
          section: 'accounts',
          all: [
            [{ column: 'works', atLeast: 100 }],
            [{ column: 'followers', atLeast: 10_000 }],
            [{ column: 'likes', atLeast: 50_000 }],
            [
              { column: 'mostPlays', atLeast: 3_000_000 },
              { column: 'mostReads', atLeast: 100_000 },
            ],
          ],
        },
      ],
    },
  ],
} as const satisfies RoundRule;
