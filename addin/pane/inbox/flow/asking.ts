/** Use case: what seems acceptable is held against what the server knows; nothing is recorded. */
import { type TakingIn, takeIn } from '#intake/take-in';
import { expireSignInIfOver, saysSignInIsOver } from '../../shell/flow/troubles';
import { isUnasked } from '../model/piles';
import type { IntakeDesk } from './intake-desk';

/** A person is at it: a few seconds, and then it is said that nobody answers. */
const WAITS_MS = [500, 2_000, 4_000];

/** How the server is asked of the item at `at`. Undefined once nobody may ask any more. */
export function takingOf(desk: IntakeDesk, at: number, isTrial: boolean): TakingIn | undefined {
  const { signIn, stay } = desk;
  const { timers, random, newId } = signIn.flow.deps;
  if (stay.id === undefined || signIn.session === undefined) return undefined;
  const { reasons = [], replaces } = desk.decidedOf(at);
  return {
    ...{ api: watched(desk), round: stay.id, isTrial, newId },
    patience: { waitsMs: WAITS_MS, timers, random },
    mayReplace: ({ version }) => replaces === version,
    reasonsFor: (issues) =>
      reasons.filter(({ address, code }) => issues.some((issue) => issue.address === address && issue.code === code)),
  };
}

/** The sign-in that runs out meanwhile is asked for anew, and is no word on what was sent. */
function watched(desk: IntakeDesk): TakingIn['api'] {
  const { api } = desk.signIn;
  const heeded = async <T extends Awaited<ReturnType<(typeof api)['check' | 'submit' | 'receipt']>>>(
    answer: Promise<T>,
  ) => {
    const known = await answer;
    if (!known.ok && saysSignInIsOver(known.failure)) expireSignInIfOver(desk, known.failure);
    return known;
  };
  return {
    check: (place, content) => heeded(api.check(place, content)),
    submit: (place, id, body) => heeded(api.submit(place, id, body)),
    receipt: (place, id) => heeded(api.receipt(place, id)),
  };
}

export type Asked = 'done' | 'unanswered' | 'stopped';

/** Of those that nobody was asked of; ends where nobody answers, since the next one would not be answered either. */
export async function askAll(desk: IntakeDesk): Promise<Asked> {
  const places = [...desk.value.items.entries()].filter(([, item]) => isUnasked(item)).map(([at]) => at);
  for (const [done, at] of places.entries()) {
    if (desk.isStopped || desk.isOver) return 'stopped';
    const item = desk.value.items[at];
    // What was said of another one may have changed this one meanwhile.
    if (item === undefined || !isUnasked(item)) continue;
    desk.work({ what: 'asking', done, of: places.length, name: item.file });
    const asked = await askOf(desk, at);
    if (asked !== 'done') return asked;
  }
  return 'done';
}

/** Also of one that was asked of before. */
export async function askOf(desk: IntakeDesk, at: number): Promise<Asked> {
  const item = desk.unanswered(at);
  const taking = takingOf(desk, at, true);
  if (item === undefined || taking === undefined) return 'stopped';
  const asked = await takeIn(item, taking);
  if (desk.isOver || desk.signIn.session === undefined) return 'stopped';
  desk.answered(at, asked);
  return asked.taken?.outcome === 'notAsked' ? 'unanswered' : 'done';
}
