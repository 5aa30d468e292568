/** Decisions on joint activities over the one DynamoDB table: an item each, beside the reports of their form. */
import { randomUUID } from 'node:crypto';
import type { JointStore } from '../joint-store';
import type { AuditRecord } from '../registry-store';
import type { DecideOutcome, StoredDecision } from '../review-store';
import type { Scope } from '../submission-store';
import { auditItem } from './audit-item';
import { type Item, refuseOversize } from './item';
import { JOINT_PREFIX, jointKey, scopePartition } from './keys';
import { packJson, unpackJson } from './packed-json';
import { ABSENT, type TableClient } from './table-client';

export class DynamoDbJointStore implements JointStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async decideJoint(scope: Scope, base: number, decision: unknown, audit: AuditRecord): Promise<DecideOutcome> {
    const attempt = randomUUID();
    const key = jointKey(scope, base + 1);
    const item: Item = { ...key, attempt, decision: packJson(decision) };
    refuseOversize('joint decision', item);
    const isFirstOfItsNumber = ABSENT;
    const puts = [
      { item, condition: isFirstOfItsNumber },
      { item: auditItem(audit), condition: ABSENT },
    ];
    if (await this.#table.putTogether(puts, attempt)) return 'decided';
    // A repetition inside the table's client may have met its own lost write.
    return (await this.#table.get(key))?.attempt === attempt ? 'decided' : 'stale';
  }

  async hasJointDecisions(scope: Scope): Promise<boolean> {
    return (await this.#table.get(jointKey(scope, 1))) !== undefined;
  }

  async jointDecisions(scope: Scope): Promise<readonly StoredDecision[]> {
    const decisions: StoredDecision[] = [];
    for await (const { sk, decision } of this.#table.query(scopePartition(scope), { prefix: JOINT_PREFIX }))
      decisions.push({ seq: Number(String(sk).slice(JOINT_PREFIX.length)), decision: unpackJson(decision) });
    return decisions;
  }
}
