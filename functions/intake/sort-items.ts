/** Whose each sheet is and which of several counts; what is no sheet keeps its place. Nothing is read, no server is asked. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Arrival } from '#domain/intake/arrival';
import { type SortingOptions, sortArrivals } from '#domain/intake/sort-arrivals';
import { unitSaid } from '#domain/intake/unit-said';
import { parse } from '#domain/reading/parse';
import { isSheet, type ReadSheet } from '#inbox/found-sheet';
import { type IntakeItem, labelOf, mailKey, type Reading } from './intake-item';

/** One for each, in their order; more of them change no name of those before. */
export function sortItems(readings: readonly Reading[], round: Round, options: SortingOptions): readonly IntakeItem[] {
  const names = filesOf(readings);
  const sheets = readings.flatMap((reading, at) => {
    const { read, said } = reading;
    if (!isSheet(read)) return [];
    return [{ reading, arrival: arrivalOf(read, names[at] ?? '', said) }];
  });
  const sorted = sortArrivals(
    sheets.map(({ arrival }) => arrival),
    round,
    options,
  );
  const found = new Map(sheets.map(({ reading }, at) => [reading, sorted[at]]));
  return readings.map((reading, at): IntakeItem => {
    const { read, sha256, said } = reading;
    const base = { file: names[at] ?? '', found: read.found, ...(sha256 === undefined ? {} : { sha256 }) };
    if (!isSheet(read)) {
      const { pile, reason, opened } = read;
      return { ...base, pile, reason, ...(opened === undefined ? {} : { opened }) };
    }
    const arrival = found.get(reading);
    if (arrival === undefined) throw new Error('a sheet that was not sorted');
    const { pile, reason, evidence, unit, seemingly } = arrival;
    return {
      ...base,
      ...{ sheet: read, evidence, pile, reason },
      ...(said === undefined ? {} : { said }),
      ...(unit === undefined ? {} : { unit }),
      ...(seemingly === undefined ? {} : { seemingly }),
    };
  });
}

/** What each is called; two attachments of a mail may be called the same. Sheets of one file have its name. */
export function filesOf(readings: readonly Reading[]): readonly string[] {
  const used = new Map<string, number>();
  const known = new Map<Reading['read']['found'], string>();
  return readings.map(({ read: { found } }) => {
    const before = known.get(found);
    if (before !== undefined) return before;
    const label = labelOf(found);
    const count = (used.get(label) ?? 0) + 1;
    used.set(label, count);
    const name = count === 1 ? label : `${label} (${count})`;
    known.set(found, name);
    return name;
  });
}

/** `reading` as the form that a person says it is; unchanged where it cannot be opened. */
export function asForm(reading: Reading, form: FormDefinition, round: Round): Reading {
  const { read } = reading;
  const opened = isSheet(read) ? read : read.opened;
  if (opened === undefined) return reading;
  const { found, kind, contents } = opened;
  const { said: _, ...rest } = reading;
  return { ...rest, read: { found, kind, contents, form, result: parse(contents.grids, form, round) } };
}

/** `reading` as the unit's that a person says it is of; unchanged where it is no sheet. */
export function asUnits(reading: Reading, unit: string, round: Round): Reading {
  const { read } = reading;
  if (!isSheet(read)) return reading;
  return { ...reading, said: { unit, ...unitSaid(read.contents.grids, read.form, round, unit) } };
}

function arrivalOf({ found, form, result }: ReadSheet, file: string, said: Reading['said']): Arrival {
  const { mail, path } = found;
  const key = mailKey(found);
  const sender = mail?.from?.email;
  return {
    ...{ file, named: path.at(-1) ?? found.name, form, result },
    ...(said === undefined ? {} : { said }),
    ...(mail === undefined || key === undefined
      ? {}
      : {
          mail: {
            ...{ key, subject: mail.subject },
            ...(sender === undefined ? {} : { sender }),
            ...(mail.sentAt === undefined ? {} : { sentAt: mail.sentAt }),
          },
        }),
  };
}
