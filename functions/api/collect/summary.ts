import { isReported } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import type { DecisionLog } from '#store/decision-log';
import type { ObjectStore } from '#store/object-store';
import type { Scope, SubmissionStore } from '#store/submission-store';
import { XLSX_TYPE } from '../answers/media-types';
import { jointDecisionsOf, jointMark } from '../review/joint-decisions';
import { layoutHash } from './layout-hash';
import { MERGE_WORK_HERE, type MergeWork, takerOf } from './merge-work';
import { onRoster, rosterHeads, rowsOf } from './roster-heads';
import { type Standing, snapshot } from './snapshot';
import { madeOf } from './summaries-folder';
import type { SummaryPlace } from './summary-place';

/** What a summary would be made of, told without reading any content. */
export interface SummaryScope {
  /**
   * Changes with the round's definition, with every unit's version and with what was decided of joint activities: the
   * same key is the same workbook.
   */
  readonly key: string;
  readonly units: number;
  readonly rows: number;
}

export async function summaryScope(
  { submissions, joint }: { readonly submissions: Pick<SubmissionStore, 'heads'>; readonly joint: JointReader },
  place: SummaryPlace,
  now: Date,
): Promise<SummaryScope> {
  const [heads, decided] = await Promise.all([
    rosterHeads(submissions, place),
    jointDecisionsOf(joint, scopeOf(place)),
  ]);
  const reported = heads.filter(({ state }) => isReported(state));
  return { key: await keyOf(place, { heads, decided }, now), units: reported.length, rows: rowsOf(reported) };
}

export interface MadeSummary {
  readonly key: string;
  readonly bytes: number;
}

type JointReader = Pick<DecisionLog, 'decisions'>;

export interface SummaryDeps {
  readonly submissions: SubmissionStore;
  readonly joint: JointReader;
  readonly objects: ObjectStore;
  /** Where reports are added up and written; here, where the host does not say. */
  readonly mergeWork?: MergeWork;
}

/** A merge of one moment. */
export interface Merged {
  /** Of the workbook, one after another. */
  readonly pieces: readonly Uint8Array[];
  /** Every unit's, also of those that were struck off the roster since, which do not count. */
  readonly standing: readonly Standing[];
  /** What was decided of joint activities when it was begun: by that it counts. */
  readonly decided: readonly JointDecision[];
  /** ISO instant up to which reports are in it. */
  readonly asOf: string;
}

/**
 * Merges what stands at one moment (`snapshot`). Reports are handed on as they come, so that they are never all here.
 * Throws StoreError, and a Problem where it is too much. `now`: up to when it is, where nobody ever reported.
 */
export async function mergeStanding(
  { submissions, joint, mergeWork = MERGE_WORK_HERE }: Omit<SummaryDeps, 'objects'>,
  place: SummaryPlace,
  now: Date,
): Promise<Merged> {
  const { round, entry } = place;
  const decided = await jointDecisionsOf(joint, scopeOf(place));
  const { collector } = place;
  const merging = mergeWork.begin({ collector, round, form: entry.definition, joint: decided });
  try {
    const standing = await snapshot(submissions, scopeOf(place), takerOf(merging));
    const counted = onRoster(round, standing);
    const asOf = asOfOf(counted, now);
    const units = counted.map(({ unit }) => unit);
    return { pieces: await merging.write(units, asOf), standing, decided, asOf };
  } finally {
    await merging.close();
  }
}

/** Keeps the workbook and tells its key: another one than asked for where a version came in between. */
export async function makeSummary(deps: SummaryDeps, place: SummaryPlace, now: Date): Promise<MadeSummary> {
  const { pieces, standing, decided } = await mergeStanding(deps, place, now);
  const key = await keyOf(place, { heads: onRoster(place.round, standing), decided }, now);
  await deps.objects.put(key, pieces, XLSX_TYPE);
  return { key, bytes: lengthOf(pieces) };
}

export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function scopeOf({ collector, round, entry }: SummaryPlace): Scope {
  return { collector, round: round.id, form: entry.definition.id };
}

/** Of the latest version of any unit, a withdrawal too, so that the same versions are the same workbook at any time. */
export function asOfOf(heads: readonly Pick<Standing, 'submittedAt'>[], now: Date): string {
  const latest = heads
    .map(({ submittedAt }) => submittedAt)
    .sort()
    .at(-1);
  if (latest !== undefined) return latest;
  const minute = new Date(now);
  minute.setUTCSeconds(0, 0);
  return minute.toISOString();
}

interface MadeOf {
  readonly heads: readonly Standing[];
  readonly decided: readonly JointDecision[];
}

/** Follows from everything that the workbook is made of: its layout, the definition, every unit's version, each decision. */
async function keyOf(
  { collector, round, entry }: SummaryPlace,
  { heads, decided }: MadeOf,
  now: Date,
): Promise<string> {
  const { id: form } = entry.definition;
  const versions = heads.map(({ unit, version, sha256, state }) => [unit, version, sha256, state]);
  const asOf = asOfOf(heads, now);
  const layout = await layoutHash(entry.definition, round);
  const made = { layout, collector, round, form, versions, asOf, ...jointMark(decided) };
  return madeOf(collector, made, '.xlsx');
}
