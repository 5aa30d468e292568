/** File mode: a dropped workbook is opened, and the form that it is of. */
import { recogniseForm } from '#domain/reading/recognise/form';
import type { PaneActions } from '../../model/actions';
import { isOnItsWay, type Trouble } from '../../model/state';
import { fileWorkbookOf } from '../../shell/flow/deps';
import { during, type Flow, say, titleOfTrouble } from '../../shell/flow/flow';
import { paneFailureWords } from '../../shell/words/failures';
import type { Bases } from './bases';
import type { Checking } from './check';
import type { SubmitBoard } from './submit-board';

export interface FileParts {
  readonly flow: Flow;
  readonly checking: Checking;
  readonly bases: Bases;
  readonly board: SubmitBoard;
  readonly openForm: (form: string) => Promise<void>;
  readonly reasons: Map<string, string>;
}

export function fileActions({
  flow,
  checking,
  bases,
  board,
  openForm,
  reasons,
}: FileParts): Pick<PaneActions, 'openFile'> {
  const { deps, state } = flow;
  const workbook = fileWorkbookOf(deps.workbook);

  async function formOfFile(): Promise<string | undefined> {
    const { round, form } = state.get();
    if (form !== undefined || round === undefined || workbook === undefined) return form;
    const reading = await workbook.read();
    return reading.ok
      ? recogniseForm(
          reading.value.sheets.map(({ grid }) => grid),
          round,
        )?.id
      : undefined;
  }

  return {
    async openFile(file) {
      if (workbook === undefined) return;
      await during(flow, 'reading', async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const outcome = await workbook.open({ name: file.name, bytes });
        const { locale, round } = state.get();
        if (!outcome.ok) {
          const { title } = paneFailureWords('fileRefused', locale);
          const words = { title, detail: outcome.message[locale], reference: '' };
          const trouble: Trouble = { kind: 'problem', words, retry: false };
          state.change({ trouble });
          return say(flow, 'failed', { title: titleOfTrouble(flow, trouble) });
        }
        // Another workbook: nothing that was said of the one before holds for it.
        reasons.clear();
        for (const { definition } of round?.forms ?? []) {
          bases.forget(definition.id);
          if (!isOnItsWay(board.of(definition.id))) board.clear(definition.id);
        }
        state.change({ fileName: workbook.fileName, trouble: undefined });
        say(flow, 'fileOpened', { file: file.name });
        const form = await formOfFile();
        if (form === undefined) return;
        await (form === state.get().form ? reopened(form) : openForm(form));
      });
    },
  };

  async function reopened(form: string): Promise<void> {
    const current = state.get().cards?.find((card) => card.state.form === form)?.state.version;
    if (current !== undefined) bases.opened(form, current);
    state.change({ screen: 'form' });
    await checking.begin();
  }
}
