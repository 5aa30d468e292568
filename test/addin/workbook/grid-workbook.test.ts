/** The contract of the workbook port, kept by the stand-in that the flow's tests work with. */
import { formatAddress } from '#domain/sheet/address';
import { GridWorkbook } from '../flow/grid-workbook';
import { gridOfGiven } from './given-grid';
import { type GivenSheet, positionOf, type WorkbookUnderTest } from './under-test';
import { describeWorkbook } from './workbook.contract';

describeWorkbook({
  name: 'GridWorkbook',
  allowed: {
    abilities: { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true },
    unknown: [],
    seesLooks: true,
  },
  open: async (sheets) => opened(sheets),
});

function opened(sheets: readonly GivenSheet[]): WorkbookUnderTest {
  const workbook = new GridWorkbook();
  for (const sheet of sheets) workbook.paste(gridOfGiven(sheet), sheet.hidden !== undefined);
  return {
    workbook,
    // It is the document itself: a pane that is opened anew finds it as it is.
    openedAnew: async () => workbook,
    laidOut: async () => workbook,
    person: {
      type: (sheet, cell, value) => workbook.type(sheet, { [cell]: value }),
      addSheet: (sheet) =>
        workbook.paste({ sheet, origin: { row: 1, column: 1 }, rows: [], merges: [], hiddenRows: [] }),
      removeSheet: (sheet) => workbook.remove(sheet),
      renameSheet: (sheet, name) => workbook.rename(sheet, name),
      markAt: (sheet, cell) =>
        workbook.marks.find(({ at }) => formatAddress(at) === formatAddress(positionOf(sheet, cell)))?.severity,
      selected: () => workbook.selected,
    },
  };
}
