/** What is known of a form before a unit fills it in: its contact, and the rows of the form that this one starts from. */

import { type Contact, carriedEntries, contactOf, type Entries } from '#domain/entry/entries';
import type { Round, Unit } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import type { Head, UnitFormKey } from '#store/submission-store';
import type { AppDeps } from '../app-deps';
import { receiptNumber } from '../reports/receipt';
import { currentReading, decodeReport } from '../reports/stored-report';
import { type FormEntry, readableRounds, storeKey } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';

export interface KnownBefore {
  readonly contact?: Contact;
  /** By section; sections that start from nothing are absent. */
  readonly entries: Entries;
  /** The version that the entries were taken from. */
  readonly from?: { readonly form: string; readonly version: number; readonly receipt: string };
}

type Deps = Pick<AppDeps, 'registry' | 'submissions'>;

interface Asked {
  readonly session: Session;
  readonly round: Round;
  readonly entry: FormEntry;
  readonly unit: Unit;
}

export async function knownBefore(deps: Deps, asked: Asked): Promise<KnownBefore> {
  const [contact, started] = await Promise.all([latestContact(deps, asked), startedFrom(deps, asked)]);
  return { ...(contact === undefined ? {} : { contact }), ...started };
}

async function startedFrom({ submissions }: Deps, { session, round, entry, unit }: Asked): Promise<KnownBefore> {
  const entries: Record<string, Entries[string]> = {};
  let from: KnownBefore['from'];
  for (const section of entry.definition.sections) {
    const source = section.kind === 'list' ? section.startsFrom?.form : undefined;
    const form = round.forms.find(({ definition }) => definition.id === source)?.definition;
    if (section.kind !== 'list' || form === undefined) continue;
    const key = storeKey(session, round, form.id, unit);
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

/** Of one round of one unit: a form, and where its reports are kept. */
interface Place {
  readonly form: FormEntry['definition'];
  readonly key: UnitFormKey;
  readonly head: Head;
}

/**
 * From the letterhead of the unit's latest report of any form and any round of the collector that names somebody; the
 * round before gives last year's. A report that was withdrawn still tells who fills in the forms.
 */
async function latestContact({ registry, submissions }: Deps, { session, unit }: Asked): Promise<Contact | undefined> {
  // An unreadable round was reported when somebody signed in.
  const rounds = readableRounds(await registry.listRounds(session.collector), session, () => undefined);
  const asked = rounds.flatMap((round) =>
    round.forms.map(async ({ definition: form }): Promise<Place[]> => {
      const key = storeKey(session, round, form.id, unit);
      const head = await submissions.head(key);
      return head === undefined ? [] : [{ form, key, head }];
    }),
  );
  const places = (await Promise.all(asked)).flat();
  places.sort((a, b) => (a.head.submittedAt < b.head.submittedAt ? 1 : -1));
  for (const { form, key, head } of places.slice(0, MOST_REPORTS_READ)) {
    const version = isReported(head.state) ? head.version : head.version - 1;
    const report = await submissions.version(key, version);
    const contact = report === undefined ? {} : contactOf(decodeReport(report.payload).grids, form);
    if (contact.name !== undefined || contact.phone !== undefined) return contact;
  }
  return undefined;
}

/** Units that never write who fills in their sheets shall not cost a read of all their years. */
const MOST_REPORTS_READ = 6;
