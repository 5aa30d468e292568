/** Rounds of any size in a database on disk, and their merge as a collector's download has it made. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MergeWork } from '#api/collect/merge-work';
import { makeSummary } from '#api/collect/summary';
import type { SummaryPlace } from '#api/collect/summary-place';
import { definitionHash } from '#api/reports/definition-hash';
import { encodeReport } from '#api/reports/stored-report';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import { askedBy } from '#domain/reports/reading-again';
import { openFolderObjectStore } from '#store/folder-object-store';
import type { ObjectStore } from '#store/object-store';
import type { SubmissionStore } from '#store/submission-store';
import { gridOf } from '../domain/plan-grids';
import { commitAgain } from './commit-again';
import { type EmbeddedTable, openTable } from './embedded-app';
import { benchRound, filledPlan } from './plan-input';

const FORM = 'plan';
const SUBMITTED_AT = '2023-05-18T08:00:00.000Z';

export interface Size {
  readonly units: number;
  readonly rows: number;
}

/** 附件2 of a round of its own, with that many units of that many activities. */
export function placeOf({ units, rows }: Size): SummaryPlace {
  const round: Round = { ...benchRound(EXAMPLE_ROUND, units, rows), id: `${units}x${rows}` };
  const definition = formOf(round, FORM);
  const entry = round.forms.find((form) => form.definition === definition);
  if (entry === undefined) throw new Error('the round has no 附件2');
  return { collector: round.collector.id, round, entry };
}

/** Every unit's first version, as a submit stores it. */
export async function storeReports({ submissions }: EmbeddedTable, size: Size): Promise<void> {
  const { collector, round, entry } = placeOf(size);
  const { definition: form } = entry;
  const definition = definitionHash(form, round);
  const asked = askedBy(form);
  for (const [seed, { name: unit }] of round.roster.entries()) {
    const [sheet] = filledPlan(form, round, unit, seed).sheets;
    if (sheet === undefined) throw new Error('附件2 has a sheet');
    const grids = [gridOf(sheet)];
    const { rows, issues } = parse(grids, form, round, { unit });
    if (rows.length !== size.rows || issues.length > 0) throw new Error(`${unit}: ${rows.length} rows`);
    const kept = { form: FORM, formVersion: form.version, definition, asked, rows, issues, grids, explanations: [] };
    const payload = encodeReport(kept);
    const outcome = await submissions.commit({ collector, round: round.id, form: FORM, unit }, 0, {
      submissionId: `${round.id}-${seed}`,
      sha256: createHash('sha256').update(payload).digest('hex'),
      state: 'submitted',
      submittedAt: SUBMITTED_AT,
      late: false,
      counts: { activities: rows.length },
      submittedBy: unit,
      payload,
    });
    if (outcome.kind !== 'committed') throw new Error(`${unit}: ${outcome.kind}`);
  }
}

export interface StoredRounds {
  /** Makes the summary of a round that was stored, and keeps it. */
  merge(size: Size): Promise<void>;
  readonly submissions: SubmissionStore;
  /** All contents once: the embedded database maps its files into memory, which no merge does where it is not embedded. */
  readAll(size: Size): Promise<void>;
  /** The unit with that number reports once more. */
  reportAgain(size: Size, unit: number): Promise<void>;
  /** The workbook as it was kept last. */
  workbook(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `prepared` has the database, `own` takes the workbooks. */
export async function openRounds(prepared: string, own: string, mergeWork?: MergeWork): Promise<StoredRounds> {
  const { submissions, joint, close } = await openTable(prepared);
  const objects: ObjectStore = await openFolderObjectStore(join(own, 'objects'));
  // A server knows its rounds from one request to the next.
  const places = new Map<string, SummaryPlace>();
  const knownPlace = (size: Size) => {
    const name = `${size.units}x${size.rows}`;
    const place = places.get(name) ?? placeOf(size);
    places.set(name, place);
    return place;
  };
  let kept = '';
  return {
    submissions,
    close,
    async merge(size) {
      const deps = { submissions, joint, objects, ...(mergeWork === undefined ? {} : { mergeWork }) };
      kept = (await makeSummary(deps, knownPlace(size), new Date(SUBMITTED_AT))).key;
    },
    async readAll(size) {
      const { collector, round } = knownPlace(size);
      for await (const _ of submissions.contents({ collector, round: round.id, form: FORM }));
    },
    async reportAgain(size, unit) {
      const { collector, round } = knownPlace(size);
      await commitAgain(submissions, { collector, round: round.id, form: FORM }, round.roster[unit]?.name ?? '');
    },
    async workbook() {
      const bytes = await objects.get(kept);
      if (bytes === undefined) throw new Error('nothing was merged');
      return bytes;
    },
  };
}
