/** Collectors, locks, attempt counters and the audit trail over the one DynamoDB table, and whoever keeps the rest. */
import type { Reopening } from '#domain/review/round-lock';
import type {
  AuditRange,
  AuditRecord,
  CodeGrant,
  CodeIssue,
  IssuedCode,
  KeptDefinition,
  PutCodeOutcome,
  RegistryStore,
  RevokeAdminOutcome,
  RoundLock,
  StoredCollector,
  StoredRound,
} from '../registry-store';
import { StoreError } from '../store-error';
import { auditItem, auditRecord } from './audit-item';
import { type Item, refuseOversize } from './item';
import {
  attemptsKey,
  auditPartition,
  auditRange,
  COLLECTORS_PARTITION,
  collectorKey,
  LOCK_PREFIX,
  lockKey,
  lockPartition,
} from './keys';
import { StoredCodes } from './stored-codes';
import { StoredRounds } from './stored-rounds';
import { EXPIRY_ATTRIBUTE } from './table';
import { ABSENT, type TableClient } from './table-client';

export class DynamoDbRegistryStore implements RegistryStore {
  readonly #table: TableClient;
  readonly #rounds: StoredRounds;
  readonly #codes: StoredCodes;

  constructor(table: TableClient) {
    this.#table = table;
    this.#rounds = new StoredRounds(table);
    this.#codes = new StoredCodes(table);
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

  putRound(collector: string, roundId: string, definition: unknown): Promise<void> {
    return this.#rounds.put(collector, roundId, definition);
  }

  replaceRound(
    collector: string,
    roundId: string,
    definition: unknown,
    readEdition: string | undefined,
    kept: readonly KeptDefinition[] = [],
  ): Promise<boolean> {
    return this.#rounds.replace(collector, roundId, definition, readEdition, kept);
  }

  keptDefinitions(collector: string, roundId: string, form: string, before?: number): AsyncIterable<KeptDefinition> {
    return this.#rounds.kept(collector, roundId, form, before);
  }

  removeRound(collector: string, roundId: string, readEdition: string): Promise<boolean> {
    return this.#rounds.remove(collector, roundId, readEdition);
  }

  getRound(collector: string, roundId: string): Promise<StoredRound | undefined> {
    return this.#rounds.get(collector, roundId);
  }

  hasHadRound(collector: string, roundId?: string): Promise<boolean> {
    return this.#rounds.hasHad(collector, roundId);
  }

  listRounds(collector: string): Promise<readonly StoredRound[]> {
    return this.#rounds.list(collector);
  }

  async lockRound(collector: string, roundId: string, { id, reason, at, by }: RoundLock): Promise<void> {
    const item: Item = { ...lockKey(collector, roundId), id, reason, at, ...(by === undefined ? {} : { by }) };
    refuseOversize('lock', item);
    await this.#table.put(item);
  }

  /** Put, not deleted: the app's role may not delete. */
  async unlockRound(collector: string, roundId: string): Promise<void> {
    await this.#table.put({ ...lockKey(collector, roundId), id: '' });
  }

  async reopenUnit(collector: string, roundId: string, lockId: string, reopening: Reopening): Promise<void> {
    const item: Item = { ...lockKey(collector, roundId, reopening.unit), ...told(reopening), id: lockId };
    refuseOversize('reopening', item);
    await this.#table.put(item);
  }

  /** Mostly there is none, and the item that says so is asked for together with whatever else is. */
  async findLock(collector: string, roundId: string) {
    const ofRound = await this.#table.get(lockKey(collector, roundId));
    if (ofRound === undefined || ofRound.id === '') return undefined;
    let lock: RoundLock | undefined;
    const reopened: Reopening[] = [];
    // The round's own comes first.
    for await (const item of this.#table.query(lockPartition(collector, roundId), { prefix: LOCK_PREFIX })) {
      const { unit, ...more } = item as unknown as RoundLock & { readonly unit?: string };
      if (unit === undefined && more.id !== '') lock = lockIn(more);
      else if (unit !== undefined && more.id === lock?.id) reopened.push(told({ unit, ...more }));
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
    return isOpen ? undefined : lockIn(lock);
  }

  async reopeningOf(collector: string, roundId: string, unit: string): Promise<Reopening | undefined> {
    const [ofRound, ofUnit] = await Promise.all([
      this.#table.get(lockKey(collector, roundId)),
      this.#table.get(lockKey(collector, roundId, unit)),
    ]);
    const isReopened = ofRound !== undefined && ofRound.id !== '' && ofUnit?.id === ofRound.id;
    return isReopened ? told(ofUnit as unknown as Reopening) : undefined;
  }

  putCode(grant: CodeGrant, issued?: CodeIssue): Promise<PutCodeOutcome> {
    return this.#codes.put(grant, issued);
  }

  findCode(codeHash: string): Promise<CodeGrant | undefined> {
    return this.#codes.find(codeHash);
  }

  noteCodeUse(codeHash: string, at: string): Promise<void> {
    return this.#codes.noteUse(codeHash, at);
  }

  listCodes(collector: string): Promise<readonly IssuedCode[]> {
    return this.#codes.list(collector);
  }

  revokeCode(codeHash: string, at: string): Promise<boolean> {
    return this.#codes.revoke(codeHash, at);
  }

  revokeAdminCode(collector: string, codeHash: string, at: string): Promise<RevokeAdminOutcome> {
    return this.#codes.revokeAdmin(collector, codeHash, at);
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

  async *listAudit(collector: string, options: AuditRange = {}): AsyncGenerator<AuditRecord, void, undefined> {
    const { from, before, newestFirst = false } = options;
    // The table refuses a range that ends before it begins.
    if (from !== undefined && before !== undefined && before <= from) return;
    const order = newestFirst ? 'descending' : 'ascending';
    const range = auditRange(from, before);
    for await (const item of this.#table.query(auditPartition(collector), range, undefined, order))
      yield auditRecord(item);
  }
}

function storedCollector(item: Item): StoredCollector {
  const { id, name, addedAt } = item as unknown as StoredCollector;
  return { id, name, addedAt };
}

function lockIn({ id, reason, at, by }: RoundLock): RoundLock {
  return { id, reason, at, ...(by === undefined ? {} : { by }) };
}

function told({ unit, reason, at, by }: Reopening) {
  return {
    unit,
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by }),
  };
}
