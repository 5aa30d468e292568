/**
 * The officers' area is fetched once somebody of the collector has signed in: nobody else needs it, and the pane of every
 * unit starts without it.
 */
import { LatePart } from '../../../workbook/late-part';
import type { Flow, SignIn } from '../../shell/flow/flow';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { OfficerState } from '../model/state';
import type { Officer } from './officer';

/** Complete, or it does not compile: what can be done is known before the part is there that does it. */
const ACTIONS = {
  refreshCollector: true,
  askParticipation: true,
  downloadSummary: true,
  openSheet: true,
  closeSheet: true,
  rereadSheet: true,
  showInSheet: true,
  showVersion: true,
  compareVersions: true,
  downloadVersion: true,
  draftComment: true,
  sendComments: true,
  closeQueries: true,
  acceptReport: true,
  reopenReport: true,
  extendDeadline: true,
  correctCell: true,
  dropCorrection: true,
  dismissSheetNews: true,
  askAcceptance: true,
  acceptAsked: true,
  closeAcceptance: true,
  askOwing: true,
  copyReminders: true,
  downloadDrafts: true,
  closeReminding: true,
  askMailing: true,
  sendMails: true,
  stopMailing: true,
  closeMailing: true,
  openInbox: true,
  askFindings: true,
  askJoint: true,
  decideJoint: true,
  askPaperCopies: true,
  receivePaperCopy: true,
  undoPaperCopy: true,
  dismissScan: true,
  askRecommended: true,
  tickRecommended: true,
  moveRecommended: true,
  saveRecommended: true,
  dropRecommendedDraft: true,
  restoreRecommended: true,
  lockRound: true,
  unlockRound: true,
  reopenUnit: true,
  downloadArchive: true,
  askSummaries: true,
  downloadRoundSummary: true,
  downloadRecommended: true,
  downloadSchoolDraft: true,
  openUnitPapers: true,
} as const satisfies Readonly<Record<keyof OfficerActions, true>>;

const NOTHING: OfficerState = {};

export function officerLater(flow: Flow): Officer {
  const part = new LatePart(async () => {
    const { createOfficer } = await import('./officer');
    there = createOfficer(flow);
    return there;
  });
  let there: Officer | undefined;

  async function withIt(signIn: SignIn, act: (officer: Officer) => Promise<void> | void): Promise<void> {
    const officer = await part.get();
    if (officer.ok) await act(officer.value);
    else showWorkbookFailure(signIn, officer.failure);
  }

  type AnyAction = (...given: readonly unknown[]) => Promise<void> | void;
  const later = (name: string): AnyAction => {
    const call = (officer: Officer, given: readonly unknown[]) =>
      (officer.actions as unknown as Readonly<Record<string, AnyAction>>)[name]?.(...given);
    // What is typed is kept in the same turn once the part is there.
    return (...given) =>
      there === undefined ? withIt(flow.signIn, (officer) => call(officer, given)) : call(there, given);
  };
  const actions = Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, later(name)]));

  return {
    // One for each name, by the list above.
    actions: actions as unknown as OfficerActions,
    shown: () => there?.shown() ?? NOTHING,
    enter: (signIn) => withIt(signIn, (officer) => officer.enter(signIn)),
    arrive: (signIn) => withIt(signIn, (officer) => officer.arrive(signIn)),
  };
}
