/** 采纳: proposals are written into their cells and the sheet is read again; there is no second way to become right. */

import type { CellWrite } from '../../../workbook/workbook';
import type { PaneActions } from '../../model/actions';
import type { IssueItem } from '../../model/state';
import { during, type Flow, say, showWorkbookFailure } from '../../shell/flow/flow';
import { type Checking, itemOf } from './check';
import { isAdoptable, issueId } from './issue-groups';

export function adoptActions(flow: Flow, checking: Checking): Pick<PaneActions, 'adopt' | 'adoptAll'> {
  const { deps, state } = flow;

  /** Only what still says what the person saw is written: the sheet may have changed since. */
  async function write(wanted: readonly IssueItem[]): Promise<void> {
    if (wanted.length === 0) return;
    await during(flow, 'reading', async (shown) => {
      const verdict = await checking.refresh();
      if (verdict === undefined) return;
      const standing = new Map(verdict.result.issues.map((issue) => [issueId(issue), issue]));
      const cells = new Map<string, CellWrite>();
      let changed = 0;
      for (const { id, issue } of wanted) {
        const now = standing.get(id);
        const isSame =
          now?.proposal !== undefined &&
          now.received === issue.received &&
          JSON.stringify(now.proposal) === JSON.stringify(issue.proposal);
        if (!isSame) changed++;
        // Two proposals for one cell: the first, as the list shows them.
        else if (!cells.has(now.address)) cells.set(now.address, { at: now.at, value: now.proposal.cell });
      }
      if (cells.size > 0) {
        shown.now('checking');
        const written = await deps.workbook.write([...cells.values()]);
        if (!written.ok) {
          showWorkbookFailure(flow, written.failure);
          return;
        }
        await checking.refresh();
      }
      say(flow, 'proposalsAdopted', { cells: cells.size, changed });
    });
  }

  return {
    async adopt(id) {
      const item = itemOf(state.get(), id);
      if (item?.issue.proposal !== undefined) await write([item]);
    },
    async adoptAll(groupId) {
      const { sheet } = state.get();
      if (sheet.status !== 'checked') return;
      const groups = sheet.groups.filter(({ id }) => groupId === undefined || id === groupId);
      await write(groups.flatMap(({ items }) => items).filter(isAdoptable));
    },
  };
}
