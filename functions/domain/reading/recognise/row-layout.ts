/** What telling rows apart needs to know of a table's columns: which hold answers, figures, names, and their headers. */
import { type ColumnSpec, columnType } from '../../form/column-types/index';
import { namingColumn } from '../../form/identity';
import type { ListSection } from '../../form/section';
import { cellAt, textOf } from '../../sheet/raw-grid';
import { bareLabel } from '../../sheet/text-form';
import type { Header } from './header';

export interface RowLayout {
  /** Columns that hold answers. */
  readonly answers: readonly number[];
  /** 序号 and 活动编号: alone they make no entry. */
  readonly numbering: readonly number[];
  /** Where a row may say that it is an example: its numbers and its first answers. */
  readonly marked: readonly number[];
  /** Of the answers, those that are added up: numbers stand there, also in a total's row. */
  readonly figures: ReadonlySet<number>;
  /** The column that names an entry (活动名称); undefined where none of the section's stands here. */
  readonly name: number | undefined;
  /** By column: what its header's rows say, for knowing them again further down. */
  readonly headers: ReadonlyMap<number, ReadonlySet<string>>;
}

const ANSWERS_MARKED = 2;

/** A stretch of rows of which nobody knows the columns. */
export const NO_COLUMNS: RowLayout = {
  answers: [],
  numbering: [],
  marked: [],
  figures: new Set(),
  name: undefined,
  headers: new Map(),
};

/** The columns of a list that stand under this header. */
export function listLayout(section: ListSection, header: Header): RowLayout {
  const standing = section.columns.flatMap(({ key, type }) => {
    const column = header.columns.get(key)?.column;
    return column === undefined ? [] : [{ key, column, type }];
  });
  const isNumbering = (type: ColumnSpec) => columnType(type).carriesNoAnswer === true;
  const columnsWhere = (is: (type: ColumnSpec) => boolean) =>
    standing.filter(({ type }) => is(type)).map(({ column }) => column);
  const name = namingColumn(section);
  const answers = columnsWhere((type) => !isNumbering(type));
  const numbering = columnsWhere(isNumbering);
  return {
    answers,
    numbering,
    marked: [...numbering, ...answers.slice(0, ANSWERS_MARKED)],
    figures: new Set(columnsWhere((type) => columnType(type).exact !== undefined)),
    name: name === undefined ? undefined : header.columns.get(name)?.column,
    headers: headerTexts(header),
  };
}

/** By column: what the header's rows say there, bare. */
export function headerTexts({ grid, firstRow, lastRow, columns }: Header): ReadonlyMap<number, ReadonlySet<string>> {
  const texts = new Map<number, Set<string>>();
  for (const { column, text } of columns.values()) {
    const said = new Set([bareLabel(text)]);
    for (let row = firstRow; row <= lastRow; row++) said.add(bareLabel(textOf(cellAt(grid, row, column))));
    said.delete('');
    texts.set(column, said);
  }
  return texts;
}
