/** What the rows of every detail sheet share: the head, the source, a value as it was reported. */
import { type ColumnSpec, columnType } from '../form/column-types/index';
import { notApplicableSign } from '../form/form-of-round';
import type { Column } from '../form/section';
import { plainText } from '../reports/cell-words';
import { rowsBetween } from '../sheet/row-stream';
import { cell, headings, textWidth, usualWidth } from '../sheet/sheet-layout';
import type { PagesWide, PlanCell, PlanRow, RowStream } from '../sheet/sheet-plan';
import { changedStyle } from '../sheet/sheet-styles';
import type { Value } from '../sheet/value';
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

/** What of a row its cells show. */
type ShownRow = Pick<DetailRow, 'values' | 'unread' | 'changed'>;

/** `number` stands where a column counts rows (序号). */
export type ValueCell = (row: ShownRow, number: number) => PlanCell;

/** Makes one column's cells, for whoever takes a column here and there. */
export function valueCell(summary: Summary, key: string, type: ColumnSpec): ValueCell {
  const column = new ValueColumn(summary, key, type);
  return (row, number) => column.cell(row, row.values, number);
}

/** Appends a row's cells, one for each of these columns. */
export type ValueCells = (row: ShownRow, number: number, cells: PlanCell[]) => void;

export function valueCells(summary: Summary, columns: readonly Pick<Column, 'key' | 'type'>[]): ValueCells {
  const made = columns.map(({ key, type }) => new ValueColumn(summary, key, type));
  return (row, number, cells) => {
    const { values } = row;
    for (const column of made) cells.push(column.cell(row, values, number));
  };
}

/**
 * What can be known of all of a column's cells is looked up once. What the form no longer reads stands as its sheet says
 * it, in red; what is another figure than in the download before, on its own ground.
 */
class ValueColumn {
  private readonly type: ReturnType<typeof columnType>;
  private readonly counts: boolean;
  private readonly notApplicable: PlanCell;
  private readonly notFilled: PlanCell;
  /** Rows often say what the row above says: one cell is shown for both. */
  private last: { readonly value: Value; readonly cell: PlanCell } | undefined;

  constructor(
    summary: Summary,
    private readonly key: string,
    private readonly spec: ColumnSpec,
  ) {
    this.type = columnType(spec);
    this.counts = this.type.ignored === true;
    this.notApplicable = cell(notApplicableSign(summary.round), 'centre');
    this.notFilled = { style: this.type.style };
  }

  /** `values`: the row's, which are told out of its report whenever they are asked for. */
  cell(row: ShownRow, values: ShownRow['values'], number: number): PlanCell {
    if (this.counts) return { value: number, style: this.type.style };
    const value = values[this.key];
    const shown = value === undefined ? this.unanswered(row) : value === null ? this.notApplicable : this.answer(value);
    const isChanged = row.changed?.has(this.key) === true;
    return isChanged && shown.style !== undefined ? { ...shown, style: changedStyle(shown.style) } : shown;
  }

  private unanswered({ unread }: ShownRow): PlanCell {
    const text = unread?.[this.key];
    return text === undefined ? this.notFilled : cell(text, 'attention');
  }

  private answer(value: Value): PlanCell {
    if (this.last?.value !== value)
      this.last = { value, cell: { value: this.type.encode(value, this.spec), style: this.type.style } };
    return this.last.cell;
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
