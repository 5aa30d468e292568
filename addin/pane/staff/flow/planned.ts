/** What the unit announced in the form that this one starts from: learnt once an opening, and checked from then on. */
import { startingLists } from '#domain/form/starting-lists';
import { placeOf } from './opening';
import type { Desk } from './visit';

/** Calls `learnt` once it is known and there is any. Offline nothing is: then only the server speaks of it. */
export async function learnPlanned(desk: Desk, learnt: () => Promise<unknown>): Promise<void> {
  const { open, opening, signIn } = desk;
  if (open === undefined || startingLists(open.form).length === 0) return;
  const known = await signIn.api.known(placeOf(open));
  if (!known.ok || opening.isOver || Object.keys(known.value.entries).length === 0) return;
  opening.planned = known.value.entries;
  await learnt();
}
