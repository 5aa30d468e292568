/** The rounds of whoever is signed in, and the one that the pane is at: found after signing in, chosen, read again. */

import type { Failure } from '#client/answer';
import type { Round } from '#domain/form/round';
import { LatePart } from '../../../workbook/late-part';
import type { SignIn, Stay } from './flow';
import { keptRound } from './kept-round';
import { paneTrouble, showFailure } from './troubles';

/** What reads a definition, fetched while somebody signs in: the schemas of all forms are a seventh of the pane. */
const READING = new LatePart(() => import('#domain/form/round'));
READING.prepare();

/**
 * The round that was chosen, else the one that the workbook was laid out for, else the one of last time, else the
 * current one; undefined where it could not be shown. `beside` fetches what an area shows with it, and gives the failure
 * that keeps it from being shown.
 */
export async function loadRound(
  signIn: SignIn,
  beside: (stay: Stay, round: string) => Promise<Failure | undefined> = async () => undefined,
): Promise<Stay | undefined> {
  if (signIn.session === undefined) return undefined;
  const id = signIn.stay.id ?? (await firstRound(signIn));
  if (id === undefined) signIn.change({ trouble: paneTrouble(signIn, 'noRound', false) });
  if (id === undefined) return undefined;
  const stay = signIn.goTo(id);
  const [round, failure] = await Promise.all([fetchRound(stay, id), beside(stay, id)]);
  if (round === undefined || signIn.session === undefined) return undefined;
  if (failure !== undefined && stay.isShown) showFailure(signIn, failure);
  stay.change({ round });
  return stay;
}

async function firstRound(signIn: SignIn): Promise<string | undefined> {
  const { session, flow } = signIn;
  if (session === undefined) return undefined;
  return (await roundOfWorkbook(signIn)) ?? keptRound(flow.deps.storage, session) ?? session.rounds[0]?.id;
}

/** The round that what the workbook holds was laid out for, if it is one that the person may open. */
export async function roundOfWorkbook({ who, flow }: SignIn): Promise<string | undefined> {
  const laidOutFor = await flow.deps.workbook.setting('round');
  return who?.rounds.find(({ id }) => laidOutFor.ok && id === laidOutFor.value)?.id;
}

async function fetchRound(stay: Stay, id: string): Promise<Round | undefined> {
  const { signIn } = stay;
  const answer = await signIn.api.definition(id);
  if (!answer.ok) {
    if (stay.isShown) showFailure(signIn, answer.failure);
    return undefined;
  }
  const reading = await READING.get();
  if (!reading.ok) {
    if (stay.isShown) signIn.change({ trouble: { kind: 'workbook', failure: reading.failure } });
    return undefined;
  }
  const round = reading.value.roundSchema.safeParse(answer.value);
  if (round.success) return round.data;
  if (stay.isShown) signIn.change({ trouble: paneTrouble(signIn, 'paneTooOld', false) });
  return undefined;
}

/** The definition again; a pane may be open for days. */
export async function reloadRound(stay: Stay): Promise<void> {
  const { round } = stay.value;
  if (round === undefined) return;
  const answer = await stay.signIn.api.definition(round.id);
  const reading = await READING.get();
  const read = answer.ok && reading.ok ? reading.value.roundSchema.safeParse(answer.value) : undefined;
  const isChanged = read?.success === true && JSON.stringify(read.data) !== JSON.stringify(round);
  if (isChanged) stay.change({ round: read.data });
}
