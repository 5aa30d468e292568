/** A column that says of each row whose it is (填报单位, 单位, 学院): rows of other units are not the sheet's own. */
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds } from '../../sheet/text-form';
import type { Header } from './header';

const UNIT_HEADER =
  /^(?:(?:填报|报送|申报|填表|上报|编报|制表|报告|提交|所在|所属)?(?:单位|部门|学院|院系|系部|院部)(?:名称|全称)?|(?:所在|所属)(?:单位|部门|学院))$/u;

export interface NamedRow {
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** The column itself; undefined where the sheet has none. */
export function unitNamedIn({ unknown }: Pick<Header, 'unknown'>): number | undefined {
  return unknown.find(({ text }) => UNIT_HEADER.test(bareLabel(text)))?.column;
}

/** What such a column says, row by row; blank cells and rows without an entry are not among it. */
export function unitColumn(grid: RawGrid, header: Header, rows: readonly number[]): readonly NamedRow[] {
  const column = unitNamedIn(header);
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const name = trimEnds(textOf(cellAt(grid, row, column)));
    return name === '' ? [] : [{ row, column, name }];
  });
}
