/**
 * Tables of a Word document as sheets. They have no names, so they get ones that no worksheet can have (Excel forbids the
 * brackets), and that tell which rows are whose: wherever a position is kept, it can be said in words of the document.
 */
import type { Bilingual } from '../words/locale';
import type { CellPosition } from './address';
import { onceByText } from './once-by-text';

/** Paragraphs and tables by turns from the top: rows of paragraphs, rows of a table, rows of paragraphs … */
export interface WordSheet {
  /** The number of its first table in the document; undefined where it holds none. */
  readonly firstTable: number | undefined;
  /** How many rows each stretch has; the first and every other one are paragraphs. */
  readonly heights: readonly number[];
}

/** 表1[4+12+3]: 4 paragraphs, 12 rows of 表1, 3 rows below it; 表2-3[0+5+0+5]; 正文[6]. */
export function wordSheetName({ firstTable, heights }: WordSheet): string {
  return `${titleOf(firstTable, Math.floor(heights.length / 2))}[${heights.join('+')}]`;
}

function titleOf(first: number | undefined, tables: number): string {
  if (first === undefined) return '正文';
  return tables > 1 ? `表${first}-${first + tables - 1}` : `表${first}`;
}

const NAME = /^(?:正文|表(\d+)(?:-\d+)?)\[(\d+(?:\+\d+)*)\]$/;
const MOST_KNOWN = 200;

/** Undefined for a worksheet's name. */
export const wordSheet: (sheet: string) => WordSheet | undefined = onceByText((sheet) => {
  const [, table, heights] = NAME.exec(sheet) ?? [];
  if (heights === undefined) return undefined;
  return { firstTable: table === undefined ? undefined : Number(table), heights: heights.split('+').map(Number) };
}, MOST_KNOWN);

/** Behind the name of a sheet whose cards are read as rows (reading/recognise/cards.ts): no sheet has it. */
export const CARDS_MARK = '\u0001';

/** As a person may read it: 表1, 附件2. */
export function sheetTitle(name: string): string {
  const sheet = name.replace(CARDS_MARK, '');
  return wordSheet(sheet) === undefined ? sheet : sheet.slice(0, sheet.indexOf('['));
}

/** `number` counts from 1: a row of the table, or a paragraph above or below it (`table` undefined: of the text). */
export type WordPlace =
  | { readonly kind: 'row'; readonly table: number; readonly number: number }
  | { readonly kind: 'above' | 'below'; readonly table: number; readonly number: number }
  | { readonly kind: 'text'; readonly number: number };

/** Undefined on a worksheet. */
export function wordPlace({ sheet, row }: Pick<CellPosition, 'sheet' | 'row'>): WordPlace | undefined {
  const word = wordSheet(sheet);
  if (word === undefined) return undefined;
  const { firstTable, heights } = word;
  if (firstTable === undefined) return { kind: 'text', number: row };
  let before = 0;
  for (const [stretch, height] of heights.entries()) {
    const isLast = stretch === heights.length - 1;
    if (row > before + height && !isLast) {
      before += height;
      continue;
    }
    const number = row - before;
    if (stretch % 2 === 1) return { kind: 'row', table: firstTable + (stretch - 1) / 2, number };
    if (stretch === 0) return { kind: 'above', table: firstTable, number };
    // A blank row keeps what stands below a table apart from it.
    return { kind: 'below', table: firstTable + stretch / 2 - 1, number: Math.max(1, number - 1) };
  }
  return undefined;
}

/** Whether a row is a paragraph beside the tables of a Word document. */
export function isParagraph(sheet: string, row: number): boolean {
  const place = wordPlace({ sheet, row });
  return place !== undefined && place.kind !== 'row';
}

/** 表1 第3行; undefined on a worksheet. */
export function wordRowName(at: Pick<CellPosition, 'sheet' | 'row'>): Bilingual | undefined {
  const place = wordPlace(at);
  if (place === undefined) return undefined;
  const { kind, number } = place;
  switch (kind) {
    case 'row':
      return { 'zh-CN': `表${place.table} 第${number}行`, en: `table ${place.table}, row ${number}` };
    case 'above':
      return { 'zh-CN': `表${place.table}上方第${number}段`, en: `paragraph ${number} above table ${place.table}` };
    case 'below':
      return { 'zh-CN': `表${place.table}下方第${number}段`, en: `paragraph ${number} below table ${place.table}` };
    case 'text':
      return { 'zh-CN': `正文第${number}段`, en: `paragraph ${number} of the text` };
  }
}
