/** What verifying an archive may find: each with the part that it is about, the cell where it is one, and its sentence. */
import type { Bilingual } from '#domain/words/locale';

/** Facts that a sentence quotes. */
interface Facts {
  /** Listed in the manifest, not in the file. */
  'part.missing': object;
  /** In the file, and listed nowhere. */
  'part.extra': object;
  /** Cannot be taken out of the zip, or is no JSON of its shape. */
  'part.damaged': { readonly why: Bilingual };
  'part.hash': object;
  'readme.differs': object;
  /** What round.json says is not what the other parts say. */
  'facts.differ': { readonly what: string };
  'version.missing': { readonly version: number };
  'version.content': object;
  'version.receipt': { readonly said: string; readonly made: string };
  /** What was read of a cell is not what the cell holds. */
  'version.cell': { readonly kept: string; readonly read: string };
  'version.rows': { readonly kept: number; readonly read: number };
  'version.counts': object;
  'decision.order': { readonly unit: string };
  'decision.version': { readonly unit: string; readonly version: number };
  'audit.missing': { readonly of: string };
  'audit.differs': { readonly of: string };
  'audit.surplus': { readonly target: string; readonly at: string };
  /** A workbook says something else than what its sheets come to. */
  'workbook.cell': { readonly there: string; readonly made: string };
  'workbook.more': { readonly cells: number };
  'workbook.otherwise': { readonly inside: string };
  'workbook.unreadable': { readonly why: Bilingual };
}
export type FindingCode = keyof Facts;

export interface Finding {
  readonly code: FindingCode;
  readonly part: string;
  readonly sheet?: string;
  /** K5 */
  readonly cell?: string;
  readonly message: Bilingual;
}

const shown = (text: string) => (text === '' ? '（空）' : text);
const shownIn = (text: string) => (text === '' ? 'nothing' : text);

const SENTENCES: { readonly [C in FindingCode]: (facts: Facts[C]) => Bilingual } = {
  'part.missing': () => ({ 'zh-CN': '清单里有，归档里没有', en: 'is listed and not there' }),
  'part.extra': () => ({ 'zh-CN': '归档里多出来的，清单里没有', en: 'is there and listed nowhere' }),
  'part.damaged': ({ why }) => ({ 'zh-CN': `读不出：${why['zh-CN']}`, en: `cannot be read: ${why.en}` }),
  'part.hash': () => ({ 'zh-CN': 'SHA-256或长度与清单不符', en: 'has another SHA-256 or length than is listed' }),
  'readme.differs': () => ({ 'zh-CN': '与归档的内容不符', en: 'says something else than the archive' }),
  'facts.differ': ({ what }) => ({ 'zh-CN': `${what} 与其他部分不符`, en: `${what} is not what the other parts say` }),
  'version.missing': ({ version }) => ({ 'zh-CN': `缺第${version}版`, en: `version ${version} is missing` }),
  'version.content': () => ({
    'zh-CN': '内容的SHA-256与回执不符：内容在报送后变了',
    en: 'the content has another SHA-256 than its receipt: it was changed since it was sent',
  }),
  'version.receipt': ({ said, made }) => ({
    'zh-CN': `回执号是 ${shown(said)}，按内容应是 ${shown(made)}`,
    en: `the receipt is ${shownIn(said)}, by the content it is ${shownIn(made)}`,
  }),
  'version.cell': ({ kept, read }) => ({
    'zh-CN': `收下时记的是 ${shown(kept)}，表里是 ${shown(read)}`,
    en: `was taken down as ${shownIn(kept)}, the sheet holds ${shownIn(read)}`,
  }),
  'version.rows': ({ kept, read }) => ({
    'zh-CN': `收下时记了${kept}行，由表里读出${read}行，或行的内容不同`,
    en: `${kept} rows were taken down, the sheets hold ${read}, or other ones`,
  }),
  'version.counts': () => ({
    'zh-CN': '各分表的行数与内容不符',
    en: 'the numbers of rows are not those of the content',
  }),
  'decision.order': ({ unit }) => ({
    'zh-CN': `${unit}的决定序号不连续`,
    en: `the decisions on ${unit} are not numbered 1, 2, 3 …`,
  }),
  'decision.version': ({ unit, version }) => ({
    'zh-CN': `${unit}的决定说的是第${version}版，没有这一版`,
    en: `a decision on ${unit} is about version ${version}, which there is none of`,
  }),
  'audit.missing': ({ of }) => ({ 'zh-CN': `审计记录里没有：${of}`, en: `there is no audit record of: ${of}` }),
  'audit.differs': ({ of }) => ({
    'zh-CN': `与审计记录不符：${of}`,
    en: `the audit record says something else: ${of}`,
  }),
  'audit.surplus': ({ target, at }) => ({
    'zh-CN': `${at} ${target} 有审计记录，归档里没有它说的内容`,
    en: `${at} ${target} is on record, and what it tells of is not there`,
  }),
  'workbook.cell': ({ there, made }) => ({
    'zh-CN': `这里是 ${shown(there)}，按原表应是 ${shown(made)}`,
    en: `says ${shownIn(there)}, by the sheets it is ${shownIn(made)}`,
  }),
  'workbook.more': ({ cells }) => ({
    'zh-CN': `另有${cells}个单元格不符`,
    en: `${cells} more cells differ`,
  }),
  'workbook.otherwise': ({ inside }) => ({
    'zh-CN': `单元格的值都对，但公式、样式或属性不同：${inside}`,
    en: `every value is right, but formulas, looks or properties differ: ${inside}`,
  }),
  'workbook.unreadable': ({ why }) => ({ 'zh-CN': `打不开：${why['zh-CN']}`, en: `cannot be opened: ${why.en}` }),
};

export function finding<C extends FindingCode>(
  code: C,
  place: Pick<Finding, 'part' | 'sheet' | 'cell'>,
  facts: Facts[C],
): Finding {
  return { code, ...place, message: SENTENCES[code](facts) };
}
