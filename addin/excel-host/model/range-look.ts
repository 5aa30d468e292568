/** RangeFormat with its fill, font and borders: one value where all cells agree, null where they differ. */
import { flag, number, oneOf, text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject, type Scalar } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { BorderLine, CellLook, Side, TextPiece } from '../univer/book';
import { type Area, type CellAreas, intersection, isUnbounded, WHOLE_SHEET } from './area';
import { colorOf } from './colors';
import { type ModelContext, requireWritable } from './model-context';
import { rangeFill } from './range-fill';

/** What Excel gives a cell that becomes a link. */
export const LINK_LOOK: CellLook = { underline: true, fontColor: '#0563C1' };

export const DEFAULT_FONT = { name: '等线', size: 11, color: '#000000' };

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

/** Formats of the cells; of several areas, all are set and compared. */
export function rangeFormat(context: ModelContext, cells: CellAreas): HostObject {
  const look = looksOf(context, cells);
  return {
    type: 'RangeFormat',
    scalars: {
      wrapText: look.scalar(
        'RangeFormat.wrapText',
        ({ wrap }) => wrap ?? false,
        (value) => ({ wrap: flag(value) }),
      ),
      horizontalAlignment: look.scalar(
        'RangeFormat.horizontalAlignment',
        ({ horizontal }) => horizontal ?? 'General',
        (value, at) => ({ horizontal: wordOrNull(oneOf(HORIZONTAL, value, at), 'General') }),
      ),
      verticalAlignment: look.scalar(
        'RangeFormat.verticalAlignment',
        ({ vertical }) => vertical ?? 'Bottom',
        (value, at) => ({ vertical: oneOf(VERTICAL, value, at) }),
      ),
      indentLevel: look.scalar(
        'RangeFormat.indentLevel',
        ({ indent }) => indent ?? 0,
        (value, at) => ({ indent: number(value, at) }),
      ),
      rowHeight: lines(context, cells, 'row'),
      columnWidth: lines(context, cells, 'column'),
    },
    navigations: {
      fill: () => rangeFill(context, cells, look.commonAt),
      font: () => rangeFont(look),
      borders: () => rangeBorders(context, cells),
    },
    methods: {
      // Univer fits rows by itself where text wraps; without a screen heights stay as they are.
      autofitRows: action(() => undefined),
      autofitColumns: action(() => undefined),
    },
  };
}

type Looks = ReturnType<typeof looksOf>;

function looksOf(context: ModelContext, { sheetId, areas }: CellAreas) {
  const { book } = context;
  const restyle = (location: string, patch: CellLook) => {
    requireWritable(context, sheetId, location);
    for (const area of areas) book.restyle(sheetId, area, patch);
  };
  const commonAt = (of: (row: number, column: number) => Json): Json => {
    const [first, ...others] = distinct(areas, of, () => book.usedArea(sheetId, false));
    return others.length === 0 ? (first ?? null) : null;
  };
  const common = (of: (look: CellLook) => Json): Json => commonAt((row, column) => of(book.look(sheetId, row, column)));
  return {
    commonAt,
    /** Something that parts of a text may have each for itself. */
    ofPieces: (name: 'strikethrough' | 'superscript'): Scalar => ({
      get: () =>
        commonAt((row, column) => {
          const pieces = book.pieces(sheetId, row, column);
          if (pieces === undefined) return book.look(sheetId, row, column)[name] ?? false;
          return inAll(pieces, name);
        }),
      set: (value) => restyle(`RangeFont.${name}`, { [name]: flag(value) }),
    }),
    scalar: (
      location: string,
      of: (look: CellLook) => Json,
      patch: (value: Argument, location: string) => CellLook,
    ): Scalar => ({ get: () => common(of), set: (value) => restyle(location, patch(value, location)) }),
  };
}

/** Null where the pieces differ. */
function inAll(pieces: readonly TextPiece[], name: 'strikethrough' | 'superscript'): boolean | null {
  const having = pieces.filter((piece) => piece[name] === true).length;
  return having === 0 ? false : having === pieces.length ? true : null;
}

/** The different values among cells, at most two: enough to say whether all are equal. */
function distinct(
  areas: readonly Area[],
  of: (row: number, column: number) => Json,
  used: () => Area | undefined,
): Json[] {
  const found: Json[] = [];
  for (const area of areas) {
    // Below the last used cell everything looks like the cell after it.
    const looked = isUnbounded(area) ? (intersection(area, grown(used())) ?? area) : area;
    for (let row = looked.row; row < looked.row + looked.rows; row++) {
      for (let column = looked.column; column < looked.column + looked.columns; column++) {
        const value = of(row, column);
        if (!found.includes(value)) found.push(value);
        if (found.length > 1) return found;
      }
    }
  }
  return found;
}

function grown(used: Area | undefined): Area {
  const { row, column, rows, columns } = used ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return (
    intersection({ row: 0, column: 0, rows: row + rows + 1, columns: column + columns + 1 }, WHOLE_SHEET) ?? WHOLE_SHEET
  );
}

function wordOrNull(word: string, none: string): string | null {
  return word === none ? null : word;
}

function rangeFont(look: Looks): HostObject {
  return {
    type: 'RangeFont',
    scalars: {
      name: look.scalar(
        'RangeFont.name',
        (l) => l.fontName ?? DEFAULT_FONT.name,
        (v, at) => ({ fontName: text(v, at) }),
      ),
      size: look.scalar(
        'RangeFont.size',
        (l) => l.fontSize ?? DEFAULT_FONT.size,
        (v, at) => ({ fontSize: number(v, at) }),
      ),
      color: look.scalar(
        'RangeFont.color',
        (l) => l.fontColor ?? DEFAULT_FONT.color,
        (v, at) => ({ fontColor: colorOf(v, at) }),
      ),
      bold: look.scalar(
        'RangeFont.bold',
        (l) => l.bold ?? false,
        (v) => ({ bold: flag(v) }),
      ),
      italic: look.scalar(
        'RangeFont.italic',
        (l) => l.italic ?? false,
        (v) => ({ italic: flag(v) }),
      ),
      strikethrough: look.ofPieces('strikethrough'),
      superscript: look.ofPieces('superscript'),
      underline: look.scalar(
        'RangeFont.underline',
        (l) => (l.underline ? 'Single' : 'None'),
        (v, at) => ({ underline: oneOf(UNDERLINES, v, at) !== 'None' }),
      ),
    },
    methods: {},
  };
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Edge = (typeof EDGES)[number];

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];
const NEW_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

function rangeBorders(context: ModelContext, cells: CellAreas): HostObject {
  const border = (edge: Edge): HostObject => {
    const strips = cells.areas.flatMap((area) => stripsOf(area, edge));
    const line = (): BorderLine | null | undefined => {
      const [first, ...others] = strips.flatMap(({ area, side }) =>
        distinct(
          [area],
          (row, column) => JSON.stringify(context.book.look(cells.sheetId, row, column).borders?.[side] ?? null),
          () => undefined,
        ),
      );
      if (others.some((other) => other !== first)) return undefined;
      return typeof first === 'string' ? (JSON.parse(first) as BorderLine | null) : null;
    };
    const draw = (location: string, change: Partial<BorderLine> | null) => {
      requireWritable(context, cells.sheetId, location);
      const before = line();
      for (const { area, side } of strips) {
        context.book.restyle(cells.sheetId, area, {
          borders: { [side]: change === null ? null : { ...(before ?? NEW_LINE), ...change } },
        });
      }
    };
    const read = (of: (line: BorderLine) => Json, none: Json): Json => {
      const found = line();
      return found === undefined ? null : found === null ? none : of(found);
    };
    return {
      type: 'RangeBorder',
      scalars: {
        sideIndex: { get: () => edge },
        style: {
          get: () => read(({ style }) => style, 'None'),
          set: (value) => {
            const style = oneOf(LINE_STYLES, value, 'RangeBorder.style');
            draw('RangeBorder.style', style === 'None' ? null : { style });
          },
        },
        weight: {
          get: () => read(({ weight }) => weight, 'Thin'),
          set: (value) => draw('RangeBorder.weight', { weight: oneOf(LINE_WEIGHTS, value, 'RangeBorder.weight') }),
        },
        color: {
          get: () => read(({ color }) => color, '#000000'),
          set: (value) => draw('RangeBorder.color', { color: colorOf(value, 'RangeBorder.color') }),
        },
      },
      methods: {},
    };
  };
  return {
    type: 'RangeBorderCollection',
    scalars: { count: { get: () => EDGES.length } },
    methods: {
      getItem: (edge) => border(oneOf(EDGES, edge, 'RangeBorderCollection.getItem')),
      getItemAt: (index) => {
        const edge = EDGES[number(index, 'RangeBorderCollection.getItemAt')];
        if (edge === undefined) throw hostError('ItemNotFound', 'RangeBorderCollection.getItemAt');
        return border(edge);
      },
    },
    items: () => EDGES.map(border),
  };
}

interface Strip {
  readonly area: Area;
  readonly side: Side;
}

/** The cells whose sides make up an edge; inner lines belong to the cells left of and above them. */
function stripsOf(area: Area, edge: Edge): readonly Strip[] {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: 'right' }];
    case 'InsideVertical':
      return columns < 2 ? [] : [{ area: { ...area, columns: columns - 1 }, side: 'right' }];
    case 'InsideHorizontal':
      return rows < 2 ? [] : [{ area: { ...area, rows: rows - 1 }, side: 'bottom' }];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

/** Row heights and column widths in points. */
function lines(context: ModelContext, { sheetId, areas }: CellAreas, of: 'row' | 'column'): Scalar {
  const { book } = context;
  const location = of === 'row' ? 'RangeFormat.rowHeight' : 'RangeFormat.columnWidth';
  return {
    get: () => {
      const sizes = new Set<number>();
      for (const area of areas) {
        const first = of === 'row' ? area.row : area.column;
        const count = Math.min(of === 'row' ? area.rows : area.columns, 20_000);
        for (let at = first; at < first + count && sizes.size < 2; at++) {
          sizes.add(of === 'row' ? book.rowHeight(sheetId, at) : book.columnWidth(sheetId, at));
        }
      }
      const [size] = sizes;
      return sizes.size === 1 ? (size ?? null) : null;
    },
    set: (value) => {
      requireWritable(context, sheetId, location);
      const size = number(value, location);
      if (size < 0 || (of === 'row' && size > 409.5)) throw hostError('InvalidArgument', location);
      for (const { row, column, rows, columns } of areas) {
        if (of === 'row') book.setRowHeight(sheetId, row, rows, size);
        else book.setColumnWidth(sheetId, column, columns, size);
      }
    },
  };
}
