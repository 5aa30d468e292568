/** What the workbook of a definition says: its sheets, its settings, its headers. Written and looked for by these. */
import { PART_WORDS } from '../part-words';

const zh = (word: keyof typeof PART_WORDS) => PART_WORDS[word]['zh-CN'];

export const FORM_SHEET = '表样';
export const RULES_SHEET = '规则';
export const HOW_TO_SHEET = '怎样填';

export const SETTINGS_HEADERS = ['项目', '内容', '怎样填'] as const;

export const FORM_SETTINGS = {
  id: '表的代号',
  attachment: zh('attachment'),
  title: zh('title'),
  version: zh('version'),
  headline: zh('headline'),
  matrix: zh('matrix'),
} as const;

export const SECTION_SETTINGS = {
  key: '分表代号',
  kind: '分表类型',
  sheet: zh('sheet'),
  title: zh('title'),
  titleAliases: zh('titleAliases'),
  optional: zh('optional'),
} as const;

export const LIST_SETTINGS = {
  blankRows: zh('blankRows'),
  identity: zh('identity'),
  from: zh('startsFrom'),
  taken: '带入的栏目',
  added: '新增的行填',
} as const;

/** The first tells what kind of table it is. */
export const COLUMN_HEADERS = {
  label: '栏目',
  type: zh('type'),
  unit: zh('unit'),
  minimum: zh('minimum'),
  maxLength: zh('maxLength'),
  choices: zh('choices'),
  choiceAliases: zh('choiceAliases'),
  required: zh('required'),
  summed: zh('summed'),
  personal: zh('personal'),
  width: zh('width'),
  aliases: zh('aliases'),
  guidance: zh('guidance'),
  key: '代号',
} as const;

export const INDICATOR_HEADERS = {
  label: '指标',
  code: zh('code'),
  type: COLUMN_HEADERS.type,
  unit: COLUMN_HEADERS.unit,
  minimum: COLUMN_HEADERS.minimum,
  maxLength: COLUMN_HEADERS.maxLength,
  choices: COLUMN_HEADERS.choices,
  choiceAliases: COLUMN_HEADERS.choiceAliases,
  required: COLUMN_HEADERS.required,
  figures: zh('figures'),
  aliases: COLUMN_HEADERS.aliases,
  guidance: COLUMN_HEADERS.guidance,
  key: COLUMN_HEADERS.key,
} as const;

export const FIGURE_HEADERS = {
  label: '数字列',
  sumOf: zh('sumOf'),
  width: COLUMN_HEADERS.width,
  aliases: COLUMN_HEADERS.aliases,
  key: COLUMN_HEADERS.key,
} as const;

export const RULE_HEADERS = { sheet: '分表', sentence: '规则', severity: '程度' } as const;

export const YES = '是';
/** An indicator of which one figure at least is asked for. */
export const ANY = '至少一个数';

export const SEVERITY_WORDS = { error: '必改', verify: '核实', hint: '提示' } as const;
