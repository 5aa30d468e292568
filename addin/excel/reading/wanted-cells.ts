/** Which cells need a closer look, by what a first reading told of them. No Office.js. */
import type { Rect } from '#domain/sheet/raw-grid';
import { rectanglesOf } from '../rectangles';
import { kindOf } from './cell-from-excel';
import { isFormula } from './formula-facts';
import type { LineLook } from './line-properties';
import { mayShowOtherwise } from './number-display';
import type { ReadSheet } from './read-sheet';

/** What is asked of a cell; one or several of these bits. */
export const ASK = {
  /** How a number is displayed. */
  text: 1,
  /** Struck out or raised, and in which parts. */
  font: 2,
  link: 4,
  /** What stands behind `#VALUE!`. */
  kind: 8,
} as const;

export interface WantedCells {
  /** Counted from 1. */
  readonly rect: Rect;
  readonly asks: number;
}

const NO_LOOK: LineLook = { struck: false, raised: false, underlined: false };

/** Equal neighbours as rectangles. Most sheets have none. */
export function wantedCells(
  { blocks, looks, expected }: Pick<ReadSheet, 'blocks' | 'looks' | 'expected'>,
  hasRichValues: boolean,
  isAnswered: (row: number, column: number, asks: number) => boolean = () => false,
): WantedCells[] {
  return blocks.flatMap(({ top, left, values, types, formats, formulas }) => {
    let isAny = false;
    const rows = values.map((rowValues, r) => {
      const row = looks?.rows[top + r - (expected?.top ?? 1)] ?? NO_LOOK;
      return rowValues.map((value, c) => {
        const type = types[r]?.[c];
        if (type === 'Empty') return 0;
        const column = looks?.columns[left + c - (expected?.left ?? 1)] ?? NO_LOOK;
        const isPictureMaybe =
          hasRichValues && type === 'Error' && value === '#VALUE!' && !isFormula(formulas[r]?.[c], value);
        const asks =
          (isDisplayedOtherwise(value, String(formats[r]?.[c])) ? ASK.text : 0) |
          (mayBoth(row, column, 'struck') || mayBoth(row, column, 'raised') ? ASK.font : 0) |
          // A link that lost its line cannot be told from any text, by a person neither.
          (mayBoth(row, column, 'underlined') ? ASK.link : 0) |
          (isPictureMaybe ? ASK.kind : 0);
        if (asks === 0 || isAnswered(top + r, left + c, asks)) return 0;
        isAny = true;
        return asks;
      });
    });
    if (!isAny) return [];
    const found = rectanglesOf(rows.length, rows[0]?.length ?? 0, (row, column) => {
      const asks = rows[row - 1]?.[column - 1] ?? 0;
      return asks === 0 ? undefined : asks;
    });
    return found.map(({ key, rect }) => ({ asks: key, rect: moved(rect, top - 1, left - 1) }));
  });
}

function isDisplayedOtherwise(value: unknown, format: string): boolean {
  return typeof value === 'number' && kindOf(format) === 'number' && mayShowOtherwise(format, value);
}

function mayBoth(row: LineLook, column: LineLook, of: keyof LineLook): boolean {
  return row[of] !== false && column[of] !== false;
}

function moved({ top, left, bottom, right }: Rect, down: number, across: number): Rect {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}
