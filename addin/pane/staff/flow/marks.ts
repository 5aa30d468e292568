/** Issues painted into the sheet, on request and undoable; and the cell that an issue speaks of, selected. */
import { type CellMark, joinedMarks } from '#domain/issues/marks';
import type { PaneActions } from '../../model/actions';
import type { SheetState } from '../../model/state';
import { fileWorkbookOf } from '../../shell/flow/deps';
import { during, type Flow, say, showWorkbookFailure } from '../../shell/flow/flow';
import { type Checking, itemOf } from './check';

export function markActions(
  flow: Flow,
  checking: Checking,
): Pick<PaneActions, 'locate' | 'mark' | 'unmark' | 'saveAnnotatedCopy'> {
  const { deps, state } = flow;
  const { workbook } = deps;
  return {
    async locate(id) {
      const item = itemOf(state.get(), id);
      if (item === undefined || !workbook.abilities.select) return;
      const selected = await workbook.select(item.issue.at);
      if (!selected.ok) showWorkbookFailure(flow, selected.failure);
    },
    async mark() {
      await during(flow, 'marking', async () => {
        if ((await checking.refresh()) === undefined) return;
        const marks = marksOf(state.get().sheet);
        const painted = await workbook.mark(marks);
        if (!painted.ok) return showWorkbookFailure(flow, painted.failure);
        checking.setMarked(true);
        say(flow, 'marked', { cells: marks.length });
      });
    },
    async unmark() {
      await during(flow, 'marking', async () => {
        const cleared = await workbook.unmark();
        if (!cleared.ok) return showWorkbookFailure(flow, cleared.failure);
        checking.setMarked(false);
        say(flow, 'unmarked', {});
      });
    },
    async saveAnnotatedCopy() {
      const file = fileWorkbookOf(workbook);
      if (file === undefined) return;
      await during(flow, 'marking', async () => {
        if ((await checking.refresh()) === undefined) return;
        const copy = await file.annotatedCopy(marksOf(state.get().sheet));
        if (!copy.ok) return showWorkbookFailure(flow, copy.failure);
        const { name, bytes } = copy.value;
        deps.save(name, bytes);
        say(flow, 'saved', { file: name });
      });
    },
  };
}

/** One mark a cell, with all that is said of it. */
export function marksOf(sheet: SheetState): readonly CellMark[] {
  if (sheet.status !== 'checked') return [];
  const items = sheet.groups.flatMap((group) => group.items);
  return joinedMarks(items.map(({ issue: { at, severity }, sentence }) => ({ at, severity, sentences: [sentence] })));
}
