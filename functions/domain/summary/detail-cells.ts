/** What the rows of every detail sheet share: the head, the source, a value as it was reported. */
import { columnType } from '../form/column-types/index';
import { notApplicableSign } from '../form/form-of-round';
import type { Column } from '../form/section';
import { plainText } from '../reports/cell-words';
import { rowsBetween } from '../sheet/row-stream';
import { cell, headings, textWidth, usualWidth } from '../sheet/sheet-layout';
import type { PagesWide, PlanCell, PlanRow, RowStream } from '../sheet/sheet-plan';
import { changedStyle } from '../sheet/sheet-styles';
import { wordRowName } from '../sheet/word-sheet';
import { chinaTime } from '../words/china-time';
import type { DetailRow, Source, Summary } from './summary';

export const UNIT_WIDTH = 16;

export function sourceText({ unit, version, source, sheet, row }: Source): string {
  const place = wordRowName({ sheet, row })?.['zh-CN'] ?? `${sheet} 第${row}行`;
  return `${unit} 第${version}版 ${source} ${place}`;
}

interface HeadsOf {
  readonly pages?: PagesWide | undefined;
  /** What else is so of this sheet. */
  readonly note?: string;
}

export function heads(summary: Summary, title: string, widths: readonly number[], { pages, note = '' }: HeadsOf = {}) {
  const { round, form, asOf } = summary;
  const sign = notApplicableSign(summary.round);
  return headings(
    [
      [`${round.school}${round.name}${form.attachment} ${title}`, 'title', 34],
      [`截至 ${chinaTime(asOf)}。空白=未填，0=没有，“${sign}”=不适用。${note}`, 'subtitle', 20],
    ],
    widths.length,
    pages,
    widths,
  );
}

/** `number` stands where a column counts rows (序号). */
export type ValueCell = (row: Pick<DetailRow, 'values' | 'unread' | 'changed'>, number: number) => PlanCell;

/**
 * Makes one column's cells: what can be known of all of them is looked up once. What the form no longer reads stands as
 * its sheet says it, in red; what is another figure than in the download before, on its own ground.
 */
export function valueCell(summary: Summary, key: string, spec: Parameters<typeof columnType>[0]): ValueCell {
  const type = columnType(spec);
  const { style } = type;
  if (type.ignored === true) return (_, number) => ({ value: number, style });
  const notApplicable = cell(notApplicableSign(summary.round), 'centre');
  const notFilled: PlanCell = { style };
  return (row) => {
    const made = madeOf(row);
    return row.changed?.has(key) && made.style !== undefined ? { ...made, style: changedStyle(made.style) } : made;
  };
  function madeOf({ values, unread }: Parameters<ValueCell>[0]): PlanCell {
    const value = values[key];
    if (value === null) return notApplicable;
    if (value !== undefined) return { value: type.encode(value, spec), style };
    const text = unread?.[key];
    return text === undefined ? notFilled : cell(text, 'attention');
  }
}

/** What stands in columns of words; those of figures, days and numbers keep their width. */
export function needsOf(columns: readonly Column[], rows: readonly DetailRow[]): readonly (number | undefined)[] {
  return columns.map(({ key, label, type: { type } }) => {
    if (type !== 'text' && type !== 'choice' && type !== 'multiChoice') return undefined;
    const usual = usualWidth(rows, ({ values }) => plainText(values[key] ?? ''));
    return Math.max(usual, textWidth(label) / 2);
  });
}

/** A head, then what is made of each row; one empty row where there is none. */
export function detailRows<Row>(
  head: readonly PlanRow[],
  rows: readonly Row[],
  make: (row: Row, at: number) => PlanRow,
  columns: number,
): RowStream {
  const blank = { height: 18, cells: Array.from({ length: columns }, () => ({ style: 'text' as const })) };
  if (rows.length === 0) return [...head, blank];
  return rowsBetween(head, rows, make);
}
