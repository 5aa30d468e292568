/** What an officer sees of what was mailed. Plain data. */
import type { IntakeItem } from '#intake/intake-item';
import type { Decided } from './decided';

export interface InboxState {
  /** In the order in which they came; what one is known by is its place. */
  readonly items: readonly IntakeItem[];
  /** By place; absent = nothing was said of it. */
  readonly decided: ReadonlyMap<number, Decided>;
  /** The place of the one that is looked at. */
  readonly open?: number;
  /** One thing at a time. */
  readonly work?: InboxWork;
  /** How the last thing ended, until it is put away. */
  readonly news?: InboxNews;
}

export interface InboxWork {
  /** Files read; what the server says of sheets; sheets taken in; drafts made. */
  readonly what: 'reading' | 'asking' | 'taking' | 'answering';
  readonly done: number;
  readonly of: number;
  /** What is at hand now. */
  readonly name: string;
  readonly isStopping?: true;
}

export type InboxNews =
  /** `known`: dropped files that were in the list already; `left`: those that were not read since somebody stopped. */
  | { readonly what: 'read'; readonly found: number; readonly known: number; readonly left: number }
  /** `not`: asked for and not taken in; `left`: not asked for since somebody stopped. */
  | { readonly what: 'taken'; readonly taken: number; readonly not: number; readonly left: number }
  | { readonly what: 'answered'; readonly count: number };

export const NOTHING_MAILED: InboxState = { items: [], decided: new Map() };
