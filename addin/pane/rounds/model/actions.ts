/** What the collector's people can do with rounds, rosters, codes and the audit trail. Each settles when the state tells the outcome. */
import type { Choice } from './incoming';
import type { NewRoundDraft } from './new-round-draft';
import type { SetupDraft } from './setup-draft';
import type { AuditSearchDraft, Page, Part } from './state';

export interface RoundsActions {
  goTo(page: Page): Promise<void>;
  /** What the page shows, fetched again; what was typed stays. */
  refresh(): Promise<void>;
  /** The round that settings, roster and codes are about; undefined: back to the list. */
  openRound(id: string | undefined): Promise<void>;

  /** Begins one out of an earlier round, or out of the example. */
  begin(from: string | undefined): void;
  changeNew(changes: Partial<NewRoundDraft>): void;
  dropNew(): void;
  /** A draft, which is opened. */
  create(): Promise<void>;

  /** The notice's own text, pasted; what it proposes is shown beside its sentences. */
  readNotice(text: string): void;
  /** The notice or forms as files: what each is is found out, nothing is taken yet. */
  takeIn(files: readonly File[]): Promise<void>;
  /** Which form of the round a file is. */
  forForm(file: string, form: string): void;
  /** Into the fields of the round that is made or open. */
  takeProposal(id: string, choice: Choice): void;
  /** Everything that needs no answer. */
  takeAllPlain(): void;
  /** The file as the form's draft, in its editor. */
  adoptFile(file: string): Promise<void>;
  /** The file as it is, for reports to come out in; the form stays. */
  keepFile(file: string): Promise<void>;
  /** The form's rule with another least number of types, in its editor. */
  adoptThreshold(form: string, minimum: number): Promise<void>;

  change(changes: SetupDraft): void;
  /** Opens the editor of one of the round's forms. */
  editForm(form: string): Promise<void>;
  /** Back to the round; what was not stored is dropped. */
  closeEditor(): Promise<void>;

  /** Back to what is stored. */
  discard(): void;
  save(part: Part): Promise<void>;
  /** As `save`, after its impact was read. */
  confirm(): Promise<void>;
  dismissSaving(): void;

  /** With a code for every unit that has none, told on the page of codes. */
  publish(withCodes: boolean): Promise<void>;
  /** Units are told the reason. */
  close(reason: string): Promise<void>;
  reopen(): Promise<void>;
  archive(): Promise<void>;
  /** Out of the archive, closed. */
  restore(reason: string): Promise<void>;
  lock(reason: string): Promise<void>;
  unlock(): Promise<void>;
  /** A round that nobody reported in. */
  remove(): Promise<void>;

  changeRosterText(text: string): void;
  /** The roster that is stored, as text to go on from. */
  editRoster(): void;
  readRoster(): Promise<void>;

  issueCodes(): Promise<void>;
  /** Another code in place of all that the unit has. */
  rotateCode(unit: string): Promise<void>;
  revokeCode(id: string): Promise<void>;
  issueOfficerCode(name: string): Promise<void>;
  /** They are handed out: nobody sees them again. */
  dropIssued(): void;

  changeSearch(changes: Partial<AuditSearchDraft>): void;
  searchAudit(): Promise<void>;
  earlierAudit(): Promise<void>;
  downloadAudit(): Promise<void>;
}
