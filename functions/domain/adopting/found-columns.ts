/** The columns or questions of one table, each with what it asks for: typed one by one, then looked at side by side. */
import type { FormDefinition } from '../form/form';
import type { CellPosition } from '../sheet/address';
import type { OfferedChoices } from '../sheet/offered-choices';
import { appearanceAt, type RawCell, type RawGrid, type Rect } from '../sheet/raw-grid';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import type { Said } from './around-tables';
import { type ColumnKind, columnKind } from './column-kind';
import { type KnownColumns, likestSection } from './known-columns';
import { hintsOfNote, type Noted, notesOf } from './note-hints';
import { hintsIn, type WrittenHint } from './written-hints';

export interface FoundColumn {
  readonly at: CellPosition;
  /** As it is written, groups first. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** Notes of the file that speak of it. */
  readonly notes: readonly Said[];
}

/** What a table's columns are held against. */
export interface Surroundings {
  readonly title: string | undefined;
  readonly notes: readonly Said[];
  readonly known: KnownColumns;
  readonly forms: readonly FormDefinition[];
  readonly offered: readonly OfferedChoices[];
}

const overlap = (a: Rect, b: Rect) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function hintsBeside(note: string | undefined): readonly WrittenHint[] {
  return (note ?? '').split(/[\r\n。；;]+/u).flatMap((line) => [...hintsIn(line), ...hintsOfNote(line)]);
}

export interface AskedAt {
  readonly names: readonly string[];
  readonly measure: string | undefined;
  readonly at: CellPosition;
  /** Where answers go. */
  readonly answers: Rect;
  readonly samples: readonly RawCell[];
}

export function foundColumns(asked: readonly AskedAt[], grid: RawGrid, { notes, known, forms, offered }: Surroundings) {
  const own = asked.map(({ names }) => bareLabel(withoutBrackets(names.at(-1) ?? '')));
  const noted = notesOf(
    asked.map(({ names }) => names.at(-1) ?? ''),
    notes,
  );
  const alternatives = asked.map(({ names }) => [names.join(''), names.at(-1) ?? '']);
  const likest = likestSection(alternatives, known, forms);
  const nothing: Noted = { notes: [], hints: [] };
  const columns = asked.map(({ names, measure, at, answers, samples }, place): FoundColumn => {
    const said = noted.get(place) ?? nothing;
    const isOnlyOne = own.filter((name) => name === own[place]).length === 1;
    const list = offered.find(({ sheet, range }) => sheet === at.sheet && overlap(range, answers))?.choices;
    // A note on the name's own cell speaks of nothing else.
    const beside = hintsBeside(appearanceAt(grid, at.row, at.column)?.note);
    const kind = columnKind(
      { names, isOnlyOne, measure, samples, offered: list, noted: [...beside, ...said.hints] },
      known,
      likest?.section,
    );
    return { at, header: names.join('·'), kind, notes: said.notes };
  });
  return {
    columns: withOneNumbering(withLoneDates(columns)),
    shared: likest?.shared ?? 0,
    ...(likest === undefined ? {} : { like: likest.section }),
  };
}

const STARTS = /开始|起始|开展|起$|始$/u;

/** 活动时间 alone: a day, or from when to when, nobody can tell of its name. */
function withLoneDates(columns: readonly FoundColumn[]): readonly FoundColumn[] {
  const hasEnd = columns.some(({ kind: { spec } }) => spec.type === 'date' && spec.edge === 'end');
  if (hasEnd) return columns;
  return columns.map((column) => {
    const { kind, header } = column;
    if (kind.spec.type !== 'date' || STARTS.test(header) || kind.certainty === 'hint') return column;
    const why = {
      'zh-CN': '没有单独的结束日期：这一栏若要填起止两天，请改成文字，或加一栏结束日期',
      en: 'There is no column for the end: if both days are meant, make it text or add an end date',
    };
    return { ...column, kind: { ...kind, certainty: 'guess' as const, why: [...kind.why, why] } };
  });
}

/** Beside 序号, 编号 is a name that somebody gives. */
function withOneNumbering(columns: readonly FoundColumn[]): readonly FoundColumn[] {
  const first = columns.find(({ kind }) => kind.spec.type === 'sequence');
  return columns.map((column) => {
    if (column === first || column.kind.spec.type !== 'sequence') return column;
    const why = { 'zh-CN': '行号已经有了，这一栏按文字', en: 'Rows are numbered already: this one is text' };
    const { known: _, ...kind } = column.kind;
    return { ...column, kind: { ...kind, spec: { type: 'text', maxLength: 40 }, certainty: 'guess', why: [why] } };
  });
}
