/** Use case: a draft to each sender, with what became of their files, receipts, and copies with notes. */
import { isAnswered, type Reply, replyFile, replyKey } from '#intake/reply';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { InboxActions } from '../model/actions';
import type { IntakeDesk } from './intake-desk';
import { say } from './say';

type AnsweringActions = Pick<InboxActions, 'answer' | 'answerAll'>;

export function answeringActions(desk: IntakeDesk): AnsweringActions {
  const { deps, pane } = desk.signIn.flow;

  async function answer(which: (key: string) => boolean, isOne: boolean): Promise<void> {
    const { round } = desk.stay.value;
    const items = desk.value.items.filter((item) => isAnswered(item) && which(replyKey(item)));
    if (round === undefined || items.length === 0) return;
    const of = new Set(items.map(replyKey)).size;
    const name = items[0]?.file ?? '';
    desk.change({ news: undefined });
    desk.work({ what: 'answering', done: 0, of, name });
    const parts = await deps.mailedFiles().catch(() => undefined);
    if (parts === undefined) return showWorkbookFailure(desk, { code: 'partMissing', detail: 'mailed-files' });
    const replies: Reply[] = [];
    for await (const reply of parts.replies(items, { round, locale: pane.value.locale, now: deps.now() })) {
      if (desk.isStopped || desk.isOver) return;
      replies.push(reply);
      desk.work({ what: 'answering', done: replies.length, of, name: reply.name });
    }
    const [only] = replies;
    if (isOne && only !== undefined) deps.save(replyFile(only, 1).slice('001 '.length), only.bytes);
    else deps.save(`${round.name} 回信草稿.zip`, await parts.together(replies));
    if (desk.isOver) return;
    desk.change({ news: { what: 'answered', count: replies.length } });
    say(desk, 'answered', { count: replies.length, left: 0 });
  }

  return {
    answer: (at) =>
      desk.inTurn(async () => {
        const item = desk.value.items[at];
        if (item === undefined) return;
        const wanted = replyKey(item);
        await answer((key) => key === wanted, true);
      }),
    answerAll: () => desk.inTurn(() => answer(() => true, false)),
  };
}
