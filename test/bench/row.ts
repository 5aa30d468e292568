/** What a row of the benchmark is: one piece of work of ours and the work it is measured against. */

/** What both sides of a row are given. */
export interface RowFolders {
  /** What `prepare` made; both sides read it. */
  readonly prepared: string;
  /** Empty, of this run alone. */
  readonly own: string;
}

/** What a run counts or times itself, by name with its unit (calls each, longest block ms). */
export type OwnFigures = Readonly<Record<string, number>>;

/** Opened and loaded: only `work` is measured. What it returns under `figures` is printed below the row. */
export interface Opened {
  work(): unknown;
  /**
   * It stands for a process that has been running. What opening left in memory is then not collected just before: by force,
   * with nothing of its kind alive, the engine forgets what objects look like and throws away the code that counted on it,
   * which doubled the CPU of the first merge after ten.
   */
  readonly isWarm?: true;
  close?(): Promise<void>;
}

/** What the row promises: a median that may not be above (`most`) or below (`least`) a bound. */
export interface Target {
  /** As printed: 'CPU s', 'peak MB', 'per second', 'ms each', or the name of an own figure. */
  readonly quantity: string;
  /** Ours as it is, or its ratio to the reference. Own figures have no reference, unless both sides tell them. */
  readonly of: 'ours' | 'ratio';
  readonly most?: number;
  readonly least?: number;
}

export interface BenchRow {
  readonly name: string;
  /** What the reference does, in a few words. */
  readonly reference: string;
  /** How many operations one run does; their rate is printed too. */
  readonly operations?: number;
  readonly targets?: readonly Target[];
  /** Makes the input once, in a process of its own, so that making it is no part of any figure. */
  prepare?(folder: string): Promise<void>;
  openSubject(folders: RowFolders): Promise<Opened>;
  openReference(folders: RowFolders): Promise<Opened>;
}

export type Side = 'subject' | 'reference';
