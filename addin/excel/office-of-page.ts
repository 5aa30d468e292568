/** Office.js as the page loaded it: the only place that looks for its globals. */
import { type OfficeStart, startOffice } from './office-start';

/** Waits for the Office.js of this page; `noExcel` where none was loaded. */
export function startOfficeOfPage(): Promise<OfficeStart> {
  const page = globalThis as Partial<Pick<typeof globalThis, 'Office' | 'Excel'>>;
  return startOffice(page.Office, () => page.Excel);
}
