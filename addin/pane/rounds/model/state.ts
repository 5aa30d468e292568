/** What the pages about rounds, rosters, codes and deeds show. Plain data. */
import type {
  AuditEntry,
  FormImpactView,
  LeavingUnit,
  ListedCode,
  ListedRound,
  Locking,
  OfficerCode,
  RosterReading,
  UnitCodes,
} from '#client/desk-shapes';
import type { Round } from '#domain/form/round';
import type { EditorActions } from '../../editor/model/actions';
import type { EditorState } from '../../editor/model/state';
import type { Store } from '../../shell/model/store';
import type { Incoming } from './incoming';
import type { NewRoundDraft } from './new-round-draft';
import type { SetupChange } from './setup-changes';
import type { SetupDraft } from './setup-draft';

export const PAGES = ['rounds', 'roster', 'codes', 'audit'] as const;
export type Page = (typeof PAGES)[number];

/** What became of storing a part of the round; refusals that are nobody's doing are the shell's troubles. */
export type Saving =
  | { readonly kind: 'saved' }
  /** Nothing was asked: fields have to be put right first. */
  | { readonly kind: 'faulty' }
  /** Without `confirm` it cannot be stored so. */
  | {
      readonly kind: 'wouldChange';
      readonly forms: readonly FormImpactView[];
      readonly leaving: readonly LeavingUnit[];
      readonly confirm?: string;
    }
  /** Somebody else stored another in between: what they changed. What was typed is still there. */
  | { readonly kind: 'stale'; readonly theirs: readonly SetupChange[] };

/** Which part of the round is stored on its own. */
export type Part = 'setup' | 'roster';

/** The round that the pages are about. */
export interface OpenRound {
  readonly base: string;
  readonly stored: Round;
  readonly lock?: NonNullable<Locking['lock']>;
  /** What was typed over what is stored. */
  readonly draft: SetupDraft;
  readonly rosterText: string;
  /** What was read of exactly that text. */
  readonly reading?: RosterReading;
  readonly saving?: { readonly part: Part; readonly outcome: Saving };
}

export interface AuditSearchDraft {
  /** Days, both inclusive; '' = open. */
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
}

export interface AuditShown {
  readonly records: readonly AuditEntry[];
  /** There are earlier ones. */
  readonly next?: string;
}

/** A form of the round while it is edited: a store of its own, dropped when it is closed. */
export interface EditedForm {
  readonly round: string;
  readonly store: Store<EditorState, EditorActions>;
}

export interface RoundsState {
  readonly page: Page;
  /** Something was sent and is not answered yet: nothing else is sent meanwhile. */
  readonly isBusy: boolean;
  /** Undefined until fetched; so are the others. */
  readonly list?: readonly ListedRound[];
  /** Ids of rounds whose stored definition cannot be read. */
  readonly unreadable: readonly string[];
  readonly creating?: NewRoundDraft;
  /** Of the round that is made or open: its notice, and the files that came with it. */
  readonly incoming?: Incoming;
  readonly chosen?: string;
  readonly open?: OpenRound;
  readonly editing?: EditedForm;
  readonly codes?: readonly ListedCode[];
  /** By round. Told once: kept until somebody says that they are handed out. */
  readonly issued: readonly UnitCodes[];
  readonly issuedOfficer?: OfficerCode;
  readonly search: AuditSearchDraft;
  readonly audit?: AuditShown;
}
