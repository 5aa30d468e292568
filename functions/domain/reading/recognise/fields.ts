/** Finds single fields by their labels: 联系人 | 张三, or 联系人：张三 in one cell, above or below a table or alone. */
import type { FieldsSection } from '../../form/section';
import { cellAt, endRow, type RawGrid, textOf } from '../../sheet/raw-grid';
import { findByLabel, trimEnds } from '../../sheet/text-form';
import { type DuplicatedHeader, type FoundHeader, type HeaderColumn, type LabelIndex, labelIndex } from './header';
import { type Merges, mergesOf } from './merges';

/** Rows [from, to) of a sheet in which no table stands. */
export interface FreeRows {
  readonly from: number;
  readonly to: number;
}

/** Further than this from the first row of a stretch nobody puts single questions. */
const SEARCHED_ROWS = 200;
const LONGEST_CELL = 500;
const LABELLED = /^([^：:]{1,60})[：:]([\s\S]*)$/u;

/** The stretch of free rows that holds most of the section's labels; undefined where none holds enough of them. */
export function findFields(grid: RawGrid, section: FieldsSection, free: readonly FreeRows[]): FoundHeader | undefined {
  const index = labelIndex(section);
  const merges = mergesOf(grid);
  let best: FoundHeader | undefined;
  for (const rows of free) {
    const found = fieldsIn(grid, rows, index, merges);
    if (found !== undefined && (best === undefined || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function fieldsIn(grid: RawGrid, { from, to }: FreeRows, index: LabelIndex, merges: Merges): FoundHeader | undefined {
  const columns = new Map<string, HeaderColumn>();
  const duplicated: DuplicatedHeader[] = [];
  let firstRow = 0;
  let lastRow = 0;
  const last = Math.min(to, endRow(grid), from + SEARCHED_ROWS);
  for (let row = from; row < last; row++) {
    for (const field of fieldsOfRow(grid, row, index, merges)) {
      const earlier = columns.get(field.key);
      if (earlier !== undefined) {
        duplicated.push({ row, column: field.column, text: field.text, first: earlier });
        continue;
      }
      columns.set(field.key, field);
      firstRow ||= row;
      lastRow = row;
    }
  }
  const telling = [...columns.keys()].filter((key) => index.telling.has(key)).length;
  const isEnough = columns.size > 0 && telling >= Math.ceil(index.telling.size * LEAST_TELLING);
  if (!isEnough) return undefined;
  return {
    grid,
    firstRow,
    lastRow,
    endRow: lastRow + 1,
    columns,
    unknown: [],
    nameless: [],
    duplicated,
    share: columns.size / index.columnCount,
  };
}

/** Of the fields that must be answered. */
const LEAST_TELLING = 0.5;

function fieldsOfRow(grid: RawGrid, row: number, index: LabelIndex, merges: Merges): HeaderColumn[] {
  const found: HeaderColumn[] = [];
  const cells = grid.rows[row - grid.origin.row] ?? [];
  cells.forEach((cell, at) => {
    if (typeof cell !== 'string' || cell.length > LONGEST_CELL) return;
    const text = trimEnds(cell);
    const column = grid.origin.column + at;
    const key = keyOf(text, index);
    if (key !== undefined) {
      const next = (merges.at(row, column)?.right ?? column) + 1;
      const isLabelToo = keyOf(trimEnds(textOf(cellAt(grid, row, next))), index) !== undefined;
      // 姓名 | 电话 | … is a header's row, and its answers stand below.
      if (!isLabelToo) found.push({ key, row, column: next, text });
      return;
    }
    const [, label = '', inline = ''] = LABELLED.exec(text) ?? [];
    const labelled = label === '' ? undefined : keyOf(label, index);
    if (labelled !== undefined)
      found.push({ key: labelled, row, column, text: trimEnds(label), inline: trimEnds(inline) });
  });
  return found;
}

function keyOf(text: string, { labels }: LabelIndex): string | undefined {
  if (text === '') return undefined;
  return findByLabel(text, (bare) => labels.get(bare))?.key;
}
