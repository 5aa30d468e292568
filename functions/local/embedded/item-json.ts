/**
 * Items as LevelDB has them: the UTF-8 of their JSON, without spaces, which can stand in an answer as it is. Where only
 * some attributes are wanted, it is looked at as Latin-1, each byte a character: what is no ASCII is carried, not read,
 * and decoding it is what costs.
 */
import type { StoredItem } from 'dynalite/db/index.js';

const COMMA = Buffer.from(',');

export function parsedItem(json: Buffer): StoredItem {
  return JSON.parse(json.toString('utf8')) as StoredItem;
}

/** The items with commas between them, within their answer. */
export function joined(before: string, items: readonly Buffer[], after: string): Buffer {
  const listed = items.flatMap((item, at) => (at === 0 ? [item] : [COMMA, item]));
  return Buffer.concat([Buffer.from(before), ...listed, Buffer.from(after)]);
}

/** Nothing but the attributes of these names, ASCII, in the item's order. */
export function withOnly(names: ReadonlySet<string>, item: Buffer): Buffer {
  const json = item.toString('latin1');
  const kept: string[] = [];
  for (let at = 1; json[at] === '"'; ) {
    const nameEnd = textEnd(json, at);
    const end = objectEnd(json, nameEnd + 1);
    if (names.has(json.slice(at + 1, nameEnd - 1))) kept.push(json.slice(at, end));
    at = end + 1;
  }
  return Buffer.from(`{${kept.join(',')}}`, 'latin1');
}

/** Behind the text whose quotation mark is at `start`. */
function textEnd(json: string, start: number): number {
  for (let at = start; ; ) {
    at = json.indexOf('"', at + 1);
    if (at === -1) throw new Error('embedded database: an item is no JSON');
    let before = at;
    while (json[before - 1] === '\\') before--;
    const isEscaped = (at - before) % 2 === 1;
    if (!isEscaped) return at + 1;
  }
}

/** Behind the object that begins at `start`: a value with its tag. */
function objectEnd(json: string, start: number): number {
  let depth = 0;
  for (let at = start; ; ) {
    const char = json[at];
    if (char === undefined) throw new Error('embedded database: an item is no JSON');
    if (char === '"') {
      at = textEnd(json, at);
      continue;
    }
    at++;
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
}
