/** Numbers and texts out of a record's pieces; a text that goes on in the next piece says there again how wide it is. [MS-XLS] 2.5.293 */
import { APPEARANCE_LIMITS } from '#domain/sheet/raw-grid';
import { damaged } from '#opc/file-refusal';

const WIDE = 1;
const HAS_PHONETICS = 4;
const HAS_RUNS = 8;

/** As many as are kept of any cell's text. */
const MOST_RUNS = APPEARANCE_LIMITS.runs;

/** From which character on a text has which font. */
export interface TextRunStart {
  readonly from: number;
  readonly font: number;
}

export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRunStart[];
}

export class PieceReader {
  private piece = 0;
  private at = 0;

  constructor(private readonly pieces: readonly Uint8Array[]) {}

  /** Whether there is anything more. */
  get hasMore(): boolean {
    return this.pieces.some((piece, index) => index > this.piece || (index === this.piece && this.at < piece.length));
  }

  /** In this piece. */
  hasAtLeast(bytes: number): boolean {
    return this.current.length - this.at >= bytes;
  }

  byte(): number {
    while (this.at >= this.current.length) this.advance();
    return this.current[this.at++] ?? 0;
  }

  word(): number {
    return this.byte() | (this.byte() << 8);
  }

  double(): number {
    return this.word() + this.word() * 0x10000;
  }

  float(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < 8; at++) view.setUint8(at, this.byte());
    return view.getFloat64(0, true);
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      const here = Math.min(left, this.current.length - this.at);
      this.at += here;
      left -= here;
      if (left > 0) this.advance();
    }
  }

  /** Counted by a word, or by a byte as names of sheets are. */
  text(count: 'word' | 'byte' = 'word'): string {
    const length = count === 'byte' ? this.byte() : this.word();
    return this.characters(length, this.byte());
  }

  richText(): RichText {
    const length = this.word();
    const flags = this.byte();
    const runCount = (flags & HAS_RUNS) === 0 ? 0 : this.word();
    const phoneticBytes = (flags & HAS_PHONETICS) === 0 ? 0 : this.double();
    const text = this.characters(length, flags);
    const kept = Math.min(runCount, MOST_RUNS);
    const runs: TextRunStart[] = [];
    for (let run = 0; run < kept; run++) runs.push({ from: this.word(), font: this.word() });
    this.skip(4 * (runCount - kept));
    this.skip(phoneticBytes);
    return { text, runs };
  }

  /** UTF-16, without the zero at its end. */
  wide(units: number): string {
    const text = this.characters(units, WIDE);
    const end = text.indexOf('\u0000');
    return end < 0 ? text : text.slice(0, end);
  }

  characters(length: number, flags: number): string {
    let isWide = (flags & WIDE) !== 0;
    let text = '';
    while (text.length < length) {
      if (this.at >= this.current.length) {
        this.advance();
        isWide = (this.byte() & WIDE) !== 0;
      }
      const width = isWide ? 2 : 1;
      const here = Math.min(length - text.length, Math.floor((this.current.length - this.at) / width));
      if (here === 0) throw damaged('a text is cut in the middle of a character');
      text += this.decoded(here, isWide);
    }
    return text;
  }

  private decoded(count: number, isWide: boolean): string {
    const width = isWide ? 2 : 1;
    const bytes = this.current.subarray(this.at, this.at + count * width);
    this.at += bytes.length;
    // By number: decoders have windows-1252 for the narrow ones, and U+FFFD for a pair that two pieces share.
    let text = '';
    for (let at = 0; at < bytes.length; at += width) {
      text += String.fromCharCode((bytes[at] ?? 0) | (isWide ? (bytes[at + 1] ?? 0) << 8 : 0));
    }
    return text;
  }

  private get current(): Uint8Array {
    return this.pieces[this.piece] ?? EMPTY;
  }

  private advance(): void {
    this.piece++;
    this.at = 0;
    if (this.piece >= this.pieces.length) throw damaged('a record ends too early');
  }
}

const EMPTY = new Uint8Array();
