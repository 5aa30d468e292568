/** A roster ready for comparing: its names are made bare once, not for every cell that may name one of them. */
import type { Round, Unit } from '../../form/round';
import { bareLabel } from '../../sheet/text-form';

export interface RosterIndex {
  /** As the roster writes it. */
  readonly exact: ReadonlyMap<string, Unit>;
  /** By bare name or alias; an alias may be several units'. */
  readonly known: ReadonlyMap<string, readonly Unit[]>;
  /** In the roster's order. */
  readonly bareNames: readonly { readonly unit: Unit; readonly bare: string }[];
  readonly longestName: number;
  /** The school's own name, bare: people put it before a unit's. */
  readonly school: string;
}

/** Rounds are data that nobody changes. */
const indices = new WeakMap<Round, RosterIndex>();

export function rosterIndex(round: Round): RosterIndex {
  const made = indices.get(round) ?? indexOf(round);
  indices.set(round, made);
  return made;
}

function indexOf({ roster, school }: Round): RosterIndex {
  const known = new Map<string, Unit[]>();
  const bareNames = roster.map((unit) => ({ unit, bare: bareLabel(unit.name) }));
  for (const unit of roster) {
    for (const bare of new Set([unit.name, ...unit.aliases].map(bareLabel))) {
      const units = known.get(bare);
      if (units === undefined) known.set(bare, [unit]);
      else units.push(unit);
    }
  }
  return {
    exact: new Map(roster.map((unit) => [unit.name, unit])),
    known,
    bareNames,
    longestName: Math.max(0, ...bareNames.map(({ bare }) => bare.length)),
    school: bareLabel(school),
  };
}
