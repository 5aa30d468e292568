/** The pane without its looks: every use case put together over what the host hands in. */
import { createApiClient } from '#client/api-client';
import { openOutbox } from '../../storage/outbox';
import type { PaneActions } from '../model/actions';
import type { PaneStore } from '../model/store';
import { adoptActions } from './adopt';
import { Bases } from './bases';
import { createChecking } from './check';
import { collectorActions } from './collector';
import { conflictActions } from './conflict';
import { fileWorkbookOf, type PaneDeps } from './deps';
import { explainActions } from './explain';
import { fileActions } from './file';
import { type Flow, sessionOf } from './flow';
import { formsActions } from './forms';
import { historyActions } from './history';
import { keptLocale, languageActions } from './language';
import { layoutActions } from './layout';
import { markActions } from './marks';
import { keepReceipt } from './recorded';
import { createSending } from './sending';
import { showServerVerdict } from './server-verdict';
import { sessionActions } from './session';
import { holdState, initialState } from './state-holder';
import { submitActions } from './submit';
import { SubmitBoard } from './submit-board';
import { withdrawActions } from './withdraw';

/** Nobody is signed in yet; the language is the one that was chosen last on this machine. */
export function createPaneStore(deps: PaneDeps): PaneStore {
  const { workbook, connection } = deps;
  const state = holdState(
    initialState({
      locale: keptLocale(deps.storage, deps.locale),
      place: fileWorkbookOf(workbook) === undefined ? 'excel' : 'file',
      abilities: workbook.abilities,
      online: connection.isOnline(),
      codeHint: deps.codeHint,
    }),
  );
  const { fetch, timers, baseUrl = '' } = deps;
  const api = createApiClient({ fetch, timers, baseUrl, language: () => state.get().locale });
  const flow: Flow = { deps, api, state };

  const reasons = new Map<string, string>();
  const bases = new Bases();
  const board = new SubmitBoard(state);
  const outbox = openOutbox(deps.storage);
  const checking = createChecking(flow, reasons, ({ open, result }) => board.read(open.form.id, result.rows));
  const sending = createSending(flow, outbox, board, {
    async recorded(pending, receipt, sent) {
      const rows = pending.kind === 'report' ? sent : checking.current()?.result.rows;
      await keepReceipt(flow, { board, bases }, pending, receipt, rows);
      await forms.refreshForms();
    },
    stale: (outgoing, refusal) => conflict.open(outgoing, refusal),
    hasErrors: (outgoing, refusal) =>
      showServerVerdict(flow, { checking, board, reloadRound: forms.reloadRound }, outgoing, refusal),
    refused: () => forms.refreshForms(),
  });
  const forms = formsActions({ flow, checking, sending, board, bases });
  const { refreshForms } = forms;
  const submitting = submitActions({ flow, checking, sending, outbox, board, bases, reasons });
  const conflict = conflictActions({ flow, checking, board, bases, refreshForms, submit: submitting.submit });
  const history = historyActions(flow);
  const collector = collectorActions(flow);

  const session = sessionActions({
    flow,
    async load() {
      await forms.load();
      await collector.refreshCollector();
    },
    async goOn() {
      await Promise.all([refreshForms(), sending.goOn()]);
    },
    forget() {
      sending.stop('forget');
      checking.end();
      board.forgetAll();
      bases.forgetAll();
      history.forgetVersions();
      reasons.clear();
    },
  });

  connection.watch((online) => {
    state.change({ online });
    if (!online || sessionOf(state.get()) === undefined) return;
    if (state.get().trouble?.kind === 'offline') state.change({ trouble: undefined });
    void (state.get().round === undefined ? forms.load() : sending.goOn());
  });

  const { openForm, show, recheck, dismissTrouble } = forms;
  const { chooseConflict, resolveConflict, cancelConflict } = conflict;
  const { openHistory, compareVersion } = history;
  const actions: PaneActions = {
    ...session,
    ...languageActions(flow, checking),
    openForm,
    show,
    recheck,
    dismissTrouble,
    ...layoutActions({ flow, checking, bases, refreshForms }),
    ...fileActions({ flow, checking, bases, board, openForm, reasons }),
    ...adoptActions(flow, checking),
    ...explainActions(reasons, checking),
    ...markActions(flow, checking),
    ...submitting,
    ...withdrawActions(flow, sending, outbox, board),
    chooseConflict,
    resolveConflict,
    cancelConflict,
    openHistory,
    compareVersion,
    ...collector,
  };
  return { state: state.get, subscribe: state.subscribe, actions };
}
