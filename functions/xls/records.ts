/** The records of a BIFF stream, one after another, those that go on in the next one whole. [MS-XLS] 2.1.4 */
import { damaged } from '#opc/file-refusal';

export interface BiffRecord {
  readonly id: number;
  /** Its own data, and that of each record by which it goes on. */
  readonly pieces: readonly Uint8Array[];
}

/** Only those that are read. */
export const RECORD = {
  formula: 0x06,
  endOf: 0x0a,
  externSheet: 0x17,
  note: 0x1c,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continued: 0x3c,
  object: 0x5d,
  columns: 0x7d,
  sheet: 0x85,
  manyRk: 0xbd,
  format: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  sharedText: 0xfd,
  supBook: 0x1ae,
  textObject: 0x1b6,
  link: 0x1b8,
  number: 0x203,
  text: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  window: 0x23e,
  rk: 0x27e,
  numberFormat: 0x41e,
  beginning: 0x809,
} as const;

/** A part of the stream: the next one begins where it must have ended. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A record that reaches beyond the stretch is refused. */
function* recordsIn(whole: Uint8Array, { from, to }: Stretch): Generator<BiffRecord> {
  const stream = whole.subarray(0, to);
  let at = from;
  while (at + 4 <= stream.length) {
    const id = wordAt(stream, at);
    const pieces = [pieceAt(stream, at)];
    at += 4 + (pieces[0]?.length ?? 0);
    while (at + 4 <= stream.length && wordAt(stream, at) === RECORD.continued) {
      const piece = pieceAt(stream, at);
      pieces.push(piece);
      at += 4 + piece.length;
    }
    yield { id, pieces };
  }
}

function wordAt(stream: Uint8Array, at: number): number {
  return (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
}

function pieceAt(stream: Uint8Array, at: number): Uint8Array {
  const length = wordAt(stream, at + 2);
  if (at + 4 + length > stream.length) throw damaged('a record is cut off');
  return stream.subarray(at + 4, at + 4 + length);
}

/** What a sheet, or the workbook itself, holds between its beginning and its end; charts in it are passed over. */
export function* recordsOfPart(stream: Uint8Array, stretch: Stretch): Generator<BiffRecord> {
  let depth = 0;
  for (const record of recordsIn(stream, stretch)) {
    if (record.id === RECORD.beginning) depth++;
    if (depth === 0) throw damaged('a sheet does not begin where the workbook says');
    if (depth === 1) yield record;
    if (record.id === RECORD.endOf && --depth === 0) return;
  }
}
