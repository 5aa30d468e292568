/** File mode: a dropped workbook is opened, and the form that it is of. */
import { recogniseForm } from '#domain/reading/recognise/form';
import type { FileWorkbook } from '../../../workbook/workbook';
import { fileWorkbookOf } from '../../shell/flow/deps';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { showTrouble } from '../../shell/flow/troubles';
import { paneFailureWords } from '../../shell/words/failures';
import type { StaffActions } from '../model/actions';
import { rememberOpening } from './base';
import { beginChecking } from './check';
import { learnReasons } from './explain';
import type { Forms } from './forms';
import { say } from './say';
import type { Sending } from './sending';
import { type Visit, visitOf } from './visit';

export function fileActions(flow: Flow, forms: Forms, sending: Sending): Pick<StaffActions, 'openFile'> {
  const workbook = fileWorkbookOf(flow.deps.workbook);

  return {
    async openFile(file) {
      if (workbook === undefined) return;
      const visit = visitOf(flow.signIn);
      await during(visit, 'reading', async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const outcome = await workbook.open({ name: file.name, bytes });
        if (!outcome.ok) {
          const { locale } = flow.pane.value;
          const { title } = paneFailureWords('fileRefused', locale);
          const words = { title, detail: outcome.message[locale], reference: '' };
          return showTrouble(visit, { kind: 'problem', words, retry: false });
        }
        sending.takeOver(visit, visit.openAnotherWorkbook());
        visit.signIn.change({ trouble: undefined });
        say(visit, 'fileOpened', { file: file.name });
        const form = await formOf(visit, workbook);
        if (form === undefined) return;
        await (form === visit.value.form ? openAgain(visit, form) : forms.open(visit, form));
      });
    },
  };
}

/** The form that is open, else the one that the workbook is of. */
async function formOf({ signIn, value }: Visit, workbook: FileWorkbook): Promise<string | undefined> {
  const { round } = signIn.value;
  if (value.form !== undefined || round === undefined) return value.form;
  const reading = await workbook.read();
  if (!reading.ok) return undefined;
  const grids = reading.value.sheets.map(({ grid }) => grid);
  return recogniseForm(grids, round)?.id;
}

async function openAgain(visit: Visit, form: string): Promise<void> {
  const desk = visit.workbook.desk(form);
  rememberOpening(desk);
  visit.signIn.change({ screen: 'form' });
  // Nobody waits for it: what was explained before is said when it comes.
  void learnReasons(desk);
  await beginChecking(desk);
}
