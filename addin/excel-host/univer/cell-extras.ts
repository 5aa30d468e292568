/** What hangs on cells in Univer besides contents and looks: text in pieces, links, pictures. */
import {
  BaselineOffset,
  BooleanNumber,
  type ICellData,
  type IDocumentData,
  type ITextRun,
  type Nullable,
} from '@univerjs/core';
import type { Book, CellExtra, FillPattern, TextPiece } from './book';
import type { SheetAccess } from './sheet-access';

type Members = Pick<Book, 'pieces' | 'writePieces' | 'extra' | 'setExtra'>;

export function extraMembers(access: SheetAccess): Members {
  const stored = (sheetId: string, row: number, column: number) =>
    access.stored(sheetId).getCellMatrix().getValue(row, column);
  const put = (sheetId: string, row: number, column: number, cell: ICellData) => {
    access.reach(sheetId, { row, column, rows: 1, columns: 1 });
    access.own(() =>
      access.api.syncExecuteCommand('sheet.command.set-range-values', {
        unitId: access.workbook().getId(),
        subUnitId: sheetId,
        range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
        value: { [row]: { [column]: cell } },
      }),
    );
  };
  return {
    pieces: (sheetId, row, column) => piecesOf(stored(sheetId, row, column)?.p),
    writePieces: (sheetId, row, column, pieces) =>
      put(sheetId, row, column, { v: null, t: null, f: null, si: null, p: documentOf(pieces) }),
    extra: (sheetId, row, column) => extraOf(stored(sheetId, row, column)),
    setExtra: (sheetId, row, column, extra) => put(sheetId, row, column, { custom: { ...extra } }),
  };
}

function extraOf(cell: Nullable<ICellData>): CellExtra {
  const { link, tip, picture, pattern } = cell?.custom ?? {};
  return {
    ...(typeof link === 'string' ? { link } : {}),
    ...(typeof tip === 'string' ? { tip } : {}),
    ...(picture === true ? { picture } : {}),
    ...(typeof pattern === 'object' && pattern !== null ? { pattern: pattern as FillPattern } : {}),
  };
}

/** Rich text of a cell, as Univer keeps it. */
export function documentOf(pieces: readonly TextPiece[]): IDocumentData {
  const textRuns: ITextRun[] = [];
  let at = 0;
  for (const { text, strikethrough, superscript } of pieces) {
    const ts = {
      ...(strikethrough === true ? { st: { s: BooleanNumber.TRUE } } : {}),
      ...(superscript === true ? { va: BaselineOffset.SUPERSCRIPT } : {}),
    };
    textRuns.push({ st: at, ed: at + text.length, ts });
    at += text.length;
  }
  const paragraphs = `${pieces.map(({ text }) => text).join('')}\n`.replaceAll('\n', '\r');
  return {
    id: 'cell',
    documentStyle: {},
    body: {
      dataStream: `${paragraphs}\n`,
      textRuns,
      paragraphs: [...paragraphs.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index })),
    },
  };
}

function piecesOf(document: Nullable<IDocumentData>): readonly TextPiece[] | undefined {
  const body = document?.body;
  if (body === undefined) return undefined;
  const text = body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { st, ed, ts } of body.textRuns ?? []) {
    if (st > at) pieces.push({ text: text.slice(at, st) });
    at = Math.min(ed, text.length);
    if (at <= st) continue;
    pieces.push({
      text: text.slice(st, at),
      ...(ts?.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
      ...(ts?.va === BaselineOffset.SUPERSCRIPT ? { superscript: true } : {}),
    });
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
