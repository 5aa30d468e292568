/** What the collector's people can do. */

export interface OfficerActions {
  /** Fetches units × forms again. */
  refreshCollector(): Promise<void>;
  /** A form's summary workbook. */
  downloadSummary(form: string): Promise<void>;
}
