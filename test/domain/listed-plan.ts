/** A summary's plan with its rows as lists, so that a test can look at any of them. */
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Summary } from '#domain/summary/summary';
import { summaryPlan } from '#domain/summary/summary-plan';

export function listedPlan(summary: Summary): WorkbookPlan {
  const { sheets, ...plan } = summaryPlan(summary);
  return { ...plan, sheets: sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) };
}
