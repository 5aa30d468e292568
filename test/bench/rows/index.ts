/** The rows by file name, in the order they are printed. A row is loaded only in the process that measures it. */
import type { BenchRow } from '../row';

export const ROWS = {
  'store-to-workbook': async () => (await import('./merges')).STORE_TO_WORKBOOK,
  'merge-again': async () => (await import('./merges')).MERGE_SECOND,
  'merge-warm': async () => (await import('./merges')).MERGE_WARM,
  'merge-linear': async () => (await import('./merges')).MERGE_LINEAR,
  'merge-beside': async () => (await import('./merges')).MERGE_BESIDE,
  'round-warm': async () => (await import('./round-merges')).ROUND_WARM,
  'round-linear': async () => (await import('./round-merges')).ROUND_LINEAR,
  'round-huge': async () => (await import('./round-merges')).ROUND_HUGE,
  'merge-huge': async () => (await import('./merges')).MERGE_HUGE,
  'open-summary': async () => (await import('./open-summary')).OPEN_SUMMARY,
  'open-large-summary': async () => (await import('./open-summary')).OPEN_LARGE_SUMMARY,
  'open-round': async () => (await import('./open-summary')).OPEN_ROUND,
  'open-large-round': async () => (await import('./open-summary')).OPEN_LARGE_ROUND,
  'write-rows': async () => (await import('./write-rows')).WRITE_ROWS,
  'read-and-check': async () => (await import('./read-and-check')).READ_AND_CHECK,
  'check-a-change': async () => (await import('./check-a-change')).CHECK_A_CHANGE,
  submits: async () => (await import('./submits')).SUBMITS,
  'submits-over-http': async () => (await import('./submits-over-http')).SUBMITS_OVER_HTTP,
  'desk-over-http': async () => (await import('./desk-over-http')).DESK_OVER_HTTP,
  state: async () => (await import('./flat')).STATE,
  'sign-in': async () => (await import('./flat')).SIGN_IN,
  history: async () => (await import('./flat')).HISTORY,
  'kept-summary': async () => (await import('./flat')).KEPT_SUMMARY,
  memory: async () => (await import('./memory')).MEMORY,
} as const satisfies Record<string, () => Promise<BenchRow>>;

export type RowId = keyof typeof ROWS;
export const ROW_IDS = Object.keys(ROWS) as readonly RowId[];
/** Minutes each: run once, when they are named or with --long. */
export const LONG_ROWS: ReadonlySet<RowId> = new Set([
  'merge-huge',
  'round-linear',
  'round-huge',
  'open-summary',
  'open-large-summary',
  'open-round',
  'open-large-round',
  'memory',
]);
/**
 * Cold and over in half a second: when the engine compiles and collects weighs as much as the work, so that five runs of the
 * same program differed by a third. Run three times as often.
 */
export const BRIEF_ROWS: ReadonlySet<RowId> = new Set(['read-and-check']);
/** Left out, and said so, on a machine without this program. */
export const ROW_PROGRAMS: ReadonlyMap<RowId, string> = new Map([
  ['open-summary', 'soffice'],
  ['open-large-summary', 'soffice'],
  ['open-round', 'soffice'],
  ['open-large-round', 'soffice'],
]);

export function isRowId(id: string | undefined): id is RowId {
  return id !== undefined && Object.hasOwn(ROWS, id);
}
