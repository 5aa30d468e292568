/** Which sheets of a workbook hold a form's sections, and where: each section one place, each place one section. */
import type { FormDefinition } from '../../form/form';
import type { IndicatorSection, Section } from '../../form/section';
import { columnWords } from '../../sheet/place-words';
import { cellAt, endColumn, endRow, type RawGrid, textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds } from '../../sheet/text-form';
import { cardsAsRows, sourceOf } from './cards';
import { type FreeRows, findFields } from './fields';
import { type FoundHeader, findHeader, findHeaders, type HeaderColumn, labelIndex } from './header';
import { indicatorNames } from './indicator-names';
import { isInstructions } from './instructions-sheet';
import { listLayout, NO_COLUMNS } from './row-layout';
import { isEmptyAt, type RowKind, rowKind } from './rows';

/** By section key; a section that no sheet holds is absent. */
export type FoundSections = ReadonlyMap<string, FoundHeader>;

/** Tables by their headers first, then single fields in the rows that no table takes. */
export function findSections(sheets: readonly RawGrid[], form: FormDefinition): FoundSections {
  const grids = sheets.filter((grid) => !isInstructions(grid));
  const visible = grids.filter(({ visibility }) => visibility === undefined);
  const hidden = grids.filter(({ visibility }) => visibility !== undefined);
  const shown = assigned(form.sections.flatMap((section) => tablesLike(section, form, visible)));
  // A hidden sheet never beats a visible one: it is looked at for what no visible one holds.
  const missing = form.sections.filter(({ key }) => !shown.has(key));
  const besides = new Map([...shown, ...assigned(missing.flatMap((section) => cardsLike(section, form, visible)))]);
  const found =
    hidden.length === 0 || missing.length === 0
      ? besides
      : new Map([...besides, ...assigned(missing.flatMap((section) => tablesLike(section, form, hidden)))]);
  const fields = new Map<string, FoundHeader>();
  for (const section of form.sections) {
    if (section.kind !== 'fields') continue;
    const candidates = grids.flatMap((grid) => findFields(grid, section, freeRows(grid, found)) ?? []);
    const [first, ...others] = candidates;
    if (first === undefined) continue;
    const rankOf = (header: FoundHeader) => rank(header, section);
    fields.set(
      section.key,
      others.reduce((best, header) => (rankOf(header) > rankOf(best) ? header : best), first),
    );
  }
  const all = new Map([...found, ...fields]);
  // In the form's order, whatever the order in which they were found.
  const ordered = form.sections.flatMap(({ key }) => {
    const header = all.get(key);
    return header === undefined ? [] : [[key, header] as const];
  });
  return withNameless(withEnds(new Map(ordered)));
}

interface Candidate {
  readonly section: Section;
  readonly header: FoundHeader;
  readonly rank: number;
}

function tablesLike(section: Section, form: FormDefinition, grids: readonly RawGrid[]): readonly Candidate[] {
  if (section.kind === 'fields') return [];
  const index = labelIndex(section);
  const several = looksLikeAnother(section, form);
  return grids.flatMap((grid) => {
    const headers = several ? findHeaders(grid, index) : [findHeader(grid, index)];
    return headers.flatMap((header) =>
      header === undefined ? [] : [{ section, header, rank: rank(header, section) }],
    );
  });
}

/** Where no table has a list's header, its entries may be cards. */
function cardsLike(section: Section, form: FormDefinition, grids: readonly RawGrid[]): readonly Candidate[] {
  if (section.kind !== 'list') return [];
  return tablesLike(
    section,
    form,
    grids.flatMap((grid) => cardsAsRows(grid, section, form) ?? []),
  );
}

/** Two blocks of one shape have the same headers: then every header of a sheet is a candidate for either. */
function looksLikeAnother(section: Section, { sections }: FormDefinition): boolean {
  const own = labelIndex(section).labels;
  return sections.some((other) => {
    if (other === section || other.kind !== section.kind) return false;
    const { telling, labels } = labelIndex(other);
    const shared = [...labels].filter(([text, { key }]) => telling.has(key) && own.has(text)).map(([, { key }]) => key);
    return new Set(shared).size >= Math.min(telling.size, FEWEST_SHARED);
  });
}
const FEWEST_SHARED = 2;

/** Each section gets its best header, and no header is two sections'. */
function assigned(candidates: readonly Candidate[]): ReadonlyMap<string, FoundHeader> {
  const found = new Map<string, FoundHeader>();
  const taken = new Set<string>();
  const place = ({ grid, firstRow }: FoundHeader) => `${grid.sheet}\n${firstRow}`;
  const byFit = [...candidates].sort((a, b) => b.header.share - a.header.share || b.rank - a.rank);
  const bySection = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const known = bySection.get(candidate.section.key);
    if (known === undefined) bySection.set(candidate.section.key, [candidate]);
    else known.push(candidate);
  }
  for (const { section } of byFit) {
    if (found.has(section.key)) continue;
    const open = (bySection.get(section.key) ?? []).filter(({ header }) => !taken.has(place(header)));
    const [first, ...others] = open;
    if (first === undefined) continue;
    const best = others.reduce((a, b) => (b.rank > a.rank ? b : a), first);
    found.set(section.key, best.header);
    taken.add(place(best.header));
  }
  return found;
}

/** The rows above a sheet's tables, and those below the end of the last one. */
function freeRows(grid: RawGrid, tables: FoundSections): readonly FreeRows[] {
  const there = [...tables.values()].filter((header) => sourceOf(header.grid) === grid);
  if (there.length === 0) return [{ from: grid.origin.row, to: endRow(grid) }];
  const firstRow = Math.min(...there.map((header) => header.firstRow));
  const lastRow = Math.max(...there.map((header) => header.lastRow));
  const above = { from: grid.origin.row, to: firstRow };
  for (let row = lastRow + 1; row < endRow(grid); row++) {
    const kind = rowKind(grid, row, NO_COLUMNS);
    // With no columns to answer in, whatever is not empty is a note; a blank row or 合计 ends the table.
    if (kind === 'blank' || kind === 'total') return [above, { from: row + 1, to: endRow(grid) }];
  }
  return [above];
}

/** Two sections on one sheet, one above the other: the upper one ends where the lower one's header begins. */
function withEnds(found: FoundSections): FoundSections {
  return new Map(
    [...found].map(([key, header]) => {
      const below = [...found.values()].filter(
        ({ grid, firstRow }) => grid === header.grid && firstRow > header.lastRow,
      );
      return [key, { ...header, endRow: Math.min(header.endRow, ...below.map(({ firstRow }) => firstRow)) }];
    }),
  );
}

/** Whatever stands below a table's header in a column that the header does not name. */
function withNameless(found: FoundSections): FoundSections {
  return new Map(
    [...found].map(([key, header]) => {
      const { grid, columns, unknown, duplicated } = header;
      const isTable = header.lastRow + 1 < header.endRow;
      const named = new Set([...columns.values(), ...unknown, ...duplicated].map(({ column }) => column));
      const nameless: { column: number; text: string }[] = [];
      const end = isTable ? endColumn(grid) : 0;
      for (let column = grid.origin.column; column < end; column++) {
        const holds = (row: number) => !isEmptyAt(grid, row, column);
        if (!named.has(column) && someRow(header, holds))
          nameless.push({ column, text: columnWords(grid.sheet, column) });
      }
      return [key, { ...header, nameless }];
    }),
  );
}

/** Among sheets that look alike, the one that has data, then the one with the form's title, then with its name. */
function rank(header: FoundHeader, section: Section): number {
  const hasData = holdsData(header, section);
  const isNamed = header.grid.sheet === section.sheet;
  const named = section.kind === 'indicators' ? 8 * shareOfIndicators(section, header) : 0;
  return header.columns.size * 8 + named + (hasData ? 4 : 0) + (hasTitle(header, section) ? 2 : 0) + (isNamed ? 1 : 0);
}

/** How many of a block's indicators stand below a header: what tells two blocks of one shape apart. */
function shareOfIndicators(section: IndicatorSection, { grid, lastRow, endRow: end, columns }: FoundHeader): number {
  const column = columns.get('indicator')?.column;
  if (column === undefined) return 0;
  const known = indicatorNames(section);
  const found = new Set<string>();
  for (let row = lastRow + 1; row < end; row++) {
    const indicator = known(trimEnds(textOf(cellAt(grid, row, column))));
    if (indicator !== undefined) found.add(indicator.key);
  }
  return found.size / section.indicators.length;
}

/** The section's title or one of its other names stands above the header. */
function hasTitle({ grid, firstRow }: FoundHeader, section: Section): boolean {
  const titles = new Set([section.title, ...section.titleAliases].map(bareLabel));
  return grid.rows
    .slice(0, firstRow - grid.origin.row)
    .some((row) => row.some((cell) => typeof cell === 'string' && titles.has(bareLabel(cell))));
}

export function holdsData(header: FoundHeader, section: Section): boolean {
  if (section.kind === 'fields') {
    // An answer stands beside its label, not below.
    const isAnswered = ({ row, column, inline }: HeaderColumn) =>
      trimEnds(inline ?? textOf(cellAt(header.grid, row, column))) !== '';
    return [...header.columns.values()].some(isAnswered);
  }
  if (section.kind === 'indicators') {
    // The names stand there before anybody answers.
    const figures = section.figures.flatMap(({ key }) => header.columns.get(key)?.column ?? []);
    return someRow(header, (row) => figures.some((column) => !isEmptyAt(header.grid, row, column)));
  }
  const layout = listLayout(section, header);
  return someRow(header, (row) => ENTRIES.has(rowKind(header.grid, row, layout)));
}
const ENTRIES: ReadonlySet<RowKind> = new Set(['data', 'nameOnly']);

function someRow({ lastRow, endRow: end }: FoundHeader, is: (row: number) => boolean): boolean {
  for (let row = lastRow + 1; row < end; row++) if (is(row)) return true;
  return false;
}
