/** Adopting (采纳) proposals is writing them into their cells and reading again: there is no second way to become right. */

import type { Issue } from '../issues/issue';
import { cellName } from '../sheet/address';
import { type RawCell, type RawGrid, withCells } from '../sheet/raw-grid';

/** The sheets with proposals written into their cells; parse them again to see what is left. Errors only, unless said. */
export function adoptProposals(
  grids: readonly RawGrid[],
  issues: readonly Issue[],
  which: (issue: Issue) => boolean = (issue) => issue.severity === 'error',
): readonly RawGrid[] {
  return grids.map((grid) => {
    const changes = new Map<string, { row: number; column: number; cell: RawCell }>();
    for (const issue of issues) {
      const { at, proposal } = issue;
      if (at.sheet !== grid.sheet || proposal === undefined || !which(issue)) continue;
      const cell = cellName(at.row, at.column);
      if (!changes.has(cell)) changes.set(cell, { row: at.row, column: at.column, cell: proposal.cell });
    }
    return changes.size === 0 ? grid : withCells(grid, [...changes.values()]);
  });
}
