/** A header's value with its parameters: attachment; filename="附件2.xlsx" (RFC 2045, 5.1, and 2231). */
import { decodedWords, joined } from './encoded-words';
import { textOf } from './text-bytes';
import { hexadecimal } from './transfer';

export interface ParameterValue {
  /** In lower case. */
  readonly value: string;
  /** Decoded, by their name in lower case, without its asterisks. */
  readonly parameters: ReadonlyMap<string, string>;
}

export function parameterValue(header: string): ParameterValue {
  const [first = '', ...rest] = fieldsOf(header);
  const written = new Map<string, string>();
  for (const field of rest) {
    const equals = field.indexOf('=');
    if (equals < 0) continue;
    const name = field.slice(0, equals).trim().toLowerCase();
    // Two of one name: the first holds, as for headers.
    if (!written.has(name)) written.set(name, unquoted(field.slice(equals + 1).trim()));
  }
  return { value: (first.trim().split(/[\s(]/)[0] ?? '').toLowerCase(), parameters: decodedParameters(written) };
}

/** At the semicolons that stand in no quotes. */
function fieldsOf(header: string): readonly string[] {
  const fields: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < header.length; at++) {
    const character = header[at];
    if (isQuoted && character === '\\') at++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ';' && !isQuoted) {
      fields.push(header.slice(from, at));
      from = at + 1;
    }
  }
  fields.push(header.slice(from));
  return fields;
}

/** Only a quote is escaped: Windows paths have backslashes that mean themselves. */
function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  const end = value.endsWith('"') && value.length > 1 ? value.length - 1 : value.length;
  return value.slice(1, end).replaceAll('\\"', '"');
}

const CONTINUED = /^([^*]+)\*(?:(\d{1,4})(\*?))?$/;

function decodedParameters(written: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pieces = new Map<string, { readonly at: number; readonly isEncoded: boolean; readonly text: string }[]>();
  const plain = new Map<string, string>();
  for (const [name, text] of written) {
    const [, base, at, star] = CONTINUED.exec(name) ?? [];
    if (base === undefined) plain.set(name, decodedWords(text));
    else {
      const known = pieces.get(base) ?? [];
      known.push({ at: Number(at ?? 0), isEncoded: at === undefined || star === '*', text });
      pieces.set(base, known);
    }
  }
  for (const [base, found] of pieces) {
    found.sort((a, b) => a.at - b.at);
    const [charset, ...rest] = found[0]?.isEncoded === true ? found[0].text.split("'") : [];
    const hasCharset = charset !== undefined && rest.length >= 2;
    const texts = found.map(({ text, isEncoded }, index) => ({
      text: index === 0 && hasCharset ? rest.slice(1).join("'") : text,
      isEncoded,
    }));
    const bytes = texts.map(({ text, isEncoded }) => (isEncoded ? fromPercent(text) : new TextEncoder().encode(text)));
    plain.set(base, textOf(joined(bytes), hasCharset && charset !== '' ? charset : undefined));
  }
  return plain;
}

const PERCENT = 0x25;

function fromPercent(text: string): Uint8Array {
  const written = new TextEncoder().encode(text);
  const bytes = new Uint8Array(written.length);
  let length = 0;
  for (let at = 0; at < written.length; at++) {
    const value = written[at] === PERCENT ? hexadecimal(written[at + 1]) * 16 + hexadecimal(written[at + 2]) : -1;
    bytes[length++] = value >= 0 ? value : (written[at] ?? 0);
    if (value >= 0) at += 2;
  }
  return bytes.subarray(0, length);
}
