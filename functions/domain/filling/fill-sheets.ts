/**
 * A form's content into the sheets of its own file (附件2.docx as the notice has it): found by the same recognition that
 * reads such a file once somebody has filled it in, so that what is written is read back.
 */

import { columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { FieldsSection, IndicatorSection, ListSection, Section } from '../form/section';
import { parse } from '../reading/parse';
import { sourceOf } from '../reading/recognise/cards';
import { partsOf } from '../reading/recognise/halves';
import type { FoundHeader, HeaderColumn } from '../reading/recognise/header';
import { listLayout, type RowLayout } from '../reading/recognise/row-layout';
import { type RowKind, rowKind } from '../reading/recognise/rows';
import { type FoundSections, findSections } from '../reading/recognise/sections';
import { unitNamedIn } from '../reading/recognise/unit-column';
import type { Row } from '../reading/row';
import { cellContent } from '../reports/cell-words';
import type { RawGrid } from '../sheet/raw-grid';
import { type PlanValue, typedText } from '../sheet/sheet-plan';
import type { Value } from '../sheet/value';
import { isParagraph } from '../sheet/word-sheet';
import { isoDayInChina } from '../words/china-time';
import { letterheadFilling } from './fill-letterhead';
import type { FilledCell, SheetFilling, TableFilling, Unplaced } from './filling';
import type { ContentRow, FormContent, Values } from './form-content';

/** Undefined where none of the form's sections is in the sheets. */
export function fillingOf(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  content: FormContent,
): SheetFilling | undefined {
  const found = findSections(grids, form);
  if (found.size === 0) return undefined;
  const filler = new Filler(grids, form, round, content, found);
  for (const section of form.sections) filler.add(section);
  return filler.finish();
}

class Filler {
  private readonly tables: TableFilling[] = [];
  private readonly cells: FilledCell[] = [];
  private readonly left: Unplaced[] = [];
  private read: readonly Row[] | undefined;

  constructor(
    private readonly grids: readonly RawGrid[],
    private readonly form: FormDefinition,
    private readonly round: Round,
    private readonly content: FormContent,
    private readonly found: FoundSections,
  ) {}

  add(section: Section): void {
    const header = this.found.get(section.key);
    // Cards are tables of their own: there is no row that could be copied.
    const isCards = header !== undefined && sourceOf(header.grid) !== header.grid;
    if (header === undefined || isCards) {
      if (this.says(section)) this.left.push({ section: section.key });
      return;
    }
    if (section.kind === 'list') this.addList(section, header);
    else if (section.kind === 'indicators') this.addIndicators(section);
    else this.addFields(section, header);
  }

  finish(): SheetFilling {
    const { unit, contact, asOf } = this.content;
    const answers = { unit, ...contact, day: isoDayInChina(Date.parse(asOf)) };
    const headers = [...this.found.values()].sort((one, other) => one.firstRow - other.firstRow);
    const letterheads = headers.flatMap(({ grid, firstRow }, at) => {
      const above = headers.slice(0, at).findLast((other) => other.grid === grid);
      const from = above === undefined ? grid.origin.row : above.lastRow + 1;
      return letterheadFilling(grid, { from, before: firstRow }, answers);
    });
    const taken = new Set(this.cells.map(placeOf));
    const { tables, cells, left } = this;
    return { tables, cells: [...letterheads.filter((cell) => !taken.has(placeOf(cell))), ...cells], left };
  }

  private says({ key }: Section): boolean {
    const { lists, indicators, fields } = this.content;
    return (
      (lists.get(key)?.length ?? 0) > 0 ||
      (indicators.get(key)?.size ?? 0) > 0 ||
      Object.keys(fields.get(key) ?? {}).length > 0
    );
  }

  private addList(section: ListSection, header: FoundHeader): void {
    const { grid } = header;
    const layout = listLayout(section, header);
    const { first, last, total } = stretchOf(header, layout);
    const rows = this.content.lists.get(section.key) ?? [];
    this.sayUnplaced(section, header, rows);
    if (first > last) {
      if (rows.length > 0) this.left.push({ section: section.key });
    } else {
      // A table printed in halves side by side takes several entries to a row.
      const halves = partsOf(header);
      const written: ReadonlyMap<number, PlanValue>[] = [];
      for (let at = 0; at < Math.max(rows.length, 1); at += halves.length) {
        const cells = halves.flatMap(({ columns }, half) => {
          const row = rows[at + half];
          return this.cellsOfEntry(section, header, columns, row, at + half + 1);
        });
        written.push(new Map(cells));
      }
      const kind = rowKind(grid, first, layout);
      this.tables.push({
        sheet: grid.sheet,
        entries: { first, last },
        isExample: kind === 'example' || kind === 'markedExample',
        rows: written,
      });
    }
    if (total !== undefined) this.addTotals(section, header, total);
  }

  private cellsOfEntry(
    section: ListSection,
    header: FoundHeader,
    columns: ReadonlyMap<string, HeaderColumn>,
    row: ContentRow | undefined,
    number: number,
  ): readonly (readonly [number, PlanValue])[] {
    const cells = section.columns.flatMap(({ key, type }): (readonly [number, PlanValue])[] => {
      const column = columns.get(key)?.column;
      if (column === undefined) return [];
      const isNumber = columnType(type).ignored === true;
      return [[column, row === undefined ? null : isNumber ? number : this.write(section, key, row.values[key])]];
    });
    const whose = unitNamedIn(header);
    return whose === undefined || row === undefined ? cells : [...cells, [whose, row.unit]];
  }

  private addTotals(section: ListSection, { grid, columns }: FoundHeader, row: number): void {
    const totals = this.content.totals.get(section.key) ?? {};
    for (const { key } of section.columns) {
      const column = columns.get(key)?.column;
      const value = totals[key];
      if (column === undefined || value === undefined) continue;
      this.cells.push({ at: { sheet: grid.sheet, row, column }, value: this.write(section, key, value) });
    }
  }

  /** What the sheets hold as they are: where each indicator stands in them. Read once for all blocks. */
  private get rowsThere(): readonly Row[] {
    this.read ??= parse(this.grids, this.form, this.round).rows;
    return this.read;
  }

  private addIndicators(section: IndicatorSection): void {
    const values = this.content.indicators.get(section.key) ?? new Map<string, Values>();
    const placed = new Set<string>();
    for (const { section: key, values: read, cells } of this.rowsThere) {
      if (key !== section.key) continue;
      const indicator = String(read.indicator);
      placed.add(indicator);
      const own = values.get(indicator) ?? {};
      for (const [column, at] of Object.entries(cells)) {
        const value = own[column];
        if (value === undefined) continue;
        const keys = { section: section.key, column, indicator };
        this.cells.push({ at, value: cellContent({ form: this.form, round: this.round }, keys, value) });
      }
      const unplaced = Object.keys(own).filter((column) => column !== 'indicator' && cells[column] === undefined);
      for (const column of unplaced) this.leave({ section: section.key, column });
    }
    if ([...values.keys()].some((indicator) => !placed.has(indicator))) this.left.push({ section: section.key });
  }

  private addFields(section: FieldsSection, header: FoundHeader): void {
    const values = this.content.fields.get(section.key) ?? {};
    for (const { key } of section.columns) {
      const value = values[key];
      if (value === undefined) continue;
      const place = header.columns.get(key);
      if (place === undefined) {
        this.leave({ section: section.key, column: key });
        continue;
      }
      const at = { sheet: header.grid.sheet, row: place.row, column: place.column };
      const content = this.write(section, key, value);
      this.cells.push({
        at,
        value: place.inline === undefined ? content : `${labelOf(header.grid, at)}${typedText(content)}`,
      });
    }
  }

  private sayUnplaced(section: ListSection, header: FoundHeader, rows: readonly ContentRow[]): void {
    for (const { key, type } of section.columns) {
      if (header.columns.has(key) || columnType(type).carriesNoAnswer === true) continue;
      if (rows.some(({ values }) => values[key] !== undefined)) this.leave({ section: section.key, column: key });
    }
  }

  private leave(unplaced: Unplaced): void {
    const isKnown = this.left.some(({ section, column }) => section === unplaced.section && column === unplaced.column);
    if (!isKnown) this.left.push(unplaced);
  }

  private write(section: Section, column: string, value: Value | null | undefined): PlanValue {
    return cellContent({ form: this.form, round: this.round }, { section: section.key, column }, value);
  }
}

const ABOVE_ENTRIES: ReadonlySet<RowKind> = new Set(['header', 'note']);
const ENTRY_ROWS: ReadonlySet<RowKind> = new Set(['blank', 'data', 'nameOnly', 'example', 'markedExample']);

/** The rows that stand for entries, from the first below the header, and the row of 合计 that follows. */
function stretchOf(
  { grid, lastRow, endRow }: FoundHeader,
  layout: RowLayout,
): { readonly first: number; readonly last: number; readonly total: number | undefined } {
  const kindOf = (row: number) => (isParagraph(grid.sheet, row) ? 'note' : rowKind(grid, row, layout));
  let first = lastRow + 1;
  // Measures and numbers of columns go with the header; a heading over the first entries stays above them.
  while (first < endRow && ABOVE_ENTRIES.has(kindOf(first))) first++;
  let last = first - 1;
  while (last + 1 < endRow && ENTRY_ROWS.has(kindOf(last + 1))) last++;
  let total: number | undefined;
  for (let row = last + 1; row < endRow && total === undefined; row++) if (kindOf(row) === 'total') total = row;
  return { first, last, total };
}

function labelOf(grid: RawGrid, { row, column }: { readonly row: number; readonly column: number }): string {
  const cell = grid.rows[row - grid.origin.row]?.[column - grid.origin.column];
  return typeof cell === 'string' ? (/^[^:：]*[:：]/u.exec(cell)?.[0] ?? '') : '';
}

function placeOf({ at: { sheet, row, column } }: FilledCell): string {
  return `${sheet}\n${row} ${column}`;
}
