/** The merged workbook of one form: which versions go into it, under which key it is kept, and how it is made. */
import { createHash } from 'node:crypto';
import type { Round } from '#domain/form/round';
import { isReported, type Submission } from '#domain/reports/submission';
import { aggregate } from '#domain/summary/aggregate';
import { summaryPlan } from '#domain/summary/summary-plan';
import type { ObjectStore } from '#store/object-store';
import type { Head, Scope, SubmissionStore } from '#store/submission-store';
import { writeWorkbook } from '#xlsx/write';
import { XLSX_TYPE } from '../answers/media-types';
import { canonicalJson } from '../reports/canonical-json';
import { submissionOf } from '../reports/stored-report';
import { type FormEntry, findUnit } from '../sign-in/round-access';
import { layoutHash } from './layout-hash';
import { snapshot } from './snapshot';
import { summariesOf } from './summaries-folder';

/** One form of one round, with its definition. */
export interface SummaryPlace {
  readonly collector: string;
  readonly round: Round;
  readonly entry: FormEntry;
}

/** What a summary would be made of, told without reading any content. */
export interface SummaryScope {
  /** Changes with the round's definition and with every unit's version: the same key is the same workbook. */
  readonly key: string;
  readonly units: number;
  readonly rows: number;
}

export async function summaryScope(
  submissions: Pick<SubmissionStore, 'heads'>,
  place: SummaryPlace,
  now: Date,
): Promise<SummaryScope> {
  const heads: Head[] = [];
  for await (const head of submissions.heads(scopeOf(place)))
    if (findUnit(place.round, head.unit) !== undefined) heads.push(head);
  const reported = heads.filter(({ state }) => isReported(state));
  const rows = reported.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
  return { key: await keyOf(place, heads, now), units: reported.length, rows };
}

export interface MadeSummary {
  readonly key: string;
  readonly bytes: number;
}

/**
 * Merges what stands at one moment (`snapshot`), keeps the workbook and tells its key: another one than asked for where a version came in
 * between. Throws StoreError.
 */
export async function makeSummary(
  { submissions, objects }: { readonly submissions: SubmissionStore; readonly objects: ObjectStore },
  place: SummaryPlace,
  now: Date,
): Promise<MadeSummary> {
  const { round, entry } = place;
  const heads: Head[] = [];
  const reported: Submission[] = [];
  for (const { payload, ...head } of await snapshot(submissions, scopeOf(place))) {
    // A unit that was struck off the roster does not count; the state lists it apart.
    const unit = findUnit(round, head.unit);
    if (unit === undefined) continue;
    heads.push(head);
    const submission = submissionOf({ round, form: entry.definition, unit }, { ...head, payload });
    if (submission !== undefined) reported.push(submission);
  }
  const asOf = asOfOf(heads, now);
  const bytes = await writeWorkbook(summaryPlan(aggregate(reported, entry.definition, round, { asOf })));
  const key = await keyOf(place, heads, now);
  await objects.put(key, bytes, XLSX_TYPE);
  return { key, bytes: bytes.byteLength };
}

function scopeOf({ collector, round, entry }: SummaryPlace): Scope {
  return { collector, round: round.id, form: entry.definition.id };
}

/** Of the latest version of any unit, a withdrawal too, so that the same versions are the same workbook at any time. */
function asOfOf(heads: readonly Head[], now: Date): string {
  const latest = heads
    .map(({ submittedAt }) => submittedAt)
    .sort()
    .at(-1);
  if (latest !== undefined) return latest;
  const minute = new Date(now);
  minute.setUTCSeconds(0, 0);
  return minute.toISOString();
}

/** Follows from everything that the workbook is made of: its layout, the definition, every unit's version. */
async function keyOf({ collector, round, entry }: SummaryPlace, heads: readonly Head[], now: Date): Promise<string> {
  const { id: form } = entry.definition;
  const versions = heads.map(({ unit, version, sha256, state }) => [unit, version, sha256, state]);
  const asOf = asOfOf(heads, now);
  const layout = await layoutHash(entry.definition, round);
  const made = { layout, collector, round, form, versions, asOf };
  return `${summariesOf(collector)}/${createHash('sha256').update(canonicalJson(made), 'utf8').digest('hex')}.xlsx`;
}
