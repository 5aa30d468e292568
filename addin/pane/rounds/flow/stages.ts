/** Use case: a round is published, closed, reopened, put away, locked, removed. */
import type { Answer } from '#client/answer';
import type { DeskClient } from '#client/desk-client';
import { showFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import { withIssued } from '../model/codes-shown';
import type { Desk } from './desk';
import { loadCodes } from './handing-out';
import { loadList, loadRound, tellTheRest } from './opened';
import { type RoundsResults, say } from './say';

type Stages = Pick<
  RoundsActions,
  'publish' | 'close' | 'reopen' | 'archive' | 'restore' | 'lock' | 'unlock' | 'remove'
>;

export function stageActions(desk: Desk): Stages {
  /** Says how it ended, and shows the round as it stands then. */
  async function step(
    result: 'published' | 'closed' | 'reopened' | 'archived' | 'restored' | 'locked' | 'unlocked',
    send: (api: DeskClient, round: string) => Promise<Answer<unknown>>,
    then: (round: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { open } = desk.value;
    if (open === undefined) return;
    const { id, name } = open.stored;
    await desk.alone(async () => {
      const answer = await send(desk.api, id);
      if (answer.ok) say(desk.signIn, result satisfies keyof RoundsResults, { round: name });
      else showFailure(desk.signIn, answer.failure);
      // Somebody else may have been there first: what stands is shown either way.
      await Promise.all([loadList(desk), loadRound(desk, id), tellTheRest(desk)]);
      if (answer.ok) await then(id);
    });
  }

  async function issue(round: string): Promise<void> {
    const answer = await desk.api.issueCodes(round);
    if (!answer.ok) return showFailure(desk.signIn, answer.failure);
    if (answer.value.codes.length === 0) return;
    desk.change({ issued: withIssued(desk.value.issued, answer.value), page: 'codes' });
    say(desk.signIn, 'issued', { codes: answer.value.codes.length });
    await loadCodes(desk);
  }

  return {
    publish: (withCodes) =>
      step('published', (api, round) => api.setStage(round, 'published'), withCodes ? issue : undefined),
    close: (reason) => step('closed', (api, round) => api.setStage(round, 'closed', reason)),
    reopen: () => step('reopened', (api, round) => api.setStage(round, 'published')),
    archive: () => step('archived', (api, round) => api.setStage(round, 'archived')),
    restore: (reason) => step('restored', (api, round) => api.setStage(round, 'closed', reason)),
    lock: (reason) => step('locked', (api, round) => api.lock(round, reason)),
    unlock: () => step('unlocked', (api, round) => api.unlock(round)),
    async remove() {
      const { open } = desk.value;
      if (open === undefined) return;
      const { id, name } = open.stored;
      await desk.alone(async () => {
        const answer = await desk.api.removeRound(id);
        if (!answer.ok) return showFailure(desk.signIn, answer.failure);
        desk.change({ open: undefined, chosen: undefined });
        say(desk.signIn, 'removed', { round: name });
        await Promise.all([loadList(desk), tellTheRest(desk)]);
      });
    },
  };
}
