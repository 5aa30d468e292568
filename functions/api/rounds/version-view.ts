/** One recorded version whole, as the API tells it: receipt, rows, raw sheets, what is said of it and explained. */
import type * as z from 'zod';
import { writtenRow } from '#domain/reports/written-row';
import type { Recorded } from '#store/submission-store';
import type { versionSchema } from '../answers/wire';
import { receiptView, senderOf } from '../reports/receipt';
import { currentReading, decodeReport, type ReadingScope } from '../reports/stored-report';

/** Read under the form as it stands now. */
export function versionView(
  scope: ReadingScope,
  recorded: Recorded & { readonly payload: Uint8Array },
): z.infer<typeof versionSchema> {
  const report = decodeReport(recorded.payload);
  const { formVersion, file, grids, explanations } = report;
  const { rows, issues, isReread } = currentReading(report, scope);
  return {
    ...receiptView(scope, recorded),
    by: senderOf(recorded),
    formVersion,
    ...(file === undefined ? {} : { file }),
    isReread,
    rows: rows.map(writtenRow),
    sheets: grids,
    issues,
    explanations,
  };
}
