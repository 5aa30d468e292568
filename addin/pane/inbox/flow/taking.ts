/** Use case: what can be taken in is recorded on the units' behalf, one after the other, each once. */
import { takeIn } from '#intake/take-in';
import { canBeTaken, isTaken } from '../model/piles';
import { askAll, takingOf } from './asking';
import type { IntakeDesk } from './intake-desk';
import { say } from './say';

export function takingActions(desk: IntakeDesk) {
  async function take(places: readonly number[]): Promise<void> {
    desk.change({ news: undefined });
    let asked = 0;
    for (const at of places) {
      if (desk.isStopped || desk.isOver) break;
      const item = desk.unanswered(at);
      const taking = takingOf(desk, at, false);
      if (item === undefined || taking === undefined) break;
      desk.work({ what: 'taking', done: asked, of: places.length, name: item.file });
      const taken = await takeIn(item, taking);
      if (desk.isOver) return;
      // The sign-in ran out before it was known: what was sent is settled by asking again.
      if (desk.signIn.session === undefined) break;
      desk.answered(at, taken);
      asked++;
      // Nobody would answer the next one either.
      if (taken.taken?.outcome === 'notAsked' || taken.taken?.outcome === 'unknown') break;
    }
    const taken = places.filter((at) => {
      const item = desk.value.items[at];
      return item !== undefined && isTaken(item);
    }).length;
    desk.change({ news: { what: 'taken', taken, not: asked - taken, left: places.length - asked } });
    say(desk, 'taken', { count: taken, left: places.length - taken });
  }

  return {
    takeIn: () =>
      desk.inTurn(async () => {
        const places = [...desk.value.items.entries()].filter(([, item]) => canBeTaken(item)).map(([at]) => at);
        if (places.length > 0) await take(places);
      }),
    takeOne: (at: number) => desk.inTurn(() => take([at])),
    replace: (at: number) =>
      desk.inTurn(async () => {
        const version = desk.value.items[at]?.standing?.version;
        if (version === undefined) return;
        desk.decide(at, { ...desk.decidedOf(at), replaces: version });
        await take([at]);
      }),
    askAgain: () =>
      desk.inTurn(async () => {
        await askAll(desk);
      }),
  };
}
