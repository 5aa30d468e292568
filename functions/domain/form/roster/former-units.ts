/** Which unit of the roster as it was a pasted row means: by name, by alias, by code. */
import { bareLabel } from '../../sheet/text-form';
import type { Unit } from '../round';
import { aliasesIn } from './alias-cells';
import type { RosterRow } from './roster-rows';

export interface Meant {
  readonly unit: Unit;
  /** `alias`: the row says an alias of it. `renamed`: it says another name, and this one's code or name beside it. */
  readonly by: 'name' | 'alias' | 'renamed';
}

export interface FormerUnits {
  /** Whether a text is one's name or alias. */
  isKnown(text: string): boolean;
  /** `undefined`: a new unit. */
  meantBy(row: RosterRow, namesPasted: ReadonlySet<string>): Meant | undefined;
}

/** Names and aliases are compared bare. An alias that two units have means neither. */
export function formerUnits(roster: readonly Unit[]): FormerUnits {
  const byName = new Map(roster.map((unit) => [bareLabel(unit.name), unit]));
  const byCode = new Map(roster.map((unit) => [unit.code, unit]));
  const byAlias = new Map<string, Unit | 'several'>();
  for (const unit of roster)
    for (const alias of unit.aliases.map(bareLabel)) byAlias.set(alias, byAlias.has(alias) ? 'several' : unit);
  return {
    isKnown: (text) => byName.has(bareLabel(text)) || byAlias.has(bareLabel(text)),
    meantBy(row, namesPasted) {
      const named = byName.get(bareLabel(row.name));
      if (named !== undefined) return { unit: named, by: 'name' };
      const isFree = (unit: Unit | 'several' | undefined): unit is Unit =>
        typeof unit === 'object' && !namesPasted.has(bareLabel(unit.name));
      const aliased = byAlias.get(bareLabel(row.name));
      if (isFree(aliased)) return { unit: aliased, by: 'alias' };
      const former = aliasesIn(row.cell('aliases')).map((alias) => byName.get(bareLabel(alias)));
      const renamed = [...former, byCode.get(codeIn(row.cell('code')))].find(isFree);
      return renamed && { unit: renamed, by: 'renamed' };
    },
  };
}

/** ｕ01 → U01 */
export function codeIn(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
