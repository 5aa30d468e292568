/** The submission store over one DynamoDB table. A commit is one call: all of a version's items, if the head still is at its base. */
import { randomBytes } from 'node:crypto';
import { StoreError } from '../store-error';
import {
  type Choose,
  type CommitOptions,
  type CommitOutcome,
  type Head,
  type HistoryPage,
  MAX_VERSIONS,
  type NewVersion,
  type Purged,
  type Recorded,
  type Scope,
  type Seen,
  type Standing,
  type SubmissionStore,
  type UnitFormKey,
} from '../submission-store';
import { auditItem } from './audit-item';
import { type Item, itemBytes } from './item';
import { blobPartition, chunkKey, HEAD_PREFIX, headKey, scopePartition, VERSION_PREFIX, versionKey } from './keys';
import { noteAt, notesOfPage, notesWithId, partNotes } from './note-blocks';
import { inParallel } from './parallel';
import { packPayload, putChunks, readPayload } from './payload';
import {
  ACCEPTED_ATTRIBUTE,
  HEAD_ATTRIBUTES,
  HEAD_WITH_PLACE_ATTRIBUTES,
  headItem,
  headOf,
  payloadPlaceOf,
  RECORDED_ATTRIBUTES,
  recordedOf,
  type StoredHead,
  storedHead,
  versionItem,
} from './submission-items';
import { ABSENT, type Expression, type Put, type TableClient } from './table-client';
import { markOf, type VersionNote } from './version-notes';

const SUBMISSION_ID_BYTES = 64;
const SUBMITTED_BY_BYTES = 256;
/** Under DynamoDB's 4 MB for all puts of one call. */
const TOGETHER_BYTES = 3.5 * 1024 * 1024;
/** As many chunks as one call brings, with a second call under way. */
const CONTENTS_A_CALL = 50;
const CALLS_AT_ONCE = 2;

export class DynamoDbSubmissionStore implements SubmissionStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async commit(
    key: UnitFormKey,
    base: number,
    next: NewVersion,
    { seen, audit }: CommitOptions = {},
  ): Promise<CommitOutcome> {
    refuseLongNames(next);
    const attempt = randomBytes(16).toString('base64url');
    const packed = await packPayload(next.payload, attempt);

    const before = seen === undefined ? await this.#storedHead(key) : asStored(seen);
    const refusal = await this.#refusal(key, base, next, before);
    if (refusal) return refusal;

    const { submissionId, submittedAt } = next;
    const note: VersionNote = { version: base + 1, attempt, mark: markOf(submissionId), submittedAt };
    const { blocks, carried } = partNotes(key, before?.latest ?? []);
    const head = headItem(key, carried, note, next, packed.place);
    const record = audit && auditItem(audit);

    const version = versionItem(key, note, next, packed.place);
    const puts: readonly Put[] = [
      ...[...blocks, version].map((item) => ({ item })),
      ...(record === undefined ? [] : [{ item: record, condition: ABSENT }]),
      { item: head, condition: headStillOpenAt(base) },
    ];
    if (await this.#putTogether(packed.chunks, puts, attempt)) return { kind: 'committed', head: headOf(head) };

    const now = await this.#storedHead(key);
    const wasOursAfterAll = now?.latest.some((each) => each.attempt === attempt);
    const isStillCurrent = now?.version === note.version;
    if (wasOursAfterAll && isStillCurrent) return { kind: 'committed', head: headOf(head) };
    const lost = await this.#refusal(key, base, next, now);
    if (lost) return lost;
    throw new StoreError('store.unavailable', 'the head was refused and yet unchanged');
  }

  /** Chunks that are too much for one call are put before: nobody looks at them until a head leads there. */
  async #putTogether(chunks: readonly Item[], others: readonly Put[], attempt: string): Promise<boolean> {
    const puts = [...chunks.map((item) => ({ item })), ...others];
    const isTooMuch = puts.reduce((sum, { item }) => sum + itemBytes(item), 0) > TOGETHER_BYTES;
    if (isTooMuch) await putChunks(this.#table, chunks);
    return this.#table.putTogether(isTooMuch ? others : puts, attempt);
  }

  async head(key: UnitFormKey): Promise<Standing | undefined> {
    return this.#storedHead(key);
  }

  async *heads(scope: Scope, after?: string): AsyncGenerator<Head, void, undefined> {
    const range = after === undefined ? { prefix: HEAD_PREFIX } : { from: headKey({ ...scope, unit: after }).sk };
    for await (const item of this.#table.query(scopePartition(scope), range, HEAD_ATTRIBUTES)) {
      // Behind the heads come older receipts and the versions.
      if (!String(item.sk).startsWith(HEAD_PREFIX)) return;
      const head = headOf(item);
      if (head.unit !== after) yield head;
    }
  }

  async *contents(
    scope: Scope,
    choose: Choose = async (heads) => heads,
  ): AsyncGenerator<Head & { readonly payload: Uint8Array }, void, undefined> {
    const items = this.#table.query(scopePartition(scope), { prefix: HEAD_PREFIX }, HEAD_WITH_PLACE_ATTRIBUTES);
    const read = async (group: readonly Item[]) => {
      const places = new Map(group.map((item) => [headOf(item), payloadPlaceOf(item)]));
      const chosen = new Set(await choose([...places.keys()]));
      const wanted = [...places].filter(([head]) => chosen.has(head));
      return Promise.all(
        wanted.map(async ([head, place]) => ({ ...head, payload: await readPayload(this.#table, place) })),
      );
    };
    for await (const contents of inParallel(inGroups(items), CALLS_AT_ONCE, read)) yield* contents;
  }

  async version(key: UnitFormKey, version: number): Promise<(Recorded & { readonly payload: Uint8Array }) | undefined> {
    const stored = await this.#storedHead(key);
    const note = stored && (await noteAt(this.#table, key, stored, version));
    if (!note) return undefined;
    const found = await this.#table.untilThere(async () => {
      // A content has its attempt's name, and mostly one chunk.
      const [item, chunk] = await Promise.all([
        this.#table.get(versionKey(key, note.version, note.attempt)),
        this.#table.get(chunkKey(note.attempt, 0)),
      ]);
      return item && { item, chunk };
    });
    if (found === undefined) throw missing(note);
    const { item, chunk } = found;
    return { ...recordedOf(item), payload: await readPayload(this.#table, payloadPlaceOf(item), chunk) };
  }

  async history(key: UnitFormKey, page?: HistoryPage): Promise<readonly Recorded[]> {
    const stored = await this.#storedHead(key);
    const notes = stored === undefined ? [] : await notesOfPage(this.#table, key, stored, page);
    const keys = notes.map((note) => versionKey(key, note.version, note.attempt).sk);
    const [from, to] = [keys[0], keys.at(-1)];
    if (from === undefined || to === undefined) return [];
    const winners = new Set(keys);
    const found = await this.#table.untilThere(async () => {
      const recorded: Recorded[] = [];
      for await (const item of this.#table.query(scopePartition(key), { from, to }, RECORDED_ATTRIBUTES)) {
        const isWinner = typeof item.sk === 'string' && winners.has(item.sk);
        if (isWinner) recorded.push(recordedOf(item));
      }
      return recorded.length === winners.size ? recorded : undefined;
    });
    if (found === undefined) throw new StoreError('store.damaged', 'a version of a page is missing');
    return found;
  }

  async recorded(key: UnitFormKey, submissionId: string, seen?: Seen): Promise<Recorded | undefined> {
    const stored = seen === undefined ? await this.#storedHead(key) : asStored(seen);
    return stored && this.#recordedUnder(key, stored, submissionId);
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
    const item = await this.#table.get(headKey(key));
    return item && storedHead(item);
  }

  /** The table of CommitOutcome, except for the line that commits. */
  async #refusal(
    key: UnitFormKey,
    base: number,
    next: NewVersion,
    head: StoredHead | undefined,
  ): Promise<CommitOutcome | undefined> {
    const earlier = head && (await this.#recordedUnder(key, head, next.submissionId));
    if (earlier) {
      const isSameContent = earlier.sha256 === next.sha256;
      return { kind: isSameContent ? 'replayed' : 'idReused', recorded: earlier };
    }
    if (head?.isAccepted === true) return { kind: 'accepted', head };
    const isBaseCurrent = (head?.version ?? 0) === base;
    if (!isBaseCurrent) return { kind: 'stale', head };
    const isFull = head !== undefined && head.version >= MAX_VERSIONS;
    return isFull ? { kind: 'full', head } : undefined;
  }

  async #recordedUnder(key: UnitFormKey, head: StoredHead, submissionId: string): Promise<Recorded | undefined> {
    for (const note of await notesWithId(this.#table, key, head, submissionId)) {
      const place = versionKey(key, note.version, note.attempt);
      const item = await this.#table.untilThere(() => this.#table.getPart(place, RECORDED_ATTRIBUTES));
      if (item === undefined) throw missing(note);
      const recorded = recordedOf(item);
      if (recorded.submissionId === submissionId) return recorded;
    }
    return undefined;
  }
}

/** What this store gave out; the port's type hides the attempts, which are nobody's business outside. */
function asStored({ head }: Seen): StoredHead | undefined {
  return head as StoredHead | undefined;
}

function missing({ version }: VersionNote): StoreError {
  return new StoreError('store.damaged', `version ${version} of a head is missing`);
}

async function* inGroups(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[], void, undefined> {
  let group: Item[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < CONTENTS_A_CALL) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function headStillOpenAt(base: number): Expression {
  if (base === 0) return ABSENT;
  return {
    text: `#version = :base AND attribute_not_exists(#${ACCEPTED_ATTRIBUTE})`,
    names: ['version', ACCEPTED_ATTRIBUTE],
    values: { ':base': base },
  };
}

function refuseLongNames(next: NewVersion): void {
  const isIdTooLong = Buffer.byteLength(next.submissionId, 'utf8') > SUBMISSION_ID_BYTES;
  const isNameTooLong = Buffer.byteLength(next.submittedBy, 'utf8') > SUBMITTED_BY_BYTES;
  if (isIdTooLong) throw new StoreError('store.tooLarge', `a submission id is over ${SUBMISSION_ID_BYTES} bytes`);
  if (isNameTooLong) throw new StoreError('store.tooLarge', `a submitter is over ${SUBMITTED_BY_BYTES} bytes`);
}
