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
import { type Forms, formOfWorkbook } from './forms';
import { say } from './say';
import type { Sending } from './sending';
import { type Visit, visitOf, visitsOf } from './visit';

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
        const { signIn } = visit;
        for (const each of visitsOf(signIn)) sending.takeOver(each, each.openAnotherWorkbook());
        signIn.change({ trouble: undefined });
        say(visit, 'fileOpened', { file: file.name });
        const isOfAnotherRound = await forms.followWorkbook(signIn);
        const here = visitOf(signIn);
        const form = (isOfAnotherRound ? await formOfWorkbook(signIn) : undefined) ?? (await formOf(here, workbook));
        if (form === undefined) return;
        await (form === here.value.form ? openAgain(here, form) : forms.open(here, form));
      });
    },
  };
}

/** The form that is open, else the one that the workbook is of. */
async function formOf({ stay, value }: Visit, workbook: FileWorkbook): Promise<string | undefined> {
  const { round } = stay.value;
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
  await beginChecking(desk);
}
