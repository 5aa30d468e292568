/** What a row of the benchmark is: one piece of work of ours and the work it is measured against. */

/** What both sides of a row are given. */
export interface RowFolders {
  /** What `prepare` made; both sides read it. */
  readonly prepared: string;
  /** Empty, of this run alone. */
  readonly own: string;
}

/** Opened and loaded: only `work` is measured. */
export interface Opened {
  work(): unknown;
  close?(): Promise<void>;
}

export interface BenchRow {
  readonly name: string;
  /** What the reference does, in a few words. */
  readonly reference: string;
  /** How many operations one run does; their rate is printed too. */
  readonly operations?: number;
  /** Makes the input once, in a process of its own, so that making it is no part of any figure. */
  prepare?(folder: string): Promise<void>;
  openSubject(folders: RowFolders): Promise<Opened>;
  openReference(folders: RowFolders): Promise<Opened>;
}

export type Side = 'subject' | 'reference';
