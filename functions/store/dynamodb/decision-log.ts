/** A log of decisions over the one DynamoDB table: an item each, beside the reports of their form. */
import { randomUUID } from 'node:crypto';
import type { DecisionLog } from '../decision-log';
import type { AuditRecord } from '../registry-store';
import type { DecideOutcome, StoredDecision } from '../review-store';
import type { Scope } from '../submission-store';
import { auditItem } from './audit-item';
import { type Item, refuseOversize } from './item';
import { type DecisionLogPrefix, loggedDecisionKey, scopePartition } from './keys';
import { packJson, unpackJson } from './packed-json';
import { ABSENT, type TableClient } from './table-client';

export class DynamoDbDecisionLog implements DecisionLog {
  readonly #table: TableClient;
  readonly #prefix: DecisionLogPrefix;

  /** `prefix`: of the keys of this log's decisions. */
  constructor(table: TableClient, prefix: DecisionLogPrefix) {
    this.#table = table;
    this.#prefix = prefix;
  }

  async decide(scope: Scope, base: number, decision: unknown, audit: AuditRecord): Promise<DecideOutcome> {
    const attempt = randomUUID();
    const key = loggedDecisionKey(scope, this.#prefix, base + 1);
    const item: Item = { ...key, attempt, decision: packJson(decision) };
    refuseOversize('decision', item);
    const isFirstOfItsNumber = ABSENT;
    const puts = [
      { item, condition: isFirstOfItsNumber },
      { item: auditItem(audit), condition: ABSENT },
    ];
    if (await this.#table.putTogether(puts, attempt)) return 'decided';
    // A repetition inside the table's client may have met its own lost write.
    return (await this.#table.get(key))?.attempt === attempt ? 'decided' : 'stale';
  }

  async hasDecisions(scope: Scope): Promise<boolean> {
    return (await this.#table.get(loggedDecisionKey(scope, this.#prefix, 1))) !== undefined;
  }

  async decisions(scope: Scope): Promise<readonly StoredDecision[]> {
    const decisions: StoredDecision[] = [];
    for await (const { sk, decision } of this.#table.query(scopePartition(scope), { prefix: this.#prefix }))
      decisions.push({ seq: Number(String(sk).slice(this.#prefix.length)), decision: unpackJson(decision) });
    return decisions;
  }
}
