/** The round that the pane is about: found after signing in, and read again when the server knows another. */

import type { Failure } from '#client/answer';
import type { Session } from '#client/shapes';
import { type Round, roundSchema } from '#domain/form/round';
import type { SignIn } from './flow';
import { paneTrouble, showFailure } from './troubles';

/**
 * The round that the workbook was laid out for, else the newest; whether there is one. `beside` fetches what an area
 * shows with it, and gives the failure that keeps it from being shown.
 */
export async function loadRound(
  signIn: SignIn,
  beside: (round: string) => Promise<Failure | undefined> = async () => undefined,
): Promise<boolean> {
  const { session } = signIn;
  const id = session === undefined ? undefined : await roundIdFor(signIn, session);
  if (session !== undefined && id === undefined) signIn.change({ trouble: paneTrouble(signIn, 'noRound', false) });
  if (id === undefined) return false;
  const [round, failure] = await Promise.all([fetchRound(signIn, id), beside(id)]);
  if (round === undefined || signIn.session === undefined) return false;
  if (failure !== undefined) showFailure(signIn, failure);
  signIn.change({ round });
  return true;
}

async function roundIdFor({ flow }: SignIn, { rounds }: Session): Promise<string | undefined> {
  const laidOutFor = await flow.deps.workbook.setting('round');
  const own = rounds.find(({ id }) => laidOutFor.ok && id === laidOutFor.value);
  return (own ?? rounds.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0])?.id;
}

async function fetchRound(signIn: SignIn, id: string): Promise<Round | undefined> {
  const answer = await signIn.api.definition(id);
  if (!answer.ok) {
    showFailure(signIn, answer.failure);
    return undefined;
  }
  const round = roundSchema.safeParse(answer.value);
  if (round.success) return round.data;
  signIn.change({ trouble: paneTrouble(signIn, 'paneTooOld', false) });
  return undefined;
}

/** The definition again; a pane may be open for days. */
export async function reloadRound(signIn: SignIn): Promise<void> {
  const { round } = signIn.value;
  if (round === undefined) return;
  const answer = await signIn.api.definition(round.id);
  const read = answer.ok ? roundSchema.safeParse(answer.value) : undefined;
  const isChanged = read?.success === true && JSON.stringify(read.data) !== JSON.stringify(round);
  if (isChanged) signIn.change({ round: read.data });
}
