/** Node: a workbook in Univer without a screen. Nothing in a browser imports this file. */
import { type IWorkbookData, LocaleService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import '@univerjs/sheets-note/facade';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import type { Book } from './book';
import { createUniverBook } from './univer-book';

export interface NodeBook {
  readonly book: Book;
  readonly dispose: () => void;
}

/** @param workbook Univer's snapshot; else one empty sheet `Sheet1` */
export function createNodeBook(workbook: Partial<IWorkbookData> = emptyWorkbook()): NodeBook {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(workbook);
  const dispose = () => {
    // A timer of a calculation that was under way outlives Univer and asks for words, a second later.
    univer.__getInjector().get(LocaleService).t = (key) => key;
    univer.dispose();
  };
  return { book: createUniverBook(api), dispose };
}

function emptyWorkbook(): Partial<IWorkbookData> {
  const id = 'sheet-1';
  const sheet = { id, name: 'Sheet1', rowCount: 200, columnCount: 30, defaultRowHeight: 20, defaultColumnWidth: 72 };
  return { id: 'book', name: 'Book1.xlsx', locale: LocaleType.ZH_CN, sheetOrder: [id], sheets: { [id]: sheet } };
}
