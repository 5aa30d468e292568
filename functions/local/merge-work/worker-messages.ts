/** What goes between the requests and the thread that merges. Types only. */
import type { MergeScope, RoundWanted, TakenAs } from '#api/collect/merge-work';
import type { HeadWithContent } from '#api/collect/snapshot';
import type { Head } from '#store/submission-store';

/** Each is answered before the next is sent, but for reports: some of those are on their way at once. */
export type ToMerge =
  | { readonly kind: 'begin'; readonly scope: MergeScope }
  | { readonly kind: 'take'; readonly report: HeadWithContent; readonly as?: TakenAs | undefined }
  | { readonly kind: 'takeKnown'; readonly heads: readonly Head[]; readonly as?: TakenAs | undefined }
  | { readonly kind: 'write'; readonly units: readonly string[]; readonly asOf: string }
  | { readonly kind: 'writeRound'; readonly wanted: RoundWanted };

export type Merged =
  /** What was sent is done: a report is taken. */
  | { readonly kind: 'done' }
  /** Those of the heads whose content is wanted, by their units. */
  | { readonly kind: 'wanted'; readonly units: readonly string[] }
  | { readonly kind: 'written'; readonly pieces: readonly Uint8Array[] }
  | { readonly kind: 'failed'; readonly error: string };
