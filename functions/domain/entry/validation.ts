/** What Excel offers and says while somebody types into the cells of a column. */
import type { ReadContext } from '../form/column-types/column-type';
import { columnType } from '../form/column-types/index';
import type { Column } from '../form/section';
import type { Rect } from '../sheet/raw-grid';
import type { PlanValidation } from '../sheet/sheet-plan';
import { instructionOf } from './instructions';

/** A warning, not a stop: what somebody typed must reach the check with its address, not be lost at the key. */
export function validationOf(column: Column, context: ReadContext, range: Rect): PlanValidation[] {
  const validation = columnType(column.type).validation?.(column.type, context);
  if (validation === undefined) return [];
  return [
    {
      range,
      validation,
      prompt: { title: column.label.slice(0, 32), message: instructionOf(column, context).slice(0, 250) },
      onInvalid: 'warning',
    },
  ];
}
