/** Lists that a workbook offers in its cells (数据验证, 下拉): what may be chosen, and where. Plain data. */
import type { Rect } from './raw-grid';

export interface OfferedChoices {
  readonly sheet: string;
  readonly range: Rect;
  readonly choices: readonly string[];
}
