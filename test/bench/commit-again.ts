/** A unit that reports once more what it reported before. */
import { randomUUID } from 'node:crypto';
import type { Scope, SubmissionStore } from '#store/submission-store';

/** Another version of the same content. */
export async function commitAgain(submissions: SubmissionStore, scope: Scope, unit: string): Promise<void> {
  const key = { ...scope, unit };
  const head = await submissions.head(key);
  const found = head && (await submissions.version(key, head.version));
  if (found === undefined) throw new Error(`${unit} never reported`);
  const { sha256, state, late, counts, submittedBy, payload, submittedAt, version } = found;
  const next = { sha256, state, late, counts, submittedBy, payload, submittedAt, submissionId: randomUUID() };
  const { kind } = await submissions.commit(key, version, next);
  if (kind !== 'committed') throw new Error(`${unit}: ${kind}`);
}
