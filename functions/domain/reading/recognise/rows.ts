/** Tells data rows from what stands among them: totals, signatures, notes, examples and blanks. */
import { cellAt, type RawCell, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds, withoutBrackets } from '../../sheet/text-form';

export type RowKind = 'data' | 'blank' | 'total' | 'subtotal' | 'signature' | 'example' | 'markedExample' | 'note';

export interface RowLayout {
  /** Columns that hold answers. */
  readonly answers: readonly number[];
  /** 序号 and 活动编号: alone they make no entry. */
  readonly numbering: readonly number[];
}

const TOTALS: ReadonlySet<string> = new Set(['合计', '总计', '共计', '总合计', '累计']);
const SUBTOTALS: ReadonlySet<string> = new Set(['小计', '本页小计', '本页合计', '分类小计']);
const SIGNATURE =
  /[（(](?:签字|签名|签章|盖章|公章)[)）]|(?:签字|签名|签章|盖章|公章)\s*(?:[:：]|$)|(?:填表人|填报人|制表人|审核人|负责人|联系人|联系电话|填报日期|填表日期|日期)(?:[（(][^)）]{0,6}[)）])?\s*[:：]/u;
const NOTE = /^(?:注|说明|备注|填表说明|填写说明)\d*[:：.、]/u;
const BRACKETED_EXAMPLE = /^[(（[【]\s*(?:示例|样例|范例|例)\s*[)）\]】]|^(?:示例|样例|范例|例)\s*[:：]/u;
const EXAMPLE: ReadonlySet<string> = new Set(['示例', '样例', '范例', '例']);

/** What one row of the data area is, judged by its own cells (a merged value belongs to the merge's first row). */
export function rowKind(grid: RawGrid, row: number, layout: RowLayout): RowKind {
  const cells = grid.rows[row - grid.origin.row];
  if (cells === undefined) return 'blank';
  let first = '';
  let firstColumn = 0;
  let filled = 0;
  for (let at = 0; at < cells.length && filled < 5; at++) {
    const text = trimEnds(textOf(cells[at] ?? null));
    if (text === '') continue;
    filled++;
    if (first === '') {
      first = text;
      firstColumn = grid.origin.column + at;
    }
  }
  if (filled === 0) return 'blank';
  const numbered = typeof cellAt(grid, row, firstColumn) === 'number';
  const heading = bareLabel(withoutBrackets(leadingText(cells))).replace(/\d+项?$/u, '');
  if (TOTALS.has(heading)) return 'total';
  if (SUBTOTALS.has(heading)) return 'subtotal';
  if (!numbered) {
    if (filled <= 4 && SIGNATURE.test(first)) return 'signature';
    if (filled <= 2 && NOTE.test(first)) return 'note';
  }
  const example = exampleKind(grid, row, layout);
  if (example !== undefined) return example;
  if (isBlank(grid, row, layout.answers)) {
    const isRemark = layout.numbering.includes(firstColumn) ? !numbered && !/^[\w.-]+$/.test(first) : true;
    return isRemark ? 'note' : 'blank';
  }
  return 'data';
}

/** The first text of a row, its number apart: 3 | | 合计. */
function leadingText(cells: readonly RawCell[]): string {
  const found = cells.find((cell) => typeof cell === 'string' && /[^\d\s.]/u.test(cell));
  return typeof found === 'string' ? found.slice(0, LONGEST_HEADING) : '';
}
const LONGEST_HEADING = 40;

/** 填表人：… and the like: at the foot of a sheet, not an answer. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

function exampleKind(grid: RawGrid, row: number, layout: RowLayout): RowKind | undefined {
  const texts = [...layout.numbering, ...layout.answers.slice(0, 2)].map((column) =>
    trimEnds(textOf(cellAt(grid, row, column))),
  );
  if (texts.some((text) => BRACKETED_EXAMPLE.test(text))) return 'example';
  return texts.some((text) => EXAMPLE.has(text)) ? 'markedExample' : undefined;
}

function isBlank(grid: RawGrid, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => trimEnds(textOf(cellAt(grid, row, column))) === '');
}
