/** A live sum in a cell. Made of no figure at all it stays blank: 未填 is not 0. */

import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { PlanCell } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import type { Total } from './summary';

/** `sum` adds the figures, `count` counts them; both are formulas without `=`. */
export function sumCell(
  sum: string,
  count: string,
  total: Total | undefined,
  spec: ColumnSpec,
  style: StyleName,
): PlanCell {
  return { formula: sumFormula(sum, count, spec), result: sumResult(total), style };
}

export function sumFormula(sum: string, count: string, spec: ColumnSpec): string {
  return `IF(${count}=0,"",${rounded(sum, spec)})`;
}

export function sumResult(total: Total | undefined): number | string {
  return total === undefined || total.answers === 0 ? '' : Number(total.value);
}

/** Sums of two-decimal amounts are rounded, so that 0.1 + 0.2 reads 0.3 to the last digit. */
export function rounded(formula: string, spec: ColumnSpec): string {
  return columnType(spec).style === 'money' ? `ROUND(${formula},2)` : formula;
}
