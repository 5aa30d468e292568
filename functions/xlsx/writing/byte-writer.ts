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

export class ByteWriter {
  private bytes = new Uint8Array(FIRST_BYTES);
  private at = 0;

  get length(): number {
    return this.at;
  }

  /** Short ones: a loop is quicker than a call. */
  write(bytes: Uint8Array): void {
    const { length } = bytes;
    this.makeRoom(length);
    const into = this.bytes;
    let { at } = this;
    for (let index = 0; index < length; index++) into[at++] = bytes[index] as number;
    this.at = at;
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
    if (this.at + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.at + more));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }
}
