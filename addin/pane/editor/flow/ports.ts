/** What the editor needs of the world. Types only. */
import type { FormImpactView, KeptDefinition } from '#client/desk-shapes';
import type { Round } from '#domain/form/round';
import type { WorkbookFiles } from '../../shell/flow/deps';
import type { ProblemWords } from '../../shell/model/state';

/** The round as it is set up (GET, PUT …/rounds/{round}/setup). `base` names what was read. */
export interface RoundSetup {
  put(change: { readonly base: string; readonly definition: Round; readonly confirm?: string }): Promise<PutAnswer>;
}

export type PutAnswer =
  | { readonly kind: 'put'; readonly base: string }
  | { readonly kind: 'wouldChange'; readonly forms: readonly FormImpactView[]; readonly confirm?: string | undefined }
  | { readonly kind: 'stale'; readonly base: string; readonly definition: Round }
  | { readonly kind: 'failed'; readonly words: ProblemWords };

export interface EditorDeps {
  readonly setup: RoundSetup;
  /** The round as it was read, and its base. */
  readonly round: Round;
  readonly base: string;
  /** Id of the form that is edited. */
  readonly form: string;
  /** The workbook's format, which is fetched when it is needed. */
  readonly workbooks: WorkbookFiles;
  /** Other rounds of the collector that can be read, the newest first. */
  readonly otherRounds: () => Promise<readonly Round[]>;
  /** Every definition that the form has had in this round, the newest first; undefined where they did not come. */
  readonly keptDefinitions: () => Promise<readonly KeptDefinition[] | undefined>;
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly now: () => Date;
  /** The round was stored with the form as it is now. */
  readonly stored?: (round: Round, base: string) => void;
}
