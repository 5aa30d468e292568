import { jointRuleOf } from '#domain/form/default-round-rules';
import { startingLists } from '#domain/form/starting-lists';
import { isReported } from '#domain/reports/submission';
import { type JointDecision, jointWordOf, membersOf } from '#domain/season/joint/decision';
import { jointListOf } from '#domain/season/joint/member';
import { jointStanding, NO_JOINT } from '#domain/season/joint/standing';
import { type ParticipationColumns, participationColumns, participationIn } from '#domain/summary/participation';
import type { DecisionLog } from '#store/decision-log';
import type { ObjectStore } from '#store/object-store';
import type { Head, SubmissionStore } from '#store/submission-store';
import { JSON_TYPE } from '../answers/media-types';
import type { ParticipationView } from '../answers/wire-participation';
import { definitionHash } from '../reports/definition-hash';
import { submissionOf } from '../reports/stored-report';
import { jointDecisionsOf, jointMark } from '../review/joint-decisions';
import { reportedUnits } from './reported-units';
import { rosterHeads, rowsOf } from './roster-heads';
import { madeOf } from './summaries-folder';
import type { SummaryPlace } from './summary-place';

interface Stores {
  readonly submissions: SubmissionStore;
  readonly joint: Pick<DecisionLog, 'decisions'>;
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
  const { submissions, joint, objects } = stores;
  const { collector, round, entry } = place;
  const scope = { collector, round: round.id, form: entry.definition.id };
  const [heads, decided] = await Promise.all([rosterHeads(submissions, place), jointDecisionsOf(joint, scope)]);
  const key = keyOf(place, heads, decided);
  const kept = await objects.get(key);
  // Written below, and by nobody else.
  if (kept !== undefined) return JSON.parse(Buffer.from(kept).toString('utf8')) as Sums;
  if (rowsOf(heads) > most) return undefined;
  await making();
  return summed({ stores, place, columns }, decided);
}

async function summed({ stores, place, columns }: Asked, decided: readonly JointDecision[]): Promise<Sums> {
  const { submissions, objects } = stores;
  const { collector, round, entry } = place;
  const form = entry.definition;
  // Rows are held of units only that take part in a joint activity: their partners' rows are known once all are there.
  const takingPart = new Set(jointWordOf(decided).joined.flatMap((group) => membersOf(group).map(({ unit }) => unit)));
  const { standing, made } = await reportedUnits(submissions, { collector, round, form }, (unit, report) => {
    const rows = submissionOf({ round, form, unit }, report)?.rows ?? [];
    return { own: participationIn(rows, columns), rows: takingPart.has(unit.name) ? rows : undefined };
  });
  const rows = new Map([...made].flatMap(([unit, each]) => (each.rows === undefined ? [] : [[unit, each.rows]])));
  const list = jointListOf({ round, form }, jointRuleOf(round, form.id));
  const standingJoint = list === undefined ? NO_JOINT : jointStanding(list, rows, decided);
  const sums = new Map<string, number>(columns.choices.map((choice) => [choice, 0]));
  for (const { own, rows: joined } of made.values())
    for (const [choice, people] of joined === undefined ? own : participationIn(joined, columns, standingJoint))
      sums.set(choice, (sums.get(choice) ?? 0) + people);
  const found = { units: made.size, choices: [...sums].map(([choice, people]) => ({ choice, people })) };
  await objects.put(keyOf(place, standing, decided), Buffer.from(JSON.stringify(found), 'utf8'), JSON_TYPE);
  return found;
}

function keyOf(
  { collector, round, entry }: SummaryPlace,
  heads: readonly Pick<Head, 'unit' | 'version' | 'sha256' | 'state'>[],
  decided: readonly JointDecision[],
) {
  const form = entry.definition;
  const versions = heads.map(({ unit, version, sha256, state }) => [unit, version, sha256, isReported(state)]);
  const definition = definitionHash(form, round);
  const made = { what: 'participation', definition, collector, round: round.id, versions, ...jointMark(decided) };
  return madeOf(collector, made, '.json');
}

/** Whether others of the round start from it: then what it says is planned. */
export function isPlan({ round, entry }: Pick<SummaryPlace, 'round' | 'entry'>): boolean {
  return round.forms.some(({ definition }) =>
    startingLists(definition).some(({ startsFrom }) => startsFrom.form === entry.definition.id),
  );
}
