/** SHA-256 (FIPS 180-4) in hexadecimal: the browser's own, or written out where a page over plain http has none. */

export async function sha256(bytes: Uint8Array): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return hex(digestHere(bytes));
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));
}

const BLOCK = 64;
const SCHEDULE = 64;
/** 0x80 and the length in bits. */
const SHORTEST_PADDING = 9;

/** Without the browser's help; some 50 MB a second. */
export function digestHere(bytes: Uint8Array): Uint8Array {
  const hash = Uint32Array.from(ROOTS_OF_SQUARES);
  const whole = bytes.length - (bytes.length % BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += BLOCK) mix(hash, view, at);
  const rest = bytes.subarray(whole);
  const last = new Uint8Array(rest.length + SHORTEST_PADDING > BLOCK ? 2 * BLOCK : BLOCK);
  last.set(rest);
  last[rest.length] = 0x80;
  const end = new DataView(last.buffer);
  end.setUint32(last.length - 8, Math.floor(bytes.length / 2 ** 29));
  end.setUint32(last.length - 4, bytes.length << 3);
  for (let at = 0; at < last.length; at += BLOCK) mix(hash, end, at);
  const digest = new DataView(new ArrayBuffer(4 * hash.length));
  for (const [at, word] of hash.entries()) digest.setUint32(4 * at, word);
  return new Uint8Array(digest.buffer);
}

function mix(hash: Uint32Array, view: DataView, from: number): void {
  const words = new Uint32Array(SCHEDULE);
  const word = (at: number) => words[at] ?? 0;
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(from + 4 * at);
  for (let at = 16; at < SCHEDULE; at++) {
    const early = word(at - 15);
    const late = word(at - 2);
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = word(at - 16) + s0 + word(at - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let at = 0; at < SCHEDULE; at++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROOTS_OF_CUBES[at] ?? 0) + word(at)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [at, more] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] ?? 0) + more;
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const PRIMES = primes(SCHEDULE);
/** The first 32 bits behind the point. */
const ROOTS_OF_SQUARES = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROOTS_OF_CUBES = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}
