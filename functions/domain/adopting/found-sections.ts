/** The sections of a form that nobody has described, as they were found in its file; and all that is no section. */
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import { totalWord } from '../reading/recognise/row-words';
import type { CellPosition } from '../sheet/address';
import { endRow, type RawCell, type RawGrid } from '../sheet/raw-grid';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import { type Around, aroundIn, type Said } from './around-tables';
import { type ColumnKind, columnKind } from './column-kind';
import { namedKind } from './header-words';
import { type BlockTable, blockIn } from './indicator-rows';
import { type KnownColumns, knownColumns, likestSection } from './known-columns';
import { type Noted, notesOf } from './note-hints';
import { isLabel } from './places';
import { type FieldsTable, fieldsIn } from './single-fields';
import { filledRows, type NamesColumns, type Table, tablesIn } from './tables';

export interface FoundColumn {
  readonly at: CellPosition;
  /** As it is written, groups first. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** Notes of the file that speak of it. */
  readonly notes: readonly Said[];
}

export type FoundSection = FoundPlace &
  (
    | {
        readonly kind: 'list' | 'fields';
        readonly columns: readonly FoundColumn[];
        /** One sheet of questions for each activity: a row of a list. */
        readonly wasPerEntry: boolean;
      }
    | { readonly kind: 'indicators'; readonly block: BlockTable }
  );

interface FoundPlace {
  readonly grid: RawGrid;
  readonly firstRow: number;
  readonly endRow: number;
  readonly title?: string;
  /** The section of the known forms that it is likest to. */
  readonly like?: Section;
}

export interface FoundForm {
  readonly sections: readonly FoundSection[];
  readonly around: readonly Around[];
  readonly examples: readonly Said[];
  /** Columns without a name, tables that stand there twice. */
  readonly unnamed: readonly Said[];
  readonly repeated: readonly Said[];
}

export function findForm(sheets: readonly RawGrid[], forms: readonly FormDefinition[]): FoundForm {
  const known = knownColumns(forms);
  const isName: NamesColumns = (text) => known.named(text).length > 0 || namedKind(bareLabel(text)) !== undefined;
  const sections: FoundSection[] = [];
  const around: Around[] = [];
  const examples: Said[] = [];
  const unnamed: Said[] = [];
  const repeated: Said[] = [];
  const seen = new Map<string, number>();

  const asOnce = (found: FoundSection, heads: string): void => {
    const before = seen.get(heads);
    if (before === undefined) {
      seen.set(heads, sections.length);
      sections.push(found);
      return;
    }
    repeated.push({
      at: { sheet: found.grid.sheet, row: found.firstRow, column: found.grid.origin.column },
      text: heads,
    });
    const first = sections[before];
    // The same questions again and again: a sheet for each activity.
    if (first?.kind === 'fields') sections[before] = { ...first, kind: 'list', wasPerEntry: true };
  };

  for (const grid of sheets.filter(({ visibility }) => visibility === undefined)) {
    const tables = tablesIn(grid, isName);
    const stretches = stretchesBetween(grid, tables);
    const fields = stretches.map(({ from, to }) => fieldsIn(grid, from, to, isName));
    const places = stretches.map(({ from, to }, at): readonly Around[] => {
      const table = fields[at];
      if (table === undefined) return [aroundIn(grid, from, to)];
      return [aroundIn(grid, from, table.firstRow), aroundIn(grid, table.endRow, to)];
    });
    const notes = places.flat().flatMap((each) => each.notes);
    around.push(...places.flat());
    stretches.forEach((_, at) => {
      const title = titleOf(places[at]?.[0]);
      const asked = fields[at];
      if (asked !== undefined) {
        const found = fieldsSection(asked, { title, notes, known, forms });
        asOnce(found, headsOf(asked.fields.map(({ names }) => names)));
      }
      const table = tables[at];
      if (table === undefined) return;
      const titleAbove = titleOf(places[at]?.at(-1)) ?? title;
      const found = tableSection(table, { title: titleAbove, notes, known, forms });
      asOnce(found, headsOf(table.columns.map(({ names }) => names)));
      unnamed.push(
        ...table.nameless.map((column) => ({ at: { sheet: grid.sheet, row: table.lastRow, column }, text: '' })),
      );
      if (found.kind !== 'indicators') examples.push(...examplesOf(table));
    });
  }
  return { sections, around, examples, unnamed, repeated };
}

function stretchesBetween(grid: RawGrid, tables: readonly Table[]) {
  const starts = [grid.origin.row, ...tables.map(({ endRow: end }) => end)];
  const ends = [...tables.map(({ firstRow }) => firstRow), endRow(grid)];
  return starts.map((from, at) => ({ from, to: Math.max(from, ends[at] ?? from) }));
}

const headsOf = (names: readonly (readonly string[])[]) =>
  names.map((each) => bareLabel(withoutBrackets(each.join('')))).join('、');

function titleOf(around: Around | undefined): string | undefined {
  // The nearest above the table is its own.
  return around?.titles.at(-1)?.text;
}

interface Surroundings {
  readonly title: string | undefined;
  readonly notes: readonly Said[];
  readonly known: KnownColumns;
  readonly forms: readonly FormDefinition[];
}

function tableSection(table: Table, surroundings: Surroundings): FoundSection {
  const { grid, firstRow, endRow: end } = table;
  const place = placeOf({ grid, firstRow, endRow: end }, surroundings.title);
  const block = blockIn(table);
  if (block !== undefined) return { kind: 'indicators', ...place, block };
  const rows = filledRows(table).slice(0, MOST_EXAMPLES);
  const asked = table.columns.map(({ names, measure, column, row }) => ({
    names,
    measure,
    at: { sheet: grid.sheet, row, column },
    samples: rows
      .map((each) => table.places.at(each, column))
      .flatMap(({ top, cell }) => (top > table.lastRow ? [cell] : [])),
  }));
  return { kind: 'list', ...place, ...columnsOf(asked, surroundings), wasPerEntry: false };
}
const MOST_EXAMPLES = 3;

function placeOf(rect: Pick<FoundPlace, 'grid' | 'firstRow' | 'endRow'>, title: string | undefined): FoundPlace {
  return { ...rect, ...(title === undefined ? {} : { title }) };
}

function fieldsSection(table: FieldsTable, surroundings: Surroundings): FoundSection {
  const { grid, fields, times } = table;
  const asked = fields.map(({ place, names, answer }) => ({
    names,
    measure: undefined,
    at: { sheet: grid.sheet, row: place.top, column: place.left },
    samples: isLabel(answer) || answer.text !== '' ? [answer.cell] : [],
  }));
  const found = columnsOf(asked, surroundings);
  const isOfList = found.like?.kind === 'list' && found.shared >= FEWEST_SHARED && found.shared * 2 >= fields.length;
  const wasPerEntry = times > 1 || isOfList;
  const place = placeOf({ grid, firstRow: table.firstRow, endRow: table.endRow }, surroundings.title);
  const { shared: _, ...columns } = found;
  return { kind: wasPerEntry ? 'list' : 'fields', ...place, ...columns, wasPerEntry };
}
const FEWEST_SHARED = 3;

interface AskedAt {
  readonly names: readonly string[];
  readonly measure: string | undefined;
  readonly at: CellPosition;
  readonly samples: readonly RawCell[];
}

function columnsOf(asked: readonly AskedAt[], { notes, known, forms }: Surroundings) {
  const own = asked.map(({ names }) => bareLabel(withoutBrackets(names.at(-1) ?? '')));
  const noted = notesOf(
    asked.map(({ names }) => names.at(-1) ?? ''),
    notes,
  );
  const alternatives = asked.map(({ names }) => [names.join(''), names.at(-1) ?? '']);
  const likest = likestSection(alternatives, known, forms);
  const nothing: Noted = { notes: [], hints: [] };
  const columns = asked.map(({ names, measure, at, samples }, place): FoundColumn => {
    const said = noted.get(place) ?? nothing;
    const isOnlyOne = own.filter((name) => name === own[place]).length === 1;
    const kind = columnKind({ names, isOnlyOne, measure, samples, noted: said.hints }, known, likest?.section);
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

function examplesOf(table: Table): readonly Said[] {
  return filledRows(table).map((row) => {
    const own = table.places.inRow(row).filter(({ text, top }) => text !== '' && top === row);
    const [first] = own;
    const text = own.map((place) => place.text).join(' | ');
    return { at: { sheet: table.grid.sheet, row, column: first?.left ?? table.grid.origin.column }, text };
  });
}

/** 合计 and the like among a table's rows: laid out by the product itself. */
export function isTotalRow(text: string): boolean {
  return totalWord(text.split(' | ')[0] ?? '') !== undefined;
}
