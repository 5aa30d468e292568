/** What the parts of a definition are called: in the editor, in what changed, and in its .xlsx. */
import { BLOCK_HEADERS, type BlockHeader } from '../form/blocks';
import type { ColumnSpec } from '../form/column-types/index';
import type { Section } from '../form/section';
import { type Bilingual, both } from '../words/locale';

/** A day is the start or the end of something: two names of one type. */
export type TypeWord = Exclude<ColumnSpec['type'], 'date'> | 'startDate' | 'endDate';

export const TYPE_WORDS: Readonly<Record<TypeWord, Bilingual>> = {
  text: both('文字', 'Text'),
  count: both('整数', 'Whole number'),
  money: both('金额（万元）', 'Amount (万元)'),
  startDate: both('开始日期', 'Start date'),
  endDate: both('结束日期', 'End date'),
  choice: both('单选', 'One choice'),
  multiChoice: both('多选', 'Several choices'),
  phone: both('电话', 'Phone'),
  activityId: both('活动编号', 'Activity number'),
  sequence: both('序号', 'Row number'),
};

export function typeWord(spec: ColumnSpec): TypeWord {
  if (spec.type !== 'date') return spec.type;
  return spec.edge === 'start' ? 'startDate' : 'endDate';
}

export const SECTION_KINDS: Readonly<Record<Section['kind'], Bilingual>> = {
  list: both('清单', 'List'),
  indicators: both('指标', 'Indicators'),
  fields: both('单项', 'Fields'),
};

export const HEADER_WORDS: Readonly<Record<BlockHeader, Bilingual>> = {
  sequence: both('序号列', 'Number column'),
  code: both('代码列', 'Code column'),
  indicator: both('指标列', 'Indicator column'),
  unit: both('计量单位列', 'Unit column'),
  remarks: both('备注列', 'Remarks column'),
};
export const HEADER_NAMES = BLOCK_HEADERS;

/** One word for each property, wherever it is spoken of. */
export const PART_WORDS = {
  attachment: both('附件', 'Attachment'),
  title: both('标题', 'Title'),
  version: both('版本', 'Version'),
  headline: both('封面上的数', 'Figures on the cover'),
  matrix: both('按哪一栏计数', 'Counted by'),
  sheet: both('工作表名', 'Sheet name'),
  titleAliases: both('标题的其他写法', 'Other titles'),
  optional: both('可以不报', 'May be left out'),
  identity: both('凭哪几栏认出同一行', 'What makes a row the same'),
  blankRows: both('空白行数', 'Blank rows'),
  startsFrom: both('从哪张表带入', 'Starts from'),
  label: both('名称', 'Label'),
  aliases: both('别名', 'Other names'),
  type: both('类型', 'Type'),
  required: both('必填', 'Required'),
  summed: both('汇总', 'Added up'),
  personal: both('个人信息', 'Personal data'),
  width: both('列宽', 'Width'),
  guidance: both('填写说明', 'Guidance'),
  unit: both('计量单位', 'Unit'),
  minimum: both('下限', 'At least'),
  maxLength: both('字数上限', 'Characters at most'),
  choices: both('选项', 'Choices'),
  choiceAliases: both('选项的其他写法', 'Other words for choices'),
  code: both('代码', 'Code'),
  figures: both('填哪几列数', 'Figures asked for'),
  sumOf: both('由哪几列相加', 'Sum of'),
  order: both('顺序', 'Order'),
} as const satisfies Readonly<Record<string, Bilingual>>;
