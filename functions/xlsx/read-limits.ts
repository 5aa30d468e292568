/** How much of a stranger's workbook is looked at; knows numbers only. */
import { GRID_LIMITS } from '#domain/sheet/raw-grid';
import { DEFAULT_PACKAGE_LIMITS, type PackageLimits } from '#opc/package-limits';

export interface ReadLimits extends PackageLimits {
  /** Last row and column that may hold something, and cells that hold something, of one sheet. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** UTF-16 units in one cell: Excel's own limit. */
  readonly textLength: number;
  /** Cells covered by merges, of one sheet; merges of a real sheet never overlap. */
  readonly mergedCells: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  ...DEFAULT_PACKAGE_LIMITS,
  rows: GRID_LIMITS.rows,
  columns: GRID_LIMITS.columns,
  cells: GRID_LIMITS.cells,
  textLength: GRID_LIMITS.textLength,
  mergedCells: 2 * GRID_LIMITS.cells,
};
