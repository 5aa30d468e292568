/** Use case: a new round, out of the example or of an earlier one. */

import { showFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import { formsAtHand, readingOf, takenFields } from '../model/incoming';
import { askedRound, type NewRoundDraft, newRoundFaults, proposedRound } from '../model/new-round-draft';
import type { Desk } from './desk';
import { putFields } from './incoming';
import { loadList, readRound, tellTheRest } from './opened';
import { say } from './say';

export function makingActions(desk: Desk): Pick<RoundsActions, 'begin' | 'changeNew' | 'dropNew' | 'create'> {
  const list = () => desk.value.list ?? [];
  const taken = () => [...list().map(({ id }) => id), ...desk.value.unreadable];

  return {
    begin(from) {
      const source = list().find(({ id }) => id === from);
      const { incoming } = desk.value;
      desk.change({ creating: proposedRound(source, taken()) });
      // Out of another round, what was taken of the notice holds again.
      if (incoming !== undefined)
        putFields(desk, takenFields(readingOf(incoming.text, formsAtHand(desk.value)), incoming.taken));
    },
    changeNew(changes: Partial<NewRoundDraft>) {
      const { creating } = desk.value;
      if (creating !== undefined) desk.change({ creating: { ...creating, ...changes } });
    },
    dropNew: () => desk.change({ creating: undefined, incoming: undefined }),
    async create() {
      const { creating } = desk.value;
      if (creating === undefined || newRoundFaults(creating, taken()).length > 0) return;
      await desk.alone(async () => {
        const answer = await desk.api.createRound(askedRound(creating));
        if (!answer.ok) return showFailure(desk.signIn, answer.failure);
        const { base, definition } = answer.value;
        const stored = readRound(desk, definition);
        if (stored === undefined) return;
        desk.closeRound();
        desk.change({ creating: undefined, chosen: stored.id, open: { base, stored, draft: {}, rosterText: '' } });
        say(desk.signIn, 'created', { round: stored.name });
        await Promise.all([loadList(desk), tellTheRest(desk)]);
      });
    },
  };
}
