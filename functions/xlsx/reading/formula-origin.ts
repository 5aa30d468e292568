/** What a formula's text tells beyond its result: another workbook, a picture, an address. Calculates nothing. */
import { APPEARANCE_LIMITS } from '#domain/sheet/raw-grid';

export interface FormulaOrigin {
  readonly external?: true;
  readonly picture?: true;
  readonly link?: string;
}

const ORDINARY: FormulaOrigin = {};
const PICTURE = /^=?(?:_xlfn\.|_xlws\.)*(?:DISPIMG|IMAGE)\(/i;
const HYPERLINK = /^HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

export function originOf(formula: string): FormulaOrigin {
  const isExternal = namesOtherBook(formula);
  const link = HYPERLINK.exec(formula)?.[1]?.replaceAll('""', '"');
  const picture = isPictureText(formula);
  if (!isExternal && !picture && link === undefined) return ORDINARY;
  return {
    ...(isExternal ? { external: true } : {}),
    ...(picture ? { picture: true } : {}),
    ...(link === undefined || !leadsOutside(link) ? {} : { link: link.slice(0, APPEARANCE_LIMITS.link) }),
  };
}

/** What no name of a sheet can hold, and a book's path and brackets do. */
const BOOK_SIGN = /[[\]\\/]/;
const NAME = /[\p{L}\p{N}_.\\?]/u;

/**
 * `[1]汇总!B3`, `'[1]活动 清单'!B3`, `'D:\报送\[甲.xlsx]Sheet1'!B3`, `'file:///甲.ods'#…!B3`, `[1]!名称`. Columns of a
 * table (`表1[人次]`, `[@人次]`) are none: a name stands before their brackets, or no sheet behind them.
 */
function namesOtherBook(formula: string): boolean {
  if (!BOOK_SIGN.test(formula)) return false;
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at];
    if (character === '"' || character === "'") {
      const end = closingQuote(formula, at);
      const isSheet = character === "'" && /[!#]/.test(formula[end + 1] ?? '');
      if (isSheet && BOOK_SIGN.test(formula.slice(at + 1, end))) return true;
      at = end;
    } else if (character === '[') {
      const end = closingBracket(formula, at);
      const ofTable = at > 0 && NAME.test(formula[at - 1] ?? '');
      if (!ofTable && formula[endOfName(formula, end + 1)] === '!') return true;
      at = end;
    }
  }
  return false;
}

/** A quote inside stands twice. */
function closingQuote(formula: string, from: number): number {
  const quote = formula[from] ?? '';
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at;
    at++;
  }
  return formula.length;
}

function closingBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at;
  }
  return formula.length;
}

/** Of a sheet, or of the first and last of several. */
function endOfName(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && (formula[at] === ':' || NAME.test(formula[at] ?? ''))) at++;
  return at;
}

/** WPS leaves its formula as text where another program saved the file. */
export function isPictureText(text: string): boolean {
  return PICTURE.test(text);
}

/** `#附件2!A1` and `[甲.xlsx]附件2!A1` lead to cells. */
function leadsOutside(link: string): boolean {
  return link.trim() !== '' && !/^[#[]/.test(link);
}
