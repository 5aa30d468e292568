/** The submission store over one DynamoDB table. The commit point is one conditional write of the head. */
import { randomBytes } from 'node:crypto';
import { StoreError } from '../store-error';
import {
  type CommitOutcome,
  type Head,
  type HistoryPage,
  MAX_VERSIONS,
  type NewVersion,
  type Purged,
  type Recorded,
  type Scope,
  type SubmissionStore,
  type UnitFormKey,
} from '../submission-store';
import type { Item } from './item';
import { blobPartition, HEAD_PREFIX, headKey, scopePartition, VERSION_PREFIX, versionKey } from './keys';
import { inParallel } from './parallel';
import { packPayload, putChunks, readPayload } from './payload';
import { partReceipts, receiptAt, receiptsOf, receiptWithId } from './receipt-blocks';
import {
  HEAD_ATTRIBUTES,
  type HeadEntry,
  headItem,
  headOf,
  payloadPlaceOf,
  RECORDED_ATTRIBUTES,
  recordedOf,
  type StoredHead,
  storedHead,
  VERSION_ATTRIBUTES,
  versionItem,
} from './submission-items';
import { ABSENT, type Expression, type TableClient } from './table-client';

const SUBMISSION_ID_BYTES = 64;
const SUBMITTED_BY_BYTES = 256;
const CONTENTS_AT_ONCE = 4;

export class DynamoDbSubmissionStore implements SubmissionStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async commit(key: UnitFormKey, base: number, next: NewVersion): Promise<CommitOutcome> {
    refuseLongNames(next);
    const attempt = randomBytes(16).toString('base64url');
    const packed = await packPayload(next.payload, attempt);

    const before = await this.#storedHead(key);
    const refusal = await this.#refusal(key, base, next, before);
    if (refusal) return refusal;

    const { submissionId, sha256, submittedAt } = next;
    const entry: HeadEntry = { submissionId, version: base + 1, sha256, submittedAt, attempt };
    const version = versionItem(key, entry, next, packed.place);
    const { blocks, carried } = partReceipts(key, before?.recorded ?? []);
    const head = headItem(key, carried, entry, next, packed.place);

    await putChunks(this.#table, packed.chunks);
    await this.#table.put(version);
    for (const block of blocks) await this.#table.put(block);
    if (await this.#table.putIf(head, headStillAt(base))) return { kind: 'committed', head: headOf(storedHead(head)) };

    const now = await this.#storedHead(key);
    const wasOursAfterAll = now?.recorded.some((each) => each.attempt === attempt);
    const isStillCurrent = now?.version === entry.version;
    if (wasOursAfterAll && isStillCurrent) return { kind: 'committed', head: headOf(now) };
    const lost = await this.#refusal(key, base, next, now);
    if (lost) return lost;
    throw new StoreError('store.unavailable', 'the head was refused and yet unchanged');
  }

  async head(key: UnitFormKey): Promise<Head | undefined> {
    const stored = await this.#storedHead(key);
    return stored && headOf(stored);
  }

  async *heads(scope: Scope, after?: string): AsyncGenerator<Head, void, undefined> {
    const range = after === undefined ? { prefix: HEAD_PREFIX } : { from: headKey({ ...scope, unit: after }).sk };
    for await (const item of this.#table.query(scopePartition(scope), range, HEAD_ATTRIBUTES)) {
      // Behind the heads come older receipts and the versions.
      if (!String(item.sk).startsWith(HEAD_PREFIX)) return;
      const head = headOf(storedHead(item));
      if (head.unit !== after) yield head;
    }
  }

  async *contents(scope: Scope): AsyncGenerator<Head & { readonly payload: Uint8Array }, void, undefined> {
    const items = this.#table.query(scopePartition(scope), { prefix: HEAD_PREFIX });
    yield* inParallel(items, CONTENTS_AT_ONCE, async (item) => ({
      ...headOf(storedHead(item)),
      payload: await readPayload(this.#table, payloadPlaceOf(item)),
    }));
  }

  async version(key: UnitFormKey, version: number): Promise<(Recorded & { readonly payload: Uint8Array }) | undefined> {
    const stored = await this.#storedHead(key);
    const entry = stored && (await receiptAt(this.#table, key, stored, version));
    if (!entry) return undefined;
    const item = await this.#versionItem(key, entry, VERSION_ATTRIBUTES);
    return { ...recordedOf(item), payload: await readPayload(this.#table, payloadPlaceOf(item)) };
  }

  async history(key: UnitFormKey, page?: HistoryPage): Promise<readonly Recorded[]> {
    const stored = await this.#storedHead(key);
    const entries = stored === undefined ? [] : await receiptsOf(this.#table, key, stored, page);
    const keys = entries.map((entry) => versionKey(key, entry.version, entry.attempt).sk);
    const [from, to] = [keys[0], keys.at(-1)];
    if (from === undefined || to === undefined) return [];
    const winners = new Set(keys);
    const recorded: Recorded[] = [];
    const range = { from, to };
    for await (const item of this.#table.query(scopePartition(key), range, RECORDED_ATTRIBUTES)) {
      const isWinner = typeof item.sk === 'string' && winners.has(item.sk);
      if (isWinner) recorded.push(recordedOf(item));
    }
    return recorded;
  }

  async recorded(key: UnitFormKey, submissionId: string): Promise<Recorded | undefined> {
    const stored = await this.#storedHead(key);
    const entry = stored && (await receiptWithId(this.#table, key, stored, submissionId));
    return entry && this.#recordedVersion(key, entry);
  }

  async purge(scope: Scope): Promise<Purged> {
    const pk = scopePartition(scope);
    const units = await this.#deleteAll(this.#table.query(pk, { prefix: HEAD_PREFIX }, ['sk']), pk);
    // With the heads nobody finds versions and older receipts any more; the versions lead to their contents.
    let versions = 0;
    for await (const item of this.#table.query(pk, 'all', ['sk', 'blobId'])) {
      if (typeof item.blobId === 'string') await this.#deleteBlob(item.blobId);
      await this.#table.delete({ pk, sk: String(item.sk) });
      if (String(item.sk).startsWith(VERSION_PREFIX)) versions += 1;
    }
    return { units, versions };
  }

  async #deleteBlob(blobId: string): Promise<void> {
    const pk = blobPartition(blobId);
    await this.#deleteAll(this.#table.query(pk, 'all', ['sk']), pk);
  }

  async #deleteAll(items: AsyncIterable<Item>, pk: string): Promise<number> {
    let deleted = 0;
    for await (const { sk } of items) {
      await this.#table.delete({ pk, sk: String(sk) });
      deleted += 1;
    }
    return deleted;
  }

  async #storedHead(key: UnitFormKey): Promise<StoredHead | undefined> {
    const item = await this.#table.get(headKey(key), HEAD_ATTRIBUTES);
    return item && storedHead(item);
  }

  /** The table of CommitOutcome, except for the line that commits. */
  async #refusal(
    key: UnitFormKey,
    base: number,
    next: NewVersion,
    head: StoredHead | undefined,
  ): Promise<CommitOutcome | undefined> {
    const earlier = head && (await receiptWithId(this.#table, key, head, next.submissionId));
    if (earlier) {
      const isSameContent = earlier.sha256 === next.sha256;
      return { kind: isSameContent ? 'replayed' : 'idReused', recorded: await this.#recordedVersion(key, earlier) };
    }
    const isBaseCurrent = (head?.version ?? 0) === base;
    if (!isBaseCurrent) return { kind: 'stale', head: head && headOf(head) };
    const isFull = head !== undefined && head.version >= MAX_VERSIONS;
    return isFull ? { kind: 'full', head: headOf(head) } : undefined;
  }

  async #recordedVersion(key: UnitFormKey, entry: HeadEntry): Promise<Recorded> {
    return recordedOf(await this.#versionItem(key, entry, RECORDED_ATTRIBUTES));
  }

  async #versionItem(key: UnitFormKey, entry: HeadEntry, attributes: readonly string[]) {
    const item = await this.#table.get(versionKey(key, entry.version, entry.attempt), attributes);
    if (item) return item;
    throw new StoreError('store.damaged', `version ${entry.version} of a head is missing`);
  }
}

function headStillAt(base: number): Expression {
  const isFirst = base === 0;
  return isFirst ? ABSENT : { text: '#version = :base', names: ['version'], values: { ':base': base } };
}

function refuseLongNames(next: NewVersion): void {
  const isIdTooLong = Buffer.byteLength(next.submissionId, 'utf8') > SUBMISSION_ID_BYTES;
  const isNameTooLong = Buffer.byteLength(next.submittedBy, 'utf8') > SUBMITTED_BY_BYTES;
  if (isIdTooLong) throw new StoreError('store.tooLarge', `a submission id is over ${SUBMISSION_ID_BYTES} bytes`);
  if (isNameTooLong) throw new StoreError('store.tooLarge', `a submitter is over ${SUBMITTED_BY_BYTES} bytes`);
}
