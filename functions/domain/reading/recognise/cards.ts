/**
 * A list whose entries are cards: each a table of its own, with its labels beside the answers (活动名称 | 讲座 | 活动类型 | …),
 * one below the other. They are laid side by side as rows of a list, and read as such; every cell knows where it really is.
 */
import type { FormDefinition } from '../../form/form';
import type { ListSection } from '../../form/section';
import type { CellPosition } from '../../sheet/address';
import {
  appearanceAt,
  type CellAppearance,
  cellAt,
  endRow,
  type RawCell,
  type RawGrid,
  textOf,
} from '../../sheet/raw-grid';
import { bareLabel, trimEnds, withoutBrackets } from '../../sheet/text-form';
import { CARDS_MARK } from '../../sheet/word-sheet';
import { labelIndex } from './header';
import { type Merges, mergesOf } from './merges';

/** Labels that a card has at least; a cover page has fewer of a list's. */
const FEWEST_LABELS = 4;
const LONGEST_LABEL = 60;
/** What stands in a card beside its labels and answers. */
const OTHER = '其他内容';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Card {
  readonly top: number;
  bottom: number;
  readonly labels: Map<string, Place>;
  readonly answers: Map<string, Place>;
  readonly others: Place[];
}

const sources = new WeakMap<RawGrid, { readonly grid: RawGrid; readonly real: ReadonlyMap<string, Place> }>();

/** The grid whose cards these rows are; the grid itself where it is nobody's. */
export function sourceOf(grid: RawGrid): RawGrid {
  return sources.get(grid)?.grid ?? grid;
}

/** Where a cell of such rows stands in truth. */
export function realPlace(grid: RawGrid, at: CellPosition): CellPosition {
  const source = sources.get(grid);
  if (source === undefined || at.sheet !== grid.sheet) return at;
  const real = source.real.get(`${at.row} ${at.column}`) ?? source.real.get(`${at.row} 1`);
  return { sheet: source.grid.sheet, row: real?.row ?? at.row, column: real?.column ?? at.column };
}

/** The rows that a grid's cards make of a section; undefined where it holds none. */
export function cardsAsRows(grid: RawGrid, section: ListSection, form: FormDefinition): RawGrid | undefined {
  if (!form.sections.includes(section)) return undefined;
  const cards = cardsIn(grid, section);
  const [first] = cards;
  const last = cards.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const rows: (readonly RawCell[])[] = grid.rows.slice(0, first.top - grid.origin.row);
  const real = new Map<string, Place>();
  const appearances: CellAppearance[] = [];
  const keys = [...new Set(cards.flatMap(({ labels }) => [...labels.keys()]))];
  const place = (row: number, column: number, at: Place) => real.set(`${row} ${column}`, at);
  const labelOf = (key: string) =>
    cards.find(({ labels }) => labels.has(key))?.labels.get(key) ?? first.labels.get(key);
  const hasOthers = cards.some(({ others }) => others.length > 0);
  const header = grid.origin.row + rows.length;
  keys.forEach((key, at) => {
    const label = labelOf(key);
    if (label !== undefined) place(header, at + 1, label);
  });
  rows.push([...keys.map((key) => textAt(grid, labelOf(key))), ...(hasOthers ? [OTHER] : [])]);
  for (const { top, labels, answers, others } of cards) {
    const row = grid.origin.row + rows.length;
    const cells = keys.map((key, at) => {
      const answer = answers.get(key);
      place(row, at + 1, answer ?? labels.get(key) ?? { row: top, column: grid.origin.column });
      const seen = answer === undefined ? undefined : appearanceAt(grid, answer.row, answer.column);
      if (seen !== undefined) appearances.push({ ...seen, row, column: at + 1 });
      return answer === undefined ? null : cellAt(grid, answer.row, answer.column);
    });
    const [other] = others;
    if (other !== undefined) place(row, keys.length + 1, other);
    const text = others.map((each) => textAt(grid, each)).join('；');
    rows.push(text === '' ? cells : [...cells, text]);
  }
  for (let row = last.bottom + 1; row < endRow(grid); row++) {
    const below = grid.rows[row - grid.origin.row] ?? [];
    below.forEach((_, at) => {
      place(grid.origin.row + rows.length, at + 1, { row, column: grid.origin.column + at });
    });
    rows.push(below);
  }
  const listed: RawGrid = {
    sheet: `${grid.sheet}${CARDS_MARK}`,
    origin: { row: grid.origin.row, column: 1 },
    rows,
    merges: [],
    hiddenRows: [],
    ...(appearances.length === 0 ? {} : { appearances }),
  };
  sources.set(listed, { grid, real });
  return listed;
}

function textAt(grid: RawGrid, at: Place | undefined): string {
  return at === undefined ? '' : trimEnds(textOf(cellAt(grid, at.row, at.column)));
}

/** Cards one below the other: each begins where a label stands again. Empty where no card has labels enough. */
function cardsIn(grid: RawGrid, section: ListSection): readonly Card[] {
  const merges = mergesOf(grid);
  const cards: Card[] = [];
  for (let row = grid.origin.row; row < endRow(grid); row++) {
    const { pairs, others } = pairsOf(grid, row, section, merges);
    let card = cards.at(-1);
    const begins = pairs.length > 0 && (card === undefined || pairs.some(({ key }) => card?.labels.has(key)));
    if (begins) {
      card = { top: row, bottom: row, labels: new Map(), answers: new Map(), others: [] };
      cards.push(card);
    }
    if (card === undefined || pairs.length === 0) continue;
    card.bottom = row;
    for (const { key, label, answer } of pairs) {
      card.labels.set(key, label);
      if (answer !== undefined) card.answers.set(key, answer);
    }
    card.others.push(...others);
  }
  const { telling } = labelIndex(section);
  const isCard = ({ labels }: Card) => [...labels.keys()].filter((key) => telling.has(key)).length >= FEWEST_LABELS;
  const whole = cards.filter(isCard);
  const isFilled = whole.some(({ answers }) => answers.size >= FEWEST_LABELS);
  return isFilled && whole.length === cards.length ? whole : [];
}

interface Pair {
  readonly key: string;
  readonly label: Place;
  readonly answer: Place | undefined;
}

/** Labels of a row with what stands beside them. Some answers are words of labels too (线下); a row of nothing else is a header. */
function pairsOf(grid: RawGrid, row: number, section: ListSection, merges: Merges) {
  const cells = grid.rows[row - grid.origin.row] ?? [];
  const pairs: Pair[] = [];
  const others: Place[] = [];
  const last = grid.origin.column + cells.length;
  let labelsBeside = 0;
  for (let column = grid.origin.column; column < last; column++) {
    const text = textAt(grid, { row, column });
    if (text === '') continue;
    const key = keyOf(text, section);
    if (key === undefined) {
      others.push({ row, column });
      continue;
    }
    const beside = (merges.at(row, column)?.right ?? column) + 1;
    if (keyOf(textAt(grid, { row, column: beside }), section) !== undefined) labelsBeside++;
    pairs.push({ key, label: { row, column }, answer: { row, column: beside } });
    column = beside;
  }
  const isHeader = pairs.length > 1 && labelsBeside === pairs.length;
  return isHeader ? { pairs: [], others: [] } : { pairs, others };
}

function keyOf(text: string, section: ListSection): string | undefined {
  if (text === '' || text.length > LONGEST_LABEL) return undefined;
  const { labels } = labelIndex(section);
  return (labels.get(bareLabel(text)) ?? labels.get(bareLabel(withoutBrackets(text))))?.key;
}
