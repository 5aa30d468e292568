/** Columns as other events' forms have them, each with what a person would say that it asks for. Not the known forms' own. */
import type { TypeWord } from '#domain/editing/part-words';

export interface AskedColumn {
  /** As the file writes it; a group and its part with a bar between: 活动时间|开始. */
  readonly header: string;
  readonly kind: TypeWord;
  readonly unit?: string;
  readonly choices?: readonly string[];
  readonly longest?: number;
  /** What some layouts have beneath it as an example. */
  readonly sample?: string | number;
}

const text = (header: string, more: Partial<AskedColumn> = {}): AskedColumn => ({ header, kind: 'text', ...more });
const count = (header: string, unit: string, more: Partial<AskedColumn> = {}): AskedColumn => ({
  header,
  kind: 'count',
  unit,
  ...more,
});
const choice = (header: string, ...choices: readonly string[]): AskedColumn => ({ header, kind: 'choice', choices });

export const FIRST: AskedColumn = { header: '序号', kind: 'sequence' };

/** A name that every layout has: what an entry is called. */
export const NAMES: readonly AskedColumn[] = [
  text('项目名称'),
  text('作品名称'),
  text('活动主题'),
  text('开放场所名称*'),
  text('讲解题目（不超过30字）', { longest: 30 }),
  text('课题名称'),
];

export const POOL: readonly AskedColumn[] = [
  { header: '起始日期', kind: 'startDate' },
  { header: '截止日期', kind: 'endDate' },
  { header: '活动时间|开始', kind: 'startDate' },
  { header: '活动时间|结束', kind: 'endDate' },
  { header: '举办时间|起', kind: 'startDate' },
  { header: '举办时间|止', kind: 'endDate' },
  { header: '录制日期（如2024.5.20）', kind: 'startDate' },
  { header: '报名截止时间', kind: 'endDate' },
  { header: '验收日期', kind: 'startDate', sample: '2024年5月20日' },
  count('参与规模|线下人次', '人次'),
  count('参与规模|线上人次', '人次'),
  count('预计参加人次|线下', '人次'),
  count('预计参加人次|线上', '人次'),
  count('作品时长（分钟）', '分钟'),
  count('观众人数', '人'),
  count('参赛人数（人）', '人'),
  count('展板数量（块）', '块'),
  count('场地面积（平方米）', '平方米'),
  count('仪器设备（台）', '台'),
  count('开放场次', '场'),
  count('讲座场次（场）', '场'),
  count('宣传资料（单位：份）', '份'),
  count('媒体报道篇数', '篇'),
  count('视频播放量', '次'),
  count('志愿者人数', '人'),
  count('奖金（元）', '元'),
  count('获奖作品（件）', '件'),
  count('发放问卷|回收（份）', '份'),
  { header: '投入经费（万元）', kind: 'money' },
  { header: '资助金额（单位：万元）', kind: 'money' },
  { header: '经费来源及预算|预算（万元）', kind: 'money' },
  choice('是否首次参赛', '是', '否'),
  choice('是否推荐参赛（是/否）', '是', '否'),
  choice('有无安全预案', '有', '无'),
  choice('参赛组别（请选择：学生组、教师组、公众组）', '学生组', '教师组', '公众组'),
  choice('讲解语种（单选：中文/英文）', '中文', '英文'),
  choice('开放形式（□预约□自由参观）', '预约', '自由参观'),
  choice('呈现方式（线上/线下）', '线上', '线下'),
  { header: '服务人群（可多选：学生、居民、农民）', kind: 'multiChoice', choices: ['学生', '居民', '农民'] },
  { header: '联系手机', kind: 'phone' },
  { header: '联系方式|电话', kind: 'phone' },
  { header: '值班电话', kind: 'phone', sample: '0351-0000123' },
  text('选手姓名'),
  text('指导教师'),
  text('主讲人及职称'),
  text('联系人及电话'),
  text('所在部门'),
  text('举办地点'),
  text('作品简介（限300字）', { longest: 300 }),
  text('推荐理由'),
  text('电子邮箱'),
  text('作品链接'),
  text('审批文号'),
  text('经费来源'),
  text('拟邀专家'),
  text('所属学科'),
  text('时间安排'),
  text('说明'),
  text('安全负责人'),
  // What goes by another rule than it looks like.
  text('开放时段'),
  text('活动日程'),
  text('开讲时间（时:分）'),
  text('归口（学院/部门）'),
  text('展示平台|线下'),
  text('展示平台|线上'),
  count('上年参与|线下人次', '人次'),
  count('本年参与|线下人次', '人次'),
  text('编号'),
  text('人员安排'),
  text('电话回访情况'),
  text('推荐单位'),
  text('主要内容及形式'),
  text('地点（线下填写）'),
  count('人数（含教师）', '人'),
  count('成绩（分）', '分'),
  count('参赛队伍数', '队'),
  { header: '负责人电话', kind: 'phone' },
  choice('经费是否到位', '是', '否'),
  choice('观众评价（满意/一般/不满意）', '满意', '一般', '不满意'),
  { header: '截止日期（年月日）', kind: 'endDate' },
  text('赋能目标'),
  text('帮扶点位'),
];

/** Names of indicators, each with its measure, as blocks of other events have them. */
export const INDICATORS: readonly (readonly [string, string])[] = [
  ['科普（技）讲座举办次数', '次'],
  ['科普（技）讲座参加人次', '人次'],
  ['科普专题展览次数', '次'],
  ['展览参观人次', '人次'],
  ['开放实验室', '个'],
  ['科普图书出版种数', '种'],
  ['发放宣传册', '册'],
  ['媒体报道', '篇'],
  ['专项经费', '万元'],
  ['专职科普人员', '人'],
];
