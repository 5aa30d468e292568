/** A unit's cards: how it stands with each form of the round, by the server's word and the server's clock. */
import { TOKEN_HOURS } from '#api/answers/wire-limits';
import type { Failure } from '#client/answer';
import type { FormState } from '#client/shapes';
import { daysLeft } from '#domain/words/china-time';
import { expireSignInIfOver } from '../../shell/flow/troubles';
import type { FormCard } from '../model/state';
import type { Visit } from './visit';

/** The failure that keeps the cards from being shown; an expired sign-in tells itself. */
export async function fetchForms(visit: Visit, round: string): Promise<Failure | undefined> {
  const { signIn } = visit;
  const { session } = signIn;
  if (session?.role !== 'unit') return undefined;
  const answer = await signIn.api.forms(round);
  if (!answer.ok) return expireSignInIfOver(visit, answer.failure) ? undefined : answer.failure;
  // Without the server's Date the token's issue stands in for it, never this machine's clock.
  const serverTime = answer.serverTime ?? Date.parse(session.expiresAt) - TOKEN_HOURS * 3_600_000;
  const cards = answer.value.map((form) => card(form, serverTime));
  const isNews = JSON.stringify(cards) !== JSON.stringify(visit.value.cards);
  if (isNews) visit.change({ cards });
  return undefined;
}

/** Quietly: what could not be fetched stays as it was. */
export async function refreshForms(visit: Visit): Promise<void> {
  const { round } = visit.stay.value;
  if (round !== undefined) await fetchForms(visit, round.id);
}

function card(form: FormState, serverTime: number): FormCard {
  return { state: form, daysLeft: daysLeft(form.standing.due, serverTime) };
}
