/** The workbook of all forms of a round: what it is made of, its key, and making it in one pass over the store per form. */
import type { Round } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import { type PaperCopyReceived, type PaperCopyStanding, paperCopyStanding } from '#domain/review/paper-copy';
import type { Review } from '#domain/review/review';
import { threadsOf } from '#domain/review/threads';
import { unitStanding } from '#domain/review/unit-standing';
import type { JointDecision } from '#domain/season/joint/decision';
import type { RecommendedDecision } from '#domain/season/recommended/decision';
import { tagsOf } from '#domain/summary/round/form-tags';
import { type PreviousWorkbook, versionsIn } from '#domain/summary/round/previous';
import type { RoundQuery, Standings } from '#domain/summary/round/round-summary';
import { chinaTime } from '#domain/words/china-time';
import type { Head, Scope } from '#store/submission-store';
import { JSON_TYPE, XLSX_TYPE } from '../answers/media-types';
import type { AppDeps } from '../app-deps';
import { definitionHash } from '../reports/definition-hash';
import { readFile } from '../reports/workbook-files';
import { jointDecisionsOf, jointMark } from '../review/joint-decisions';
import { type PaperCopies, paperCopiesInRound } from '../review/paper-copy-decisions';
import { decisionsIn, reviewsOf } from '../review/stored-review';
import { findUnit, storedRound } from '../sign-in/round-access';
import { roundLayoutHash } from './layout-hash';
import { MERGE_WORK_HERE, type Merging, takerOf } from './merge-work';
import { recommendedDecisionsIn, recommendedMark } from './recommended-decisions';
import { onRoster, rowsOf } from './roster-heads';
import type { RoundAsked } from './round-asked';
import { type Standing, snapshot } from './snapshot';
import { madeOf, summariesOf } from './summaries-folder';
import { asOfOf, lengthOf, type MadeSummary } from './summary';

export interface RoundPlace {
  readonly collector: string;
  readonly round: Round;
}

export type RoundSummaryDeps = Pick<
  AppDeps,
  'submissions' | 'reviews' | 'joint' | 'recommended' | 'paperCopies' | 'registry' | 'objects' | 'mergeWork'
>;

export interface RoundSummaryScope {
  /** Changes with the definition, every version, every decision, last year's and what is asked. */
  readonly key: string;
  readonly units: number;
  readonly rows: number;
}

/** Kept beside the workbook: what it was made of. */
export interface MadeOf {
  readonly asOf: string;
  /** Form id → unit → version. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface MadeRound extends MadeSummary {
  /** By which a later download may ask what changed since. */
  readonly id: string;
}

type HeadsOf = readonly { readonly form: string; readonly standing: readonly Standing[] }[];

export async function roundSummaryScope(
  deps: RoundSummaryDeps,
  place: RoundPlace,
  asked: RoundAsked,
  now: Date,
): Promise<RoundSummaryScope> {
  const forms = await Promise.all(
    place.round.forms.map(async ({ definition: { id: form } }) => {
      const heads: Head[] = [];
      for await (const head of deps.submissions.heads(scopeOf(place, form))) heads.push(head);
      return { form, standing: onRoster(place.round, heads) };
    }),
  );
  const reported = forms.flatMap(({ standing }) => standing.filter(({ state }) => isReported(state)));
  const key = await keyOf(deps, place, { asked, forms, ...(await decidedIn(deps, place)) }, now);
  return { key, units: new Set(reported.map(({ unit }) => unit)).size, rows: rowsOf(reported) };
}

/**
 * Makes and keeps it, and what it was made of beside it. One report's content is here at a time. Throws StoreError, and a
 * Problem where it is too much.
 */
export async function makeRoundSummary(
  deps: RoundSummaryDeps,
  place: RoundPlace,
  asked: RoundAsked,
  now: Date,
): Promise<MadeRound> {
  const { submissions, mergeWork = MERGE_WORK_HERE } = deps;
  const { round } = place;
  const [before, previous, decided] = await Promise.all([
    roundBefore(deps, place),
    previousOf(deps, place.collector, asked),
    decidedIn(deps, place),
  ]);
  const merging = mergeWork.begin({ collector: place.collector, round, ...(before === undefined ? {} : { before }) });
  try {
    const forms: { form: string; standing: readonly Standing[] }[] = [];
    for (const { definition } of round.forms) {
      const form = definition.id;
      const standing = await snapshot(submissions, scopeOf(place, form), takerOf(merging, { form }));
      forms.push({ form, standing: onRoster(round, standing) });
    }
    if (before !== undefined) await takeBefore(deps, { ...place, round: before }, round, merging);
    const all = forms.flatMap(({ standing }) => standing);
    const asOf = asOfOf(all, now);
    const earlier = await takeEarlier(deps, place, { asked, previous, forms }, merging);
    const reviewed = await reviewsIn(deps, place, forms, now);
    const pieces = await merging.writeRound({
      asOf,
      edition: asked.edition,
      leaveOut: asked.leaveOut,
      paper: asked.paper,
      units: new Map(forms.map(({ form, standing }) => [form, standing.map(({ unit }) => unit)])),
      ...reviewed,
      joint: decided.joint,
      recommended: decided.recommended,
      paperCopies: new Map(
        forms.map(({ form, standing }) => [form, paperCopyStandings(standing, decided.came.get(form))]),
      ),
      previous,
      earlier,
    });
    const key = await keyOf(deps, place, { asked, forms, ...decided }, now);
    await deps.objects.put(key, pieces, XLSX_TYPE);
    await deps.objects.put(
      madeKey(place.collector, idOf(key)),
      Buffer.from(JSON.stringify(madeFrom(forms, asOf)), 'utf8'),
      JSON_TYPE,
    );
    return { key, bytes: lengthOf(pieces), id: idOf(key) };
  } finally {
    await merging.close();
  }
}

/** What an earlier download was made of; undefined where none of that id was. */
export async function madeFromId(
  { objects }: Pick<RoundSummaryDeps, 'objects'>,
  collector: string,
  id: string,
): Promise<MadeOf | undefined> {
  const kept = await objects.get(madeKey(collector, id));
  // Written above, and by nobody else.
  return kept === undefined ? undefined : (JSON.parse(Buffer.from(kept).toString('utf8')) as MadeOf);
}

export function idOf(key: string): string {
  return /([0-9a-f]{64})\.xlsx$/.exec(key)?.[1] ?? '';
}

function madeKey(collector: string, id: string): string {
  return `${summariesOf(collector)}/${id}.json`;
}

/** Where a workbook that was handed in is kept. */
export function previousKey(collector: string, sha256: string): string {
  return `${summariesOf(collector)}/previous-${sha256}.xlsx`;
}

function madeFrom(forms: HeadsOf, asOf: string): MadeOf {
  const versions = forms.map(({ form, standing }) => {
    const own = standing.flatMap(({ unit, version, state }) => (isReported(state) ? [[unit, version] as const] : []));
    return [form, Object.fromEntries(own)] as const;
  });
  return { asOf, versions: Object.fromEntries(versions) };
}

function scopeOf({ collector, round }: RoundPlace, form: string): Scope {
  return { collector, round: round.id, form };
}

async function roundBefore(
  { registry }: RoundSummaryDeps,
  { collector, round }: RoundPlace,
): Promise<Round | undefined> {
  return round.follows === undefined ? undefined : storedRound(registry, collector, round.follows);
}

/** Last year's, of the forms that are there again. */
async function takeBefore(
  { submissions }: RoundSummaryDeps,
  place: RoundPlace,
  round: Round,
  merging: Merging,
): Promise<void> {
  for (const { definition } of place.round.forms) {
    if (!round.forms.some(({ definition: { id } }) => id === definition.id)) continue;
    const { take, takeKnown } = takerOf(merging, { form: definition.id, since: 'before' });
    for await (const report of submissions.contents(scopeOf(place, definition.id), takeKnown)) await take(report);
  }
}

async function previousOf(
  { objects }: RoundSummaryDeps,
  collector: string,
  { previous }: RoundAsked,
): Promise<PreviousWorkbook | undefined> {
  const bytes = previous === undefined ? undefined : await objects.get(previousKey(collector, previous));
  if (bytes === undefined) return undefined;
  const read = await readFile(bytes, bytes.byteLength);
  if (!read.ok) return undefined;
  const { custom, grids } = read.workbook;
  return { name: namedBy(custom.get('asOf')), grids };
}

interface Compared {
  readonly asked: RoundAsked;
  readonly previous: PreviousWorkbook | undefined;
  readonly forms: HeadsOf;
}

/** The versions that stood then, where others stand now; who sent the ones that stand now. */
async function takeEarlier(
  deps: RoundSummaryDeps,
  place: RoundPlace,
  { asked, previous, forms }: Compared,
  merging: Merging,
) {
  const found = await versionsThen(deps, place, asked, previous);
  if (found === undefined) return undefined;
  const by = new Map<string, Map<string, string>>();
  for (const { form, standing } of forms) {
    const senders = new Map<string, string>();
    by.set(form, senders);
    const versions = found.versions.get(form) ?? new Map<string, number>();
    for (const head of standing) {
      const then = versions.get(head.unit) ?? 0;
      if (!isReported(head.state) || then === head.version) continue;
      const key = { ...scopeOf(place, form), unit: head.unit };
      const [now, before] = await Promise.all([
        deps.submissions.version(key, head.version),
        then === 0 ? undefined : deps.submissions.version(key, then),
      ]);
      if (now !== undefined) senders.set(head.unit, senderInWords(now.submittedBy));
      if (before !== undefined) await merging.take({ ...before, unit: head.unit }, { form, since: 'earlier' });
    }
  }
  return { ...found, by };
}

/** What people call an earlier download; of some programs' files it is not known. */
function namedBy(asOf: string | undefined): string {
  const isInstant = asOf !== undefined && !Number.isNaN(Date.parse(asOf));
  return isInstant ? `截至 ${chinaTime(asOf)} 的汇总表` : '上一次下载的汇总表';
}

/** `unit:会计学院:33c63046ab08` → 会计学院, an officer's name as it is: the code behind it is nobody's business. */
function senderInWords(submittedBy: string): string {
  const [role = '', ...rest] = submittedBy.split(':');
  const name = (rest.length > 1 ? rest.slice(0, -1) : rest).join(':');
  return role === 'admin' ? (name === '' ? '汇总单位代录' : `${name}代录`) : name || submittedBy;
}

async function versionsThen(
  deps: RoundSummaryDeps,
  { collector, round }: RoundPlace,
  asked: RoundAsked,
  previous: PreviousWorkbook | undefined,
): Promise<{ readonly name: string; readonly versions: ReadonlyMap<string, ReadonlyMap<string, number>> } | undefined> {
  if (previous !== undefined) {
    const tags = tagsOf(round.forms.map(({ definition }) => definition));
    const versions = versionsIn(previous, tags);
    if (versions === undefined) return undefined;
    const byForm = round.forms.map(
      ({ definition }, at) => [definition.id, versions.get(tags[at] ?? '') ?? new Map()] as const,
    );
    return { name: previous.name, versions: new Map(byForm) };
  }
  const made = asked.since === undefined ? undefined : await madeFromId(deps, collector, asked.since);
  if (made === undefined) return undefined;
  const versions = Object.entries(made.versions).map(([form, own]) => [form, new Map(Object.entries(own))] as const);
  return { name: namedBy(made.asOf), versions: new Map(versions) };
}

/** Where each unit stands with each form, and what was asked of it. */
async function reviewsIn(
  { reviews }: RoundSummaryDeps,
  place: RoundPlace,
  forms: HeadsOf,
  now: Date,
): Promise<{ readonly standings: Standings; readonly queries: readonly RoundQuery[] }> {
  const standings = new Map<string, Map<string, ReturnType<typeof unitStanding>['state']>>();
  const queries: RoundQuery[] = [];
  for (const { form, standing } of forms) {
    const entry = place.round.forms.find(({ definition }) => definition.id === form);
    const decided: ReadonlyMap<string, Review> = await reviewsOf(reviews, scopeOf(place, form));
    const own = new Map<string, ReturnType<typeof unitStanding>['state']>();
    standings.set(form, own);
    for (const head of standing) {
      const review = decided.get(head.unit);
      if (review === undefined || entry === undefined) continue;
      const { version, state } = head;
      // Late or not is the submission's own matter, locked or not the round's.
      const of = { head: { version, state, late: false }, review, deadline: entry.deadline, isLocked: false };
      own.set(head.unit, unitStanding({ ...of, now: now.getTime() }).state);
      const stored = await reviews.decisions({ ...scopeOf(place, form), unit: head.unit });
      queries.push(...threadsOf(decisionsIn(stored)).map((thread) => ({ form, unit: head.unit, thread })));
    }
  }
  return { standings, queries };
}

function paperCopyStandings(
  standing: readonly Standing[],
  came: ReadonlyMap<string, PaperCopyReceived> | undefined,
): ReadonlyMap<string, PaperCopyStanding> {
  return new Map(
    standing.flatMap((head) => {
      const paperCopy = paperCopyStanding(came?.get(head.unit), head);
      return paperCopy === undefined ? [] : [[head.unit, paperCopy] as const];
    }),
  );
}

type JointByForm = ReadonlyMap<string, readonly JointDecision[]>;

/** What was decided of all reports together. */
interface Decided {
  readonly joint: JointByForm;
  readonly recommended: readonly RecommendedDecision[];
  readonly came: PaperCopies;
}

async function decidedIn(deps: RoundSummaryDeps, place: RoundPlace): Promise<Decided> {
  const [joint, recommended, came] = await Promise.all([
    jointOf(deps, place),
    recommendedDecisionsIn(deps.recommended, place.collector, place.round),
    paperCopiesInRound(deps.paperCopies, place.collector, place.round),
  ]);
  return { joint, recommended, came };
}

async function jointOf({ joint }: RoundSummaryDeps, place: RoundPlace): Promise<JointByForm> {
  const decided = place.round.forms.map(
    async ({ definition: { id } }) => [id, await jointDecisionsOf(joint, scopeOf(place, id))] as const,
  );
  return new Map(await Promise.all(decided));
}

interface Made extends Decided {
  readonly asked: RoundAsked;
  readonly forms: HeadsOf;
}

async function keyOf(
  deps: RoundSummaryDeps,
  place: RoundPlace,
  { asked, forms, joint, recommended, came }: Made,
  now: Date,
): Promise<string> {
  const { collector, round } = place;
  const made: object[] = [];
  for (const { form, standing } of forms) {
    const decided: [unit: string, seq: number][] = [];
    for await (const { unit, seq } of deps.reviews.reviews(scopeOf(place, form)))
      if (findUnit(round, unit) !== undefined) decided.push([unit, seq]);
    const entry = round.forms.find(({ definition }) => definition.id === form);
    const definition = entry === undefined ? '' : definitionHash(entry.definition, round);
    const versions = standing.map(({ unit, version, sha256, state }) => [unit, version, sha256, state]);
    const paperCopies = [...(came.get(form)?.values() ?? [])].map(({ seq }) => seq);
    made.push({
      ...{ form, definition, versions, decided, ...jointMark(joint.get(form) ?? []) },
      ...(paperCopies.length === 0 ? {} : { paperCopies }),
    });
  }
  const before = round.follows === undefined ? undefined : await versionsOfRound(deps, collector, round);
  const asOf = asOfOf(
    forms.flatMap(({ standing }) => standing),
    now,
  );
  const layout = await roundLayoutHash(round);
  const chosen = recommendedMark(recommended);
  return madeOf(collector, { what: 'round', layout, round, forms: made, before, asked, asOf, ...chosen }, '.xlsx');
}

/** Of the round that this one follows, by form. */
async function versionsOfRound(
  deps: RoundSummaryDeps,
  collector: string,
  { follows = '', forms }: Round,
): Promise<object> {
  const versions: object[] = [];
  for (const { definition } of forms) {
    const scope = { collector, round: follows, form: definition.id };
    const own: [unit: string, version: number][] = [];
    for await (const { unit, version } of deps.submissions.heads(scope)) own.push([unit, version]);
    versions.push(own);
  }
  return versions;
}
