/** What was decided, asked and answered of one unit's form, each query with where its cell is now. */
import type { Round, Unit } from '#domain/form/round';
import type { Row } from '#domain/reading/row';
import { isReported } from '#domain/reports/submission';
import type { Decision } from '#domain/review/decision';
import { type FindPlace, placeFinder } from '#domain/review/query-places';
import type { Review } from '#domain/review/review';
import { type Thread, threadsOf } from '#domain/review/threads';
import { formatAddress } from '#domain/sheet/address';
import type { Head, SubmissionStore, UnitFormKey } from '#store/submission-store';
import type { ReviewView } from '../answers/wire-review';
import { currentReading, decodeReport } from '../reports/stored-report';
import type { FormEntry } from '../sign-in/round-access';
import { standingView } from './stored-review';

export interface ReviewOf {
  readonly key: UnitFormKey;
  readonly round: Round;
  readonly entry: FormEntry;
  readonly unit: Unit;
  readonly head: Head | undefined;
  readonly review: Review | undefined;
  readonly decisions: readonly Decision[];
  readonly isLocked: boolean;
  readonly now: Date;
}

export async function reviewView(submissions: Pick<SubmissionStore, 'version'>, of: ReviewOf): Promise<ReviewView> {
  const { unit, entry, head, review, decisions } = of;
  const threads = threadsOf(decisions);
  const asksCells = threads.some(({ place }) => place !== undefined);
  const version = head?.version ?? 0;
  const find = placeFinder(
    { form: entry.definition, round: of.round },
    asksCells ? await rowsNow(submissions, of) : [],
  );
  const then = await rowsThen(submissions, of, threads, find);
  return {
    unit: unit.name,
    form: entry.definition.id,
    seq: review?.seq ?? 0,
    version,
    standing: standingView(of),
    threads: threads.map((thread) => threadView(thread, (place) => find(place, then.get(thread.version)), version)),
    decisions: decisions.map(decisionView),
  };
}

/** Of what stands; none where nothing is reported. */
async function rowsNow(submissions: Pick<SubmissionStore, 'version'>, of: ReviewOf): Promise<readonly Row[]> {
  const { head } = of;
  return head !== undefined && isReported(head.state) ? rowsOf(submissions, of, head.version) : [];
}

/** Of the versions that were asked of, by number: those alone of which a row has to be told by what it said. */
async function rowsThen(
  submissions: Pick<SubmissionStore, 'version'>,
  of: ReviewOf,
  threads: readonly Thread[],
  find: FindPlace,
): Promise<ReadonlyMap<number, readonly Row[]>> {
  const isDoubtful = ({ place }: Thread) => place !== undefined && find(place)?.by === 'likeness';
  const versions = [...new Set(threads.filter(isDoubtful).map(({ version }) => version))];
  const rows = versions.map(async (version) => [version, await rowsOf(submissions, of, version)] as const);
  return new Map(await Promise.all(rows));
}

async function rowsOf(
  submissions: Pick<SubmissionStore, 'version'>,
  { key, round, entry, unit }: ReviewOf,
  version: number,
): Promise<readonly Row[]> {
  const recorded = await submissions.version(key, version);
  if (recorded === undefined) return [];
  return currentReading(decodeReport(recorded.payload), { round, form: entry.definition, unit }).rows;
}

function threadView(
  { place, closed, ...thread }: Thread,
  find: FindPlace,
  version: number,
): ReviewView['threads'][number] {
  const found = place === undefined ? undefined : find(place);
  return {
    ...thread,
    answers: [...thread.answers],
    ...(place === undefined ? {} : { place: { ...place, names: [...place.names], row: { ...place.row } } }),
    ...(found === undefined || place === undefined
      ? {}
      : {
          now: {
            address: formatAddress(found.at),
            value: found.value,
            isChanged: found.value !== place.received,
            version,
          },
        }),
    ...(closed === undefined ? {} : { closed }),
  };
}

function decisionView(decision: Decision): ReviewView['decisions'][number] {
  const { seq, kind, at, by } = decision;
  const facts = { seq, kind, at, by };
  switch (decision.kind) {
    case 'returned':
    case 'noted':
      return { ...facts, version: decision.version, queries: decision.queries.map(({ id }) => id) };
    case 'answered':
      return { ...facts, version: decision.version, queries: [decision.query], text: decision.text };
    case 'closed':
      return { ...facts, queries: [...decision.queries] };
    case 'accepted':
      return { ...facts, version: decision.version };
    case 'reopened':
      return { ...facts, version: decision.version, reason: decision.reason };
    case 'extended':
      return { ...facts, until: decision.until, reason: decision.reason };
  }
}
