/** The boxes in which Excel shows notes: VML, read with patterns because Excel's own is not always XML. Knows no texts. */
import { notPatchable } from '#opc/file-refusal';
import type { Edit } from '#opc/xml-edits';

/** Rows and columns count from 1. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  /** Characters it has to show. */
  readonly length: number;
}

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Shape numbers are given out to drawings in blocks of this size. [MS-OE376] o:idmap */
const BLOCK = 1024;
const WIDTH_COLUMNS = 3;
const WIDTH_PT = 210;
const LINE_PT = 15;
const CHARACTERS_A_LINE = 18;
const FEWEST_LINES = 4;
const MOST_LINES = 20;

/** Gives each drawing of a workbook numbers that no other drawing of it uses. */
export class ShapeNumbers {
  private block = 0;

  constructor(drawings: readonly string[]) {
    for (const drawing of drawings) {
      const blocks = [...drawing.matchAll(/idmap\b[^>]*?\bdata=["']([\d,\s]+)["']/g)].flatMap(([, data = '']) =>
        data.split(/[\s,]+/).map(Number),
      );
      const shapes = [...drawing.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, id]) => Math.floor(Number(id) / BLOCK));
      for (const block of [...blocks, ...shapes]) this.block = Math.max(this.block, block);
    }
  }

  /** The blocks that so many shapes need, and the shapes' numbers. */
  take(count: number): { readonly blocks: readonly number[]; readonly shapes: readonly number[] } {
    const perBlock = BLOCK - 1;
    const blocks = Array.from({ length: Math.ceil(count / perBlock) }, () => ++this.block);
    const shapes = Array.from({ length: count }, (_, index) => {
      return (blocks[Math.floor(index / perBlock)] ?? 0) * BLOCK + 1 + (index % perBlock);
    });
    return { blocks, shapes };
  }
}

export function newDrawing(notes: readonly NoteShape[], numbers: ShapeNumbers): string {
  const { blocks, shapes } = numbers.take(notes.length);
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>`;
  return `<xml${DECLARED}>${layout}${SHAPE_TYPE}${shapesOf(notes, shapes, '')}</xml>`;
}

/** Shapes for the notes that have none yet; the drawing's own stay as they are. */
export function addedShapes(drawing: string, notes: readonly NoteShape[], numbers: ShapeNumbers): readonly Edit[] {
  const taken = shownCells(drawing);
  const missing = notes.filter(({ row, column }) => !taken.has(`${row},${column}`));
  if (missing.length === 0) return [];
  const [end] = /<\/(?:\w+:)?xml\s*>\s*$/.exec(drawing) ?? [];
  const [root] = /<(?:\w+:)?xml\b[^>]*>/.exec(drawing) ?? [];
  if (end === undefined || root === undefined) throw notPatchable('the drawing of the notes has no end');
  const { blocks, shapes } = numbers.take(missing.length);
  const isDeclared = Object.entries(NAMESPACES).every(([prefix, uri]) =>
    new RegExp(`xmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(root),
  );
  const type = /id=["']_x0000_t202["']/.test(drawing) ? '' : withNamespaces(SHAPE_TYPE, isDeclared);
  const at = drawing.length - end.length;
  const added = shapesOf(missing, shapes, isDeclared ? '' : DECLARED);
  return [...widenedMap(drawing, blocks), { from: at, to: at, text: type + added }];
}

function withNamespaces(element: string, isDeclared: boolean): string {
  return isDeclared ? element : element.replace('<v:shapetype', `<v:shapetype${DECLARED}`);
}

function widenedMap(drawing: string, blocks: readonly number[]): readonly Edit[] {
  const map = /(idmap\b[^>]*?\bdata=["'])([\d,\s]*)/.exec(drawing);
  if (map === null) return [];
  const [, before = '', data = ''] = map;
  const from = map.index + before.length;
  const list = [data.trim(), ...blocks].filter((block) => block !== '');
  return [{ from, to: from + data.length, text: list.join(',') }];
}

/** `row,column` of each cell whose note has a shape. */
function shownCells(drawing: string): Set<string> {
  const cells = new Set<string>();
  for (const [block] of drawing.matchAll(
    /<(?:\w+:)?ClientData\b[^>]*ObjectType=["']Note["'][\s\S]*?<\/(?:\w+:)?ClientData>/g,
  )) {
    const number = (name: string) => new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`).exec(block)?.[1];
    const [row, column] = [number('Row'), number('Column')];
    if (row !== undefined && column !== undefined) cells.add(`${Number(row) + 1},${Number(column) + 1}`);
  }
  return cells;
}

function shapesOf(notes: readonly NoteShape[], numbers: readonly number[], declared: string): string {
  return notes.map((note, index) => shape(note, numbers[index] ?? 0, declared)).join('');
}

/** Hidden until somebody points at the cell; as wide as its lines and as high as they are many. */
function shape({ row, column, length }: NoteShape, number: number, declared: string): string {
  const lines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil(length / CHARACTERS_A_LINE) + 1));
  const top = Math.max(0, row - 2);
  const anchor = [column, 15, top, 2, column + WIDTH_COLUMNS, 31, top + lines, 4].join(', ');
  const style = `position:absolute;margin-left:60pt;margin-top:1.5pt;width:${WIDTH_PT}pt;height:${lines * LINE_PT}pt;z-index:1;visibility:hidden`;
  return `<v:shape${declared} id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
