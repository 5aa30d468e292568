/** The least that a style sheet must hold before a cell can have a look of its own. ECMA-376-1 18.8.39, A.2 */
import type { Edit } from '#opc/xml-edits';
import { childrenNamed, elementTree } from '#opc/xml-spans';
import type { WorkbookIndex } from '../workbook-parts';
import type { PatchPackage } from './patch-package';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** In the order in which they stand; each with what Excel's own empty workbook has in it. */
const LISTS: readonly (readonly [string, (prefix: string) => string])[] = [
  ['fonts', (p) => `<${p}fonts count="1"><${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font></${p}fonts>`],
  [
    'fills',
    (p) =>
      `<${p}fills count="2"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill></${p}fills>`,
  ],
  ['borders', (p) => `<${p}borders count="1"><${p}border/></${p}borders>`],
  [
    'cellStyleXfs',
    (p) => `<${p}cellStyleXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${p}cellStyleXfs>`,
  ],
  [
    'cellXfs',
    (p) => `<${p}cellXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></${p}cellXfs>`,
  ],
];

/** The part that holds the styles; made, or completed, where there are no cell formats. Any other stays as it is. */
export function withStyles(book: PatchPackage, index: WorkbookIndex, family: string): string {
  const part = index.stylesPart ?? newPart(book, index, family);
  const xml = book.text(part);
  const root = elementTree(xml, part);
  const holds = (name: string) => childrenNamed(root, name).length > 0;
  if (holds('cellXfs')) return part;
  const missing = LISTS.filter(([name]) => !holds(name));
  const names = ['numFmts', ...LISTS.map(([name]) => name)];
  const edits = missing.map(([name, make]): Edit => {
    const before = new Set(names.slice(0, names.indexOf(name)));
    const at = root.children.filter((child) => before.has(child.name)).at(-1)?.to ?? root.openTo;
    return { from: at, to: at, text: make(root.prefix) };
  });
  book.edit(part, edits);
  return part;
}

function newPart(book: PatchPackage, index: WorkbookIndex, family: string): string {
  const namespace = family.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const part = book.add('xl/styles#.xml', STYLES_TYPE, `<styleSheet xmlns="${namespace}"></styleSheet>`);
  book.relate(index.part, `${family}/styles`, part);
  return part;
}
