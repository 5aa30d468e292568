/** Where a query stands: named when it is asked, and found again in whatever version or template the row is in by then. */
import type { FormDefinition } from '../form/form';
import type { FormOfRound } from '../form/form-of-round';
import { identitiesOf } from '../form/identity';
import type { Section } from '../form/section';
import { indicatorKeyOf, type Row } from '../reading/row';
import { cellLabel, cellText } from '../reports/cell-words';
import { type CellPosition, formatAddress } from '../sheet/address';
import type { QueryPlace } from './decision';

/** Of a cell's text, as much as tells two rows apart. */
const SHORTENED = 60;

/** `undefined`: no row of the reading has that cell. */
export function placeAt(of: FormOfRound, rows: readonly Row[], at: CellPosition): QueryPlace | undefined {
  for (const row of rows) {
    if (row.sheet !== at.sheet) continue;
    const column = Object.keys(row.cells).find((key) => isSame(row.cells[key], at));
    if (column !== undefined) return placeIn(of, rows, row, column);
  }
  return undefined;
}

function placeIn(of: FormOfRound, rows: readonly Row[], row: Row, column: string): QueryPlace | undefined {
  const section = of.form.sections.find(({ key }) => key === row.section);
  const at = row.cells[column];
  if (section === undefined || at === undefined) return undefined;
  return {
    section: section.key,
    column,
    label: cellLabel(of.form, keysOf(row, column)),
    address: formatAddress(at),
    names: identitiesOf(section).map((identity) => identity(row) ?? null),
    place: rowsOf(section, rows).indexOf(row),
    row: Object.fromEntries(
      Object.keys(row.values)
        .filter((key) => key !== column)
        .map((key) => [key, shortText(of, row, key)]),
    ),
    received: cellText(of, keysOf(row, column), row.values[column]),
  };
}

/** Of one reading: where a query's cell is now. */
export interface FoundPlace {
  readonly row: Row;
  readonly at: CellPosition;
  /** What stands there now, as read; empty where nothing does. */
  readonly value: string;
  /**
   * How it is known: by its names · by what else it says, where its names were changed · by its place, in sections
   * whose rows have no names.
   */
  readonly by: 'names' | 'likeness' | 'place';
}

/**
 * `then`: the rows of the version that was asked of, where they are known. A row that had its name then already is no other
 * one renamed, however alike the two are; only finding by likeness needs to know.
 */
export type FindPlace = (place: QueryPlace, then?: readonly Row[]) => FoundPlace | undefined;

const NO_ROWS: readonly Row[] = [];

/**
 * The row of the place by its names, the most trusted first; else the one that says most of what it said, at least half,
 * and more than any other. Where neither is left the row is gone: another one's cell is never taken for it. Its indexes
 * are made once, so that many queries cost one pass.
 */
export function placeFinder(of: FormOfRound, rows: readonly Row[]): FindPlace {
  const sectionsOf = indexing(of);
  return (place, then = NO_ROWS) => {
    const section = sectionsOf(rows).get(place.section);
    if (section === undefined) return undefined;
    const before = sectionsOf(then).get(place.section);
    const found = byNames(section, place) ?? byPlace(section, place) ?? byLikeness(of, section, place, before);
    const at = found?.row.cells[place.column];
    if (found === undefined || at === undefined) return undefined;
    const value = cellText(of, keysOf(found.row, place.column), found.row.values[place.column]);
    return { ...found, at, value };
  };
}

interface Indexed {
  readonly section: Section;
  readonly rows: readonly Row[];
  /** Under each identity, rows by name. */
  readonly names: readonly ReadonlyMap<string, readonly Row[]>[];
}

type Found = Pick<FoundPlace, 'row' | 'by'>;

function indexing({ form }: FormOfRound): (rows: readonly Row[]) => ReadonlyMap<string, Indexed> {
  const known = new Map<readonly Row[], ReadonlyMap<string, Indexed>>();
  return (rows) => {
    const sections = known.get(rows) ?? new Map(form.sections.map((one) => [one.key, indexed(one, rows)] as const));
    known.set(rows, sections);
    return sections;
  };
}

function indexed(section: Section, all: readonly Row[]): Indexed {
  const rows = rowsOf(section, all);
  const names = identitiesOf(section).map((identity) => {
    const byName = new Map<string, Row[]>();
    for (const row of rows) {
      const name = identity(row);
      if (name === undefined) continue;
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [row]);
      else known.push(row);
    }
    return byName;
  });
  return { section, rows, names };
}

function byNames({ rows, names: indexes }: Indexed, { names, place }: QueryPlace): Found | undefined {
  for (const [at, name] of names.entries()) {
    const found = name === null ? [] : (indexes[at]?.get(name) ?? []);
    const there = rows[place];
    // Of several of one name it is the one at the old place, if that is one of them; else the first.
    const row = there !== undefined && found.includes(there) ? there : found[0];
    if (row !== undefined) return { row, by: 'names' };
  }
  return undefined;
}

function byPlace({ rows }: Indexed, { names, place }: QueryPlace): Found | undefined {
  const row = names.length === 0 ? rows[place] : undefined;
  return row && { row, by: 'place' };
}

function byLikeness(
  of: FormOfRound,
  { section, rows }: Indexed,
  place: QueryPlace,
  then: Indexed | undefined,
): Found | undefined {
  const identities = identitiesOf(section);
  const wasThere = (row: Row) => identities.some((identity, at) => then?.names[at]?.has(identity(row) ?? '') === true);
  const said = Object.entries(place.row).filter(([, text]) => text !== '');
  let best: Row | undefined;
  let most = said.length / 2;
  let isTied = false;
  for (const row of rows) {
    if (wasThere(row)) continue;
    const same = said.filter(([column, text]) => shortText(of, row, column) === text).length;
    if (same < most || same === 0) continue;
    isTied = same === most && best !== undefined;
    best = row;
    most = same;
  }
  return best === undefined || isTied ? undefined : { row: best, by: 'likeness' };
}

function shortText(of: FormOfRound, row: Row, column: string): string {
  return cellText(of, keysOf(row, column), row.values[column]).slice(0, SHORTENED);
}

function keysOf(row: Row, column: string) {
  const indicator = indicatorKeyOf(row);
  return { section: row.section, column, ...(indicator === undefined ? {} : { indicator }) };
}

function rowsOf({ key }: Pick<FormDefinition['sections'][number], 'key'>, rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => row.section === key);
}

function isSame(one: CellPosition | undefined, other: CellPosition): boolean {
  return one?.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
