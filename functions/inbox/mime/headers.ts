/** The headers of a mail or of a part: lines until a blank one, unfolded (RFC 5322, 2.2). */
import { textOf } from './text-bytes';

export interface Headers {
  /** The first of that name, in lower case; '' where there is none. */
  get(name: string): string;
  /** Where what they are the headers of begins. */
  readonly bodyAt: number;
}

const [LF, CR, SPACE, TAB] = [0x0a, 0x0d, 0x20, 0x09];

/** Undefined where they take more than so many bytes. A line that is no text is what an old Chinese program wrote: GB18030. */
export function headersAt(bytes: Uint8Array, from: number, to: number, most: number): Headers | undefined {
  const fields: string[][] = [];
  let at = from;
  while (at < to) {
    const lineFeed = bytes.subarray(at, Math.min(to, from + most + 1)).indexOf(LF);
    const next = lineFeed < 0 ? to : at + lineFeed + 1;
    if (next - from > most) return undefined;
    const isReturned = lineFeed > 0 && bytes[next - 2] === CR;
    const end = lineFeed < 0 ? to : next - (isReturned ? 2 : 1);
    const line = bytes.subarray(at, end);
    at = next;
    if (line.length === 0) break;
    const isContinued = line[0] === SPACE || line[0] === TAB;
    const text = textOf(line);
    if (isContinued) fields.at(-1)?.push(text.trimStart());
    else fields.push([text]);
  }
  const values = new Map<string, string>();
  for (const lines of fields) {
    const field = lines.join(' ');
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !values.has(name)) values.set(name, field.slice(colon + 1).trim());
  }
  return { get: (name) => values.get(name) ?? '', bodyAt: at };
}
