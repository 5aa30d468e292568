/** File mode: cells that people type into in the pane's own table of the sheet, and taking changes back. */
import { fileWorkbookOf } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { TypedCell } from '../model/state';
import { refresh, sayCounts } from './check';
import { readingParts } from './reading';
import { say } from './say';
import type { AtDesk, Desk } from './visit';

export function typingActions(atDesk: AtDesk): Pick<StaffActions, 'typeInto' | 'undo'> {
  async function typeInto(desk: Desk, typed: readonly TypedCell[]): Promise<void> {
    const { open } = desk;
    const file = fileWorkbookOf(desk.signIn.flow.deps.workbook);
    if (open === undefined || file === undefined || typed.length === 0) return;
    await during(desk, 'checking', async () => {
      const parts = await readingParts();
      if (!parts.ok) return showWorkbookFailure(desk, parts.failure);
      const { askedAt, typedCell } = parts.value;
      const asked = desk.opening.verdict?.table?.asked ?? [];
      const context = { window: open.round.window };
      const written = await file.write(
        typed.map(({ at, text }) => ({ at, value: typedCell(text, askedAt(asked, at)?.spec, context) })),
      );
      if (!written.ok) return showWorkbookFailure(desk, written.failure);
      await refresh(desk);
      sayCounts(desk);
    });
  }

  return {
    typeInto: atDesk(typeInto),
    undo: atDesk(async (desk) => {
      const file = fileWorkbookOf(desk.signIn.flow.deps.workbook);
      if (file?.canUndo !== true) return;
      const undone = await file.undo();
      if (!undone.ok) return showWorkbookFailure(desk, undone.failure);
      await refresh(desk);
      say(desk, 'undone', {});
    }),
  };
}
