/** The sections of a form that nobody has described, as they were found in its file; and all that is no section. */
import { blockColumns } from '../form/blocks';
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import { indicatorNames } from '../reading/recognise/indicator-names';
import { isInstructions } from '../reading/recognise/instructions-sheet';
import { totalWord } from '../reading/recognise/row-words';
import type { OfferedChoices } from '../sheet/offered-choices';
import { endRow, type RawGrid } from '../sheet/raw-grid';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import { type Around, aroundIn, type Said } from './around-tables';
import { type FoundColumn, foundColumns, type Surroundings } from './found-columns';
import { namedKind } from './header-words';
import { type BlockTable, blockIn } from './indicator-rows';
import { knownColumns } from './known-columns';
import { type FieldsTable, fieldsIn, questionsIn } from './single-fields';
import { filledRows, type NamesColumns, type Table, tablesIn } from './tables';

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

export function findForm(
  sheets: readonly RawGrid[],
  forms: readonly FormDefinition[],
  offered: readonly OfferedChoices[],
): FoundForm {
  const known = knownColumns(forms);
  const blockNames = namesInBlocks(forms);
  const isName: NamesColumns = (text) =>
    known.named(text).length > 0 || blockNames.has(bareLabel(text)) || namedKind(bareLabel(text)) !== undefined;
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

  for (const grid of sheets.filter(isOfForm)) {
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
        const found = fieldsSection(asked, { title, notes, known, forms, offered });
        asOnce(found, headsOf(asked.fields.map(({ names }) => names)));
      }
      const table = tables[at];
      if (table === undefined) return;
      const titleAbove = titleOf(places[at]?.at(-1)) ?? title;
      const found = tableSection(table, { title: titleAbove, notes, known, forms, offered });
      asOnce(found, headsOf(table.columns.map(({ names }) => names)));
      unnamed.push(
        ...table.nameless.map((column) => ({ at: { sheet: grid.sheet, row: table.lastRow, column }, text: '' })),
      );
      if (found.kind !== 'indicators') examples.push(...examplesOf(table));
    });
  }
  return { sections, around, examples, unnamed, repeated };
}

/** A sheet that people see, and that does not only say how another one is filled in. */
export function isOfForm(grid: RawGrid): boolean {
  return grid.visibility === undefined && !isInstructions(grid);
}

/** Headers and figures of known blocks. */
function namesInBlocks(forms: readonly FormDefinition[]): ReadonlySet<string> {
  const blocks = forms.flatMap(({ sections }) =>
    sections.flatMap((each) => (each.kind === 'indicators' ? [each] : [])),
  );
  const named = blocks.flatMap(blockColumns).flatMap(({ label, aliases }) => [label, ...aliases]);
  return new Set(named.map(bareLabel));
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

function tableSection(table: Table, surroundings: Surroundings): FoundSection {
  const { grid, firstRow, endRow: end } = table;
  const place = placeOf({ grid, firstRow, endRow: end }, surroundings.title);
  const known = surroundings.forms.flatMap(({ sections }) =>
    sections.flatMap((section) => (section.kind === 'indicators' ? [indicatorNames(section)] : [])),
  );
  const block = blockIn(table, (name) => known.some((named) => named(name) !== undefined));
  if (block !== undefined) return { kind: 'indicators', ...place, block };
  const questions = questionsIn(table);
  if (questions !== undefined) return fieldsSection(questions, surroundings);
  const rows = filledRows(table).slice(0, MOST_EXAMPLES);
  // Blank rows at a sheet's end are in no grid, and are there to be filled.
  const bottom = end === endRow(grid) ? Number.MAX_SAFE_INTEGER : end - 1;
  const asked = table.columns.map(({ names, measure, column, row }) => ({
    names,
    measure,
    at: { sheet: grid.sheet, row, column },
    answers: { top: table.lastRow + 1, left: column, bottom, right: column },
    samples: rows
      .map((each) => table.places.at(each, column))
      .flatMap(({ top, cell }) => (top > table.lastRow ? [cell] : [])),
  }));
  return { kind: 'list', ...place, ...foundColumns(asked, grid, surroundings), wasPerEntry: false };
}
const MOST_EXAMPLES = 3;

function placeOf(rect: Pick<FoundPlace, 'grid' | 'firstRow' | 'endRow'>, title: string | undefined): FoundPlace {
  return { ...rect, ...(title === undefined ? {} : { title }) };
}

function fieldsSection(table: FieldsTable, surroundings: Surroundings): FoundSection {
  const { grid, fields, times } = table;
  const asked = fields.map(({ place, names, answer, remark }) => ({
    names,
    measure: undefined,
    at: { sheet: grid.sheet, row: place.top, column: place.left },
    answers: answer,
    samples: [...(answer.text === '' ? [] : [answer.cell]), ...(remark === undefined ? [] : [remark])],
  }));
  const found = foundColumns(asked, grid, surroundings);
  const isOfList = found.like?.kind === 'list' && found.shared >= FEWEST_SHARED && found.shared * 2 >= fields.length;
  const wasPerEntry = times > 1 || isOfList;
  const place = placeOf({ grid, firstRow: table.firstRow, endRow: table.endRow }, surroundings.title);
  const { shared: _, ...columns } = found;
  return { kind: wasPerEntry ? 'list' : 'fields', ...place, ...columns, wasPerEntry };
}
const FEWEST_SHARED = 3;

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
