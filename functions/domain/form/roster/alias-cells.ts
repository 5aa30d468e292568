/** Other names of units: several in a cell, and each of them one unit's only. */
import { bareLabel, trimEnds } from '../../sheet/text-form';
import type { Unit } from '../round';
import { LONGEST_LABEL } from '../section';
import { doubt, type RosterDoubt } from './doubts';

const SEPARATORS = /[、，,;；/|\r\n]+/u;

export function aliasesIn(cell: string): readonly string[] {
  return [...new Set(cell.split(SEPARATORS).map(trimEnds))].filter((alias) => alias !== '');
}

/** A unit as read, with its line and the aliases that the line itself named. */
export interface ReadUnit {
  readonly line: number;
  readonly unit: Unit;
  readonly typedAliases: readonly string[];
}

/** Without aliases that are another's name, or an alias of one before it, or too long to be one. */
export function withDistinctAliases(read: readonly ReadUnit[]): {
  readonly units: readonly Unit[];
  readonly doubts: readonly RosterDoubt[];
} {
  const named = new Map(read.map((each) => [bareLabel(each.unit.name), each]));
  const taken = new Map<string, Unit>();
  const doubts: RosterDoubt[] = [];
  const units = read.map(({ line, unit, typedAliases }) => {
    const aliases = unit.aliases.filter((alias) => {
      const bare = bareLabel(alias);
      const [namesake, owner] = [named.get(bare), taken.get(bare)];
      if (alias.length > LONGEST_LABEL) {
        doubts.push(doubt('alias.tooLong', line, alias, { most: LONGEST_LABEL }));
        return false;
      }
      if (namesake?.unit === unit || owner === unit) return false;
      const other = namesake?.unit ?? owner;
      if (other === undefined) {
        taken.set(bare, unit);
        return true;
      }
      const isOfBefore = namesake !== undefined && !typedAliases.includes(alias);
      if (isOfBefore) doubts.push(doubt('name.othersAlias', namesake.line, alias, { unit: unit.name }));
      else doubts.push(doubt('alias.taken', line, alias, { unit: other.name }));
      return false;
    });
    return aliases.length === unit.aliases.length ? unit : { ...unit, aliases };
  });
  return { units, doubts };
}
