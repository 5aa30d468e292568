/**
 * Items as the program wrote them before 2026-11-26: contents up to 100 KB packed in the version and in the head, whole
 * receipts in the head, the older ones in blocks of 200. For laying out what tables of then have.
 */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Item } from '#store/dynamodb/item';
import { headKey, receiptsKey, versionKey } from '#store/dynamodb/keys';
import type { TableClient } from '#store/dynamodb/table-client';
import type { NewVersion, UnitFormKey } from '#store/submission-store';
import { newVersion } from './submission-store.contract';

const BLOCK = 200;

/** `versions` of them under their numbers as ids, of which the head carries those behind the last full block, and `blocks` more do not. */
export async function laidOutAsBefore(
  table: TableClient,
  key: UnitFormKey,
  { versions, blocks, idOf = String, content = '{}' }: LaidOut,
): Promise<void> {
  const entries = Array.from({ length: versions }, (_, at) => {
    const next = newVersion(content, idOf(at + 1));
    return { next, entry: { ...receiptOf(next, at + 1), attempt: randomBytes(16).toString('base64url') } };
  });
  const payload = gzipSync(Buffer.from(content));
  await Promise.all(
    entries.map(({ next, entry: { attempt, ...receipt } }) =>
      table.put({
        ...versionKey(key, receipt.version, attempt),
        ...receipt,
        ...facts(next),
        submittedBy: next.submittedBy,
        payload,
      }),
    ),
  );
  const accepted = entries.map(({ entry }) => entry);
  for (let block = 0; block < blocks; block++)
    await table.put({ ...receiptsKey(key, block), accepted: accepted.slice(block * BLOCK, (block + 1) * BLOCK) });
  const last = entries.at(-1);
  if (last === undefined) throw new Error('no versions');
  const { attempt: _, ...receipt } = last.entry;
  await table.put({
    ...headKey(key),
    ...receipt,
    ...facts(last.next),
    accepted: accepted.slice(blocks * BLOCK),
    payload,
  });
}

interface LaidOut {
  readonly versions: number;
  readonly blocks: number;
  readonly idOf?: (version: number) => string;
  readonly content?: string;
}

function receiptOf({ submissionId, sha256, submittedAt }: NewVersion, version: number) {
  return { submissionId, version, sha256, submittedAt };
}

function facts({ state, late, counts }: NewVersion): Item {
  return { state, late, counts };
}
