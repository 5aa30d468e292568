/** The looks that sheets are made of, by name: 宋体/黑体 as officers expect, thin borders, light header shade. */

export interface SheetStyle {
  readonly font: { readonly name: string; readonly size: number; readonly bold?: true; readonly colour?: string };
  /** RRGGBB */
  readonly fill?: string;
  readonly border?: 'thin';
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'center' | 'top';
  readonly wrap?: true;
  /** One character's room before left-aligned text, so that it does not touch a number to its left. */
  readonly indent?: 1;
  readonly numberFormat?: string;
  readonly underline?: true;
}

const SONG = { name: '宋体', size: 10 } as const;
const HEI = { name: '黑体', size: 10 } as const;
const cell = { font: SONG, border: 'thin', vertical: 'center', wrap: true } as const;
const total = { font: { ...HEI, bold: true }, fill: 'F2F2F2', border: 'thin', vertical: 'center' } as const;

/** As what a check changed is marked: pale, black text stays readable on it. */
const CHANGED = { fill: 'FFF2CC' } as const;

/** Number formats end in `_ `: a space's room between a figure and the border. */
export const SHEET_STYLES = {
  attachment: { font: { ...HEI, size: 12 }, horizontal: 'left', vertical: 'center' },
  title: { font: { name: '黑体', size: 18, bold: true }, horizontal: 'center', vertical: 'center' },
  letterhead: { font: { ...SONG, size: 11 }, horizontal: 'left', vertical: 'center' },
  subtitle: { font: { ...SONG, size: 11, colour: '595959' }, horizontal: 'center', vertical: 'center' },
  section: { font: { ...HEI, size: 12, bold: true }, horizontal: 'left', vertical: 'center', wrap: true },
  header: {
    font: { ...HEI, bold: true },
    fill: 'DDEBF7',
    border: 'thin',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  text: { ...cell, horizontal: 'left', indent: 1 },
  centre: { ...cell, horizontal: 'center' },
  count: { ...cell, horizontal: 'right', numberFormat: '#,##0_ ' },
  money: { ...cell, horizontal: 'right', numberFormat: '#,##0.00_ ' },
  percent: { ...cell, horizontal: 'right', numberFormat: '0.0%_ ' },
  signed: { ...cell, horizontal: 'right', numberFormat: '+#,##0_ ;-#,##0_ ;0_ ' },
  signedMoney: { ...cell, horizontal: 'right', numberFormat: '+#,##0.00_ ;-#,##0.00_ ;0.00_ ' },
  date: { ...cell, horizontal: 'center', numberFormat: 'yyyy-mm-dd' },
  plainText: { ...cell, horizontal: 'left', indent: 1, numberFormat: '@' },
  totalLabel: { ...total, horizontal: 'center' },
  totalCount: { ...total, horizontal: 'right', numberFormat: '#,##0_ ' },
  totalMoney: { ...total, horizontal: 'right', numberFormat: '#,##0.00_ ' },
  totalPercent: { ...total, horizontal: 'right', numberFormat: '0.0%_ ' },
  changedText: { ...cell, ...CHANGED, horizontal: 'left', indent: 1 },
  changedCentre: { ...cell, ...CHANGED, horizontal: 'center' },
  changedCount: { ...cell, ...CHANGED, horizontal: 'right', numberFormat: '#,##0_ ' },
  changedMoney: { ...cell, ...CHANGED, horizontal: 'right', numberFormat: '#,##0.00_ ' },
  changedDate: { ...cell, ...CHANGED, horizontal: 'center', numberFormat: 'yyyy-mm-dd' },
  changedPlainText: { ...cell, ...CHANGED, horizontal: 'left', indent: 1, numberFormat: '@' },
  source: {
    font: { name: '宋体', size: 9, colour: '595959' },
    border: 'thin',
    horizontal: 'left',
    indent: 1,
    vertical: 'center',
    wrap: true,
  },
  link: {
    font: { ...SONG, colour: '0563C1' },
    border: 'thin',
    horizontal: 'left',
    indent: 1,
    vertical: 'center',
    underline: true,
  },
  good: { ...cell, font: { ...SONG, colour: '107C10' }, horizontal: 'center' },
  attention: { ...cell, font: { ...SONG, colour: 'A4262C', bold: true }, horizontal: 'center' },
  note: { font: { name: '宋体', size: 9, colour: '595959' }, horizontal: 'left', vertical: 'center', wrap: true },
  signature: { font: { ...SONG, size: 11 }, horizontal: 'left', vertical: 'center' },
  figure: {
    font: { name: '黑体', size: 16, bold: true, colour: '1F4E79' },
    border: 'thin',
    fill: 'F7FAFD',
    horizontal: 'center',
    vertical: 'center',
    numberFormat: '#,##0',
  },
  figureMoney: {
    font: { name: '黑体', size: 16, bold: true, colour: '1F4E79' },
    border: 'thin',
    fill: 'F7FAFD',
    horizontal: 'center',
    vertical: 'center',
    numberFormat: '#,##0.00',
  },
  figureLabel: { ...cell, font: { ...SONG, colour: '595959' }, fill: 'F7FAFD', horizontal: 'center' },
} as const satisfies Record<string, SheetStyle>;

/**
 * What marked cells are filled with, by severity: RRGGBB. Pale, so that figures stay readable (black text has a contrast
 * of at least 16:1, WCAG asks for 4.5:1) and nothing prints ugly.
 */
export const MARK_COLOURS = { query: 'E8DFF8', error: 'FDE7E9', verify: 'FFF4CE', hint: 'DEECF9' } as const;

export type StyleName = keyof typeof SHEET_STYLES;

const CHANGED_STYLES: Readonly<Partial<Record<StyleName, StyleName>>> = {
  text: 'changedText',
  centre: 'changedCentre',
  count: 'changedCount',
  money: 'changedMoney',
  date: 'changedDate',
  plainText: 'changedPlainText',
};

/** The look of a cell that is another than before; looks that no reported cell has stay as they are. */
export function changedStyle(style: StyleName): StyleName {
  return CHANGED_STYLES[style] ?? style;
}
