/** The cells beside a block's figures that say which indicator a row holds: the same in every sheet that lists them. */
import { cell } from '../sheet/sheet-layout';
import type { PlanCell } from '../sheet/sheet-plan';
import type { BlockHeader } from './blocks';
import { unitOfMeasure } from './column-types/index';
import type { Indicator } from './section';

/** `number` is the row's own, from 1. */
export function indicatorName(
  role: Exclude<BlockHeader, 'remarks'>,
  { label, code, type }: Indicator,
  number: number,
): PlanCell {
  switch (role) {
    case 'sequence':
      return cell(number, 'centre');
    case 'code':
      return cell(code ?? null, 'centre');
    case 'indicator':
      return cell(label, 'text');
    case 'unit':
      return cell(unitOfMeasure(type) ?? '', 'centre');
  }
}
