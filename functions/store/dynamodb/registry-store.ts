/** Rounds, access codes, attempt counters and the audit trail over the one DynamoDB table. */
import {
  type AuditRecord,
  type CodeGrant,
  isSameGrant,
  type PutCodeOutcome,
  type RegistryStore,
  type RoundLock,
  type StoredCollector,
  type StoredRound,
} from '../registry-store';
import { StoreError } from '../store-error';
import { auditItem, auditRecord } from './audit-item';
import { type Item, refuseOversize } from './item';
import {
  attemptsKey,
  auditFrom,
  auditPartition,
  COLLECTORS_PARTITION,
  codeKey,
  collectorKey,
  collectorPartition,
  LOCK_PREFIX,
  lockKey,
  lockPartition,
  partText,
  ROUND_PREFIX,
  roundKey,
} from './keys';
import { packJson, unpackJson } from './packed-json';
import { EXPIRY_ATTRIBUTE } from './table';
import { ABSENT, type TableClient } from './table-client';

/** Rounds whose bytes are known by what they say. A school has a handful. */
const KNOWN_ROUNDS = 64;

export class DynamoDbRegistryStore implements RegistryStore {
  readonly #table: TableClient;
  /** By key, the round's bytes and what they say: the same bytes are the same object, unpacked once. */
  readonly #rounds = new Map<string, { readonly packed: Uint8Array; readonly definition: unknown }>();

  constructor(table: TableClient) {
    this.#table = table;
  }

  async addCollector({ id, name, addedAt }: StoredCollector): Promise<boolean> {
    const item: Item = { ...collectorKey(id), id, name, addedAt };
    refuseOversize('collector', item);
    if (await this.#table.putIf(item, ABSENT)) return true;
    // A repetition inside the table's client may meet its own lost write: the same item is the same answer.
    const there = await this.#table.get(collectorKey(id));
    return there?.addedAt === addedAt && there.name === name;
  }

  async listCollectors(): Promise<readonly StoredCollector[]> {
    const collectors: StoredCollector[] = [];
    for await (const item of this.#table.query(COLLECTORS_PARTITION, 'all')) collectors.push(storedCollector(item));
    return collectors;
  }

  async putRound(collector: string, roundId: string, definition: unknown): Promise<void> {
    const item: Item = { ...roundKey(collector, roundId), definition: packJson(definition) };
    refuseOversize('round', item);
    await this.#table.put(item);
  }

  async getRound(collector: string, roundId: string): Promise<StoredRound | undefined> {
    const item = await this.#table.get(roundKey(collector, roundId));
    return item && this.#storedRound(item);
  }

  async listRounds(collector: string): Promise<readonly StoredRound[]> {
    const rounds: StoredRound[] = [];
    for await (const item of this.#table.query(collectorPartition(collector), { prefix: ROUND_PREFIX })) {
      rounds.push(this.#storedRound(item));
    }
    return rounds;
  }

  #storedRound({ pk, sk, definition: packed }: Item): StoredRound {
    const key = JSON.stringify([pk, sk]);
    const roundId = partText(String(sk).slice(ROUND_PREFIX.length));
    const known = this.#rounds.get(key);
    const isKnown = known !== undefined && packed instanceof Uint8Array && Buffer.compare(known.packed, packed) === 0;
    if (isKnown) return { roundId, definition: known.definition };
    const definition = unpackJson(packed);
    this.#rounds.delete(key);
    const [oldest] = this.#rounds.keys();
    if (this.#rounds.size >= KNOWN_ROUNDS && oldest !== undefined) this.#rounds.delete(oldest);
    this.#rounds.set(key, { packed: packed as Uint8Array, definition });
    return { roundId, definition };
  }

  async lockRound(collector: string, roundId: string, { id, reason, at }: RoundLock): Promise<void> {
    const item: Item = { ...lockKey(collector, roundId), id, reason, at };
    refuseOversize('lock', item);
    await this.#table.put(item);
  }

  /** Put, not deleted: the app's role may not delete. */
  async unlockRound(collector: string, roundId: string): Promise<void> {
    await this.#table.put({ ...lockKey(collector, roundId), id: '' });
  }

  async reopenUnit(collector: string, roundId: string, lockId: string, unit: string): Promise<void> {
    await this.#table.put({ ...lockKey(collector, roundId, unit), unit, id: lockId });
  }

  async findLock(collector: string, roundId: string) {
    let lock: RoundLock | undefined;
    const reopened: string[] = [];
    // The round's own comes first.
    for await (const item of this.#table.query(lockPartition(collector, roundId), { prefix: LOCK_PREFIX })) {
      const { unit, ...more } = item as unknown as RoundLock & { readonly unit?: string };
      if (unit === undefined && more.id !== '') lock = { id: more.id, reason: more.reason, at: more.at };
      else if (unit !== undefined && more.id === lock?.id) reopened.push(unit);
    }
    return lock && { ...lock, reopened };
  }

  async lockOf(collector: string, roundId: string, unit: string): Promise<RoundLock | undefined> {
    const [ofRound, ofUnit] = await Promise.all([
      this.#table.get(lockKey(collector, roundId)),
      this.#table.get(lockKey(collector, roundId, unit)),
    ]);
    const lock = ofRound as RoundLock | undefined;
    const isOpen = lock === undefined || lock.id === '' || ofUnit?.id === lock.id;
    return isOpen ? undefined : { id: lock.id, reason: lock.reason, at: lock.at };
  }

  async putCode(grant: CodeGrant): Promise<PutCodeOutcome> {
    const item: Item = { ...codeKey(grant.codeHash), ...grant };
    refuseOversize('code', item);
    if (await this.#table.putIf(item, ABSENT)) return 'stored';
    const there = await this.findCode(grant.codeHash);
    return there !== undefined && isSameGrant(there, grant) ? 'known' : 'taken';
  }

  async findCode(codeHash: string): Promise<CodeGrant | undefined> {
    const item = await this.#table.get(codeKey(codeHash));
    const isOpen = item !== undefined && item.revoked !== true;
    return isOpen ? codeGrant(item) : undefined;
  }

  async revokeCode(codeHash: string): Promise<boolean> {
    const revoke = { text: 'SET #revoked = :true', names: ['revoked'], values: { ':true': true } };
    const isThere = { text: 'attribute_exists(#pk)', names: ['pk'] };
    return (await this.#table.update(codeKey(codeHash), revoke, isThere)) !== undefined;
  }

  async countAttempt(bucket: string, windowSeconds: number, now: Date): Promise<number> {
    const windowStart = Math.floor(now.getTime() / 1000 / windowSeconds) * windowSeconds;
    // Readers name the window, so an item past its time is never read, deleted or not.
    const count = {
      text: `SET #${EXPIRY_ATTRIBUTE} = :end ADD #attempts :one`,
      names: [EXPIRY_ATTRIBUTE, 'attempts'],
      values: { ':end': windowStart + windowSeconds, ':one': 1 },
    };
    const after = await this.#table.update(attemptsKey(bucket, windowSeconds, windowStart), count);
    if (typeof after?.attempts !== 'number') throw new StoreError('store.damaged', 'a counter does not count');
    return after.attempts;
  }

  async appendAudit(record: AuditRecord): Promise<void> {
    // The id is new, so an item in its place can only be this record, written by an attempt whose answer was lost.
    await this.#table.putIf(auditItem(record), ABSENT);
  }

  async *listAudit(
    collector: string,
    options: { readonly from?: string } = {},
  ): AsyncGenerator<AuditRecord, void, undefined> {
    const range = options.from === undefined ? 'all' : { from: auditFrom(options.from) };
    for await (const item of this.#table.query(auditPartition(collector), range)) yield auditRecord(item);
  }
}

function storedCollector(item: Item): StoredCollector {
  const { id, name, addedAt } = item as unknown as StoredCollector;
  return { id, name, addedAt };
}

function codeGrant(item: Item): CodeGrant {
  const { codeHash, collector, role, unit } = item as unknown as CodeGrant & { readonly unit: string };
  return role === 'unit' ? { codeHash, collector, role, unit } : { codeHash, collector, role };
}
