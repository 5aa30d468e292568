/** What was told of cells → what a person sees at them beyond their values. No Office.js. */
import { APPEARANCE_LIMITS, type CellAppearance, type TextRun } from '#domain/sheet/raw-grid';
import { placeKey, type SeenCell, type SeenSheet } from './closer-look';
import { isFormula, linkOfFormula, readsOtherBook, showsPicture } from './formula-facts';
import type { LoadedCells } from './grid-from-range';
import { shownOtherwise } from './number-display';

const { entries, shown: shownLength, runs: mostRuns, link: linkLength, note: noteLength } = APPEARANCE_LIMITS;

type Facts = Omit<CellAppearance, 'row' | 'column'>;

const NOT_ASKED: SeenCell = { asks: 0 };

/** One entry per cell, row by row; the first so many. */
export function appearancesOf(blocks: readonly LoadedCells[], seen: SeenSheet): readonly CellAppearance[] {
  const notes = new Map(seen.notes);
  const found: CellAppearance[] = [];
  for (const { top, left, values, types, formulas } of blocks) {
    values.forEach((rowValues, r) => {
      rowValues.forEach((value, c) => {
        const [row, column] = [top + r, left + c];
        const key = placeKey(row, column);
        const note = notes.get(key);
        notes.delete(key);
        const isEmpty = types[r]?.[c] === 'Empty';
        const facts = {
          ...(isEmpty ? {} : factsOf(value, formulas[r]?.[c], seen.cells.get(key) ?? NOT_ASKED)),
          ...(note === undefined ? {} : { note: note.slice(0, noteLength) }),
        };
        if (Object.keys(facts).length > 0) found.push({ row, column, ...facts });
      });
    });
  }
  for (const [key, note] of notes) {
    found.push({ row: Math.floor(key / 16_384), column: key % 16_384, note: note.slice(0, noteLength) });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column).slice(0, entries);
}

function factsOf(value: unknown, formula: unknown, { text, struck, runs, link, isPicture }: SeenCell): Facts {
  const shown = typeof value === 'number' && text !== undefined ? shownOtherwise(value, text) : undefined;
  const pieces = runsOf(runs ?? []);
  const ofFormula = isFormula(formula, value) ? formulaFacts(formula, value) : {};
  const leads = link ?? ofFormula.link;
  return {
    ...ofFormula,
    ...(shown === undefined ? {} : { shown: shown.slice(0, shownLength) }),
    ...(struck === true ? { struck: true } : {}),
    ...(pieces.length === 0 ? {} : { runs: pieces }),
    ...(isPicture === true ? { picture: true } : {}),
    ...(leads === undefined || isSameAddress(leads, String(value)) ? {} : { link: leads.slice(0, linkLength) }),
  };
}

function formulaFacts(formula: string, value: unknown): Facts {
  const link = linkOfFormula(formula);
  const isNothing = value === 0 || (typeof value === 'string' && value.trim() === '');
  return {
    ...(link === undefined ? {} : { link }),
    ...(showsPicture(formula) ? { picture: true } : {}),
    ...(readsOtherBook(formula) ? { external: true } : {}),
    ...(isNothing ? { emptyByFormula: true } : {}),
  };
}

/** None where the pieces differ in neither; neighbours that look alike are one piece. */
function runsOf(runs: readonly TextRun[]): readonly TextRun[] {
  const pieces: TextRun[] = [];
  for (const run of runs) {
    const before = pieces.at(-1);
    const isLike = before !== undefined && before.struck === run.struck && before.raised === run.raised;
    if (isLike) pieces[pieces.length - 1] = { ...before, text: before.text + run.text };
    else pieces.push(run);
  }
  const seen = pieces.filter(({ text }) => text.trim() !== '');
  const differ = (of: 'struck' | 'raised') => seen.some((piece) => piece[of]) && !seen.every((piece) => piece[of]);
  return differ('struck') || differ('raised') ? pieces.slice(0, mostRuns) : [];
}

/** Excel makes `http://www.a.cn/` of a typed `www.a.cn`. */
function isSameAddress(link: string, text: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
      .replace(/\/$/, '');
  return bare(link) === bare(text);
}
