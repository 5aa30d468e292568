/** 版本记录: what was recorded, newest first, what each version changed, and what it holds. */

import type { Failure } from '#client/answer';
import type { HistoryEntry } from '#client/shapes';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, showFailure, troubleOf } from '../../shell/flow/troubles';
import type { Trouble } from '../../shell/model/state';
import type { StaffActions } from '../model/actions';
import type { HistoryItem } from '../model/state';
import { placeOf } from './opening';
import { readingParts } from './reading';
import { learnReview } from './review';
import { say } from './say';
import { versionInWords } from './version-words';
import { rowsOfVersion, versionOf } from './versions';
import type { AtDesk, Desk } from './visit';

export function historyActions(
  atDesk: AtDesk,
): Pick<StaffActions, 'openHistory' | 'moreHistory' | 'compareVersion' | 'openVersion'> {
  return {
    openHistory: atDesk(async (desk) => {
      const { open, signIn } = desk;
      if (open === undefined) return;
      desk.change({ history: 'loading', earlierThan: undefined, question: undefined });
      signIn.change({ screen: 'history' });
      // Nobody waits for it: what was decided stands beside the versions when it comes.
      void learnReview(desk);
      const answer = await during(desk, 'loading', () => signIn.api.history(placeOf(open)));
      if (!desk.isOnScreen) return;
      if (answer.ok) {
        desk.change({ history: answer.value.versions.map(foldedItem), earlierThan: answer.value.next });
        return;
      }
      desk.change({ history: undefined });
      showFailure(desk, answer.failure);
    }),

    moreHistory: atDesk((desk) =>
      desk.once('moreHistory', async () => {
        const { open, signIn, value } = desk;
        const { earlierThan } = value;
        if (open === undefined || earlierThan === undefined) return;
        const answer = await during(desk, 'loading', () => signIn.api.history(placeOf(open), earlierThan));
        const { history } = desk.value;
        if (!answer.ok) return showFailure(desk, answer.failure);
        // Opened anew meanwhile: that list begins from the newest again.
        if (!Array.isArray(history) || desk.value.earlierThan !== earlierThan) return;
        const { versions, next } = answer.value;
        desk.change({ history: [...history, ...versions.map(foldedItem)], earlierThan: next });
      }),
    ),

    compareVersion: atDesk(async (desk, version: number) => {
      const { open } = desk;
      if (open === undefined) return;
      changeItem(desk, version, { changes: { status: 'loading' } });
      const [after, before] = await during(desk, 'loading', () =>
        Promise.all([rowsOfVersion(desk, open, version), rowsOfVersion(desk, open, version - 1)]),
      );
      const failure = after.ok ? (before.ok ? undefined : before.failure) : after.failure;
      if (failure !== undefined) return changeItem(desk, version, { changes: failedAt(desk, failure) });
      if (!after.ok || !before.ok) return;
      const parts = await readingParts();
      if (!parts.ok) {
        const trouble: Trouble = { kind: 'workbook', failure: parts.failure };
        return changeItem(desk, version, { changes: { status: 'failed', trouble } });
      }
      const cells = parts.value.changedCells(open, before.value, after.value);
      changeItem(desk, version, { changes: { status: 'shown', cells } });
      say(desk, 'comparedVersion', { version, cells: cells.length });
    }),

    openVersion: atDesk(async (desk, version: number) => {
      const { open } = desk;
      const item = itemOf(desk, version);
      if (open === undefined || item === undefined) return;
      if (item.content.status === 'shown') return changeItem(desk, version, { content: { status: 'folded' } });
      changeItem(desk, version, { content: { status: 'loading' } });
      const answer = await during(desk, 'loading', () => versionOf(desk, open, version));
      if (!answer.ok) return changeItem(desk, version, { content: failedAt(desk, answer.failure) });
      changeItem(desk, version, { content: { status: 'shown', ...versionInWords(open, answer.value) } });
    }),
  };
}

function foldedItem(entry: HistoryEntry): HistoryItem {
  const folded = { status: 'folded' } as const;
  return { entry, changes: folded, content: folded };
}

function failedAt(desk: Desk, failure: Failure): { status: 'folded' } | { status: 'failed'; trouble: Trouble } {
  const isExpired = expireSignInIfOver(desk, failure);
  return isExpired ? { status: 'folded' } : { status: 'failed', trouble: troubleOf(desk, failure) };
}

function itemOf({ value: { history } }: Desk, version: number): HistoryItem | undefined {
  return Array.isArray(history) ? history.find(({ entry }) => entry.version === version) : undefined;
}

function changeItem(desk: Desk, version: number, changes: Partial<HistoryItem>): void {
  const { history } = desk.value;
  if (history === undefined || history === 'loading') return;
  desk.change({ history: history.map((item) => (item.entry.version === version ? { ...item, ...changes } : item)) });
}
