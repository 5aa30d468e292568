/** Characters of symbol fonts by which people tick boxes; what else such fonts hold is told as □. */

/** Fonts that have the same signs at other places. */
const SIGNS: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  wingdings: new Map([
    [0xfe, '☑'],
    [0xfd, '☒'],
    [0xa8, '□'],
    [0x6f, '□'],
    [0xfc, '√'],
    [0xfb, '×'],
    [0x6c, '●'],
    [0x6e, '■'],
  ]),
  'wingdings 2': new Map([
    [0x52, '☑'],
    [0x54, '☒'],
    [0xa3, '□'],
    [0x50, '√'],
    [0x4f, '×'],
  ]),
};

/** `<w:sym w:font="Wingdings 2" w:char="F052"/>` → ☑ */
export function symbolText(font: string | undefined, char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  if (Number.isNaN(code)) return '';
  // Symbol fonts stand in the private area from F000 on.
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate) return String.fromCodePoint(Math.min(code, 0xffff));
  return SIGNS[(font ?? '').toLowerCase()]?.get(code - 0xf000) ?? '□';
}
