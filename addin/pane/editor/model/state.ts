/** What somebody sees who edits a form. Plain data. */
import type { FormImpactView } from '#client/desk-shapes';
import type { FormProposal } from '#domain/adopting/propose-form';
import type { DefinitionChange } from '#domain/editing/difference';
import type { Path } from '#domain/editing/edits';
import type { FieldFault } from '#domain/editing/field-fault';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Bilingual } from '#domain/words/locale';
import type { ProblemWords } from '../../shell/model/state';

/** What became of saving; `faulty`: nothing was asked, because the form has faults. */
export type Saving =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'faulty' }
  /** Without `confirm` it cannot be stored so: a form has to take a new version. */
  | { readonly kind: 'wouldChange'; readonly impacts: readonly FormImpactView[]; readonly confirm?: string }
  /** Somebody else stored another definition in between: what they changed. */
  | { readonly kind: 'stale'; readonly theirs: readonly DefinitionChange[] }
  | { readonly kind: 'failed'; readonly words: ProblemWords };

/** What was found in a file that was read in, or why it was not. */
export interface Imported {
  readonly file: string;
  readonly isTaken: boolean;
  readonly doubts: readonly { readonly place: string; readonly said: Bilingual }[];
}

/** What was understood of a form's own file; the draft came of it. */
export interface Adopted extends Omit<FormProposal, 'form'> {
  readonly file: string;
}

/** The form as another round has it. */
export interface EarlierForm {
  readonly round: string;
  readonly version: string;
  /** What has been changed since, up to the one that is edited. */
  readonly changes: readonly DefinitionChange[];
}

/** A definition that the form has had in this round. */
export interface KeptForm {
  readonly seq: number;
  /** ISO instant, and who stored it; absent of one from before any was kept. */
  readonly at?: string | undefined;
  readonly by?: string | undefined;
  /** Absent: the form was taken out of the round, or cannot be read any more. */
  readonly form?: FormDefinition;
  readonly is: 'kept' | 'removed' | 'unreadable';
  /** The one that is stored. */
  readonly isStored: boolean;
  /** From the one before; none of the first. */
  readonly changes?: readonly DefinitionChange[];
}

export interface EditorState {
  readonly round: Round;
  readonly draft: FormDefinition;
  /** As it is stored. */
  readonly stored: FormDefinition;
  /** The last draft that had no faults: what can be laid out. */
  readonly sound: FormDefinition;
  /** What is looked at: [] = the form as a whole, else the path of a section, a part of one, or a rule. */
  readonly selected: Path;
  readonly faults: readonly FieldFault[];
  /** From what is stored. */
  readonly changes: readonly DefinitionChange[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving?: Saving;
  readonly imported?: Imported;
  readonly adopted?: Adopted;
  /** Undefined until asked for. */
  readonly earlier?: readonly EarlierForm[] | 'loading';
  /** The newest first; undefined until asked for. */
  readonly kept?: readonly KeptForm[] | 'loading' | 'failed';
}
