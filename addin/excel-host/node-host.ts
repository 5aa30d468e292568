/** Node: the emulated Excel over a workbook without a screen. Nothing in a browser imports this file. */
import type { IWorkbookData } from '@univerjs/core';
import { ExcelHost, type ExcelHostParts } from './excel-host';
import { createNodeBook } from './univer/node-book';

export interface NodeExcelHost {
  readonly host: ExcelHost;
  /** Closes the host, then ends timers of the spreadsheet; a test that forgets it keeps jest waiting. */
  readonly dispose: () => Promise<void>;
}

/** @param options without a workbook it starts with one empty sheet, `Sheet1` */
export function createNodeExcelHost(
  options: Omit<ExcelHostParts, 'book'> & { readonly workbook?: Partial<IWorkbookData> } = {},
): NodeExcelHost {
  const { workbook, ...parts } = options;
  const { book, dispose } = createNodeBook(workbook);
  const host = new ExcelHost({ ...parts, book });
  return {
    host,
    async dispose() {
      await host.close();
      dispose();
    },
  };
}
