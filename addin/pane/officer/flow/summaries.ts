/** The workbook of all forms of the round that is shown, and the downloads that it can be compared with. */
import { createSummaryClient } from '#client/summary-client';
import type { Flow } from '../../shell/flow/flow';
import { during, say } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { Summaries } from '../model/summaries';
import { type Overview, overviewOf } from './table';

export function summaryActions(flow: Flow): Pick<OfficerActions, 'askSummaries' | 'downloadRoundSummary'> {
  const change = (overview: Overview, how: Summaries) => {
    const { downloads } = overview.value.summaries ?? {};
    overview.change({ summaries: { ...(downloads === undefined ? {} : { downloads }), ...how } });
  };

  /** Quietly: without them nothing can be compared, and all else can be done. */
  async function askSummaries(): Promise<void> {
    const overview = overviewOf(flow.signIn.stay);
    const { id } = overview.stay;
    if (id === undefined) return;
    const answer = await createSummaryClient(overview.signIn.api).downloads(id);
    if (overview.isOver) return;
    if (!answer.ok) return void expireSignInIfOver(overview, answer.failure);
    overview.change({ summaries: { ...overview.value.summaries, downloads: answer.value.downloads } });
  }

  return {
    askSummaries,
    async downloadRoundSummary({ file, ...asked }) {
      const overview = overviewOf(flow.signIn.stay);
      const { id } = overview.stay;
      if (id === undefined || overview.value.summaries?.isWorking) return;
      change(overview, { isWorking: true });
      const client = createSummaryClient(overview.signIn.api);
      const answer = await during(overview, 'loading', async () => {
        const handed = file === undefined ? undefined : await client.handIn(id, file.bytes);
        if (handed?.ok === false) return handed;
        const previous = handed === undefined ? {} : { previous: handed.value.id };
        return client.roundSummary(id, { ...asked, ...previous }, (making) =>
          change(overview, { isWorking: true, making }),
        );
      });
      if (overview.isOver) return;
      if (!answer.ok) {
        const isSignInOver = expireSignInIfOver(overview, answer.failure);
        return change(overview, isSignInOver ? {} : { trouble: troubleOf(overview, answer.failure) });
      }
      const name = answer.value.name ?? `${overview.stay.value.round?.name ?? ''} 学校汇总.xlsx`.trim();
      flow.deps.save(name, answer.value.bytes);
      change(overview, { saved: name });
      say(overview, 'saved', { file: name });
      await askSummaries();
    },
  };
}
