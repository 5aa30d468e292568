/** A check as a row: what was computed when the workbook was made, what its details say now, what a total shows. */
import type { ColumnSpec } from '../form/column-types/index';
import { columnType, unitOfMeasure } from '../form/column-types/index';
import { cell, rowHeight } from '../sheet/sheet-layout';
import type { PlanRow } from '../sheet/sheet-plan';
import { AGREES, type ControlTotal, DIFFERS } from './part';

export const CHECK_COLUMNS = 8;
/** Columns of a row that are one. */
export const CHECK_SPANS = [
  [1, 2],
  [6, 7],
] as const;

export function checkHeader(): PlanRow {
  const labels = ['项目', '', '合并时计算', '明细现在合计', '汇总表所示', '所在工作表', '', '结果'];
  return { height: 22, cells: labels.map((label) => cell(label, 'header')) };
}

/** `row`: where it stands, as Excel counts. */
export function checkRow(control: ControlTotal, row: number, widths: readonly number[]): PlanRow {
  const { label, type, measure, value, detail, shown, shownIn, found } = control;
  const { detail: detailFound, shown: shownFound } = found ?? { detail: value, shown: value };
  const style = type === undefined ? 'count' : columnType(type).style;
  const agree = `IF(AND(ROUND(C${row}-D${row},2)=0,ROUND(D${row}-E${row},2)=0),"${AGREES}","${DIFFERS}")`;
  const name = cell(withMeasure(label, type, measure), 'text');
  const where = cell(shownIn, 'text');
  const room = (first: number) => (widths[first] ?? 0) + (widths[first + 1] ?? 0);
  return {
    height: rowHeight([name, where], [room(0), room(5)], 20),
    cells: [
      name,
      { style: 'text' },
      cell(value, style),
      { formula: detail, result: detailFound, style },
      { formula: shown, result: shownFound, style },
      where,
      { style: 'text' },
      { formula: agree, result: agrees(control) ? AGREES : DIFFERS, style: 'good' },
    ],
  };
}

export function agrees({ value, found }: Pick<ControlTotal, 'value' | 'found'>): boolean {
  return found === undefined || (isSame(value, found.detail) && isSame(found.detail, found.shown));
}

/** As the formula rounds. */
function isSame(one: number, other: number): boolean {
  return Math.round((one - other) * 100) === 0;
}

/** 预计场次(场); a label that names its unit already stays as it is. */
export function withMeasure(label: string, type: ColumnSpec | undefined, measure = '项'): string {
  const unit = type === undefined ? measure : unitOfMeasure(type);
  return unit === undefined || label.includes(unit) ? label : `${label}(${unit})`;
}
