/** The words by which people mark rows that are no entries: totals, signatures, notes, headings, examples. */
import { bareLabel, withoutBrackets } from '../../sheet/text-form';

const OF_WHOM = '(?:(?:本|全|各|所有)(?:单位|部门|学院|校|院|系|处|部|项)?|以上|全部|活动|年度|总)?';
const TOTAL_WORD = '(?:合计|总计|共计|累计|汇总|总数|总和|总合计|合計|總計|total|grandtotal|sum)';
const HOW_MANY = '(?:共?\\d+(?:项|个|场|次)?(?:活动)?)?';
/** 合计, 本单位合计, 合计：3项活动, Total; and 共3项活动. Compared bare. */
const TOTAL = new RegExp(`^(?:${OF_WHOM}${TOTAL_WORD}${HOW_MANY}|(?:共|总共)\\d+(?:项|个|场)(?:活动)?)$`, 'u');
const SUBTOTAL = /^(?:(?:本页|分类|本类|本组)?(?:小计|小計|subtotal)|本页合计)(?:共?\d+(?:项|个|场)?)?$/u;
/** 线下活动小计, 单位开放周 汇总: a name before the word; only where nothing but figures stands beside it. */
const NAMED_SUBTOTAL = /.(?:小计|合计|总计|汇总|小計|合計|subtotal|total)$/u;

const LONGEST_HEADING = 40;

export type TotalWord = 'total' | 'subtotal' | 'namedSubtotal';

/** Whether a row's heading says that it is a total; a `namedSubtotal` may also be an entry's own name. */
export function totalWord(heading: string): TotalWord | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const bare = bareLabel(withoutBrackets(heading));
  if (SUBTOTAL.test(bare)) return 'subtotal';
  if (TOTAL.test(bare)) return 'total';
  return NAMED_SUBTOTAL.test(bare) ? 'namedSubtotal' : undefined;
}

const SIGNED = '(?:签字|签名|签章|盖章|公章)';
const WHO = '(?:填表人|填报人|制表人|经办人|审核人|负责人|联系人|联系电话|填报日期|填表日期|日期)';
/** 负责人（签字）, 盖章：, 填表人：… with their labels at the start of the text or of a part of it. */
const SIGNATURE = new RegExp(
  `[（(]${SIGNED}[)）]|${SIGNED}\\s*(?:[:：]|$)|(?:^|[\\s;；,，])(?:单位|部门)?${WHO}(?:[（(][^)）]{0,6}[)）])?\\s*[:：]`,
  'u',
);

/** 填表人：… and the like: at the foot of a sheet, not an answer. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

const NOTE = /^(?:注|说明|备注|填表说明|填写说明|附注)\d*[:：.、]|^(?:[*＊※★▲△#]|[（(]?注\d*[)）])\s*\S/u;
/** 注：…, * …: said of the table, not in it. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

const HEADING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|类|组)|[IVX]{1,4}[、.．])\s*\S/u;
/** 一、线下活动: a heading over the entries that follow. */
export function isHeading(text: string): boolean {
  return HEADING.test(text);
}

const BRACKETED_EXAMPLE = /^[(（[【]\s*(?:示例|样例|范例|例)\s*[)）\]】]|^(?:示例|样例|范例|例)\s*[:：]/u;
const EXAMPLE: ReadonlySet<string> = new Set(['示例', '样例', '范例', '例']);

/** (示例)讲座 in so many words, or no more than the word itself. */
export function exampleWord(text: string): 'bracketed' | 'alone' | undefined {
  if (BRACKETED_EXAMPLE.test(text)) return 'bracketed';
  return EXAMPLE.has(text) ? 'alone' : undefined;
}
