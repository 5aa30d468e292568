/** The contract of the workbook port, kept by a file in a browser. */
import { cellName } from '#domain/sheet/address';
import { isoToSerial } from '#domain/sheet/serial-date';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import type { FileWorkbook } from '../../../addin/workbook/workbook';
import { buildWorkbook, escapeXml } from '../../xlsx/workbook-builder';
import { expectDone, type GivenCell, type GivenSheet, type WorkbookUnderTest } from '../workbook/under-test';
import { describeWorkbook } from '../workbook/workbook.contract';

describeWorkbook({
  name: 'A file',
  allowed: {
    abilities: { layOut: 'download', select: false, mark: 'copy', watch: false },
    unknown: [],
    seesLooks: false,
  },
  open: opened,
});

/** Of no sheets there is no file: then none is open. */
async function opened(sheets: readonly GivenSheet[]): Promise<WorkbookUnderTest> {
  let saved = new Uint8Array();
  const workbook = openFileWorkbook({
    save: (_, bytes) => {
      saved = new Uint8Array(bytes);
    },
  });
  if (sheets.length > 0) await open(workbook, fileOf(sheets));
  const openedAgain = async () => {
    const again = openFileWorkbook();
    await open(again, saved);
    return again;
  };
  return {
    workbook,
    openedAnew: async () => {
      expectDone(await workbook.annotatedCopy([]));
      return openedAgain();
    },
    laidOut: openedAgain,
  };
}

async function open(workbook: FileWorkbook, bytes: Uint8Array): Promise<void> {
  expect(await workbook.open({ name: '附件2.xlsx', bytes })).toEqual({ ok: true });
}

/** Of `formats` below. */
const STYLES = { date: 1, dateTime: 2 } as const;

function fileOf(sheets: readonly GivenSheet[]): Uint8Array {
  const built = sheets.map(({ name, rows, merges = [], hiddenRows = [], hidden }) => ({
    name,
    data: rows
      .map((row, r) => `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${rowOf(row, r)}</row>`)
      .join(''),
    after: merges.length === 0 ? '' : `<mergeCells>${merges.map(mergeOf).join('')}</mergeCells>`,
    ...(hidden && { state: 'hidden' as const }),
  }));
  return buildWorkbook({ sheets: built, formats: ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss'] });
}

function rowOf(row: readonly GivenCell[], r: number): string {
  return row.map((cell, c) => (cell === null ? '' : cellOf(cell, cellName(r + 1, c + 1)))).join('');
}

function mergeOf({ top, left, bottom, right }: NonNullable<GivenSheet['merges']>[number]): string {
  return `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`;
}

function cellOf(cell: Exclude<GivenCell, null>, name: string): string {
  if (typeof cell === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${Number(cell)}</v></c>`;
  if ('date' in cell) {
    const style = cell.date.length > 10 ? STYLES.dateTime : STYLES.date;
    return `<c r="${name}" s="${style}"><v>${isoToSerial(cell.date)}</v></c>`;
  }
  const formula = `<f>${escapeXml(cell.formula)}</f>`;
  const { result } = cell;
  if (typeof result === 'string') return `<c r="${name}" t="str">${formula}<v>${text(result)}</v></c>`;
  if (typeof result === 'boolean') return `<c r="${name}" t="b">${formula}<v>${Number(result)}</v></c>`;
  if (typeof result === 'number') return `<c r="${name}">${formula}<v>${result}</v></c>`;
  if (result !== null && 'error' in result) return `<c r="${name}" t="e">${formula}<v>${result.error}</v></c>`;
  throw new Error(`no formula of a test shows ${JSON.stringify(result)}`);
}

/** `_x000D_` as text is itself escaped in a file: it would be a line break. */
function text(shown: string): string {
  return escapeXml(shown.replaceAll(/_(?=x[0-9A-F]{4}_)/g, '_x005F_'));
}
