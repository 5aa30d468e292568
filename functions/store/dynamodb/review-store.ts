/** Decisions over the one DynamoDB table. One call each: the decision, what all come to, the head that it is about. */
import { randomUUID } from 'node:crypto';
import type { DecideOutcome, NewDecision, ReviewStore, StoredDecision, StoredReview } from '../review-store';
import type { Scope, UnitFormKey } from '../submission-store';
import { auditItem } from './audit-item';
import { type Item, refuseOversize } from './item';
import { decisionKey, decisionsPrefix, headKey, REVIEW_PREFIX, reviewKey, reviewUnit, scopePartition } from './keys';
import { packJson, unpackJson } from './packed-json';
import { ACCEPTED_ATTRIBUTE } from './submission-items';
import { ABSENT, type Expression, type Put, type TableClient } from './table-client';

export class DynamoDbReviewStore implements ReviewStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async decide(key: UnitFormKey, base: number, next: NewDecision): Promise<DecideOutcome> {
    const attempt = randomUUID();
    const seq = base + 1;
    const decision: Item = { ...decisionKey(key, seq), attempt, decision: packJson(next.decision) };
    refuseOversize('decision', decision);
    // Text: a grid reads a hundred of them.
    const review: Item = { ...reviewKey(key), seq, review: JSON.stringify(next.review) };
    refuseOversize('review', review);
    const head = next.head === undefined ? undefined : await this.#headPut(key, next.head);
    if (head === 'stale') return 'stale';
    const puts: readonly Put[] = [
      { item: decision, condition: ABSENT },
      { item: review, condition: base === 0 ? ABSENT : stillAt('seq', base) },
      { item: auditItem(next.audit), condition: ABSENT },
      ...(head === undefined ? [] : [head]),
    ];
    if (await this.#table.putTogether(puts, attempt)) return 'decided';
    // A repetition inside the table's client may have met its own lost write.
    const there = await this.#table.get(decisionKey(key, seq));
    return there?.attempt === attempt ? 'decided' : 'stale';
  }

  /** The head as it is, put again: a condition alone is no part of a set of puts. */
  async #headPut(key: UnitFormKey, { version, isAccepted }: NonNullable<NewDecision['head']>): Promise<Put | 'stale'> {
    const there = await this.#table.get(headKey(key));
    if (there?.version !== version) return 'stale';
    const { [ACCEPTED_ATTRIBUTE]: was, ...head } = there;
    const holds = isAccepted ?? was === true;
    return { item: holds ? { ...head, [ACCEPTED_ATTRIBUTE]: true } : head, condition: stillAt('version', version) };
  }

  async review(key: UnitFormKey): Promise<StoredReview | undefined> {
    const item = await this.#table.get(reviewKey(key));
    return item && storedReview(item);
  }

  async *reviews(scope: Scope, after?: string): AsyncGenerator<StoredReview, void, undefined> {
    const range = after === undefined ? { prefix: REVIEW_PREFIX } : { from: reviewKey({ ...scope, unit: after }).sk };
    for await (const item of this.#table.query(scopePartition(scope), range)) {
      if (!String(item.sk).startsWith(REVIEW_PREFIX)) return;
      const review = storedReview(item);
      if (review.unit !== after) yield review;
    }
  }

  async decisions(key: UnitFormKey): Promise<readonly StoredDecision[]> {
    const decisions: StoredDecision[] = [];
    for await (const { sk, decision } of this.#table.query(scopePartition(key), { prefix: decisionsPrefix(key) }))
      decisions.push({ seq: Number(String(sk).slice(-6)), decision: unpackJson(decision) });
    return decisions;
  }
}

function storedReview({ sk, seq, review }: Item): StoredReview {
  return { unit: reviewUnit(String(sk)), seq: Number(seq), review: JSON.parse(String(review)) as unknown };
}

function stillAt(attribute: string, value: number): Expression {
  return { text: `#${attribute} = :there`, names: [attribute], values: { ':there': value } };
}
