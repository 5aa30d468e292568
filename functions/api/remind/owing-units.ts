/** Who owes what at this very moment, whom to ask, and what to write them. Knows no HTTP. */
import { papersOf, type Round, type Unit } from '#domain/form/round';
import { type OwedForm, owedForm, owedPapers, owes } from '#domain/review/owing';
import { reminderText } from '#domain/review/reminder-text';
import { isLockedFor } from '#domain/review/round-lock';
import { threadsOf } from '#domain/review/threads';
import { unitStanding } from '#domain/review/unit-standing';
import type { Locale } from '#domain/words/locale';
import { mailAddress } from '#mail/mail-address';
import type { OwingUnit } from '../answers/wire-reminders';
import type { AppDeps } from '../app-deps';
import { type Lock, lockOf } from '../collect/locking';
import { allStandings, type Standings, standingsOf } from '../collect/read-standings';
import { paperOf } from '../papers/paper-of';
import { paperPlace } from '../reports/paper-place';
import { decisionsIn, standingInputOf } from '../review/stored-review';
import { contactFinder } from '../rounds/known-before';
import { storeKey } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { lastMails } from './mailed';
import { lastReminders } from './reminded';

type Deps = Pick<AppDeps, 'submissions' | 'reviews' | 'registry' | 'reminders' | 'mailer'>;

export interface OwingOf {
  readonly session: Session;
  readonly round: Round;
  /** Those that are looked at; absent: the whole roster. */
  readonly units?: readonly Unit[];
  /** Where units report. */
  readonly address: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** Letterheads read at once. */
const AT_ONCE = 8;

/** In the order in which they were asked for, or of the roster; at most `most`, and which of `units` comes after them. */
export async function owingUnits(
  deps: Deps,
  of: OwingOf,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly owing: readonly OwingUnit[]; readonly next?: number }> {
  const { session, round, units = round.roster, now } = of;
  const { collector } = session;
  const [lock, standings, reminded, mailed, findContact] = await Promise.all([
    lockOf({ registry: deps.registry, collector, round }),
    of.units === undefined ? allStandings(deps, collector, round) : standingsOf(deps, collector, round, units),
    lastReminders(deps.reminders, collector, round.id),
    lastMails(deps, collector, round.id, now),
    contactFinder(deps, session),
  ]);
  const standing = units.map((unit) => ({
    unit,
    forms: standingForms(of, unit, { lock, standings }),
    papers: missingPapers(of, unit, { lock, standings }),
  }));
  const all = standing.flatMap(({ unit, forms, papers }, at) =>
    forms.length + papers.length === 0 ? [] : [{ unit, forms, papers, at }],
  );
  const page = all.slice(0, most);
  const next = all[page.length]?.at;
  const owing: OwingUnit[] = [];
  for (let at = 0; at < page.length; at += AT_ONCE)
    owing.push(
      ...(await Promise.all(page.slice(at, at + AT_ONCE).map(({ unit, forms, papers }) => told(unit, forms, papers)))),
    );
  return { owing, ...(next === undefined ? {} : { next }) };

  async function told(unit: Unit, forms: readonly StandingForm[], papers: readonly OwedForm[]): Promise<OwingUnit> {
    const [owedForms, contact] = await Promise.all([
      Promise.all(forms.map((form) => withQueries(deps, of, unit, form))),
      contactOf(unit),
    ]);
    const owed = [...owedForms, ...papers];
    const { name, code, kind } = unit;
    const { address, locale } = of;
    const text = reminderText(
      {
        ...{ unit: name, round: round.name, collector: round.collector.name, address, forms: owed },
        ...(lock === undefined ? {} : { lockReason: lock.reason }),
        now: now.getTime(),
      },
      locale,
    );
    const lastReminded = reminded.get(name);
    return {
      ...{ unit: name, code, kind, ...text },
      forms: owed.map((form) => ({ ...form, queries: [...form.queries] })),
      ...(contact === undefined ? {} : { contact }),
      ...(lastReminded === undefined ? {} : { lastReminded }),
      ...mailOf(name, contact),
    };
  }

  /** Nothing where no mail is sent from here. */
  function mailOf(unit: string, contact: OwingUnit['contact']): Pick<OwingUnit, 'mailTo' | 'lastMail'> {
    if (deps.mailer === undefined) return {};
    const mailTo = contact?.email === undefined ? undefined : mailAddress(contact.email);
    const lastMail = mailed.get(unit);
    return { ...(mailTo === undefined ? {} : { mailTo }), ...(lastMail === undefined ? {} : { lastMail }) };
  }

  /** Whom the roster names, else who last filled in a sheet. */
  async function contactOf(unit: Unit): Promise<OwingUnit['contact']> {
    const onRoster = rosterContact(unit);
    if (onRoster !== undefined) return { ...onRoster, from: 'roster' };
    const latest = await findContact(unit);
    return latest && { ...latest, from: 'letterhead' };
  }
}

interface StandingForm {
  readonly entry: Round['forms'][number];
  readonly version: number;
  readonly standing: ReturnType<typeof unitStanding>;
}

/** Those of the unit's forms that it owes. */
function standingForms(
  { round, now }: OwingOf,
  unit: Unit,
  { lock, standings }: { readonly lock: Lock | undefined; readonly standings: Standings },
): readonly StandingForm[] {
  const isLocked = isLockedFor(lock, unit.name);
  return round.forms.flatMap((entry) => {
    const { head, review } = standings.standingOf(entry.definition.id, unit.name);
    const standing = unitStanding(standingInputOf({ entry, head, review, isLocked, now }));
    return owes(standing) ? [{ entry, version: head?.version ?? 0, standing }] : [];
  });
}

/** Files that are asked for beside the forms, and did not come. */
function missingPapers(
  { round, now }: OwingOf,
  unit: Unit,
  { lock, standings }: { readonly lock: Lock | undefined; readonly standings: Standings },
): readonly OwedForm[] {
  const isLocked = isLockedFor(lock, unit.name);
  const papers = papersOf(round);
  return owedPapers({
    papers,
    standingOf(id) {
      const entry = paperOf(round, id);
      const { head } = standings.standingOf(paperPlace(entry), unit.name);
      return unitStanding(standingInputOf({ entry, head, review: undefined, isLocked, now }));
    },
    stateOf: (form) => standings.standingOf(form, unit.name).head?.state,
    forms: round.forms.map(({ definition }) => definition.id),
    now: now.getTime(),
  });
}

/** The decisions are read only of what was returned. */
async function withQueries(
  { reviews }: Deps,
  { session, round, now }: OwingOf,
  unit: Unit,
  { entry: { definition }, version, standing }: StandingForm,
): Promise<OwedForm> {
  const key = storeKey(session, round, definition.id, unit);
  const threads = standing.state === 'returned' ? threadsOf(decisionsIn(await reviews.decisions(key))) : [];
  const owed = owedForm({ definition, standing, version, threads, now: now.getTime() });
  if (owed === undefined) throw new Error('it was owed a moment ago');
  return owed;
}

/** `undefined` where nobody is named, and nothing to reach them by. */
function rosterContact({ contact }: Unit): Unit['contact'] {
  const isEmpty = contact === undefined || Object.values(contact).every((part) => part === undefined);
  return isEmpty ? undefined : contact;
}
