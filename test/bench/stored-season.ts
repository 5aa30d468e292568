/** Rounds of two forms and any size in a database on disk, and the workbook of both as a collector's download has it made. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MergeWork } from '#api/collect/merge-work';
import { makeRoundSummary, type RoundPlace } from '#api/collect/round-summary';
import { definitionHash } from '#api/reports/definition-hash';
import { encodeReport } from '#api/reports/stored-report';
import { askedBy } from '#domain/reports/reading-again';
import { storesOver } from '#store/dynamodb/stores';
import { openFolderObjectStore } from '#store/folder-object-store';
import { seasonReports, seasonRound } from '../domain/season-reports';
import { commitAgain } from './commit-again';
import { type EmbeddedTable, openTable } from './embedded-app';
import type { Size } from './stored-round';

const NOW = new Date('2023-06-11T08:00:00.000Z');

/** `rows`: of each form's list; the results have their block of indicators besides. */
export function seasonPlace({ units, rows }: Size): RoundPlace {
  const round = { ...seasonRound(units), id: `season-${units}x${rows}` };
  return { collector: round.collector.id, round };
}

/** Every unit's first version of either form, as a submit stores it. */
export async function storeSeason({ submissions }: EmbeddedTable, size: Size): Promise<void> {
  const { collector, round } = seasonPlace(size);
  for (const { definition: form, submissions: reports } of seasonReports(size).forms) {
    const definition = definitionHash(form, round);
    const asked = askedBy(form);
    for (const { unit, rows, submittedAt, late, state } of reports) {
      const written = rows.map((row) => ({ ...row, cells: {} }));
      const kept = {
        form: form.id,
        formVersion: form.version,
        definition,
        asked,
        rows: written,
        issues: [],
        grids: [],
      };
      const payload = encodeReport({ ...kept, explanations: [] });
      const counts = Object.fromEntries(
        form.sections.map(({ key }) => [key, rows.filter(({ section }) => section === key).length]),
      );
      const outcome = await submissions.commit({ collector, round: round.id, form: form.id, unit }, 0, {
        ...{ submissionId: `${form.id}-${unit}`, state, submittedAt, late, counts, submittedBy: unit, payload },
        sha256: createHash('sha256').update(payload).digest('hex'),
      });
      if (outcome.kind !== 'committed') throw new Error(`${unit}: ${outcome.kind}`);
    }
  }
}

export interface StoredSeasons {
  /** Makes the workbook of both forms, and keeps it. */
  merge(size: Size): Promise<void>;
  /** As `StoredRounds` has it. */
  readAll(size: Size): Promise<void>;
  /** The unit with that number reports both forms once more. */
  reportAgain(size: Size, unit: number): Promise<void>;
  workbook(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `prepared` has the database, `own` takes the workbooks. */
export async function openSeasons(prepared: string, own: string, mergeWork?: MergeWork): Promise<StoredSeasons> {
  const { table, close } = await openTable(prepared);
  const { submissions, reviews, joint, recommended, paperCopies, registry } = storesOver(table);
  const objects = await openFolderObjectStore(join(own, 'objects'));
  // A server knows its rounds from one request to the next.
  const places = new Map<string, RoundPlace>();
  const knownPlace = (size: Size) => {
    const name = `${size.units}x${size.rows}`;
    const place = places.get(name) ?? seasonPlace(size);
    places.set(name, place);
    return place;
  };
  let kept = '';
  return {
    close,
    async merge(size) {
      const deps = {
        submissions,
        reviews,
        joint,
        recommended,
        paperCopies,
        registry,
        objects,
        ...(mergeWork === undefined ? {} : { mergeWork }),
      };
      kept = (await makeRoundSummary(deps, knownPlace(size), { edition: 'internal', leaveOut: {} }, NOW)).key;
    },
    async readAll(size) {
      const { collector, round } = knownPlace(size);
      for (const { definition } of round.forms)
        for await (const _ of submissions.contents({ collector, round: round.id, form: definition.id }));
    },
    async reportAgain(size, unit) {
      const { collector, round } = knownPlace(size);
      for (const { definition } of round.forms) {
        const scope = { collector, round: round.id, form: definition.id };
        await commitAgain(submissions, scope, round.roster[unit]?.name ?? '');
      }
    },
    async workbook() {
      const bytes = await objects.get(kept);
      if (bytes === undefined) throw new Error('nothing was merged');
      return bytes;
    },
  };
}
