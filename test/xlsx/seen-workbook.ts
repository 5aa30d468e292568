/** What a package says, by a reader that shares nothing with ours: every cell with its whole look, and all else as text. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface SeenWorkbook {
  /** Sheet → cell → formula, value, and the look that its number stands for. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Sheet → row → height. */
  readonly heights: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Parts without rows, texts and looks, which are told above. */
  readonly parts: ReadonlyMap<string, string>;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function seenWorkbook(bytes: Uint8Array): SeenWorkbook {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const looks = looksOf(parsed(files.get('xl/styles.xml') ?? ''));
  const shared = files.get('xl/sharedStrings.xml');
  const texts = shared === undefined ? [] : parsed(shared).children.map(textOf);
  const cells = new Map<string, Map<string, string>>();
  const heights = new Map<string, Map<string, string>>();
  const parts = new Map<string, string>();
  for (const [name, content] of files) {
    if (!/^xl\/worksheets\/[^/]*$/.test(name)) {
      // Only texts in cells make the library say where texts stand.
      if (/^xl\/(?:styles|sharedStrings)\.xml$/.test(name)) continue;
      parts.set(name, content.replace(/<(?:Override|Relationship) [^>]*sharedStrings[^>]*>/g, ''));
      continue;
    }
    const rows = child(parsed(content), 'sheetData').children;
    parts.set(name, content.replace(/<sheetData.*<\/sheetData>|<sheetData\/>|<dimension [^>]*>/gs, ''));
    heights.set(name, new Map(rows.map(({ attributes: { r = '', ...said } }) => [r, JSON.stringify(said)])));
    cells.set(name, new Map(rows.flatMap(({ children }) => children.map((cell) => seenCell(cell, texts, looks)))));
  }
  return { cells, heights, parts };
}

function seenCell(cell: Element, texts: readonly string[], looks: readonly string[]): [string, string] {
  const { r = '', t = 'n', s = '0' } = cell.attributes;
  const value = find(cell, 'v')?.text;
  const formula = find(cell, 'f')?.text;
  const inline = find(cell, 'is');
  // A text is a text, whichever of the two ways it is written in; a formula's text is told apart.
  const seen =
    t === 's'
      ? { text: texts[Number(value)] }
      : inline !== undefined
        ? { text: textOf(inline) }
        : { type: t, value, formula };
  return [r, JSON.stringify({ ...seen, look: looks[Number(s)] })];
}

function textOf(item: Element): string {
  return item.name === 't' ? item.text : item.children.map(textOf).join('');
}

/** Each format of `cellXfs` with the font, fill, border and number format that it names. */
function looksOf(styles: Element): readonly string[] {
  const of = (list: string, number: string | undefined) => child(styles, list).children[Number(number ?? 0)];
  const formats = new Map(
    (find(styles, 'numFmts')?.children ?? []).map(({ attributes: { numFmtId, formatCode } }) => [numFmtId, formatCode]),
  );
  return child(styles, 'cellXfs').children.map((format) => {
    const { fontId, fillId, borderId, numFmtId, quotePrefix, applyProtection: _, ...applied } = format.attributes;
    const isPrefixed = quotePrefix === '1' || find(format, 'protection') !== undefined;
    const alignment = find(format, 'alignment')?.attributes;
    const parts = [of('fonts', fontId), of('fills', fillId), of('borders', borderId)];
    return JSON.stringify([parts, formats.get(numFmtId) ?? numFmtId, alignment, isPrefixed, applied]);
  });
}

function find(element: Element, name: string): Element | undefined {
  return element.children.find((each) => each.name === name);
}

function child(element: Element, name: string): Element {
  const found = find(element, name);
  if (found === undefined) throw new Error(`${element.name} has no ${name}`);
  return found;
}

function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('no element');
  return document;
}
