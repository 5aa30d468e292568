import { startingLists } from '#domain/form/starting-lists';
import { isReported } from '#domain/reports/submission';
import {
  type Participation,
  type ParticipationColumns,
  participationColumns,
  participationIn,
} from '#domain/summary/participation';
import type { ObjectStore } from '#store/object-store';
import type { Head, SubmissionStore } from '#store/submission-store';
import { JSON_TYPE } from '../answers/media-types';
import type { ParticipationView } from '../answers/wire-participation';
import { definitionHash } from '../reports/definition-hash';
import { submissionOf } from '../reports/stored-report';
import { findUnit } from '../sign-in/round-access';
import { onRoster, rosterHeads, rowsOf } from './roster-heads';
import { snapshot } from './snapshot';
import { madeOf } from './summaries-folder';
import type { SummaryPlace } from './summary-place';

interface Stores {
  readonly submissions: SubmissionStore;
  readonly objects: ObjectStore;
}

type FormParticipation = ParticipationView['forms'][number];
type Sums = Pick<FormParticipation, 'units' | 'choices'>;

export interface Asked {
  readonly stores: Stores;
  readonly place: SummaryPlace;
  readonly columns: ParticipationColumns;
}

/** The forms of the round that say it, in its order. */
export function participationPlaces({
  collector,
  round,
}: Omit<SummaryPlace, 'entry'>): readonly Omit<Asked, 'stores'>[] {
  return round.forms.flatMap((entry) => {
    const columns = participationColumns(entry.definition);
    return columns === undefined ? [] : [{ place: { collector, round, entry }, columns }];
  });
}

/** `undefined`: it is not kept, and more rows than `most` would have to be read. `making` is told before they are read. */
export async function participationOf(
  { stores, place, columns }: Asked,
  most: number,
  making: () => Promise<void>,
): Promise<Sums | undefined> {
  const { submissions, objects } = stores;
  const heads = await rosterHeads(submissions, place);
  const key = keyOf(place, heads);
  const kept = await objects.get(key);
  // Written below, and by nobody else.
  if (kept !== undefined) return JSON.parse(Buffer.from(kept).toString('utf8')) as Sums;
  if (rowsOf(heads) > most) return undefined;
  await making();
  return summed({ stores, place, columns });
}

async function summed({ stores, place, columns }: Asked): Promise<Sums> {
  const { submissions, objects } = stores;
  const { collector, round, entry } = place;
  const form = entry.definition;
  const byUnit = new Map<string, Participation>();
  const standing = await snapshot(submissions, { collector, round: round.id, form: form.id }, async (report) => {
    const unit = findUnit(round, report.unit);
    const submission = unit === undefined ? undefined : submissionOf({ round, form, unit }, report);
    byUnit.delete(report.unit);
    if (submission !== undefined) byUnit.set(report.unit, participationIn(submission.rows, columns));
  });
  const sums = new Map<string, number>(columns.choices.map((choice) => [choice, 0]));
  for (const own of byUnit.values())
    for (const [choice, people] of own) sums.set(choice, (sums.get(choice) ?? 0) + people);
  const found = { units: byUnit.size, choices: [...sums].map(([choice, people]) => ({ choice, people })) };
  await objects.put(keyOf(place, onRoster(round, standing)), Buffer.from(JSON.stringify(found), 'utf8'), JSON_TYPE);
  return found;
}

function keyOf(
  { collector, round, entry }: SummaryPlace,
  heads: readonly Pick<Head, 'unit' | 'version' | 'sha256' | 'state'>[],
) {
  const form = entry.definition;
  const versions = heads.map(({ unit, version, sha256, state }) => [unit, version, sha256, isReported(state)]);
  const made = { what: 'participation', definition: definitionHash(form, round), collector, round: round.id, versions };
  return madeOf(collector, made, '.json');
}

/** Whether others of the round start from it: then what it says is planned. */
export function isPlan({ round, entry }: Pick<SummaryPlace, 'round' | 'entry'>): boolean {
  return round.forms.some(({ definition }) =>
    startingLists(definition).some(({ startsFrom }) => startsFrom.form === entry.definition.id),
  );
}
