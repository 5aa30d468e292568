/** What of a definition's workbook could not be understood, at its cell. */
import type { CellPosition } from '../../sheet/address';
import { type Bilingual, both } from '../../words/locale';
import { quoted } from '../quoted';

export interface Doubt {
  readonly at: CellPosition;
  readonly said: Bilingual;
}

/** Every sentence says what was found and what is looked for. */
export const DOUBTS = {
  noFormSheet: () =>
    both('没有“表样”这张工作表：要用从这里导出的文件', 'There is no sheet 表样: use a file that was exported here'),
  noSections: () => both('没有一张分表：每张分表要有“分表代号”一行', 'There is no section: each has a line 分表代号'),
  noTable: () => both('没有找到以“栏目”开头、有“代号”的表头', 'No header that begins with 栏目 and has 代号'),
  noSuchSetting: (name: string) => both(`不认识这一项：${quoted(name)}`, `No such setting: ${quoted(name)}`),
  noSuchHeader: (name: string) => both(`不认识这个表头：${quoted(name)}`, `No such header: ${quoted(name)}`),
  noSuchKind: (word: string) =>
    both(`分表类型只能是清单、指标、单项，不是${quoted(word)}`, `No such kind of section: ${quoted(word)}`),
  noSuchType: (word: string) =>
    both(`不认识这个类型：${quoted(word)}，先当作文字`, `No such type: ${quoted(word)}; taken as text`),
  noSuchName: (name: string) => both(`没有名为${quoted(name)}的一栏`, `Nothing is called ${quoted(name)}`),
  noSuchSheet: (name: string) => both(`没有分表${quoted(name)}`, `There is no section ${quoted(name)}`),
  noSuchSentence: () =>
    both(
      '这句话认不出来，没有读入：照“怎样填”里的写法改',
      'This sentence is none that is known; it was left out: see 怎样填',
    ),
  noSuchSeverity: (word: string) =>
    both(`程度只能是必改、核实、提示，不是${quoted(word)}`, `No such severity: ${quoted(word)}`),
  noLabel: () => both('这一行没有名称，没有读入', 'This line has no label; it was left out'),
  noFigure: (text: string) => both(`要写一个数，不是${quoted(text)}`, `A number is needed, not ${quoted(text)}`),
  noPair: (text: string) =>
    both(`要写成“其它 → 其他”，不是${quoted(text)}`, `Written as 其它 → 其他, not ${quoted(text)}`),
  noYes: (text: string) => both(`要写“是”或空着，不是${quoted(text)}`, `Yes (是) or nothing, not ${quoted(text)}`),
  noCondition: (text: string) =>
    both(`条件认不出来：${quoted(text)}，先当作选填`, `No such condition: ${quoted(text)}; taken as not required`),
  noStart: (text: string) =>
    both(`要写成“表的代号.分表代号”，不是${quoted(text)}`, `Written as form.section, not ${quoted(text)}`),
} as const;
