/** From an officer's choice for 推荐清单 to a decision on record: find the rows that are meant, append, never overwrite. */

import { cellText } from '#domain/reports/cell-words';
import type { RecommendedDecision, RecommendedDeed, RecommendedRow } from '#domain/season/recommended/decision';
import { namingColumnOf, type RecommendableList } from '#domain/season/recommended/list';
import { placeIn } from '#domain/season/row-place';
import { namesIn, seenRowKey } from '#domain/season/seen-row';
import { formatAddress } from '#domain/sheet/address';
import { problem } from '../answers/problem';
import type { RecommendedBody, RecommendedRowAsked } from '../answers/wire-recommended';
import type { AppDeps } from '../app-deps';
import { appendDecision, lastSeq } from '../review/logged-decisions';
import type { Session } from '../sign-in/session';
import { type NamedRow, namedRows } from './named-rows';
import { auditedRecommendation, recommendedDecisionsOf } from './recommended-decisions';

type Stores = Pick<AppDeps, 'submissions' | 'recommended' | 'now'>;

interface Deciding {
  readonly session: Session;
  readonly list: RecommendableList;
}

/**
 * Throws a Problem: `decision.stale` where another decision, or a newer version of one of the units, came in between;
 * nothing is recorded then.
 */
export async function decideRecommended(
  deps: Stores,
  place: Deciding,
  { base, decision: asked }: RecommendedBody,
): Promise<void> {
  const { session, list } = place;
  const scope = { collector: session.collector, round: list.round.id, form: list.form.id };
  const before = await recommendedDecisionsOf(deps.recommended, scope);
  const seq = lastSeq(before);
  if (base !== seq) throw problem('decision.stale', { seq, version: 0 });
  const deed = await deedOf(deps, place, asked, before);
  const next = { session, round: list.round, form: scope.form, base: seq, deed, at: deps.now() };
  const decided = await appendDecision(deps.recommended, next, {
    action: `recommended.${deed.kind}`,
    detail: auditedRecommendation,
  });
  if (decided !== undefined) return;
  const now = await recommendedDecisionsOf(deps.recommended, scope);
  throw problem('decision.stale', { seq: lastSeq(now), version: 0 });
}

async function deedOf(
  deps: Stores,
  place: Deciding,
  asked: RecommendedBody['decision'],
  before: readonly RecommendedDecision[],
): Promise<RecommendedDeed> {
  switch (asked.kind) {
    case 'asMarked':
      return { kind: 'asMarked' };
    case 'restore': {
      const earlier = before.find(({ seq }) => seq === asked.decision);
      if (earlier === undefined) throw problem('recommended.noSuchDecision', {});
      if (earlier.kind === 'asMarked') return { kind: 'asMarked' };
      const { section, rows, passed } = earlier;
      return { kind: 'chosen', section, rows, passed };
    }
    case 'choose': {
      const all = await rowsIn(deps, place, [...asked.rows, ...asked.passed], before);
      const [rows, passed] = [all.slice(0, asked.rows.length), all.slice(asked.rows.length)];
      return { kind: 'chosen', section: place.list.section.key, rows, passed };
    }
  }
}

/** Each as the version has it that the officer looked at, or as an earlier decision kept it. */
async function rowsIn(
  { submissions }: Stores,
  { session, list }: Deciding,
  asked: readonly RecommendedRowAsked[],
  before: readonly RecommendedDecision[],
): Promise<readonly RecommendedRow[]> {
  const seen = asked.flatMap((each) => ('unit' in each ? [each] : []));
  const { found, missing } = await namedRows(submissions, { collector: session.collector, list }, seen);
  if (missing.length > 0) throw problem('recommended.noSuchRow', { addresses: missing });
  const looked = found.map((named) => rowOf(list, named)).values();
  const rows = asked.map((each): RecommendedRow => {
    const row = 'unit' in each ? looked.next().value : keptRow(before, each);
    if (row === undefined) throw problem('recommended.noSuchRow', { addresses: [] });
    return row;
  });
  const keys = rows.map(seenRowKey);
  const twice = rows.filter((row, at) => keys.indexOf(seenRowKey(row)) < at);
  if (twice.length === 0) return rows;
  throw problem('recommended.rowTwice', { addresses: twice.map(({ unit, address }) => `${unit} ${address}`) });
}

function keptRow(
  before: readonly RecommendedDecision[],
  { decision, at }: Extract<RecommendedRowAsked, { readonly decision: number }>,
): RecommendedRow | undefined {
  const kept = before.find(({ seq }) => seq === decision);
  return kept?.kind === 'chosen' ? kept.rows[at] : undefined;
}

function rowOf(list: RecommendableList, { report, row, place }: NamedRow): RecommendedRow {
  return {
    unit: report.unit,
    version: report.version,
    ...entryFacts(list, row),
    names: namesIn(list.section, row),
    place,
  };
}

/** What an entry is called, and where. */
export function entryFacts(list: RecommendableList, row: NamedRow['row']) {
  const column = namingColumnOf(list.section)?.key ?? '';
  return {
    address: formatAddress(placeIn(row, column)),
    name: cellText(list, { section: list.section.key, column }, row.values[column]),
  };
}
