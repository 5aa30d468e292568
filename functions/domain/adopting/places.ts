/** The cells of somebody's own form as places: a merge is one of them, wherever it is asked for. */
import { isBracketed } from '../reading/recognise/bracketed-rows';
import { mergesOf } from '../reading/recognise/merges';
import { exampleWord, isNote } from '../reading/recognise/row-words';
import { cellAt, endColumn, type RawCell, type RawGrid, type Rect, textOf } from '../sheet/raw-grid';
import { bareLabel, trimEnds, withoutBrackets, withoutInvisible } from '../sheet/text-form';

export interface Place extends Rect {
  readonly cell: RawCell;
  /** Without what nobody sees at its ends; '' = empty. */
  readonly text: string;
}

export interface Places {
  at(row: number, column: number): Place;
  /** Those that reach into the row, from left to right; up to the last one that says something. */
  inRow(row: number): readonly Place[];
}

export function placesOf(grid: RawGrid): Places {
  const merges = mergesOf(grid);
  const last = endColumn(grid);
  const at = (row: number, column: number): Place => {
    const rect = merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
    const cell = cellAt(grid, rect.top, rect.left);
    return { ...rect, cell, text: trimEnds(textOf(cell)) };
  };
  return {
    at,
    inRow(row) {
      const found: Place[] = [];
      for (let column = grid.origin.column; column < last; ) {
        const place = at(row, column);
        found.push(place);
        column = Math.max(place.right, column) + 1;
      }
      while (found.at(-1)?.text === '') found.pop();
      return found;
    },
  };
}

/** A label as one line: 活 动 名 称 and 活⏎动⏎名⏎称 are 活动名称. */
export function oneLine(text: string): string {
  return trimEnds(withoutInvisible(text))
    .replace(/\s*[\r\n]+\s*/gu, '')
    .replace(/(?<=\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han})/gu, '');
}

const LONGEST_LABEL = 20;
const LONGEST_WITH_HINTS = 120;
const SENTENCE = /[。；;！!？?]/u;

/** Short, no sentence, no answer: what may name a column or a field. */
export function isLabel({ cell, text }: Place): boolean {
  if (typeof cell !== 'string' || text === '' || text.length > LONGEST_WITH_HINTS) return false;
  const bare = bareLabel(withoutBrackets(oneLine(text)));
  return (
    bare !== '' &&
    bare.length <= LONGEST_LABEL &&
    !/^\d+$/.test(bare) &&
    !/[:：]/u.test(withoutBrackets(text)) &&
    !SENTENCE.test(withoutBrackets(text)) &&
    !isBracketed(text) &&
    !isNote(text) &&
    exampleWord(text) === undefined
  );
}
