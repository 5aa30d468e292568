/** The workbook of all forms of the round that is shown, and the downloads that it can be compared with. */
import type { Answer } from '#client/answer';
import type { Download } from '#client/download';
import { createPapersClient, type DraftTold } from '#client/papers-client';
import { createSummaryClient } from '#client/summary-client';
import type { Flow } from '../../shell/flow/flow';
import { during, say } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { Summaries } from '../model/summaries';
import { type Overview, overviewOf } from './table';

type SummaryActions = Pick<
  OfficerActions,
  'askSummaries' | 'downloadRoundSummary' | 'downloadRecommended' | 'downloadSchoolDraft'
>;

export function summaryActions(flow: Flow): SummaryActions {
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

  /** What comes is saved under the name that it has, and stands on the page; false where nothing came. */
  async function download(
    otherwise: string,
    ask: (round: string, overview: Overview) => Promise<Answer<Download>>,
  ): Promise<boolean> {
    const overview = overviewOf(flow.signIn.stay);
    const { id } = overview.stay;
    if (id === undefined || overview.value.summaries?.isWorking) return false;
    change(overview, { isWorking: true });
    const answer = await during(overview, 'loading', () => ask(id, overview));
    if (overview.isOver) return false;
    if (!answer.ok) {
      const isSignInOver = expireSignInIfOver(overview, answer.failure);
      change(overview, isSignInOver ? {} : { trouble: troubleOf(overview, answer.failure) });
      return false;
    }
    const name = answer.value.name ?? `${overview.stay.value.round?.name ?? ''} ${otherwise}`.trim();
    flow.deps.save(name, answer.value.bytes);
    change(overview, { saved: name });
    say(overview, 'saved', { file: name });
    return true;
  }

  return {
    askSummaries,
    async downloadRoundSummary({ file, ...asked }) {
      const isThere = await download('学校汇总.xlsx', async (round, overview) => {
        const client = createSummaryClient(overview.signIn.api);
        const handed = file === undefined ? undefined : await client.handIn(round, file.bytes);
        if (handed?.ok === false) return handed;
        const previous = handed === undefined ? {} : { previous: handed.value.id };
        return client.roundSummary(round, { ...asked, ...previous }, (making) =>
          change(overview, { isWorking: true, making }),
        );
      });
      if (isThere) await askSummaries();
    },
    async downloadSchoolDraft(paper, into) {
      let told: DraftTold | undefined;
      const isThere = await download('总结 初稿.docx', async (round, overview) => {
        const handed = into === undefined ? undefined : { bytes: into };
        const answer = await createPapersClient(overview.signIn.api).draft({ round, paper }, handed);
        if (answer.ok && into !== undefined) told = answer.value.told;
        return answer;
      });
      const overview = overviewOf(flow.signIn.stay);
      if (isThere && told !== undefined) overview.change({ summaries: { ...overview.value.summaries, drafted: told } });
    },
    async downloadRecommended() {
      await download('附件3 推荐清单.docx', (round, overview) =>
        createSummaryClient(overview.signIn.api).recommended(round),
      );
    },
  };
}
