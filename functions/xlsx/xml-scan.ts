/** A small forward scanner for the XML that workbooks are made of; knows no element names and no DTD. */
import { damaged } from './file-refusal';

/** Names come without their prefix; text comes decoded, CDATA included, one call per run. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text?(value: string): void;
}

const DEEPEST = 100;
const LESS_THAN = 60;

/** Calls the handler for each tag and text in order; an empty element opens and closes. Throws on broken XML. */
export function scanXml(xml: string, part: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    if (xml.charCodeAt(at) !== LESS_THAN) {
      const next = xml.indexOf('<', at);
      const end = next < 0 ? xml.length : next;
      if (open.length > 0) handler.text?.(decodeEntities(xml.slice(at, end), part));
      at = end;
    } else if (xml.startsWith('<!--', at)) {
      at = after(xml, '-->', at + 4, part);
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = after(xml, ']]>', at + 9, part);
      handler.text?.(unixLines(xml.slice(at + 9, end - 3)));
      at = end;
    } else if (xml.startsWith('<?', at)) {
      at = after(xml, '?>', at + 2, part);
    } else if (xml.startsWith('</', at)) {
      const end = after(xml, '>', at, part);
      const name = xml.slice(at + 2, end - 1).trimEnd();
      if (open.pop() !== name) throw damaged(`${part}: </${name}> closes nothing`);
      handler.close(localName(name));
      at = end;
    } else {
      const end = tagEnd(xml, at, part);
      const isEmpty = xml.charCodeAt(end - 2) === 47;
      const inside = xml.slice(at + 1, isEmpty ? end - 2 : end - 1);
      const space = inside.search(/\s/);
      const name = space < 0 ? inside : inside.slice(0, space);
      if (!/^[^\s!"'/<=>]+$/.test(name)) throw damaged(`${part}: not a tag: ${name.slice(0, 40)}`);
      const local = localName(name);
      handler.open(local, space < 0 ? '' : inside.slice(space));
      if (isEmpty) handler.close(local);
      else if (open.push(name) > DEEPEST) throw damaged(`${part}: nested too deep`);
      at = end;
    }
  }
  if (open.length > 0) throw damaged(`${part}: <${open.at(-1)}> is never closed`);
}

/** Attributes by name without prefix. Linear, whatever the tag holds: a pattern would backtrack on hostile ones. */
export function attributesOf(raw: string, part: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const rest = raw.trim();
  let at = 0;
  while (at < rest.length) {
    const equals = rest.indexOf('=', at);
    const from = equals < 0 ? -1 : quoteAfter(rest, equals + 1);
    const to = from < 0 ? -1 : rest.indexOf(rest.charAt(from), from + 1);
    if (to < 0) throw damaged(`${part}: broken attributes`);
    attributes.set(localName(rest.slice(at, equals).trim()), decodeEntities(rest.slice(from + 1, to), part));
    at = to + 1;
  }
  return attributes;
}

function quoteAfter(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return text.charAt(at) === '"' || text.charAt(at) === "'" ? at : -1;
}

/** `1`, `true` and `on` as XML Schema and old writers put it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function after(xml: string, mark: string, from: number, part: string): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged(`${part}: cut off before ${mark}`);
  return at + mark.length;
}

/** `>` may stand inside an attribute's value. */
function tagEnd(xml: string, from: number, part: string): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  throw damaged(`${part}: a tag is cut off`);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(raw: string, part: string): string {
  const text = unixLines(raw);
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,10});?/g, (whole, name: string) => {
    const named = NAMED.get(name);
    if (named !== undefined && whole.endsWith(';')) return named;
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name) ?? [];
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    const isCharacter = whole.endsWith(';') && code > 0 && code <= 0x10ffff;
    if (!isCharacter) throw damaged(`${part}: unknown entity ${whole}`);
    return String.fromCodePoint(code);
  });
}

/** XML 1.0, 2.11: a reader sees line feeds only. */
function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
