/** RangeFill: one colour, a pattern upon a colour, or none. */
import { oneOf } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { FillPattern } from '../univer/book';
import { type CellAreas, isUnbounded } from './area';
import { colorOf } from './colors';
import { type ModelContext, requireWritable } from './model-context';

/** Those that a program may set; gradients can only be read. */
const SETTABLE = (
  'None Solid Gray50 Gray75 Gray25 Horizontal Vertical Down Up Checker SemiGray75 LightHorizontal LightVertical ' +
  'LightDown LightUp Grid CrissCross Gray16 Gray8'
).split(' ');

const WHITE = '#FFFFFF';
const BLACK = '#000000';

/** @param common the value that all cells share, null where they differ */
export function rangeFill(
  context: ModelContext,
  { sheetId, areas }: CellAreas,
  common: (of: (row: number, column: number) => Json) => Json,
): HostObject {
  const { book } = context;
  const fillAt = (row: number, column: number) => book.look(sheetId, row, column).fill ?? undefined;
  const patternAt = (row: number, column: number) =>
    fillAt(row, column) === undefined ? undefined : book.extra(sheetId, row, column).pattern;
  const nameAt = (row: number, column: number) =>
    patternAt(row, column)?.name ?? (fillAt(row, column) === undefined ? 'None' : 'Solid');
  const draw = (to: (row: number, column: number) => FillPattern | undefined) => {
    for (const area of areas.filter((one) => !isUnbounded(one))) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const { pattern: before, ...others } = book.extra(sheetId, row, column);
          const pattern = to(row, column);
          if (before === undefined && pattern === undefined) continue;
          book.setExtra(sheetId, row, column, { ...others, ...(pattern === undefined ? {} : { pattern }) });
        }
      }
    }
  };
  const fill = (color: string | null) => {
    for (const area of areas) book.restyle(sheetId, area, { fill: color });
  };
  const clear = (location: string) => {
    requireWritable(context, sheetId, location);
    draw(() => undefined);
    fill(null);
  };
  return {
    type: 'RangeFill',
    scalars: {
      color: {
        // No fill and a white one look the same here; `pattern` tells them apart.
        get: () => common((row, column) => fillAt(row, column) ?? WHITE),
        // A pattern stays on its new ground.
        set: (value) => {
          const location = 'RangeFill.color';
          if (value === '') {
            clear(location);
            return;
          }
          const color = colorOf(value, location);
          requireWritable(context, sheetId, location);
          draw(patternAt);
          fill(color);
        },
      },
      pattern: {
        get: () => common(nameAt),
        set: (value) => setPattern(value),
      },
      patternColor: {
        get: () => common((row, column) => patternAt(row, column)?.color ?? BLACK),
        set: (value) => {
          const location = 'RangeFill.patternColor';
          const color = colorOf(value, location);
          requireWritable(context, sheetId, location);
          draw((row, column) => {
            const pattern = patternAt(row, column);
            return pattern === undefined ? undefined : { ...pattern, color };
          });
        },
      },
    },
    methods: { clear: action(() => clear('RangeFill.clear')) },
  };

  function setPattern(value: Argument): void {
    const location = 'RangeFill.pattern';
    const name = oneOf(SETTABLE, value, location);
    if (name === 'None') {
      clear(location);
      return;
    }
    if (areas.some(isUnbounded)) throw hostError('InvalidArgument', location);
    requireWritable(context, sheetId, location);
    for (const area of areas) {
      book.restyle(sheetId, area, (row, column) => (fillAt(row, column) === undefined ? { fill: WHITE } : undefined));
    }
    draw((row, column) =>
      name === 'Solid' ? undefined : { name, color: book.extra(sheetId, row, column).pattern?.color ?? BLACK },
    );
  }
}
