/** Text of an element as nearly every program writes it, decoded; what is written otherwise is the parser's to judge. */

/**
 * Characters between two tags. Longer than any cell's text with every character escaped (_xHHHH_) is not read here: what
 * stands too long without a tag is refused by the parser.
 */
const LONGEST = 200_000;
/** No XML, or something else in the end than as it stands: control characters, line ends of old, ends of CDATA. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\]\]>/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/y;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `written` holds no `<`. Undefined: not to be read here. XML 1.0, 2.4 and 4.6 */
export function plainText(written: string): string | undefined {
  if (written.length > LONGEST || UNUSUAL.test(written)) return undefined;
  return written.includes('&') ? withoutReferences(written) : written;
}

function withoutReferences(written: string): string | undefined {
  let text = '';
  let from = 0;
  for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', from)) {
    REFERENCE.lastIndex = at;
    const [all = '', name = '', decimal, hexadecimal] = REFERENCE.exec(written) ?? [];
    const character = NAMED.get(name) ?? numbered(decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal));
    if (character === undefined) return undefined;
    text += written.slice(from, at) + character;
    from = at + all.length;
  }
  return text + written.slice(from);
}

/** Only what XML can hold. 2.2 */
function numbered(code: number): string | undefined {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  const isNone = Number.isNaN(code) || isControl || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return isNone || code === 0xfffe || code === 0xffff ? undefined : String.fromCodePoint(code);
}
