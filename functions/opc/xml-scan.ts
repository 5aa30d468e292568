/** A part's XML as tags and text, over the events of saxes; knows no element names but those of ECMA-376-3. */
import { SaxesParser } from 'saxes';
import { damaged } from './file-refusal';
import { type Attributes, XmlNames } from './xml-names';

export type { Attributes };

/**
 * Elements of the root's namespace come by their local name, others as `{namespace}name` (see XmlNames); text comes
 * decoded, CDATA included. `end` is where the tag ends in the part's text; an empty element opens and closes at the same
 * place.
 */
export interface XmlHandler {
  open(name: string, attributes: Attributes, end: number): void;
  close(name: string, end: number): void;
  text?(value: string): void;
}

/** A stretch of a part that its reader reads without the parser, as far as it is written as nearly every program does. */
export interface PlainStretch {
  /** How its first element begins: `<row`. */
  readonly begins: string;
  /** The element that it is the first content of, of the root's namespace, and how many are open with it. */
  readonly within: string;
  readonly depth: number;
  /**
   * `from`: where the first element begins. Reads whole elements with nothing between them; returns where it stopped, for
   * the parser to go on: `from` where nothing is plain.
   */
  read(xml: string, from: number): number;
}

const DEEPEST = 100;
/**
 * Characters fed at a time; a step without a tag is refused. What stands between two tags the parser collects in pieces
 * that may cost 30 times their length; a cell's longest text, every character escaped, stays below 400,000.
 */
const STEP = 2 ** 20;

const COMPATIBILITY = '{http://schemas.openxmlformats.org/markup-compatibility/2006}';
export const ALTERNATE_CONTENT = `${COMPATIBILITY}AlternateContent`;
export const FALLBACK = `${COMPATIBILITY}Fallback`;
export const CHOICE = `${COMPATIBILITY}Choice`;

/**
 * Calls the handler for each tag and text in order; an empty element opens and closes. Of alternatives only the one for
 * programs that know no extension is told (ECMA-376-3 10.2). Throws on broken XML. What `plain` reads is told to nobody
 * else; where alternatives stand in the part, it reads nothing.
 */
export function scanXml(xml: string, part: string, handler: XmlHandler, plain?: PlainStretch): void {
  if (xml.includes('AlternateContent')) scanTags(xml, part, withoutChoices(handler));
  else scanTags(xml, part, handler, plain);
}

function withoutChoices(handler: XmlHandler): XmlHandler {
  /** Elements open from the choice on. */
  let passedOver = 0;
  return {
    open(name, attributes, end) {
      if (passedOver > 0 || name === CHOICE) passedOver++;
      else handler.open(name, attributes, end);
    },
    close(name, end) {
      if (passedOver > 0) passedOver--;
      else handler.close(name, end);
    },
    text(value) {
      if (passedOver === 0) handler.text?.(value);
    },
  };
}

/** As `scanXml`, all alternatives told: for who changes a part and keeps the rest of it. */
export function scanTags(xml: string, part: string, handler: XmlHandler, plain?: PlainStretch): void {
  const parser = new SaxesParser({ xmlns: false, fileName: part });
  const names = new XmlNames(xml);
  let depth = 0;
  let tags = 0;
  let lastEnd = 0;
  let lastOpened: string | undefined;
  /** Characters that the parser never saw. */
  let skipped = 0;
  parser.on('error', ({ message }) => {
    throw damaged(message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags++;
    depth++;
    if (depth > DEEPEST) throw damaged(`${part}: nested too deep`);
    const resolved = names.open(name, attributes, lastEnd);
    lastEnd = parser.position + skipped;
    lastOpened = resolved;
    handler.open(resolved, attributes, lastEnd);
  });
  parser.on('closetag', ({ name }) => {
    tags++;
    depth--;
    lastEnd = parser.position + skipped;
    lastOpened = undefined;
    handler.close(names.close(name), lastEnd);
  });
  const text = handler.text?.bind(handler);
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const feed = (from: number, to: number) => {
    for (let at = from; at < to; at += STEP) {
      const tagsBefore = tags;
      const step = xml.slice(at, Math.min(at + STEP, to));
      parser.write(step);
      if (step.length === STEP && tags === tagsBefore) throw damaged(`${part}: too long without a tag`);
    }
  };
  let read = 0;
  const begins = plain === undefined ? -1 : xml.indexOf(plain.begins);
  if (plain !== undefined && begins > 0) {
    feed(0, begins);
    // Not in a comment, and in what the reader takes it for. Version 1.1 knows other characters and line ends.
    const isWhereItSeems = lastEnd === begins && lastOpened === plain.within && depth === plain.depth;
    read = isWhereItSeems && parser.xmlDecl.version !== '1.1' ? plain.read(xml, begins) : begins;
    skipped = read - begins;
    passOver(parser, xml, begins, read);
  }
  feed(read, xml.length);
  parser.close();
}

/** So that what is said of an error names its place. */
function passOver(parser: SaxesParser, xml: string, from: number, to: number): void {
  let lineStart = from;
  for (let end = xml.indexOf('\n', from); end >= 0 && end < to; end = xml.indexOf('\n', end + 1)) {
    parser.line++;
    parser.column = 0;
    lineStart = end + 1;
  }
  parser.column += to - lineStart;
}

/** `1`, `true` and `on` as XML Schema and old writers put it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The `val` of an element that is a yes in itself: `<strike/>`, `<strike val="1"/>`. */
export function isOn(val: string | undefined): boolean {
  return val === undefined || isTrue(val);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
