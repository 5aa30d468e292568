/**
 * In the place of three packages that the spreadsheet's renderer brings for documents (vite.config.ts puts it there): 300
 * KB compressed that a sheet does without.
 */

/*
 * cjk-regex: whether a text holds Chinese, Japanese or Korean letters or their punctuation. By the browser's own tables:
 * the package brings those of Unicode along.
 */
const LETTER = String.raw`(?=[\p{Lo}\p{Nl}\p{So}\p{Lm}])[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Bopomofo}]`;
/** Blocks, of which no pattern knows the names: CJK symbols, Katakana, Kanbun, strokes, enclosed, compatibility, forms. */
const IN_BLOCK = String.raw`[\u2ff0-\u303f\u30a0-\u30ff\u3190-\u319f\u31c0-\u31ef\u3200-\u33ff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef]`;

interface Characters {
  toRegExp(): RegExp;
}

const characters = (pattern: string): Characters => ({ toRegExp: () => new RegExp(pattern, 'u') });

export const letters = (): Characters => characters(LETTER);
export const punctuations = (): Characters => characters(`(?!${LETTER})${IN_BLOCK}`);
export const all = (): Characters => characters(`(?:${LETTER}|${IN_BLOCK})`);

/** franc-min: a text's language, for hyphenating. Cells are not hyphenated. */
export const franc = (): 'und' => 'und';

/** opentype.js: shapes of a machine's own fonts, which the renderer reads for documents if it may. Here nobody lets it. */
export function parse(): never {
  throw new Error('fonts are not read');
}
