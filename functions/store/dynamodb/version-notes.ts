/**
 * What a head notes of each version: which attempt won it, by which submission, and when. Everything else of a version
 * is in its own item. Notes are one line of text each, in the order of the versions, without gaps: some 42 bytes.
 */
import { createHash } from 'node:crypto';
import type { Receipt } from '../submission-store';
import type { Item } from './item';

export interface VersionNote {
  readonly version: number;
  /** Only this attempt's version item counts. */
  readonly attempt: string;
  /** Of the submission's id, `markOf`: two ids may share one, so that the version item has the last word. */
  readonly mark: string;
  /** ISO 8601 in UTC. */
  readonly submittedAt: string;
}

/** A receipt as heads and blocks of before 2026-11-26 keep it, whole. */
interface ReceiptOfBefore extends Receipt {
  readonly attempt: string;
}

const MARK_BYTES = 6;

export function markOf(submissionId: string): string {
  return createHash('sha256').update(submissionId, 'utf8').digest().subarray(0, MARK_BYTES).toString('base64url');
}

export function notesText(notes: readonly VersionNote[]): string {
  return notes
    .map(({ attempt, mark, submittedAt }) => `${attempt} ${mark} ${Date.parse(submittedAt).toString(36)}`)
    .join('\n');
}

/** `last`: the version of the last line. */
export function notesOf(text: string, last: number): readonly VersionNote[] {
  const lines = text.split('\n');
  return lines.map((line, at) => {
    const [attempt = '', mark = '', time = ''] = line.split(' ');
    const version = last - lines.length + 1 + at;
    return { version, attempt, mark, submittedAt: new Date(Number.parseInt(time, 36)).toISOString() };
  });
}

/** Of an item as it was written before 2026-11-26: `accepted`. */
export function notesOfBefore(item: Item): readonly VersionNote[] {
  const { accepted } = item as unknown as { readonly accepted: readonly ReceiptOfBefore[] };
  return accepted.map(({ version, attempt, submissionId, submittedAt }) => ({
    version,
    attempt,
    mark: markOf(submissionId),
    submittedAt,
  }));
}
