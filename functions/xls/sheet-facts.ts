/** What an old sheet says around its cells, gathered before they are read: notes, links, hidden columns, merges. */
import { cellName } from '#domain/sheet/address';
import { APPEARANCE_LIMITS, type Rect } from '#domain/sheet/raw-grid';
import { damaged } from '#opc/file-refusal';
import { type CellNote, personsNote } from '#xlsx/reading/notes';
import { linkAddress } from './links';
import { PieceReader } from './piece-reader';
import { RECORD, recordsOfPart, type Stretch } from './records';

export interface SheetFacts {
  readonly notes: readonly CellNote[];
  /** By a name of ours, as relationships of new workbooks have it. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Told as elements of a new workbook's sheet. */
  readonly elements: readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[];
}

/** Merges, columns and links of real sheets are some thousands. */
const MOST_ELEMENTS = 50_000;
const HIDDEN = 1;
const SHOWS_ZEROS = 0x10;
const NOTE_OBJECT = 0x19;

export function readFacts(stream: Uint8Array, stretch: Stretch): SheetFacts {
  const reader = new FactsReader();
  for (const { id, pieces } of recordsOfPart(stream, stretch)) reader.take(id, pieces);
  return reader.finish();
}

class FactsReader {
  private readonly places: {
    readonly row: number;
    readonly column: number;
    readonly id: number;
    readonly author: string;
  }[] = [];
  /** By the object that shows it. */
  private readonly texts = new Map<number, string>();
  private readonly addresses = new Map<string, string>();
  private readonly elements: SheetFacts['elements'][number][] = [];
  private object: number | undefined;

  take(id: number, pieces: readonly Uint8Array[]): void {
    const data = new PieceReader(pieces);
    switch (id) {
      case RECORD.columns:
        this.addColumns(data);
        break;
      case RECORD.window:
        this.add(['sheetView', { showZeros: (data.word() & SHOWS_ZEROS) === 0 ? '0' : '1' }]);
        break;
      case RECORD.merges:
        for (let left = data.word(); left > 0 && data.hasMore; left--) this.add(['mergeCell', { ref: rangeOf(data) }]);
        break;
      case RECORD.link:
        this.addLink(data);
        break;
      case RECORD.note:
        this.addNote(data);
        break;
      case RECORD.object:
        data.skip(4);
        this.object = data.word() === NOTE_OBJECT ? data.word() : undefined;
        break;
      case RECORD.textObject:
        this.addText(pieces);
        break;
    }
  }

  finish(): SheetFacts {
    const authors = this.places.map(({ author }) => author);
    const notes = this.places.flatMap(({ row, column, id, author }): CellNote[] => {
      const text = personsNote(this.texts.get(id) ?? '', author, authors)
        .trim()
        .slice(0, APPEARANCE_LIMITS.note);
      return text === '' ? [] : [{ row, column, text }];
    });
    return { notes, addresses: this.addresses, elements: this.elements };
  }

  private add(element: SheetFacts['elements'][number]): void {
    if (this.elements.length >= MOST_ELEMENTS) throw damaged('more around its cells than a sheet has');
    this.elements.push(element);
  }

  private addColumns(data: PieceReader): void {
    const [first, last, width] = [data.word(), data.word(), data.word()];
    data.skip(2);
    const hidden = (data.word() & HIDDEN) !== 0 ? '1' : '0';
    this.add(['col', { min: String(first + 1), max: String(last + 1), width: String(width), hidden }]);
  }

  private addLink(data: PieceReader): void {
    const ref = rangeOf(data);
    const address = linkAddress(data);
    if (address === undefined || this.addresses.size >= APPEARANCE_LIMITS.entries) return;
    const id = `link${this.addresses.size}`;
    this.addresses.set(id, address);
    this.add(['hyperlink', { ref, 'r:id': id }]);
  }

  private addNote(data: PieceReader): void {
    const [row, column] = [data.word() + 1, data.word() + 1];
    data.skip(2);
    const id = data.word();
    if (this.places.length < APPEARANCE_LIMITS.entries) this.places.push({ row, column, id, author: data.text() });
  }

  /** Its characters stand in the records by which it goes on. */
  private addText([settings, ...pieces]: readonly Uint8Array[]): void {
    if (this.object === undefined || settings === undefined || pieces.length === 0) return;
    const data = new PieceReader([settings]);
    data.skip(10);
    const length = data.word();
    const characters = new PieceReader(pieces);
    if (length > 0)
      this.texts.set(this.object, characters.characters(length, characters.byte()).replaceAll('\r', '\n'));
    this.object = undefined;
  }
}

/** Rows first, as notes, links and merges have it. */
function rangeOf(data: PieceReader): string {
  const [top, bottom, left, right] = [data.word(), data.word(), data.word(), data.word()];
  const range: Rect = { top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 };
  return `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}`;
}
