/** Raw grids as they may come over the wire: strict, bounded, and cheap to refuse. */
import * as z from 'zod';
import {
  APPEARANCE_LIMITS,
  type CellAppearance,
  GRID_LIMITS,
  type RawCell,
  type RawGrid,
  type TextRun,
} from '#domain/sheet/raw-grid';
import { schemaOf } from '../answers/schema-of';

/** Sheets of one workbook, and merges of one sheet. */
export const SHEETS = 20;
export const SHEET_NAME_LENGTH = 100;
export const MERGES = 20_000;
/** Of one sheet; merges of a real sheet never overlap. */
const MERGED_CELLS = 2 * GRID_LIMITS.cells;
export const FORMULA_LENGTH = 8_192;
export const ERROR_LENGTH = 32;
export const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/;

const rowNumber = z.int().min(1).max(GRID_LIMITS.rows);
const columnNumber = z.int().min(1).max(GRID_LIMITS.columns);
const rectSchema = z.strictObject({ top: rowNumber, left: columnNumber, bottom: rowNumber, right: columnNumber });

const flag = z.literal(true).optional();
const text = (longest: number) => z.string().max(longest).optional();
const runSchema = schemaOf<TextRun>()(
  z.strictObject({ text: z.string().max(GRID_LIMITS.textLength), struck: flag, raised: flag }),
);
const appearanceSchema = schemaOf<CellAppearance>()(
  z.strictObject({
    row: rowNumber,
    column: columnNumber,
    shown: text(APPEARANCE_LIMITS.shown),
    struck: flag,
    runs: z.array(runSchema).max(APPEARANCE_LIMITS.runs).optional(),
    picture: flag,
    link: text(APPEARANCE_LIMITS.link),
    note: text(APPEARANCE_LIMITS.note),
    external: flag,
    emptyByFormula: flag,
  }),
);

const gridSchema = z
  .strictObject({
    sheet: z.string().min(1).max(SHEET_NAME_LENGTH),
    origin: z.strictObject({ row: rowNumber, column: columnNumber }),
    rows: z.custom<RawGrid['rows']>().superRefine((rows, context) => {
      const fault = faultOfRows(rows);
      if (fault === undefined) return;
      // What is no rows has no length either: nothing further is asked of the sheet.
      context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message, continue: false });
    }),
    merges: bounded(rectSchema, MERGES),
    hiddenRows: bounded(rowNumber, GRID_LIMITS.rows),
    hiddenColumns: bounded(columnNumber, GRID_LIMITS.columns).optional(),
    visibility: z.enum(['hidden', 'veryHidden']).optional(),
    appearances: bounded(appearanceSchema, APPEARANCE_LIMITS.entries).optional(),
  })
  .superRefine((grid, context) => {
    const widest = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const endsBelow = grid.origin.row + grid.rows.length - 1 > GRID_LIMITS.rows;
    const endsBeyond = grid.origin.column + widest - 1 > GRID_LIMITS.columns;
    const isInsideOut = grid.merges.some(({ top, left, bottom, right }) => bottom < top || right < left);
    const merged = grid.merges.reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
    const say = (message: string, path: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (endsBelow) say(`rows end below row ${GRID_LIMITS.rows}`, 'rows');
    if (endsBeyond) say(`rows end beyond column ${GRID_LIMITS.columns}`, 'rows');
    if (isInsideOut) say('a merge ends before it starts', 'merges');
    if (merged > MERGED_CELLS) say(`merges cover more than ${MERGED_CELLS} cells`, 'merges');
  });

/** A workbook's sheets. Two of one name would make addresses ambiguous. */
export const gridsSchema = schemaOf<readonly RawGrid[]>()(
  bounded(gridSchema, SHEETS).refine(
    (grids) => new Set(grids.map(({ sheet }) => sheet)).size === grids.length,
    'two sheets of one name',
  ),
);

/** Counted before its elements are looked at: a million wrong elements cost one error, not a million. */
export function bounded<S extends z.ZodType>(element: S, maximum: number) {
  return z.array(z.unknown()).max(maximum).pipe(z.array(element));
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The first thing wrong with the rows; a schema per cell would collect them all, at a price the sender sets. */
function faultOfRows(rows: unknown): Fault | undefined {
  if (!Array.isArray(rows)) return { path: [], message: 'rows of cells expected' };
  if (rows.length > GRID_LIMITS.rows) return { path: [], message: `more than ${GRID_LIMITS.rows} rows` };
  let cells = 0;
  for (const [at, row] of rows.entries()) {
    if (!Array.isArray(row)) return { path: [at], message: 'a row of cells expected' };
    if (row.length > GRID_LIMITS.columns) return { path: [at], message: `more than ${GRID_LIMITS.columns} columns` };
    cells += row.length;
    if (cells > GRID_LIMITS.cells) return { path: [at], message: `more than ${GRID_LIMITS.cells} cells` };
    const wrong = row.findIndex((cell) => !isRawCell(cell));
    if (wrong >= 0)
      return {
        path: [at, wrong],
        message: 'null, text, a finite number, a boolean, {date}, {error} or {uncomputed} expected',
      };
  }
  return undefined;
}

function isRawCell(cell: unknown): cell is RawCell {
  if (cell === null || typeof cell === 'boolean') return true;
  if (typeof cell === 'string') return cell.length <= GRID_LIMITS.textLength;
  if (typeof cell === 'number') return Number.isFinite(cell);
  if (typeof cell !== 'object' || Array.isArray(cell)) return false;
  const [entry, ...others] = Object.entries(cell);
  if (entry === undefined || others.length > 0) return false;
  const [kind, text]: [string, unknown] = entry;
  if (typeof text !== 'string') return false;
  if (kind === 'date') return ISO_DATE.test(text);
  if (kind === 'error') return text.length <= ERROR_LENGTH;
  return kind === 'uncomputed' && text.length <= FORMULA_LENGTH;
}
