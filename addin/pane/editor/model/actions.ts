/** What somebody can do who edits a form. */
import type { Renamed } from '#domain/adopting/compare-forms';
import type { Path } from '#domain/editing/edits';
import type { RuleKindName } from '#domain/editing/rules/slot';
import type { Section } from '#domain/form/section';

export type Addition =
  | { readonly what: 'section'; readonly kind: Section['kind'] }
  /** Behind the one at that place; absent: at the end. */
  | { readonly what: 'column' | 'indicator' | 'figure'; readonly section: number; readonly after?: number }
  | { readonly what: 'rule'; readonly section: number; readonly kind: RuleKindName };

export interface EditorActions {
  select(path: Path): void;
  /** `undefined` takes an optional value away. Changes of one field in a row are undone together. */
  change(path: Path, value: unknown): void;
  /** And selects it. */
  add(addition: Addition): void;
  /** A part of a list: its path ends in its place. */
  remove(path: Path): void;
  move(path: Path, by: -1 | 1): void;
  undo(): void;
  redo(): void;
  /** Back to what is stored; can be undone. */
  discard(): void;
  /** Stores the form where it has no faults; asks first where reports are in that it concerns. */
  save(): Promise<void>;
  /** As `save`, after its impact was read. */
  confirm(): Promise<void>;
  /** Goes on from what somebody else stored; one's own changes are left on top. */
  takeTheirs(): void;
  dismissSaving(): void;
  exportAs(kind: 'json' | 'xlsx'): Promise<void>;
  /** Takes the form of a file in place of the draft, an exported one or anybody's own; can be undone. */
  importFile(file: File): Promise<void>;
  dismissImported(): void;
  /** A column of the file is one of last year's under another name. */
  sayRenamed(pair: Renamed): void;
  /** A part, or a section, of last year's that the file does not have stays. The path is last year's. */
  keepPart(path: Path): void;
  dismissAdopted(): void;
  /** The same form in the other rounds, with what was changed since. */
  showEarlier(): Promise<void>;
  /** Every definition that the form has had in this round. */
  showKept(): Promise<void>;
  /** Makes that one the draft, under a version of its own; can be undone, and is stored by saving. */
  takeBack(seq: number): void;
}
