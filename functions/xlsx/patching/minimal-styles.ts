/** The least of a style sheet that a changed look can be cloned from, for workbooks that have none. ECMA-376-1 18.8.39 */
import { notPatchable } from '#opc/file-refusal';
import type { Edit } from '#opc/xml-edits';
import { childrenNamed, type ElementTree } from '#opc/xml-spans';

const MOST_LOOKS = 60_000;

/** In the order that the format asks for; `looks` plain cell formats. */
function lists(prefix: string, looks: number): ReadonlyMap<string, string> {
  const element = (name: string, content: string) => `<${prefix}${name}>${content}</${prefix}${name}>`;
  const list = (name: string, count: number, items: string): readonly [string, string] => [
    name,
    `<${prefix}${name} count="${count}">${items}</${prefix}${name}>`,
  ];
  const fill = (pattern: string) => element('fill', `<${prefix}patternFill patternType="${pattern}"/>`);
  const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => `<${prefix}${side}/>`).join('');
  return new Map([
    ['numFmts', ''],
    list('fonts', 1, element('font', `<${prefix}sz val="11"/><${prefix}name val="宋体"/>`)),
    list('fills', 2, fill('none') + fill('gray125')),
    list('borders', 1, element('border', sides)),
    list('cellStyleXfs', 1, `<${prefix}xf ${plain}/>`),
    list('cellXfs', looks, `<${prefix}xf ${plain} xfId="0"/>`.repeat(looks)),
  ]);
}

/** A part of its own, for a workbook whose cells name formats up to number `highestLook`. */
export function minimalStyles(namespace: string, highestLook: number): string {
  return `<styleSheet xmlns="${namespace}">${[...lists('', looksFor(highestLook)).values()].join('')}</styleSheet>`;
}

/** What a style sheet lacks that has no cell formats; nothing where it has some. */
export function missingStyles(root: ElementTree, highestLook: () => number): readonly Edit[] {
  const hasLooks = childrenNamed(root, 'cellXfs').some((list) => childrenNamed(list, 'xf').length > 0);
  if (hasLooks) return [];
  const edits: Edit[] = [];
  let at = root.openTo;
  for (const [name, text] of lists(root.prefix, looksFor(highestLook()))) {
    const [list] = childrenNamed(root, name);
    const isEmpty = list !== undefined && list.children.length === 0;
    if (list === undefined) edits.push({ from: at, to: at, text });
    else if (isEmpty && text !== '') edits.push({ from: list.from, to: list.to, text });
    at = list?.to ?? at;
  }
  return edits;
}

/** Cells may name formats that no list has; each gets a plain one, or it would take the look of a mark. */
function looksFor(highest: number): number {
  if (highest >= MOST_LOOKS) throw notPatchable(`cell format ${highest} and no list of them`);
  return highest + 1;
}
