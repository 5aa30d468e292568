/** What not everybody sees, or not at first, and comes behind the first screen: see shell/view/late-view.tsx. */
import { lateView } from '../../shell/view/late-view';

export const HISTORY = lateView(async () => (await import('./HistoryScreen')).HistoryScreen);
export const QUERIES = lateView(async () => (await import('./review/QueriesPart')).QueriesPart);
/** Only where no program shows the sheet. */
export const SHEET_TABLE = lateView(async () => (await import('./SheetTable')).SheetTable);
