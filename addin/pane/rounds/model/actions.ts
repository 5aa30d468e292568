/** What the collector's people can do with rounds, rosters, codes and the audit trail. Each settles when the state tells the outcome. */
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
