/** What makes a row the row it is: an indicator by its key, a row of a list by the columns that its section names. */
import { bareLabel } from '../sheet/text-form';
import type { Value } from '../sheet/value';
import type { ListSection, Section } from './section';

/** Values by column key, as a row has them. */
export interface Named {
  readonly values: Readonly<Record<string, Value | null>>;
}

/** The row's name under one identity; undefined where a column that it needs has no value. */
export type Identity = (row: Named) => string | undefined;

/**
 * The identities of a section's rows, the most trusted first. Fields are one row, which needs no name; an indicator is
 * its key.
 */
export function identitiesOf(section: Section): readonly Identity[] {
  if (section.kind === 'indicators') return [({ values }) => nameOf([values.indicator])];
  return section.kind === 'list' ? section.identity.map(identityBy) : [];
}

/** By the values of these columns, all of them filled; spaces, width and punctuation make no other row. */
export function identityBy(columns: readonly string[]): Identity {
  return ({ values }) => nameOf(columns.map((column) => values[column]));
}

/** Behind a text with a link; it makes no other name. */
const ADDRESSES = /\s*https?:\/\/\S+/giu;

/** The name that values make together; undefined unless all of them are there. */
export function nameOf(values: readonly (Value | null | undefined)[]): string | undefined {
  const parts: string[] = [];
  for (const value of values) {
    if (value === undefined || value === null) return undefined;
    const said = String(value);
    const text = said.includes('://') ? said.replace(ADDRESSES, '') : said;
    parts.push(bareLabel(text) || said);
  }
  return parts.length === 0 ? undefined : parts.join('\u0000');
}

/** The text column that names a list's entries (活动名称): the first of its identities, else the first required one. */
export function namingColumn({ identity, columns }: ListSection): string | undefined {
  const isText = (key: string) => columns.some((column) => column.key === key && column.type.type === 'text');
  return identity.flat().find(isText) ?? columns.find(({ key, required }) => required === true && isText(key))?.key;
}
