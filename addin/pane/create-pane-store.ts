/** The pane without its looks: every use case put together over what the host hands in. */
import { createApiClient } from '../api/client';
import { openOutbox } from '../api/outbox';
import type { PaneActions } from './model/actions';
import type { PaneStore } from './model/store';
import { collectorActions } from './officer/flow/collector';
import { fileWorkbookOf, type PaneDeps } from './shell/flow/deps';
import { type Flow, sessionOf } from './shell/flow/flow';
import { keptLocale, languageActions } from './shell/flow/language';
import { sessionActions } from './shell/flow/session';
import { holdState, initialState } from './shell/flow/state-holder';
import { adoptActions } from './staff/flow/adopt';
import { Bases } from './staff/flow/bases';
import { createChecking } from './staff/flow/check';
import { conflictActions } from './staff/flow/conflict';
import { explainActions } from './staff/flow/explain';
import { fileActions } from './staff/flow/file';
import { formsActions } from './staff/flow/forms';
import { historyActions } from './staff/flow/history';
import { layoutActions } from './staff/flow/layout';
import { markActions } from './staff/flow/marks';
import { keepReceipt } from './staff/flow/recorded';
import { createSending } from './staff/flow/sending';
import { showServerVerdict } from './staff/flow/server-verdict';
import { submitActions } from './staff/flow/submit';
import { SubmitBoard } from './staff/flow/submit-board';
import { withdrawActions } from './staff/flow/withdraw';

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
