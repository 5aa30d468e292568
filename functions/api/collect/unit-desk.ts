/** A unit's sheet as an officer looks at it, in one answer: what stands, its review, its history, what is known beside it. */
import type { Round } from '#domain/form/round';
import { startingLists } from '#domain/form/starting-lists';
import { isReported } from '#domain/reports/submission';
import { rowOf } from '#domain/reports/written-row';
import { figuresBeside } from '#domain/review/figures-beside';
import { formatAddress } from '#domain/sheet/address';
import { HISTORY_PAGE } from '../answers/wire';
import type { DeskView } from '../answers/wire-desk';
import type { AppDeps } from '../app-deps';
import { readOnce } from '../reports/read-once';
import { receiptView } from '../reports/receipt';
import { currentReading, decodeReport } from '../reports/stored-report';
import { type Deciding, whatStands } from '../review/decide';
import { reviewView } from '../review/review-view';
import { versionView } from '../rounds/version-view';
import { findUnit, readableRounds, storeKey } from '../sign-in/round-access';
import { historyPage } from '../submit/history-page';

type Stores = Pick<AppDeps, 'submissions' | 'reviews' | 'registry' | 'now'>;
type Beside = DeskView['beside'][number];

export async function unitDesk(deps: Stores, asked: Deciding): Promise<DeskView> {
  const { round, entry, unit } = asked;
  const scope = { round, form: entry.definition, unit };
  const versions = readOnce(deps.submissions);
  const [stands, others] = await Promise.all([whatStands(deps, asked), otherPlaces(deps, asked)]);
  const { key, head } = stands;
  const [review, history, recorded] = await Promise.all([
    reviewView(versions, stands),
    historyPage(deps.submissions, key, { limit: HISTORY_PAGE.usual }, (each) => receiptView(scope, each)),
    head === undefined ? undefined : versions.version(key, head.version),
  ]);
  const content = recorded === undefined ? undefined : versionView(scope, recorded);
  const rows = content?.rows.map(rowOf) ?? [];
  const beside =
    rows.length === 0 ? [] : await Promise.all(others.map((other) => besideFrom(deps, asked, rows, other)));
  return {
    review,
    ...(content === undefined ? {} : { content }),
    history,
    beside: beside.flatMap((one) => (one === undefined ? [] : [one])),
  };
}

/** Where else the unit may have said the same: another form of the round, and this form a round before. */
interface OtherPlace extends Deciding {
  readonly source: Beside['source'];
}

async function otherPlaces({ registry }: Stores, asked: Deciding): Promise<readonly OtherPlace[]> {
  const { session, round, entry, unit } = asked;
  const forms = new Set(startingLists(entry.definition).map(({ startsFrom }) => startsFrom.form));
  const plans = round.forms
    .filter(({ definition: { id } }) => forms.has(id))
    .map((form): OtherPlace => ({ session, round, unit, entry: form, source: 'plan' }));
  // An unreadable round was reported when somebody signed in.
  const rounds = readableRounds(await registry.listRounds(session.collector), session, () => undefined);
  for (const earlier of roundsBefore(round, rounds)) {
    const form = earlier.forms.find(({ definition: { id } }) => id === entry.definition.id);
    const then = findUnit(earlier, unit.name);
    if (form !== undefined && then !== undefined)
      return [...plans, { session, round: earlier, unit: then, entry: form, source: 'lastYear' }];
  }
  return plans;
}

/** The one that it follows first, whatever its days; then by their days, the latest first. */
function roundsBefore({ id, window, follows }: Round, rounds: readonly Round[]): readonly Round[] {
  const earlier = rounds.filter((one) => one.id !== follows && one.id !== id && one.window.to < window.from);
  return [
    ...rounds.filter((one) => one.id === follows),
    ...earlier.toSorted((one, other) => (one.window.from < other.window.from ? 1 : -1)),
  ];
}

/** `undefined`: nothing is reported there. */
async function besideFrom(
  { submissions }: Stores,
  { round, entry }: Deciding,
  rows: Parameters<typeof figuresBeside>[1],
  { session, round: there, unit, entry: other, source }: OtherPlace,
): Promise<Beside | undefined> {
  const form = other.definition;
  const key = storeKey(session, there, form.id, unit);
  const head = await submissions.head(key);
  if (head === undefined || !isReported(head.state)) return undefined;
  const recorded = await submissions.version(key, head.version);
  if (recorded === undefined) return undefined;
  const reading = currentReading(decodeReport(recorded.payload), { round: there, form, unit });
  const figures = figuresBeside({ form: entry.definition, round }, rows, {
    of: { form, round: there },
    rows: reading.rows,
  });
  return {
    source,
    round: there.id,
    form: form.id,
    name: source === 'plan' ? form.attachment : there.name,
    version: head.version,
    figures: figures.map(({ at, label, text }) => ({ address: formatAddress(at), label, text })),
  };
}
