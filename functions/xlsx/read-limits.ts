/** How much of a stranger's file is looked at; knows numbers only. */
import { GRID_LIMITS } from '#domain/raw-grid';

/** Everything beyond one of these is refused before it costs memory or time. */
export interface ReadLimits {
  /** The file as it was sent. */
  readonly uploadBytes: number;
  /** Parts inside the zip. */
  readonly entries: number;
  /** One part, inflated. */
  readonly partBytes: number;
  /** All parts, inflated. */
  readonly totalBytes: number;
  /** Inflated ÷ stored of one part above `ratioFromBytes`; sheets reach about 60, a bomb 1,000. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
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
  // As base64 it fits into a Lambda event, with its headers: a file that is read here can be sent everywhere.
  uploadBytes: 4 * 1024 * 1024,
  entries: 2_000,
  partBytes: 16 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  ratio: 400,
  ratioFromBytes: 1024 * 1024,
  rows: GRID_LIMITS.rows,
  columns: GRID_LIMITS.columns,
  cells: GRID_LIMITS.cells,
  textLength: GRID_LIMITS.textLength,
  mergedCells: 2 * GRID_LIMITS.cells,
};
