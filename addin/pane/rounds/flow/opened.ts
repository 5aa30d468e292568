/** Which rounds there are, and the one that the pages are about, as they are stored now. */
import { SESSION } from '#client/addresses';
import type { Session } from '#client/shapes';
import { type Round, roundSchema } from '#domain/form/round';
import { reloadRound } from '../../shell/flow/rounds';
import { paneTrouble, showFailure, showTrouble } from '../../shell/flow/troubles';
import type { OpenRound } from '../model/state';
import type { Desk, Typed } from './desk';

export async function loadList(desk: Desk): Promise<void> {
  const list = await desk.read(() => desk.api.rounds());
  if (list !== undefined) desk.change({ list: list.rounds, unreadable: list.unreadable });
}

/** What was typed into it stays. */
export async function loadRound(desk: Desk, id: string): Promise<void> {
  const [setup, standing] = await Promise.all([
    desk.read(() => desk.api.setup(id)),
    desk.read(() => desk.api.locking(id)),
  ]);
  if (setup === undefined || standing === undefined) return;
  const stored = readRound(desk, setup.definition);
  if (stored === undefined || desk.value.chosen !== id) return;
  const typed: Partial<OpenRound> & Typed = desk.value.open?.stored.id === id ? desk.value.open : desk.typedIn(id);
  const { lock: _, ...kept } = typed;
  const { lock } = standing;
  desk.change({ open: { ...kept, base: setup.base, stored, ...(lock === undefined ? {} : { lock }) } });
}

/** Undefined where this pane is too old for it, which is shown. */
export function readRound({ signIn }: Desk, definition: object): Round | undefined {
  const read = roundSchema.safeParse(definition);
  if (read.success) return read.data;
  showTrouble(signIn, paneTrouble(signIn, 'paneTooOld', false));
  return undefined;
}

/** The rest of the pane offers the rounds as they are now, and goes to another where the one that it showed is gone. */
export async function tellTheRest({ signIn }: Desk): Promise<void> {
  const answer = await signIn.api.ask<Session>({ method: 'GET', path: SESSION });
  if (!answer.ok) return showFailure(signIn, answer.failure);
  const { session } = signIn.value;
  if (session.status !== 'signedIn') return;
  signIn.change({ session: { ...session, session: { ...answer.value, token: '' } } });
  const { rounds } = answer.value;
  const { stay } = signIn;
  if (rounds.some(({ id }) => id === stay.id)) return reloadRound(stay);
  const [first] = rounds;
  if (first !== undefined) signIn.goTo(first.id);
}
