/** Bytes of XML, written where they shall stand: most of a sheet is ASCII, which no string has to be made for. */

const FIRST_BYTES = 288 * 1024;
const ZERO = 0x30;
/** Up to here whole numbers are divided as such, several times as fast. */
const MOST_INT = 0x7fff_ffff;
/** UTF-8 of one UTF-16 unit takes three bytes at most. */
const MOST_BYTES_A_UNIT = 3;
/** Longer texts are worth the call of the encoder. */
const SHORT_UNITS = 24;

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

const WORD_BYTES = 4;

/** Bytes that are written again and again, as words: four at a time they are stored in a third of the time. */
export interface Piece {
  readonly length: number;
  /** The last one is filled up with zeros, which whatever is written next stands over. */
  readonly words: readonly number[];
}

export function piece(text: string): Piece {
  const bytes = utf8(text);
  const padded = new DataView(new ArrayBuffer(WORD_BYTES * Math.ceil(bytes.length / WORD_BYTES)));
  new Uint8Array(padded.buffer).set(bytes);
  const words: number[] = [];
  for (let at = 0; at < padded.byteLength; at += WORD_BYTES) words.push(padded.getInt32(at, true));
  return { length: bytes.length, words };
}

export class ByteWriter {
  private bytes = new Uint8Array(FIRST_BYTES);
  private view = new DataView(this.bytes.buffer);
  /** How many there is room for, as a field of its own: asked at every piece. */
  private room = FIRST_BYTES;
  private at = 0;

  get length(): number {
    return this.at;
  }

  write({ length, words }: Piece): void {
    this.makeRoom(length + WORD_BYTES);
    const { view } = this;
    let { at } = this;
    for (let index = 0; index < words.length; index++) {
      view.setInt32(at, words[index] as number, true);
      at += WORD_BYTES;
    }
    this.at += length;
  }

  text(text: string): void {
    this.makeRoom(text.length * MOST_BYTES_A_UNIT);
    if (text.length <= SHORT_UNITS && this.isWrittenAsAscii(text)) return;
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** A whole number from 0 on, as decimal digits. */
  digits(value: number): void {
    if (value > MOST_INT) {
      this.text(String(value));
      return;
    }
    let digits = 1;
    for (let most = 10; value >= most; most *= 10) digits++;
    this.makeRoom(digits);
    const { bytes, at: from } = this;
    let rest = value | 0;
    for (let at = from + digits - 1; at >= from; at--) {
      const shorter = (rest / 10) | 0;
      bytes[at] = ZERO + rest - 10 * shorter;
      rest = shorter;
    }
    this.at = from + digits;
  }

  /** What was written since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.at);
    this.at = 0;
    return taken;
  }

  private isWrittenAsAscii(text: string): boolean {
    const { at } = this;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) return false;
      this.bytes[at + index] = unit;
    }
    this.at = at + text.length;
    return true;
  }

  private makeRoom(more: number): void {
    if (this.at + more > this.room) this.grow(more);
  }

  private grow(more: number): void {
    const larger = new Uint8Array(2 * (this.at + more));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
    this.room = larger.length;
  }
}
