/** The contract of the workbook port, kept by Excel: the newest that the client knows, and the oldest that the pane takes. */

import { MARK_SEVERITIES } from '#domain/issues/marks';
import { cellName, columnLetters, formatAddress } from '#domain/sheet/address';
import type { TextRun } from '#domain/sheet/raw-grid';
import { MARK_COLOURS } from '#domain/sheet/sheet-styles';
import { describeReading } from '../workbook/reading.contract';
import { describeSeeing } from '../workbook/seeing.contract';
import type {
  GivenCell,
  GivenLook,
  GivenSheet,
  PersonAtWork,
  Subject,
  WorkbookUnderTest,
} from '../workbook/under-test';
import { describeWorkbook } from '../workbook/workbook.contract';
import { disposeAll, type Opened, openExcel } from './opened';

afterEach(disposeAll);

const ABILITIES = { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true } as const;

describeWorkbook({
  name: 'Excel',
  allowed: { abilities: ABILITIES, unknown: ['notes'], seesLooks: true, untoldWhereThere: ['partsOfText'] },
  open: (sheets) => opened('1.14', sheets),
});

describeWorkbook({
  name: 'Excel 2019',
  allowed: {
    abilities: ABILITIES,
    unknown: ['merges', 'strikes', 'links', 'notes'],
    seesLooks: true,
    untoldWhereThere: ['partsOfText'],
  },
  open: (sheets) => opened('1.7', sheets),
});

describe('Excel as of 2025, by a client of then', () => {
  const subject: Subject = {
    name: 'Excel as of 2025',
    allowed: { abilities: ABILITIES, unknown: [], seesLooks: true },
    open: (sheets) => opened('1.18', sheets),
  };
  describeReading(subject);
  describeSeeing(subject);
});

async function opened(version: string, sheets: readonly GivenSheet[]): Promise<WorkbookUnderTest> {
  const { host, workbook, reopened } = openExcel(version);
  const [blank] = host.book.sheets();
  for (const sheet of sheets) put(host, sheet);
  // Excel has no workbook without a sheet.
  if (blank !== undefined && sheets.length > 0) host.person.deleteSheet(blank.name);
  return {
    workbook,
    openedAnew: async () => reopened(),
    laidOut: async () => {
      if (blank !== undefined && sheets.length === 0) host.person.deleteSheet(blank.name);
      return reopened();
    },
    person: personAt(host),
  };
}

/** Typed in, as somebody would. */
function put(host: Opened['host'], sheet: GivenSheet): void {
  const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [], withoutWidth = [], looks = [], hidden } = sheet;
  host.person.addSheet(name);
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) host.person.paste(name, cellName(r + 1, c + 1), [[entered(cell)]]);
    });
  });
  for (const { top, left, bottom, right } of merges) {
    host.person.merge(name, `${cellName(top, left)}:${cellName(bottom, right)}`);
  }
  for (const row of hiddenRows) host.person.hideRows(name, row);
  for (const column of hiddenColumns) host.person.hideColumns(name, columnLetters(column));
  for (const column of withoutWidth) host.person.widenColumn(name, columnLetters(column), 0);
  for (const look of looks) dress(host, name, look);
  if (hidden === 'veryHidden') host.person.hideSheetWell(name);
  else if (hidden) host.person.hideSheet(name);
}

function dress({ person }: Opened['host'], sheet: string, { cell, ...look }: GivenLook): void {
  const { format, struck, runs, link, note, replies } = look;
  if (format !== undefined) person.format(sheet, cell, { numberFormat: format });
  if (struck) person.format(sheet, cell, { strikethrough: true });
  if (runs !== undefined) person.typePieces(sheet, cell, runs.map(pieceOf));
  if (link !== undefined) person.link(sheet, cell, link);
  if (note !== undefined) person.comment(sheet, cell, note, replies);
}

function pieceOf({ text, struck, raised }: TextRun) {
  return { text, strikethrough: struck === true, superscript: raised === true };
}

function entered(cell: Exclude<GivenCell, null>): string | number | boolean {
  if (typeof cell === 'string') return `'${cell}`;
  if (typeof cell !== 'object') return cell;
  return 'formula' in cell ? `=${cell.formula}` : cell.date.replace('T', ' ');
}

function personAt(host: Opened['host']): PersonAtWork {
  return {
    type: (sheet, cell, value) => void host.person.type(sheet, cell, value),
    addSheet: (name) => host.person.addSheet(name),
    removeSheet: (name) => host.person.deleteSheet(name),
    renameSheet: (name, newName) => host.person.renameSheet(name, newName),
    markAt(sheet, cell) {
      const paint = host.sheet(sheet).fill(cell);
      return MARK_SEVERITIES.find((severity) => `#${MARK_COLOURS[severity]}` === paint);
    },
    selected() {
      const { sheetId, area } = host.book.selection();
      const sheet = host.book.sheets().find(({ id }) => id === sheetId && id === host.book.activeSheetId());
      return sheet && formatAddress({ sheet: sheet.name, row: area.row + 1, column: area.column + 1 });
    },
  };
}
