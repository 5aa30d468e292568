/** What the collector sees in the pane: units × forms, and a form's summary workbook as a download. */
import { formOf } from '#domain/form/round';
import type { PaneActions } from '../../model/actions';
import { during, type Flow, say, sessionOf, showFailure } from '../../shell/flow/flow';

export function collectorActions(flow: Flow): Pick<PaneActions, 'refreshCollector' | 'downloadSummary'> {
  const { api, deps, state } = flow;
  return {
    async refreshCollector() {
      const { round } = state.get();
      if (round === undefined || sessionOf(state.get())?.role !== 'admin') return;
      const before = state.get().collector;
      if (before === undefined) state.change({ collector: 'loading' });
      const answer = await during(flow, 'loading', () => api.collectorState(round.id));
      if (sessionOf(state.get())?.role !== 'admin') return;
      if (answer.ok) return state.change({ collector: answer.value });
      // What was shown stays: an old grid with its time is better than none.
      state.change({ collector: before });
      showFailure(flow, answer.failure);
    },
    async downloadSummary(form) {
      const { round } = state.get();
      const definition = round === undefined ? undefined : formOf(round, form);
      if (round === undefined || definition === undefined) return;
      const answer = await during(flow, 'loading', () => api.summary({ round: round.id, form }));
      if (!answer.ok) return showFailure(flow, answer.failure);
      const name = answer.value.name ?? `${round.name} ${definition.attachment} 汇总.xlsx`;
      deps.save(name, answer.value.bytes);
      say(flow, 'saved', { file: name });
    },
  };
}
