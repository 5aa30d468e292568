/** 版本记录: what was recorded, newest first, and what each version changed. */

import type { Row } from '#domain/reading/row';
import { changedCells } from '#domain/reports/compared-rows';
import { rowOf } from '#domain/reports/written-row';
import type { Answer } from '../../../api/request';
import type { PaneActions } from '../../model/actions';
import type { HistoryItem } from '../../model/state';
import {
  during,
  expireSessionIfOver,
  type Flow,
  type OpenForm,
  openFormOf,
  placeOf,
  say,
  showFailure,
  troubleOf,
} from '../../shell/flow/flow';

export interface HistoryActions extends Pick<PaneActions, 'openHistory' | 'compareVersion'> {
  /** Versions never change, but another unit has others. */
  forgetVersions(): void;
}

export function historyActions(flow: Flow): HistoryActions {
  const { api, state } = flow;
  const versions = new Map<string, readonly Row[]>();

  async function rowsOf(open: OpenForm, version: number): Promise<Answer<readonly Row[]>> {
    if (version === 0) return { ok: true, value: [] };
    const key = `${open.round.id} ${open.form.id} ${version}`;
    const known = versions.get(key);
    if (known !== undefined) return { ok: true, value: known };
    const answer = await api.version(placeOf(open), version);
    if (!answer.ok) return answer;
    const rows = answer.value.rows.map(rowOf);
    versions.set(key, rows);
    return { ok: true, value: rows };
  }

  function set(version: number, changes: HistoryItem['changes']): void {
    const { history } = state.get();
    if (!Array.isArray(history)) return;
    const items: readonly HistoryItem[] = history;
    state.change({ history: items.map((item) => (item.entry.version === version ? { ...item, changes } : item)) });
  }

  return {
    forgetVersions: () => versions.clear(),

    async openHistory() {
      const open = openFormOf(state.get());
      if (open === undefined) return;
      state.change({ screen: 'history', history: 'loading' });
      const answer = await during(flow, 'loading', () => api.history(placeOf(open)));
      if (openFormOf(state.get())?.form.id !== open.form.id) return;
      if (answer.ok) {
        state.change({ history: answer.value.map((entry) => ({ entry, changes: { status: 'folded' } })) });
        return;
      }
      state.change({ history: undefined });
      showFailure(flow, answer.failure);
    },

    async compareVersion(version) {
      const open = openFormOf(state.get());
      if (open === undefined) return;
      set(version, { status: 'loading' });
      const [after, before] = await during(flow, 'loading', () =>
        Promise.all([rowsOf(open, version), rowsOf(open, version - 1)]),
      );
      const failure = after.ok ? (before.ok ? undefined : before.failure) : after.failure;
      if (failure !== undefined) {
        const isExpired = expireSessionIfOver(flow, failure);
        set(version, isExpired ? { status: 'folded' } : { status: 'failed', trouble: troubleOf(flow, failure) });
        return;
      }
      if (!after.ok || !before.ok) return;
      const cells = changedCells(open, before.value, after.value);
      set(version, { status: 'shown', cells });
      say(flow, 'comparedVersion', { version, cells: cells.length });
    },
  };
}
