/** Use case: a form of the open round is edited. The editor comes with its first use, and stores over what was read for it. */
import { type Round, roundSchema } from '#domain/form/round';
import { LatePart } from '../../../workbook/late-part';
import type { PutAnswer, RoundSetup } from '../../editor/flow/ports';
import { expireSignInIfOver, failureWordsOf, showWorkbookFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import type { Desk } from './desk';
import { loadList, loadRound, tellTheRest } from './opened';
import { setupRefusal } from './setup-refusal';

const EDITOR = new LatePart(() => import('../../editor/flow/editor'));

export function editingFormsActions(desk: Desk): Pick<RoundsActions, 'editForm' | 'closeEditor'> {
  const { signIn } = desk;

  async function put(round: string, change: Parameters<RoundSetup['put']>[0]): Promise<PutAnswer> {
    const answer = await desk.api.putSetup(round, change);
    if (answer.ok) return { kind: 'put', base: answer.value.base };
    const { failure } = answer;
    const refusal = setupRefusal(failure);
    if (refusal !== undefined) return refusal;
    expireSignInIfOver(signIn, failure);
    return { kind: 'failed', words: failureWordsOf(signIn, failure) };
  }

  /** Those that can be read; the newest first, as they are listed. */
  async function otherRounds(round: string): Promise<readonly Round[]> {
    const ids = (desk.value.list ?? []).map(({ id }) => id).filter((id) => id !== round);
    const answers = await Promise.all(ids.map((id) => desk.api.setup(id)));
    return answers.flatMap((answer) => (answer.ok ? (roundSchema.safeParse(answer.value.definition).data ?? []) : []));
  }

  return {
    async editForm(form) {
      const { open } = desk.value;
      if (open === undefined) return;
      const { stored, base } = open;
      await desk.alone(async () => {
        const editor = await EDITOR.get();
        if (!editor.ok) return showWorkbookFailure(signIn, editor.failure);
        const { deps } = signIn.flow;
        const workbooks = await deps.workbookFiles();
        const store = editor.value.createEditor({
          setup: { put: (change) => put(stored.id, change) },
          round: stored,
          base,
          form,
          workbooks,
          otherRounds: () => otherRounds(stored.id),
          async keptDefinitions() {
            const answer = await desk.api.definitions(stored.id, form);
            if (answer.ok) return answer.value;
            expireSignInIfOver(signIn, answer.failure);
            return undefined;
          },
          save: deps.save,
          now: deps.now,
          stored: () => void Promise.all([loadList(desk), loadRound(desk, stored.id), tellTheRest(desk)]),
        });
        desk.change({ editing: { round: stored.id, store } });
      });
    },
    async closeEditor() {
      const { editing } = desk.value;
      desk.change({ editing: undefined });
      if (editing !== undefined) await loadRound(desk, editing.round);
    },
  };
}
