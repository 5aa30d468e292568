/** What a formula's text tells beyond its result: another workbook, a picture, an address. Calculates nothing. */
import { APPEARANCE_LIMITS } from '#domain/sheet/raw-grid';

export interface FormulaOrigin {
  readonly external?: true;
  readonly picture?: true;
  readonly link?: string;
}

const ORDINARY: FormulaOrigin = {};
const TEXTS = /"(?:[^"]|"")*"/g;
/**
 * `[1]汇总!B3`, `'[1]活动 清单'!B3`, `'D:\报送\[甲.xlsx]Sheet1'!B3`, `'file:///甲.ods'#…`, `[1]!名称`: brackets before a
 * sheet's name. Columns of a table (`表1[人次]`, `[@人次]`) have none behind them.
 */
const OTHER_BOOK =
  /(?<![\p{L}\p{N}_.\]])\[[^[\]@#]+\](?:[\p{L}\p{N}_.\\?]|:(?=[\p{L}]))*!|'[^']*\[[^[\]]+\][^']*'!|'file:/u;
const PICTURE = /^=?(?:_xlfn\.|_xlws\.)*(?:DISPIMG|IMAGE)\(/i;
const HYPERLINK = /^HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

export function originOf(formula: string): FormulaOrigin {
  const isExternal = mayBeExternal(formula) && OTHER_BOOK.test(formula.replace(TEXTS, '""'));
  const link = HYPERLINK.exec(formula)?.[1]?.replaceAll('""', '"');
  const picture = isPictureText(formula);
  if (!isExternal && !picture && link === undefined) return ORDINARY;
  return {
    ...(isExternal ? { external: true } : {}),
    ...(picture ? { picture: true } : {}),
    ...(link === undefined || !leadsOutside(link) ? {} : { link: link.slice(0, APPEARANCE_LIMITS.link) }),
  };
}

function mayBeExternal(formula: string): boolean {
  return formula.includes('[') || formula.includes("'file:");
}

/** WPS leaves its formula as text where another program saved the file. */
export function isPictureText(text: string): boolean {
  return PICTURE.test(text);
}

/** `#附件2!A1` and `[甲.xlsx]附件2!A1` lead to cells. */
function leadsOutside(link: string): boolean {
  return link.trim() !== '' && !/^[#[]/.test(link);
}
