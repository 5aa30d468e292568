/** From what is to be decided to a decision on record: read what stands, ask the domain whether it may be, append. */
import type { Round, Unit } from '#domain/form/round';
import { type DecisionRefusal, refusalOf } from '#domain/review/allowed';
import { type Actor, type Decision, type Deed, type Query, queryId } from '#domain/review/decision';
import { placeAt } from '#domain/review/query-places';
import { type Review, reviewAfter } from '#domain/review/review';
import { threadsOf } from '#domain/review/threads';
import { dueFor } from '#domain/review/unit-standing';
import { parseAddress } from '#domain/sheet/address';
import { chinaTime } from '#domain/words/china-time';
import type { Head } from '#store/submission-store';
import { type Problem, problem } from '../answers/problem';
import { REVIEW_LIMITS } from '../answers/wire-limits';
import type { DecisionBody } from '../answers/wire-review';
import type { AppDeps } from '../app-deps';
import { currentReading, decodeReport } from '../reports/stored-report';
import { auditRecord } from '../sign-in/audit';
import { type FormEntry, needAdmin, storeKey } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { auditedDecision } from './audited-decision';
import type { ReviewOf } from './review-view';
import { decisionsIn, reviewIn, standingInputOf } from './stored-review';

export interface Deciding {
  readonly session: Session;
  readonly round: Round;
  readonly entry: FormEntry;
  readonly unit: Unit;
}

type Stores = Pick<AppDeps, 'submissions' | 'reviews' | 'registry' | 'now'>;

/** Who did not say what they saw is asked again so often, while others decide. */
const TRIES = 4;

/** What stands afterwards. Throws a Problem where it may not be decided. */
export async function decide(deps: Stores, deciding: Deciding, { base, decision: asked }: DecisionBody) {
  const { session, round, entry, unit } = deciding;
  // Who is asked answers; the collector may write down what it was told by telephone.
  if (asked.kind !== 'answer') needAdmin(session);
  for (let tried = 1; ; tried++) {
    const stands = await whatStands(deps, deciding);
    const seq = stands.review?.seq ?? 0;
    if (base !== undefined && base !== seq) throw stale(stands);
    const deed = await deedOf(deps, stands, asked);
    const refusal = refusalOf(deed, standingInputOf(stands));
    if (refusal !== undefined) throw refused(refusal, stands);
    const at = deps.now();
    const decision: Decision = { ...deed, seq: seq + 1, at: at.toISOString(), by: actorIn(session, round) };
    const review = reviewAfter(stands.review, decision);
    const head = headOf(deed);
    const outcome = await deps.reviews.decide(stands.key, seq, {
      decision,
      review,
      ...(head === undefined ? {} : { head }),
      audit: auditRecord(session, at, {
        action: `review.${deed.kind}`,
        target: `${round.id}/${entry.definition.id}/${unit.name}`,
        detail: auditedDecision(decision),
      }),
    });
    if (outcome === 'decided') return { ...stands, review, decisions: [...stands.decisions, decision], now: at };
    if (base !== undefined || tried >= TRIES) throw stale(await whatStands(deps, deciding));
  }
}

/** Asked together: one call of the store, and one for the decisions. */
export async function whatStands(deps: Stores, { session, round, entry, unit }: Deciding): Promise<ReviewOf> {
  const key = storeKey(session, round, entry.definition.id, unit);
  const [head, stored, lock, decisions] = await Promise.all([
    deps.submissions.head(key),
    deps.reviews.review(key),
    deps.registry.lockOf(session.collector, round.id, unit.name),
    deps.reviews.decisions(key),
  ]);
  const review = reviewIn(stored);
  const now = deps.now();
  return {
    ...{ key, round, entry, unit, head, review, now },
    // Of one moment: what was decided after the review was read is not told yet.
    decisions: decisionsIn(decisions).filter(({ seq }) => seq <= (review?.seq ?? 0)),
    isLocked: lock !== undefined,
  };
}

async function deedOf(deps: Stores, stands: ReviewOf, asked: DecisionBody['decision']): Promise<Deed> {
  const seq = (stands.review?.seq ?? 0) + 1;
  switch (asked.kind) {
    case 'return':
    case 'note': {
      const queries = await queriesOf(deps, stands, asked, seq);
      return { kind: asked.kind === 'return' ? 'returned' : 'noted', version: asked.version, queries };
    }
    case 'answer': {
      const answers = threadsOf(stands.decisions).find(({ id }) => id === asked.query)?.answers.length ?? 0;
      if (answers >= REVIEW_LIMITS.answers) throw problem('decision.tooMany', { answers });
      return { kind: 'answered', version: stands.head?.version ?? 0, query: asked.query, text: asked.text };
    }
    case 'close':
      return { kind: 'closed', queries: asked.queries };
    case 'accept':
      return { kind: 'accepted', version: asked.version };
    case 'reopen':
      return { kind: 'reopened', version: asked.version, reason: asked.reason };
    case 'extend':
      return { kind: 'extended', until: asked.until, reason: asked.reason };
  }
}

/** Each comment bound to its row, as the version that it is said of has it. */
async function queriesOf(
  { submissions }: Stores,
  { key, round, entry, unit, head }: ReviewOf,
  { version, comments }: Extract<DecisionBody['decision'], { readonly comments: unknown }>,
  seq: number,
): Promise<readonly Query[]> {
  const form = entry.definition;
  const isAboutCells = comments.some(({ address }) => address !== undefined);
  // Of another version nothing is decided anyway; the domain says so.
  const recorded = isAboutCells && head?.version === version ? await submissions.version(key, version) : undefined;
  const rows = recorded === undefined ? [] : currentReading(decodeReport(recorded.payload), { round, form, unit }).rows;
  const missing: string[] = [];
  const queries = comments.map(({ address, text }, at): Query => {
    const query = { id: queryId(seq, at), text };
    if (address === undefined) return query;
    const cell = parseAddress(address);
    const place = cell && placeAt({ form, round }, rows, cell);
    if (place !== undefined) return { ...query, place };
    missing.push(address);
    return query;
  });
  if (recorded !== undefined && missing.length > 0) throw problem('decision.noSuchCell', { addresses: missing });
  return queries;
}

/** The version that has to be current, and whether it is accepted from then on. */
function headOf(deed: Deed): { readonly version: number; readonly isAccepted?: boolean } | undefined {
  switch (deed.kind) {
    case 'accepted':
      return { version: deed.version, isAccepted: true };
    case 'reopened':
      return { version: deed.version, isAccepted: false };
    case 'returned':
    case 'noted':
      return { version: deed.version };
    default:
      return undefined;
  }
}

/** Who is told to have done it. */
export function actorIn(session: Session, round: Round): Actor {
  return session.role === 'unit'
    ? { role: 'unit', name: session.unit }
    : { role: 'admin', name: session.officer ?? round.collector.name };
}

export function stale({ review, head }: { readonly review: Review | undefined; readonly head: Head | undefined }) {
  return problem('decision.stale', { seq: review?.seq ?? 0, version: head?.version ?? 0 });
}

function refused(why: DecisionRefusal, stands: ReviewOf): Problem {
  switch (why) {
    case 'otherVersion':
      return stale(stands);
    case 'openQueries':
      return problem('decision.openQueries', { open: stands.review?.open.length ?? 0 });
    case 'notLater':
      return problem('decision.notLater', { due: chinaTime(dueFor(standingInputOf(stands))) });
    default:
      return problem(`decision.${why}`, {});
  }
}
