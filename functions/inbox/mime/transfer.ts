/** What was encoded for the way (RFC 2045, 6), back to bytes. Linear; what is no letter of it is passed over. */

export function decodedContent(content: Uint8Array, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return fromBase64(content);
  return /quoted-printable/i.test(encoding) ? fromQuoted(content) : content;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_LETTER = 255;
const SIX_BITS = new Uint8Array(256).fill(NO_LETTER);
for (let value = 0; value < LETTERS.length; value++) SIX_BITS[LETTERS.charCodeAt(value)] = value;

export function fromBase64(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((content.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  // By index: over tens of millions of letters an iterator costs several times as much.
  for (let at = 0; at < content.length; at++) {
    const value = SIX_BITS[content[at] ?? 0] ?? NO_LETTER;
    if (value === NO_LETTER) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

const [EQUALS, CR, LF, UNDERSCORE, SPACE] = [0x3d, 0x0d, 0x0a, 0x5f, 0x20];

/** `inHeader`: as encoded words have it, where _ is a space (RFC 2047, 4.2). */
export function fromQuoted(content: Uint8Array, inHeader = false): Uint8Array {
  const bytes = new Uint8Array(content.length);
  let length = 0;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at] ?? 0;
    if (byte !== EQUALS) {
      bytes[length++] = inHeader && byte === UNDERSCORE ? SPACE : byte;
      continue;
    }
    if (content[at + 1] === LF) at += 1;
    else if (content[at + 1] === CR && content[at + 2] === LF) at += 2;
    else {
      const value = hexadecimal(content[at + 1]) * 16 + hexadecimal(content[at + 2]);
      bytes[length++] = value >= 0 ? value : byte;
      if (value >= 0) at += 2;
    }
  }
  return bytes.subarray(0, length);
}

/** Far below zero where it is no digit. */
export function hexadecimal(letter: number | undefined): number {
  if (letter === undefined) return NO_DIGIT;
  if (letter >= 0x30 && letter <= 0x39) return letter - 0x30;
  const folded = letter | 0x20;
  return folded >= 0x61 && folded <= 0x66 ? folded - 0x57 : NO_DIGIT;
}

const NO_DIGIT = -1_000;
