import type { AppDeps } from '../app-deps';

/**
 * Read and merged within the request up to this many rows; more are a job, or another request's. `npm run bench` tells what
 * they cost (store → workbook; what a row costs does not grow), and a gateway gives up after 29 s.
 */
const ROWS_AT_ONCE = 10_000;

export function rowsAtOnce({ rowsAtOnce: given = ROWS_AT_ONCE }: Pick<AppDeps, 'rowsAtOnce'>): number {
  return given;
}
