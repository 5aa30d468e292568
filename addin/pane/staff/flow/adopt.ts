/** 采纳: proposals are written into their cells and the sheet is read again; there is no second way to become right. */

import { issueIdentity } from '#domain/issues/issue';
import type { CellWrite } from '../../../workbook/workbook';
import { during } from '../../shell/flow/news';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { IssueItem } from '../model/state';
import { itemOf, refresh } from './check';
import { isAdoptable } from './issue-groups';
import { say } from './say';
import type { AtDesk, Desk } from './visit';

export function adoptActions(atDesk: AtDesk): Pick<StaffActions, 'adopt' | 'adoptAll'> {
  /** Only what still says what the person saw is written: the sheet may have changed since. */
  async function write(desk: Desk, wanted: readonly IssueItem[]): Promise<void> {
    if (wanted.length === 0) return;
    await during(desk, 'reading', async (shown) => {
      const verdict = await refresh(desk);
      if (verdict === undefined) return;
      const standing = new Map(verdict.result.issues.map((issue) => [issueIdentity(issue), issue]));
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
        const written = await desk.signIn.flow.deps.workbook.write([...cells.values()]);
        if (!written.ok) {
          showWorkbookFailure(desk, written.failure);
          return;
        }
        await refresh(desk);
      }
      say(desk, 'proposalsAdopted', { cells: cells.size, changed });
    });
  }

  return {
    adopt: atDesk(async (desk, id: string) => {
      const item = itemOf(desk, id);
      if (item?.issue.proposal !== undefined) await write(desk, [item]);
    }),
    adoptAll: atDesk(async (desk, groupId?: string) => {
      const { sheet } = desk.value;
      if (sheet.status !== 'checked') return;
      const groups = sheet.groups.filter(({ id }) => groupId === undefined || id === groupId);
      await write(desk, groups.flatMap(({ items }) => items).filter(isAdoptable));
    }),
  };
}
