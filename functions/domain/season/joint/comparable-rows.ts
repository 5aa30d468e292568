/** The rows of a list as they are compared with other units' rows: taken apart once, those that say the same together. */
import { isLeftOut } from '../../form/form-reading';
import type { ReportedRow, Submission } from '../../reports/submission';
import { type ActivityName, activityName } from './activity-name';
import { type Comparable, evidenceFor } from './compare';
import type { JointList } from './member';
import { peopleIn } from './standing';
import { unitNames } from './unit-names';
import { type Venue, venueOf } from './venue';

export interface ComparedRow {
  readonly unit: string;
  readonly version: number;
  readonly row: ReportedRow;
  /** Among the rows of its section, from 0. */
  readonly place: number;
  readonly people: number;
}

/** Rows of different units that say the same: compared with others as one. */
export interface ComparedNode extends Comparable {
  readonly rows: readonly ComparedRow[];
}

export type ComparedReport = Pick<Submission, 'unit' | 'version' | 'rows'>;

/**
 * In the order of the reports. A row without a name or days, or that counts nowhere, is compared with nothing; of rows of
 * one unit that say the same the first is (rule 16 speaks of the others). `alone`: rows that are taken each by itself.
 */
export function comparedNodes(
  list: JointList,
  reports: readonly ComparedReport[],
  alone: ReadonlySet<ReportedRow>,
): readonly ComparedNode[] {
  const { rule, section, round } = list;
  const units = unitNames(round);
  const nameOf = remembered((text: string): ActivityName => activityName(text, units.without));
  const placeOf = remembered((text: string): Venue => venueOf(text, (venue) => venue.replaceAll(round.school, ' ')));
  const nodes = new Map<string, Gathered>();
  for (const { unit, version, rows } of reports) {
    let place = -1;
    for (const row of rows) {
      if (row.section !== section.key) continue;
      place++;
      const { values } = row;
      const [name, start] = [values[rule.name], values[rule.start]];
      const end = values[rule.end] ?? start;
      const isTold = typeof name === 'string' && typeof start === 'string' && typeof end === 'string';
      if (!isTold || isLeftOut(values, rule.unless)) continue;
      const mentioned = mentionsIn(row, rule.mentions, units.in, name).filter((other) => other !== unit);
      const one: Gathered = {
        name: nameOf(name),
        venue: placeOf(String(values[rule.venue] ?? '')),
        start,
        end,
        units: new Set([unit]),
        mentions: new Set(mentioned),
        people: peopleIn(list, row),
        rows: [{ unit, version, row, place, people: peopleIn(list, row) }],
      };
      const isAlone = alone.has(row) || !isEnoughAlone(one);
      const key = isAlone ? JSON.stringify([unit, place]) : keyOf(one);
      const known = nodes.get(key);
      if (known === undefined) nodes.set(key, one);
      else if (!known.units.has(unit)) add(known, one);
    }
  }
  return [...nodes.values()];
}

interface Gathered extends ComparedNode {
  readonly units: Set<string>;
  readonly mentions: Set<string>;
  readonly rows: ComparedRow[];
  people: number;
}

function add(node: Gathered, one: Gathered): void {
  for (const unit of one.units) node.units.add(unit);
  for (const unit of one.mentions) node.mentions.add(unit);
  node.rows.push(...one.rows);
  if (node.people !== one.people) node.people = 0;
}

/** Whether another row that says exactly this would be proposed with it, whoever's it is. */
function isEnoughAlone(one: Comparable): boolean {
  const nobody = { ...one, units: new Set<string>(), mentions: new Set<string>() };
  return evidenceFor(nobody, nobody) !== undefined;
}

function keyOf({ name, venue, start, end }: Comparable): string {
  return JSON.stringify([name.core, name.part, name.edition, name.event, venue.bare, start, end]);
}

function mentionsIn(
  { values }: ReportedRow,
  columns: readonly string[],
  unitsIn: (text: string) => readonly string[],
  name: string,
): readonly string[] {
  const texts = [name, ...columns.map((column) => values[column])];
  return texts.flatMap((text) => (typeof text === 'string' ? unitsIn(text) : []));
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
