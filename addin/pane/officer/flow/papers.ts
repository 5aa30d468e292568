/** 纸质件: read when one looks; each print is asked for by itself, so that a scanner never waits for the one before. */
import { type PaperDeed, readPapers, receivePaper } from '#client/paper-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { nextId, type Papers, type Scan, withOutcome, withScan } from '../model/papers';
import { say } from './say';
import { type Overview, overviewOf } from './table';

type PaperActions = Pick<OfficerActions, 'askPapers' | 'receivePaper' | 'undoPaper' | 'dismissScan'>;

const NOTHING: Papers = { scans: [] };

export function paperActions(flow: Flow): PaperActions {
  return {
    async askPapers() {
      const overview = overviewOf(flow.signIn.stay);
      const { id: round } = overview.stay;
      if (round === undefined) return;
      overview.change({ papers: overview.value.papers ?? NOTHING });
      const answer = await during(overview, 'loading', () => readPapers(overview.signIn.api, round));
      if (overview.isOver) return;
      const { trouble: _, ...before } = overview.value.papers ?? NOTHING;
      if (answer.ok) return overview.change({ papers: { ...before, view: answer.value } });
      if (expireSignInIfOver(overview, answer.failure)) return overview.change({ papers: before });
      overview.change({ papers: { ...before, trouble: troubleOf(overview, answer.failure) } });
    },

    async receivePaper(typed, { differing, answers } = {}) {
      const code = typed.trim();
      if (code === '') return;
      await ask(overviewOf(flow.signIn.stay), code, answers, {
        kind: 'receive',
        code,
        ...(differing === undefined ? {} : { differing }),
      });
    },

    async undoPaper(form, unit, decision) {
      await ask(overviewOf(flow.signIn.stay), unit, undefined, { kind: 'undo', form, unit, decision });
    },

    dismissScan(id) {
      const overview = overviewOf(flow.signIn.stay);
      const { papers = NOTHING } = overview.value;
      overview.change({ papers: { ...papers, scans: papers.scans.filter((scan) => scan.id !== id) } });
    },
  };
}

/** `answers`: the scan that this is the officer's answer to, whose place it takes. */
async function ask(overview: Overview, code: string, answers: number | undefined, deed: PaperDeed): Promise<void> {
  const { id: round } = overview.stay;
  if (round === undefined) return;
  const show = (scan: Scan) => {
    const { papers = NOTHING } = overview.value;
    const { outcome } = scan;
    const view = papers.view && outcome ? { view: withOutcome(papers.view, outcome) } : {};
    overview.change({ papers: { ...papers, ...view, scans: withScan(papers.scans, scan) } });
  };
  const id = answers ?? nextId((overview.value.papers ?? NOTHING).scans);
  show({ id, code });
  const answer = await during(overview, 'loading', () => receivePaper(overview.signIn.api, round, deed));
  if (overview.isOver) return;
  if (answer.ok) {
    show({ id, code, outcome: answer.value });
    return say(overview, SAID[answer.value.outcome], {
      unit: 'unit' in answer.value ? answer.value.unit : '',
      count: 'changesTotal' in answer.value ? answer.value.changesTotal : 1,
    });
  }
  // What was scanned stays on the page, also where the sign-in is over.
  expireSignInIfOver(overview, answer.failure);
  show({ id, code, trouble: troubleOf(overview, answer.failure) });
}

const SAID = {
  received: 'paperReceived',
  already: 'paperAlready',
  differs: 'paperDiffers',
  ambiguous: 'paperAmbiguous',
  undone: 'paperUndone',
} as const;
