/** What the collector's people can do. */
import type { SummaryFile, VersionSheet } from '#client/addresses';
import type { DroppedFile } from '../../shell/model/dropped';
import type { JointDeed } from './joint';
import type { CorrectedCell, OpenSheet } from './state';
import type { SummaryWanted } from './summaries';

export interface OfficerActions {
  /** Fetches units × forms again; quietly: nothing is said where it does not come. */
  refreshCollector(how?: 'quietly'): Promise<void>;
  /** How many people came to which type of activity, planned beside done. */
  askParticipation(): Promise<void>;
  /** A form's summary workbook, or the school's total in Word. */
  downloadSummary(form: string, file?: SummaryFile): Promise<void>;

  /** Opens a unit's form beside the overview; what was typed for another one is kept. */
  openSheet(unit: string, form: string): Promise<void>;
  /** Or the papers that stand in its place. */
  closeSheet(): void;
  /** Reads the open sheet again. */
  rereadSheet(): Promise<void>;
  showInSheet(shows: OpenSheet['shows']): void;
  /** `undefined` goes back to what stands. */
  showVersion(version: number | undefined): Promise<void>;
  compareVersions(from: number, to: number): Promise<void>;
  /** Of any version: as it is, or with what is said, asked and answered as notes on its cells. */
  downloadVersion(version: number, how: VersionSheet): Promise<void>;

  /** Keeps what is typed; an address of `undefined` = about the whole sheet. */
  draftComment(address: string | undefined, text: string): void;
  /** All that was typed for the open sheet at once: given back, or only told. */
  sendComments(how: 'return' | 'note'): Promise<void>;
  closeQueries(ids: readonly string[]): Promise<void>;
  acceptReport(): Promise<void>;
  reopenReport(reason: string): Promise<void>;
  /** Until the end of that day (ISO) in Beijing. */
  extendDeadline(day: string, reason: string): Promise<void>;
  /** A version of its own on the unit's behalf; adds to what was refused before. `reason` for each 核实 that it raises. */
  correctCell(cell: CorrectedCell, reason?: string): Promise<void>;
  dropCorrection(): void;
  /** The trouble and the news of the open sheet were read. */
  dismissSheetNews(): void;

  /** 方案与总结 of a unit beside the overview, in the place of its sheet. */
  openUnitPapers(unit: string, paper: string): Promise<void>;

  /** What would be accepted and what not: of all units, or of these. */
  askAcceptance(among?: readonly string[]): Promise<void>;
  /** Accepts what was shown as acceptable. */
  acceptAsked(): Promise<void>;
  closeAcceptance(): void;

  /** Who owes at this moment. */
  askOwing(): Promise<void>;
  /** Copies the text of this one, or of all that are shown, and puts on record that they were reminded. */
  copyReminders(unit?: string): Promise<void>;
  /** A mail for each of all that are shown, as files; on record as well. */
  downloadDrafts(): Promise<void>;
  closeReminding(): void;

  /** Whom mails would go to: all that owe, or this one. */
  askMailing(unit?: string): Promise<void>;
  /** One after the other; or goes on where it was stopped. */
  sendMails(): Promise<void>;
  /** After the one that is under way. */
  stopMailing(): void;
  closeMailing(): void;

  /** Fetches 收件箱 the first time, and takes what was dropped there; what is in it is found again in this sign-in. */
  openInbox(dropped?: Promise<readonly DroppedFile[]>): Promise<void>;
  /** What rules over the round say. */
  askFindings(): Promise<void>;

  /** What of a form several units report and may be one activity, and what was decided of it. */
  askJoint(form: string): Promise<void>;
  /** `of`: id of the proposal or number of the decision that it is about. */
  decideJoint(deed: JointDeed, of: string): Promise<void>;

  /** Whose signed print came in. */
  askPaperCopies(): Promise<void>;
  /** `differing`: the version that the officer saw the difference to; `answers`: the scan that this is the answer to. */
  receivePaperCopy(code: string, how?: { readonly differing?: number; readonly answers?: number }): Promise<void>;
  undoPaperCopy(form: string, unit: string, decision: number): Promise<void>;
  dismissScan(id: number): void;

  /** What is listed in 附件3, and what else could be. What was ticked and moved goes on over what is read anew. */
  askRecommended(): Promise<void>;
  /** Lists what is not, and takes out what is: not saved yet. `key` of an entry. */
  tickRecommended(key: string): void;
  /** `to`: its place afterwards, from 0. */
  moveRecommended(key: string, to: number): void;
  saveRecommended(): Promise<void>;
  dropRecommendedDraft(): void;
  /** The choice of that decision again; absent: what units marked. */
  restoreRecommended(decision?: number): Promise<void>;

  /** Units read the reason. Closes again what was reopened. */
  lockRound(reason: string): Promise<void>;
  unlockRound(): Promise<void>;
  /** The round stays locked for the others; this one reads the reason. */
  reopenUnit(unit: string, reason: string): Promise<void>;
  downloadArchive(): Promise<void>;

  /** Which downloads the next one can be compared with. */
  askSummaries(): Promise<void>;
  /** The workbook of all forms. */
  downloadRoundSummary(wanted: SummaryWanted): Promise<void>;
  /** 总结 of the school, begun; or begun anew in a draft of before. */
  downloadSchoolDraft(paper: string, into?: Uint8Array): Promise<void>;
  /** 推荐清单 (附件3) in Word. */
  downloadRecommended(): Promise<void>;
}
