/** How much of a stranger's document is looked at; knows numbers only. */
import { GRID_LIMITS } from '#domain/sheet/raw-grid';
import { DEFAULT_PACKAGE_LIMITS, type PackageLimits } from '#opc/package-limits';

export interface DocumentLimits extends PackageLimits {
  /** Tables, nested ones too, that are sheets of their own; as many as a workbook that is sent may have sheets. */
  readonly tables: number;
  /** Of one table; Word itself allows 63 columns. */
  readonly rows: number;
  readonly columns: number;
  /** Of the whole document, empty ones too. */
  readonly cells: number;
  readonly paragraphs: number;
  /** UTF-16 units in one cell. */
  readonly textLength: number;
  /** Cells that are merged, of one table. */
  readonly merges: number;
}

export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  ...DEFAULT_PACKAGE_LIMITS,
  tables: 20,
  rows: GRID_LIMITS.rows,
  columns: GRID_LIMITS.columns,
  cells: 200_000,
  paragraphs: 300_000,
  textLength: GRID_LIMITS.textLength,
  merges: 20_000,
};
