/** What a unit announced in the form that another one starts from: laid out there, and looked for when that is checked. */
import { carriedEntries, type Entries } from '#domain/entry/entries';
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import type { Round, Unit } from '#domain/form/round';
import { startingLists } from '#domain/form/starting-lists';
import type { AppDeps } from '../app-deps';
import { receiptNumber } from './receipt';
import { currentReading, decodeReport } from './stored-report';

export interface StartedFrom {
  /** By section; sections that start from nothing are absent. */
  readonly entries: Entries;
  /** The version that the entries were taken from. */
  readonly from?: { readonly form: string; readonly version: number; readonly receipt: string };
}

export interface Asked {
  /** Of whoever asks: whose rounds these are. */
  readonly session: { readonly collector: string };
  readonly round: Round;
  readonly entry: { readonly definition: FormDefinition };
  readonly unit: Unit;
}

export async function startedFrom(
  submissions: AppDeps['submissions'],
  { session, round, entry, unit }: Asked,
): Promise<StartedFrom> {
  const entries: Record<string, Entries[string]> = {};
  let from: StartedFrom['from'];
  for (const section of startingLists(entry.definition)) {
    const form = formOf(round, section.startsFrom.form);
    if (form === undefined) continue;
    const key = { collector: session.collector, round: round.id, form: form.id, unit: unit.name };
    const head = await submissions.head(key);
    if (head?.state !== 'submitted') continue;
    const current = await submissions.version(key, head.version);
    if (current === undefined) continue;
    const reading = currentReading(decodeReport(current.payload), { round, form, unit });
    const rows = carriedEntries(section, reading.rows, round, unit.name);
    if (rows.length === 0) continue;
    entries[section.key] = rows;
    const { version, sha256 } = head;
    from ??= { form: form.id, version, receipt: receiptNumber({ round, form, unit }, version, sha256) };
  }
  return { entries, ...(from === undefined ? {} : { from }) };
}
