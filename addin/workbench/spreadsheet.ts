/** The visible spreadsheet: Univer with the parts that a secretary uses in Excel. Knows nothing of the pane. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { type IWorkbookData, LocaleType, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';

/** Starts the spreadsheet inside the element with this id; the facade is Univer's own API. */
export function startSpreadsheet(containerId: string): FUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreWords, validationWords, formattingWords, noteWords, filterWords),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container: containerId,
      ribbonType: 'simple',
      disableAutoFocus: true,
      // Phones and numbers of activities are text, and right: what is wrong is said in the pane.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return FUniver.newAPI(univer);
}

/** Shows another workbook in place of the one that was open. */
export function showWorkbook(api: FUniver, snapshot: IWorkbookData): void {
  const open = api.getActiveWorkbook();
  if (open !== null) api.disposeUnit(open.getId());
  api.createWorkbook(snapshot);
}
