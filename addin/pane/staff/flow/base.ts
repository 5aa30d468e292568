/** Which version a desk's sheet is based on: what a submission says it replaces, so that nobody's report is overwritten unseen. */

import { versionOnReceipt } from '#domain/entry/receipt-sheet';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { OpenForm } from './opening';
import type { Desk } from './visit';

/** By what happened at this desk, else by the receipt in the workbook, else by what was current at opening. */
export function baseOf(desk: Desk, open: OpenForm, grids: readonly RawGrid[]): number {
  return provenBase(desk, open, grids) ?? desk.value.openedAt ?? 0;
}

/** Undefined for a sheet that nobody can say what it was made from. */
export function provenBase({ value }: Desk, open: OpenForm, grids: readonly RawGrid[]): number | undefined {
  return value.standsOn ?? versionOnReceipt(grids, open);
}

/** The first time counts. */
export function rememberOpening(desk: Desk): void {
  const version = desk.card?.state.version;
  if (version !== undefined && desk.value.openedAt === undefined) desk.change({ openedAt: version });
}
