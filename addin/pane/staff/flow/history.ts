/** 版本记录: what was recorded, newest first, and what each version changed. */

import type { Answer } from '#client/answer';
import type { Row } from '#domain/reading/row';
import { changedCells } from '#domain/reports/compared-rows';
import { rowOf } from '#domain/reports/written-row';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, showFailure, troubleOf } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { HistoryItem } from '../model/state';
import { type OpenForm, placeOf } from './opening';
import { say } from './say';
import type { AtDesk, Desk } from './visit';

export function historyActions(atDesk: AtDesk): Pick<StaffActions, 'openHistory' | 'compareVersion'> {
  return {
    openHistory: atDesk(async (desk) => {
      const { open, signIn } = desk;
      if (open === undefined) return;
      desk.change({ history: 'loading' });
      signIn.change({ screen: 'history' });
      const answer = await during(desk, 'loading', () => signIn.api.history(placeOf(open)));
      if (!desk.isOnScreen) return;
      if (answer.ok) {
        desk.change({ history: answer.value.map((entry) => ({ entry, changes: { status: 'folded' } })) });
        return;
      }
      desk.change({ history: undefined });
      showFailure(desk, answer.failure);
    }),

    compareVersion: atDesk(async (desk, version: number) => {
      const { open } = desk;
      if (open === undefined) return;
      setChanges(desk, version, { status: 'loading' });
      const [after, before] = await during(desk, 'loading', () =>
        Promise.all([rowsOf(desk, open, version), rowsOf(desk, open, version - 1)]),
      );
      const failure = after.ok ? (before.ok ? undefined : before.failure) : after.failure;
      if (failure !== undefined) {
        const isExpired = expireSignInIfOver(desk, failure);
        setChanges(
          desk,
          version,
          isExpired ? { status: 'folded' } : { status: 'failed', trouble: troubleOf(desk, failure) },
        );
        return;
      }
      if (!after.ok || !before.ok) return;
      const cells = changedCells(open, before.value, after.value);
      setChanges(desk, version, { status: 'shown', cells });
      say(desk, 'comparedVersion', { version, cells: cells.length });
    }),
  };
}

async function rowsOf(desk: Desk, open: OpenForm, version: number): Promise<Answer<readonly Row[]>> {
  if (version === 0) return { ok: true, value: [] };
  const known = desk.value.versions.get(version);
  if (known !== undefined) return { ok: true, value: known };
  const answer = await desk.signIn.api.version(placeOf(open), version);
  if (!answer.ok) return answer;
  const rows = answer.value.rows.map(rowOf);
  desk.change({ versions: new Map([...desk.value.versions, [version, rows]]) });
  return { ok: true, value: rows };
}

function setChanges(desk: Desk, version: number, changes: HistoryItem['changes']): void {
  const { history } = desk.value;
  if (history === undefined || history === 'loading') return;
  desk.change({ history: history.map((item) => (item.entry.version === version ? { ...item, changes } : item)) });
}
