/** Issues painted into the sheet, on request and undoable; and the cell that an issue speaks of, selected. */
import { joinedMarks } from '#domain/issues/marks';
import type { FileWorkbook, HandedOut, Outcome } from '../../../workbook/workbook';
import { fileWorkbookOf, type PaneDeps } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { goTo, itemOf, refresh, setMarked } from './check';
import { say } from './say';
import { marksOf, queriesMarked } from './sheet-marks';
import type { AtDesk, Desk } from './visit';

export function markActions(
  { workbook }: PaneDeps,
  atDesk: AtDesk,
): Pick<StaffActions, 'locate' | 'mark' | 'unmark' | 'saveAnnotatedCopy' | 'saveCorrectedCopy'> {
  return {
    locate: atDesk(async (desk, id: string) => {
      const item = itemOf(desk, id);
      if (item === undefined) return;
      const selected = await goTo(desk, item.issue, true);
      if (!selected.ok) showWorkbookFailure(desk, selected.failure);
    }),
    mark: atDesk((desk) =>
      during(desk, 'marking', async () => {
        if ((await refresh(desk)) === undefined) return;
        const marks = marksOf(desk);
        const painted = await workbook.mark(marks);
        if (!painted.ok) return showWorkbookFailure(desk, painted.failure);
        setMarked(desk, marks);
        say(desk, 'marked', { cells: marks.length });
      }),
    ),
    unmark: atDesk((desk) =>
      during(desk, 'marking', async () => {
        const queries = joinedMarks(queriesMarked(desk));
        const cleared = await (queries.length === 0 ? workbook.unmark() : workbook.mark(queries));
        if (!cleared.ok) return showWorkbookFailure(desk, cleared.failure);
        setMarked(desk, false);
        say(desk, 'unmarked', {});
      }),
    ),
    saveAnnotatedCopy: atDesk((desk) => handOut(desk, (file) => file.annotatedCopy(marksOf(desk)))),
    saveCorrectedCopy: atDesk((desk) => handOut(desk, (file) => file.correctedCopy())),
  };
}

/** As the sheet reads at this moment; the workbook itself gives the file to the person. */
async function handOut(desk: Desk, make: (file: FileWorkbook) => Promise<Outcome<HandedOut>>): Promise<void> {
  const file = fileWorkbookOf(desk.signIn.flow.deps.workbook);
  if (file === undefined) return;
  await during(desk, 'marking', async () => {
    if ((await refresh(desk)) === undefined) return;
    const copy = await make(file);
    if (!copy.ok) return showWorkbookFailure(desk, copy.failure);
    const { name, isAnotherFormat } = copy.value;
    say(desk, isAnotherFormat ? 'savedAsNew' : 'saved', { file: name });
  });
}
