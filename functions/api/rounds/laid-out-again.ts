/** One version's sheets as a workbook again: the form as it stands now, every cell as it was typed. */
import { entryPlan } from '#domain/entry/entry-plan';
import { entriesOf } from '#domain/entry/migrate';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { ReadingScope } from '../reports/stored-report';

interface LaidOutVersion {
  readonly submittedAt: string;
  /** Without any, the blank form. */
  readonly grids: readonly RawGrid[];
}

export function laidOutAgain(
  { round, form, unit }: ReadingScope,
  { submittedAt, grids }: LaidOutVersion,
): WorkbookPlan {
  return entryPlan(form, round, {
    unit: unit.name,
    created: submittedAt,
    ...(grids.length === 0 ? {} : entriesOf(grids, form, round)),
  });
}
