/** The pages about rounds, rosters, codes and the audit trail, of one sign-in: put together of their use cases. */
import type { SignIn } from '../../shell/flow/flow';
import type { Store } from '../../shell/model/store';
import type { RoundsActions } from '../model/actions';
import type { Page, RoundsState } from '../model/state';
import { Desk } from './desk';
import { editingFormsActions } from './editing-forms';
import { handingOutActions, loadCodes } from './handing-out';
import { incomingActions } from './incoming';
import { makingActions } from './making';
import { loadList, loadRound } from './opened';
import { loadAudit, readingAuditActions } from './reading-audit';
import { settingUpActions } from './setting-up';
import { stageActions } from './stages';

export type RoundsStore = Store<RoundsState, RoundsActions>;

/** For somebody of the collector; nothing is asked before a page is gone to. It ends with the sign-in. */
export function createRounds(signIn: SignIn): RoundsStore {
  const subscribers = new Set<() => void>();
  const desk = new Desk(signIn, () => {
    for (const changed of [...subscribers]) changed();
  });

  /** Roster and codes are of a round: the one that was opened, else the one that the pane shows. */
  async function chosenRound(): Promise<void> {
    if (desk.value.list === undefined) await loadList(desk);
    const { list, chosen } = desk.value;
    const id = chosen ?? list?.find((round) => round.id === signIn.stay.id)?.id ?? list?.[0]?.id;
    if (id === undefined) return;
    desk.change({ chosen: id });
    if (desk.value.open?.stored.id !== id) await loadRound(desk, id);
  }

  const LOADERS: Readonly<Record<Page, () => Promise<unknown>>> = {
    rounds: () => (desk.value.list === undefined ? loadList(desk) : Promise.resolve()),
    roster: chosenRound,
    codes: () => Promise.all([chosenRound(), loadCodes(desk)]),
    audit: () => loadAudit(desk),
  };

  const actions: RoundsActions = {
    async goTo(page) {
      desk.change({ page });
      signIn.change({ trouble: undefined });
      await LOADERS[page]();
    },
    async refresh() {
      const { page, chosen } = desk.value;
      signIn.change({ trouble: undefined });
      await loadList(desk);
      if (chosen !== undefined && page !== 'audit') await loadRound(desk, chosen);
      await LOADERS[page]();
    },
    async openRound(id) {
      if (desk.value.open?.stored.id !== id) {
        desk.closeRound();
        desk.change({ incoming: undefined });
      }
      desk.change({ chosen: id, creating: undefined });
      if (id === undefined) return;
      signIn.change({ trouble: undefined });
      await loadRound(desk, id);
    },
    ...makingActions(desk),
    ...settingUpActions(desk),
    ...editingFormsActions(desk),
    ...incomingActions(desk),
    ...stageActions(desk),
    ...handingOutActions(desk),
    ...readingAuditActions(desk),
  };

  return {
    state: () => desk.value,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    actions,
  };
}
