/** Use case: a form of the open round is edited. The editor comes with its first use, and stores over what was read for it. */
import { type Round, roundSchema } from '#domain/form/round';
import { LatePart } from '../../../workbook/late-part';
import type { EditorStore } from '../../editor/flow/editor';
import type { PutAnswer, RoundSetup } from '../../editor/flow/ports';
import { expireSignInIfOver, failureWordsOf, showWorkbookFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import type { Desk } from './desk';
import { loadList, loadRound, tellTheRest } from './opened';
import { setupRefusal } from './setup-refusal';

const EDITOR = new LatePart(() => import('../../editor/flow/editor'));

/** The editor of one of the open round's forms; undefined where it did not come, which is shown. `afterStoring`: each time. */
export async function openEditor(
  desk: Desk,
  form: string,
  afterStoring: () => Promise<void> = async () => {},
): Promise<EditorStore | undefined> {
  const { signIn } = desk;
  const { open } = desk.value;
  if (open === undefined) return undefined;
  const { stored, base } = open;
  let opened: EditorStore | undefined;
  await desk.alone(async () => {
    const editor = await EDITOR.get();
    if (!editor.ok) return showWorkbookFailure(signIn, editor.failure);
    const { deps } = signIn.flow;
    const workbooks = await deps.workbookFiles();
    opened = editor.value.createEditor({
      setup: { put: (change) => putForm(desk, stored.id, change) },
      round: stored,
      base,
      form,
      workbooks,
      otherRounds: () => otherRounds(desk, stored.id),
      async keptDefinitions() {
        const answer = await desk.api.definitions(stored.id, form);
        if (answer.ok) return answer.value;
        expireSignInIfOver(signIn, answer.failure);
        return undefined;
      },
      save: deps.save,
      now: deps.now,
      stored: () =>
        void Promise.all([loadList(desk), loadRound(desk, stored.id), tellTheRest(desk)]).then(afterStoring),
    });
    desk.change({ editing: { round: stored.id, store: opened } });
  });
  return opened;
}

async function putForm(desk: Desk, round: string, change: Parameters<RoundSetup['put']>[0]): Promise<PutAnswer> {
  const { signIn } = desk;
  const answer = await desk.api.putSetup(round, change);
  if (answer.ok) return { kind: 'put', base: answer.value.base };
  const { failure } = answer;
  const refusal = setupRefusal(failure);
  if (refusal !== undefined) return refusal;
  expireSignInIfOver(signIn, failure);
  return { kind: 'failed', words: failureWordsOf(signIn, failure) };
}

/** Those that can be read; the newest first, as they are listed. */
async function otherRounds(desk: Desk, round: string): Promise<readonly Round[]> {
  const ids = (desk.value.list ?? []).map(({ id }) => id).filter((id) => id !== round);
  const answers = await Promise.all(ids.map((id) => desk.api.setup(id)));
  return answers.flatMap((answer) => (answer.ok ? (roundSchema.safeParse(answer.value.definition).data ?? []) : []));
}

export function editingFormsActions(desk: Desk): Pick<RoundsActions, 'editForm' | 'closeEditor'> {
  return {
    editForm: async (form) => void (await openEditor(desk, form)),
    async closeEditor() {
      const { editing } = desk.value;
      desk.change({ editing: undefined });
      if (editing !== undefined) await loadRound(desk, editing.round);
    },
  };
}
