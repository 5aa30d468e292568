/** File mode: a dropped workbook is opened, and the form that it is of. */
import type { FormDefinition } from '#domain/form/form';
import { formOf as formIn } from '#domain/form/form-of-round';
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
import { readingParts } from './reading';
import { openOnQueries } from './review';
import { say } from './say';
import type { Sending } from './sending';
import { type Visit, visitOf, visitsOf } from './visit';

export interface Files extends Pick<StaffActions, 'openFile'> {
  /** Opens the file that was asked about, whatever the one before holds. */
  openAwaited(visit: Visit): Promise<void>;
}

export function fileActions(flow: Flow, forms: Forms, sending: Sending): Files {
  const workbook = fileWorkbookOf(flow.deps.workbook);

  async function open(visit: Visit, file: File): Promise<void> {
    if (workbook === undefined) return;
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
      const isOfAnotherRound = await forms.followWorkbook(signIn);
      const here = visitOf(signIn);
      const before = here.value.form;
      const form = await formOf(here, workbook);
      const isOther = form !== undefined && before !== undefined && form.id !== before;
      if (isOther) say(here, 'fileOfOther', { file: file.name, attachment: form.attachment });
      // Where the round is another, that was said.
      else if (!isOfAnotherRound) say(here, 'fileOpened', { file: file.name });
      if (form === undefined) return;
      await (form.id === before ? openAgain(here, form.id) : forms.open(here, form.id));
    });
  }

  return {
    async openFile(file) {
      const visit = visitOf(flow.signIn);
      if (workbook === undefined) return;
      const cells = workbook.unsavedCells;
      if (cells === 0) return open(visit, file);
      visit.desk?.change({ question: undefined });
      visit.awaited = file;
      visit.change({ question: { kind: 'openFile', file: file.name, before: workbook.fileName ?? '', cells } });
      say(visit, 'asked', { kind: 'openFile' });
    },
    async openAwaited(visit) {
      const file = visit.awaited;
      visit.awaited = undefined;
      visit.change({ question: undefined });
      if (file !== undefined) await open(visit, file);
    },
  };
}

/** The form that is open, or the one that the workbook is of instead: nobody need leave one to hand in the other. */
async function formOf({ stay, value }: Visit, workbook: FileWorkbook): Promise<FormDefinition | undefined> {
  const { round } = stay.value;
  if (round === undefined) return undefined;
  const open = value.form === undefined ? undefined : formIn(round, value.form);
  const reading = await workbook.read();
  if (!reading.ok) return open;
  const grids = reading.value.sheets.map(({ grid }) => grid);
  const parts = await readingParts();
  if (!parts.ok) return open;
  const { otherFormMeant, recogniseForm } = parts.value;
  return open === undefined ? recogniseForm(grids, round) : (otherFormMeant(grids, open, round) ?? open);
}

async function openAgain(visit: Visit, form: string): Promise<void> {
  const desk = visit.workbook.desk(form);
  rememberOpening(desk);
  visit.signIn.change({ screen: 'form' });
  // Nobody waits for it: what was explained before, and what is asked, is said when it comes.
  void learnReasons(desk);
  const checked = beginChecking(desk);
  void openOnQueries(desk, checked);
  await checked;
}
