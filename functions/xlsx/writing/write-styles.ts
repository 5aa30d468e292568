/** The named looks of the domain as the library's cell styles; knows no cells and no values. */

import type { CellStyle } from 'hucre/xlsx';
import { shownAs } from '#domain/sheet/number-formats';
import { SHEET_STYLES, type SheetStyle, type StyleName } from '#domain/sheet/sheet-styles';

interface CellLook {
  readonly style: StyleName | undefined;
  /** Replaces the style's number format; for dates in a cell whose style shows none. */
  readonly numberFormat?: string;
  readonly quotePrefix?: boolean;
}

/** What a cell of one style may look like, by what stands in it. */
export const LOOKS = ['plain', 'prefixed', 'day', 'time'] as const;
export type Look = (typeof LOOKS)[number];

/** Every style there is, and none. */
export const STYLES: readonly (StyleName | undefined)[] = [undefined, ...(Object.keys(SHEET_STYLES) as StyleName[])];

/** undefined: as a cell looks that nobody touched. */
export function lookOf(style: StyleName | undefined, look: Look): CellStyle | undefined {
  if (look === 'plain') return cellStyle({ style });
  if (look === 'prefixed') return cellStyle({ style, quotePrefix: true });
  const showsDates = shownAs(numberFormatOf(style) ?? 'General') === 'date';
  if (showsDates) return cellStyle({ style });
  return cellStyle({ style, numberFormat: look === 'day' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' });
}

/** GB 2312, so that a machine without 宋体 or 黑体 picks another Chinese font. */
const CHARSET_GB2312 = 134;
const LINE = { style: 'thin', color: { rgb: '7F7F7F' } } as const;

export const DEFAULT_FONT = { name: '宋体', size: 11, charset: CHARSET_GB2312 } as const;

/**
 * The library cannot write `quotePrefix`. "Locked" is what every cell is by default, so saying it changes nothing;
 * `finish-parts.ts` finds the formats that say it and turns the remark into `quotePrefix`.
 */
const QUOTE_PREFIX_MARK = { locked: true } as const;

function cellStyle({ style, numberFormat, quotePrefix = false }: CellLook): CellStyle | undefined {
  if (style === undefined && numberFormat === undefined && !quotePrefix) return undefined;
  const base = style === undefined ? {} : libraryStyle(SHEET_STYLES[style]);
  return {
    ...base,
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(quotePrefix ? { protection: QUOTE_PREFIX_MARK } : {}),
  };
}

function numberFormatOf(style: StyleName | undefined): string | undefined {
  const look: SheetStyle | undefined = style === undefined ? undefined : SHEET_STYLES[style];
  return look?.numberFormat;
}

function libraryStyle(style: SheetStyle): CellStyle {
  const { font, fill, border, numberFormat } = style;
  return {
    font: {
      name: font.name,
      size: font.size,
      charset: CHARSET_GB2312,
      ...(font.bold ? { bold: true } : {}),
      ...(font.colour === undefined ? {} : { color: { rgb: font.colour } }),
      ...(style.underline ? { underline: true } : {}),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border === undefined ? {} : { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } }),
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical,
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  };
}
