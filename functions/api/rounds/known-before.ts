/** What is known of a form before a unit fills it in: its contact, and the rows of the form that this one starts from. */

import { type Contact, contactOf } from '#domain/entry/entries';
import type { Round, Unit } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import type { Head, UnitFormKey } from '#store/submission-store';
import type { AppDeps } from '../app-deps';
import { type Asked, type StartedFrom, startedFrom } from '../reports/started-from';
import { decodeReport } from '../reports/stored-report';
import { type FormEntry, readableRounds, storeKey } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';

export interface KnownBefore extends StartedFrom {
  readonly contact?: Contact;
}

type Deps = Pick<AppDeps, 'registry' | 'submissions'>;

interface AskedBy extends Asked {
  readonly session: Session;
}

export async function knownBefore(deps: Deps, asked: AskedBy): Promise<KnownBefore> {
  const latest = async () => (await contactFinder(deps, asked.session))(asked.unit);
  const [contact, started] = await Promise.all([latest(), startedFrom(deps.submissions, asked)]);
  return { ...(contact === undefined ? {} : { contact }), ...started };
}

/** Of one round of one unit: a form, and where its reports are kept. */
interface Place {
  readonly form: FormEntry['definition'];
  readonly key: UnitFormKey;
  readonly head: Head;
}

type ContactFinder = (unit: Unit) => Promise<Contact | undefined>;

/**
 * From the letterhead of the unit's latest report of any form and any round of the collector that names somebody; the
 * round before gives last year's. A report that was withdrawn still tells who fills in the forms.
 */
export async function contactFinder({ registry, submissions }: Deps, session: Session): Promise<ContactFinder> {
  // An unreadable round was reported when somebody signed in.
  const rounds = readableRounds(await registry.listRounds(session.collector), session, () => undefined);
  return (unit) => latestContact(submissions, { session, rounds, unit });
}

async function latestContact(
  submissions: Deps['submissions'],
  { session, rounds, unit }: { readonly session: Session; readonly rounds: readonly Round[]; readonly unit: Unit },
): Promise<Contact | undefined> {
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
