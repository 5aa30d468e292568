/** 纸质件: read when one looks; each print is asked for by itself, so that a scanner never waits for the one before. */
import { type PaperCopyDeed, readPaperCopies, receivePaperCopy } from '#client/paper-copies-client';
import type { Flow } from '../../shell/flow/flow';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import { nextId, type PaperCopies, type Scan, withOutcome, withScan } from '../model/paper-copies';
import { say } from './say';
import { type Overview, overviewOf } from './table';

type PaperCopyActions = Pick<OfficerActions, 'askPaperCopies' | 'receivePaperCopy' | 'undoPaperCopy' | 'dismissScan'>;

const NOTHING: PaperCopies = { scans: [] };

export function paperCopyActions(flow: Flow): PaperCopyActions {
  return {
    async askPaperCopies() {
      const overview = overviewOf(flow.signIn.stay);
      const { id: round } = overview.stay;
      if (round === undefined) return;
      overview.change({ paperCopies: overview.value.paperCopies ?? NOTHING });
      const answer = await during(overview, 'loading', () => readPaperCopies(overview.signIn.api, round));
      if (overview.isOver) return;
      const { trouble: _, ...before } = overview.value.paperCopies ?? NOTHING;
      if (answer.ok) return overview.change({ paperCopies: { ...before, view: answer.value } });
      if (expireSignInIfOver(overview, answer.failure)) return overview.change({ paperCopies: before });
      overview.change({ paperCopies: { ...before, trouble: troubleOf(overview, answer.failure) } });
    },

    async receivePaperCopy(typed, { differing, answers } = {}) {
      const code = typed.trim();
      if (code === '') return;
      await ask(overviewOf(flow.signIn.stay), code, answers, {
        kind: 'receive',
        code,
        ...(differing === undefined ? {} : { differing }),
      });
    },

    async undoPaperCopy(form, unit, decision) {
      await ask(overviewOf(flow.signIn.stay), unit, undefined, { kind: 'undo', form, unit, decision });
    },

    dismissScan(id) {
      const overview = overviewOf(flow.signIn.stay);
      const { paperCopies = NOTHING } = overview.value;
      overview.change({ paperCopies: { ...paperCopies, scans: paperCopies.scans.filter((scan) => scan.id !== id) } });
    },
  };
}

/** `answers`: the scan that this is the officer's answer to, whose place it takes. */
async function ask(overview: Overview, code: string, answers: number | undefined, deed: PaperCopyDeed): Promise<void> {
  const { id: round } = overview.stay;
  if (round === undefined) return;
  const show = (scan: Scan) => {
    const { paperCopies = NOTHING } = overview.value;
    const { outcome } = scan;
    const view = paperCopies.view && outcome ? { view: withOutcome(paperCopies.view, outcome) } : {};
    overview.change({ paperCopies: { ...paperCopies, ...view, scans: withScan(paperCopies.scans, scan) } });
  };
  const id = answers ?? nextId((overview.value.paperCopies ?? NOTHING).scans);
  show({ id, code });
  const answer = await during(overview, 'loading', () => receivePaperCopy(overview.signIn.api, round, deed));
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
  received: 'paperCopyReceived',
  already: 'paperCopyAlready',
  differs: 'paperCopyDiffers',
  ambiguous: 'paperCopyAmbiguous',
  undone: 'paperCopyUndone',
} as const;
