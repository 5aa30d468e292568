/**
 * A paper that is begun for people: parts that are written from what was reported, each under a name by which it is found
 * again, and places where people write. Types only.
 */
import type { FormContent } from '../filling/form-content';
import type { FormDefinition } from '../form/form';
import type { Paper, Round } from '../form/round';
import type { DocumentContent, DocumentPlan } from '../sheet/document-plan';

export interface Draft extends DocumentPlan {
  readonly blocks: readonly DocumentContent[];
}

/** A paragraph or a table that follows from reports: the same name the next time. */
export type DraftPart = DocumentContent & { readonly part: string };

/** What of one form stands behind a draft. */
export interface Reported {
  readonly content: FormContent;
  /** Reports in it, and how many of them the collector accepted. */
  readonly units: number;
  readonly accepted: number;
}

export interface DraftOf {
  readonly round: Round;
  readonly paper: Paper;
  readonly form: FormDefinition;
  readonly reported: Reported;
  /** Of the form that this one's list starts from, where anything of it stands. */
  readonly planned?: Reported | undefined;
  /** Of the whole school: sentences say whose activity it is. */
  readonly isSchool: boolean;
}
