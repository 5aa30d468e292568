/** What is known of a form before anybody fills it in: rows that stand there already, and who fills it in. */
import { columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { notApplicableSign } from '../form/form-of-round';
import type { Round } from '../form/round';
import type { Column, ListSection } from '../form/section';
import { findContact } from '../reading/recognise/contact';
import { findSections } from '../reading/recognise/sections';
import type { Row } from '../reading/row';
import type { RawGrid } from '../sheet/raw-grid';
import type { PlanValue } from '../sheet/sheet-plan';
import { numbered } from './numbering';

/**
 * One row by column key, each cell exactly as the sheet shall hold it. In indicator sections `indicator` is the
 * indicator's key, or the text of one that the form does not know, beside the block's figures and remarks. Fields are
 * one row.
 */
export type EntryRow = Readonly<Record<string, PlanValue>>;

/** Section key → its rows. */
export type Entries = Readonly<Record<string, readonly EntryRow[]>>;

/** A column that the form does not know: kept to the right of its own. `cells[0]` belongs to the first entry. */
export interface ExtraColumn {
  readonly header: string;
  readonly cells: readonly PlanValue[];
}

/** 填报人 and 联系电话 as a letterhead has them. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

/**
 * The rows a section starts from: those of another form's section that it names (`startsFrom`), the columns it names,
 * encoded by its own types. What was not filled there stays empty here, but a number that the product gives is given: an
 * entry that came without one, in a file of the unit's own, has it from here on. `unit` is the unit's name.
 */
export function carriedEntries(
  section: ListSection,
  rows: readonly Row[],
  round: Round,
  unit: string,
): readonly EntryRow[] {
  const { startsFrom } = section;
  if (startsFrom === undefined) return [];
  const columns = section.columns.filter(({ key }) => startsFrom.columns.includes(key));
  const notApplicable = notApplicableSign(round);
  const code = round.roster.find(({ name }) => name === unit)?.code;
  const carried = rows
    .filter((row) => row.section === startsFrom.section)
    .map(({ values }): EntryRow => {
      const cells = columns.flatMap(({ key, type }): (readonly [string, PlanValue])[] => {
        const value = values[key];
        if (value === undefined) return [];
        return [[key, value === null ? notApplicable : columnType(type).encode(value, type)]];
      });
      return Object.fromEntries(cells);
    });
  return columns.reduce<readonly EntryRow[]>((entries, column) => withNumbers(entries, column, code), carried);
}

function withNumbers(entries: readonly EntryRow[], column: Column, code: string | undefined): readonly EntryRow[] {
  if (columnType(column.type).prefill === undefined) return entries;
  const given = entries.map((entry) => entry[column.key]);
  const numbers = numbered(column, given, entries.length, code);
  return entries.map((entry, at) => {
    const number = numbers[at];
    return number === undefined ? entry : { ...entry, [column.key]: number };
  });
}

/** Who filled in these sheets, by the letterheads above the form's sections; what none of them says is absent. */
export function contactOf(grids: readonly RawGrid[], form: FormDefinition): Contact {
  const found = [...findSections(grids, form).values()].map(({ grid, firstRow }) => findContact(grid, firstRow));
  const name = found.find((contact) => contact.name !== undefined)?.name;
  const phone = found.find((contact) => contact.phone !== undefined)?.phone;
  return { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
}
