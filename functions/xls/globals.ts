/** What the workbook says for all its sheets: their names, texts, formats, fonts, date system, other workbooks. [MS-XLS] 2.1.7.20.3 */
import { shownAs, shownAsBuiltIn } from '#domain/sheet/number-formats';
import { APPEARANCE_LIMITS, type RawGrid } from '#domain/sheet/raw-grid';
import { damaged, Refused } from '#opc/file-refusal';
import type { CellLook } from '#xlsx/reading/cell-looks';
import { builtInDisplay, displayOf } from '#xlsx/reading/number-display';
import type { SharedStrings } from '#xlsx/reading/shared-strings';
import type { WrittenRun } from '#xlsx/reading/text-runs';
import { PieceReader, type RichText } from './piece-reader';
import { RECORD, recordsOfPart, type Stretch } from './records';

export interface OldSheet {
  readonly name: string;
  readonly visibility: RawGrid['visibility'];
  /** Where it stands in the stream: to the beginning of the next one at most, so that nothing is read twice. */
  readonly stretch: Stretch;
}

export interface OldGlobals {
  readonly sheets: readonly OldSheet[];
  readonly strings: SharedStrings;
  readonly looks: readonly CellLook[];
  readonly from1904: boolean;
  /** References through these lead into another workbook. */
  readonly externalReferences: ReadonlySet<number>;
}

interface Font {
  readonly struck: boolean;
  readonly raised: boolean;
}

const BIFF8 = 0x0600;
const MOST_SHEETS = 1_000;
const WORKSHEET = 0;
const STRUCK = 0x08;
const SUPERSCRIPT = 1;
const OWN_BOOK = 0x0401;
const ADD_IN = 0x3a01;
const VISIBILITIES: readonly RawGrid['visibility'][] = [undefined, 'hidden', 'veryHidden'];

export function readGlobals(stream: Uint8Array): OldGlobals {
  const reader = new GlobalsReader();
  for (const { id, pieces } of recordsOfPart(stream, { from: 0, to: stream.length }))
    reader.take(id, new PieceReader(pieces));
  return reader.finish(stream.length);
}

class GlobalsReader {
  private readonly sheets: {
    readonly name: string;
    readonly visibility: OldSheet['visibility'];
    readonly from: number;
  }[] = [];
  /** Of charts and macros too. */
  private readonly beginnings: number[] = [];
  private readonly fonts: Font[] = [];
  private readonly codes = new Map<number, string>();
  private readonly formats: { readonly font: number; readonly code: number }[] = [];
  private readonly texts: string[] = [];
  private readonly runs = new Map<number, readonly WrittenRun[]>();
  private readonly books: boolean[] = [];
  private readonly references: number[] = [];
  private from1904 = false;

  take(id: number, data: PieceReader): void {
    switch (id) {
      case RECORD.beginning:
        if (data.word() !== BIFF8) throw new Refused({ code: 'file.olderXls' });
        break;
      case RECORD.filePass:
        throw new Refused({ code: 'file.passwordProtected' });
      case RECORD.date1904:
        this.from1904 = data.word() === 1;
        break;
      case RECORD.sheet:
        this.addSheet(data);
        break;
      case RECORD.font:
        this.addFont(data);
        break;
      case RECORD.numberFormat:
        this.codes.set(data.word(), data.text());
        break;
      case RECORD.format:
        this.formats.push({ font: data.word(), code: data.word() });
        break;
      case RECORD.strings:
        this.addTexts(data);
        break;
      case RECORD.supBook:
        data.skip(2);
        this.books.push(![OWN_BOOK, ADD_IN].includes(data.word()));
        break;
      case RECORD.externSheet:
        this.addReferences(data);
        break;
    }
  }

  finish(end: number): OldGlobals {
    const order = [...this.beginnings, end].sort((a, b) => a - b);
    if (new Set(order).size < order.length) throw damaged('two sheets begin at one place');
    const next = new Map(order.map((from, at) => [from, order[at + 1] ?? end]));
    return {
      sheets: this.sheets.map(({ from, ...sheet }) => ({ ...sheet, stretch: { from, to: next.get(from) ?? end } })),
      strings: { texts: this.texts, runs: this.runs },
      looks: this.formats.map(({ font, code }) => this.look(font, code)),
      from1904: this.from1904,
      externalReferences: new Set(
        this.references.flatMap((book, reference) => (this.books[book] === true ? [reference] : [])),
      ),
    };
  }

  private addSheet(data: PieceReader): void {
    const from = data.double();
    if (this.beginnings.length >= MOST_SHEETS) throw damaged('more sheets than a workbook has');
    this.beginnings.push(from);
    const visibility = VISIBILITIES[data.byte() & 3];
    const kind = data.byte();
    if (kind === WORKSHEET) this.sheets.push({ from, visibility, name: data.text('byte') });
  }

  private addFont(data: PieceReader): void {
    data.skip(2);
    const struck = (data.byte() & STRUCK) !== 0;
    data.skip(5);
    this.fonts.push({ struck, raised: data.word() === SUPERSCRIPT });
  }

  private addTexts(data: PieceReader): void {
    data.skip(4);
    const count = data.double();
    for (let text = 0; text < count && data.hasMore; text++) this.addText(data.richText());
    if (this.texts.length < count) throw damaged('the table of texts is cut off');
  }

  /** Of texts in pieces, those in which one is struck or raised. */
  private addText(rich: RichText): void {
    const isSeen = rich.runs.some(({ font }) => this.font(font)?.struck || this.font(font)?.raised);
    if (isSeen && this.runs.size < APPEARANCE_LIMITS.entries) this.runs.set(this.texts.length, this.runsOf(rich));
    this.texts.push(rich.text);
  }

  private addReferences(data: PieceReader): void {
    const count = data.word();
    for (let reference = 0; reference < count && data.hasMore; reference++) {
      this.references.push(data.word());
      data.skip(4);
    }
  }

  private look(font: number, code: number): CellLook {
    const own = this.codes.get(code);
    return {
      shownAs: own === undefined ? shownAsBuiltIn(code) : shownAs(own),
      display: own === undefined ? builtInDisplay(code) : displayOf(own),
      struck: this.font(font)?.struck ?? false,
    };
  }

  /** There is no fifth font: numbers go on behind it. [MS-XLS] 2.5.129 */
  private font(number: number): Font | undefined {
    return this.fonts[number > 4 ? number - 1 : number];
  }

  /** What stands before the first run looks as the cell does. */
  private runsOf({ text, runs }: RichText): readonly WrittenRun[] {
    const pieces: WrittenRun[] = [];
    const first = runs[0]?.from ?? text.length;
    if (first > 0) pieces.push({ text: text.slice(0, first), struck: undefined, raised: false });
    for (const [at, { from, font }] of runs.entries()) {
      const { struck = false, raised = false } = this.font(font) ?? {};
      pieces.push({ text: text.slice(from, runs[at + 1]?.from ?? text.length), struck, raised });
    }
    return pieces;
  }
}
