/** What text may look like in the file: never a formula, never lost silently. Knows strings only. */
import { GRID_LIMITS } from '#domain/sheet/raw-grid';
import { encodeEscapes } from '#opc/text-escapes';

/** What Excel would read as the start of a formula if somebody edited the cell; its full-width forms too. */
const FORMULA_STARTS = new Set([...'=+-@\t\r\n＝＋－＠'].map((sign) => sign.charCodeAt(0)));
const NEEDS_ENTITY = /[&<>]/;
const HAS_LOOSE_SPACE = /^ | $|[\t\n]/;
const READS_AS_ERROR = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Such text gets `quotePrefix`, so that F2 and Enter leave it text (OWASP: CSV injection). */
export function needsQuotePrefix(text: string): boolean {
  return FORMULA_STARTS.has(text.charCodeAt(0)) || (text.startsWith('#') && READS_AS_ERROR.test(text));
}

/**
 * Text for a cell. Excel holds 32,767 UTF-16 units and calls a file with more damaged: longer text is cut and says
 * so at its end, with its length. Nothing else is lost; see `encodeEscapes`.
 */
export function cellText(text: string): string {
  if (text.length <= GRID_LIMITS.textLength) return encodeEscapes(text);
  const remark = `……（原文共 ${text.length} 字，超出 Excel 单元格上限，以下从略）`;
  const kept = text.slice(0, GRID_LIMITS.textLength - remark.length);
  const splitsPair = /[\uD800-\uDBFF]$/.test(kept);
  return encodeEscapes((splitsPair ? kept.slice(0, -1) : kept) + remark);
}

/** For prompts, where Excel has hard limits and more text makes the file "damaged". */
export function shorten(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Text between two tags. */
export function escapedXml(text: string): string {
  if (!NEEDS_ENTITY.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What `cellText`, `escapedXml` or a space that stays may be about; most texts have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const NEEDS_CARE = /[\u0000-\u001f&<>_\ud800-\udfff\ufffe\uffff]|^ | $/;

/** `<t>` of a cell that says this text, as `cellText` has it; spaces at its edges, tabs and line ends stay. */
export function textElement(text: string): string {
  if (text.length <= GRID_LIMITS.textLength && !NEEDS_CARE.test(text)) return `<t>${text}</t>`;
  const shown = cellText(text);
  return `<t${HAS_LOOSE_SPACE.test(shown) ? ' xml:space="preserve"' : ''}>${escapedXml(shown)}</t>`;
}
