/** 锁定, 重新开放 and 归档 of the round that is shown. */
import type { Answer } from '#client/answer';
import { type ClosingClient, createClosingClient, type Locking } from '#client/closing-client';
import type { Flow } from '../../shell/flow/flow';
import { during, say as sayInShell } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { ClosingWork } from '../model/closing';
import { refreshOverview } from './overview';
import { say } from './say';
import { followOverview } from './sheet';
import { type Overview, overviewOf, type SheetDesk } from './table';

type ClosingActions = Pick<OfficerActions, 'lockRound' | 'unlockRound' | 'reopenUnit' | 'downloadArchive'>;

export function closingActions(flow: Flow): ClosingActions {
  /** The answer where it came about; what was refused is told at its place. One thing at a time. */
  async function at<T>(
    work: ClosingWork,
    ask: (client: ClosingClient, round: string, overview: Overview) => Promise<Answer<T>>,
  ): Promise<{ readonly overview: Overview; readonly value: T } | undefined> {
    const overview = overviewOf(flow.signIn.stay);
    const { id } = overview.stay;
    if (id === undefined || overview.value.closing?.work !== undefined) return undefined;
    overview.change({ closing: { work } });
    const client = createClosingClient(overview.signIn.api);
    const answer = await during(overview, 'loading', () => ask(client, id, overview));
    if (overview.isOver) return undefined;
    if (answer.ok) return { overview, value: answer.value };
    const isSignInOver = expireSignInIfOver(overview, answer.failure);
    overview.change({ closing: isSignInOver ? undefined : { trouble: troubleOf(overview, answer.failure) } });
    return undefined;
  }

  /** The overview tells it at once, and what it means for every unit once that was read. */
  async function keep(overview: Overview, { lock }: Locking): Promise<void> {
    const { collector } = overview.value;
    if (collector !== undefined && collector !== 'loading') {
      const { lock: _, ...open } = collector;
      overview.change({ collector: lock === undefined ? open : { ...open, lock } });
    }
    overview.change({ closing: undefined });
    await refreshOverview(overview.stay, 'quietly');
    await followOverview(overview);
  }

  /** Asked for at the unit's sheet: there it is told why not. */
  function tellAtSheet(sheet: SheetDesk): void {
    const { closing } = sheet.overview.value;
    if (closing?.trouble === undefined) return;
    sheet.change({ trouble: closing.trouble });
    sheet.overview.change({ closing: undefined });
  }

  return {
    async lockRound(reason) {
      const done = await at('lock', (client, round) => client.lock(round, reason));
      if (done === undefined) return;
      say(done.overview, 'locked', { unit: '', count: 1 });
      await keep(done.overview, done.value);
    },

    async unlockRound() {
      const done = await at('unlock', (client, round) => client.unlock(round));
      if (done === undefined) return;
      say(done.overview, 'unlocked', { unit: '', count: 1 });
      await keep(done.overview, done.value);
    },

    async reopenUnit(unit, reason) {
      const { sheet } = overviewOf(flow.signIn.stay);
      const done = await at('unlock', (client, round) => client.reopenUnit(round, unit, reason));
      if (done === undefined) return sheet?.value.unit === unit ? tellAtSheet(sheet) : undefined;
      say(done.overview, 'unlocked', { unit, count: 1 });
      await keep(done.overview, done.value);
    },

    async downloadArchive() {
      const done = await at('archive', (client, round, overview) =>
        client.archive(round, (making) => overview.change({ closing: { work: 'archive', making } })),
      );
      if (done === undefined) return;
      const { overview, value } = done;
      const name = value.name ?? `${overview.stay.value.round?.name ?? ''} 归档.zip`.trim();
      flow.deps.save(name, value.bytes);
      overview.change({ closing: { saved: name } });
      sayInShell(overview, 'saved', { file: name });
    },
  };
}
