/** How cell text that XML cannot hold is written: `_xHHHH_`, ECMA-376-1 22.9.2.19 (ST_Xstring). */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` → carriage return; `_x005F_x000D_` → the text `_x000D_` that somebody typed. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Text as it goes into a cell, losing nothing: control characters, lone surrogates, U+FFFE and U+FFFF are escaped,
 * and so is text that happens to look like an escape. Tab and line feed stand as they are.
 */
export function encodeEscapes(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replace(LOOKS_LIKE_ESCAPE, '_x005F_')
    .replace(NOT_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** For places that know no escapes (prompts, titles, properties, notes): what XML cannot hold becomes U+FFFD. */
export function replaceNonXml(text: string): string {
  return text.replace(NOT_XML, (character) => (character === '\r' ? '' : '\uFFFD'));
}

// With the `u` flag a surrogate matches only where it stands alone.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const NOT_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
// An underscore also needs care where the character that closes the look-alike is itself about to be escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const LOOKS_LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}(?:[_\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}))/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const NEEDS_ESCAPE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}|_x[0-9A-Fa-f]{4}_/u;
