/** A sheet whose letterhead is put right because a person says whose it is. Pure; changes nothing but the letterhead. */
import type { FormDefinition } from '../form/form';
import type { Round, Unit } from '../form/round';
import type { Issue } from '../issues/issue';
import { type ParseResult, parse } from '../reading/parse';
import { cellAt, type RawCell, type RawGrid, withCells } from '../sheet/raw-grid';

export interface UnitSaid {
  readonly grids: readonly RawGrid[];
  /** As the unit's own: what cannot be put right this way (rows that name others) is still an issue in it. */
  readonly result: ParseResult;
}

/** A sheet has few letterheads: above, below, one for each section. */
const MOST_LETTERHEADS = 20;

/** As if the sheets had named `unit`: a wrong name gives way to it, a missing one is put where the reading proposes. */
export function unitSaid(sheets: readonly RawGrid[], form: FormDefinition, round: Round, unit: string): UnitSaid {
  let grids = sheets;
  for (let turn = 0; turn < MOST_LETTERHEADS; turn++) {
    const { issues } = parse(grids, form, round, { unit });
    const changed = issues
      .filter(({ column }) => column === 'unit')
      .flatMap((issue) => named(grids, issue, unit, round));
    const [first] = changed;
    if (first === undefined) break;
    grids = first;
  }
  return { grids, result: parse(grids, form, round, { unit }) };
}

/** One or none: the sheets with the name in its cell. */
function named(grids: readonly RawGrid[], issue: Issue, unit: string, round: Round): readonly (readonly RawGrid[])[] {
  const { at } = issue;
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  if (grid === undefined) return [];
  const before = cellAt(grid, at.row, at.column);
  const cell = cellNaming(before, issue, unit, round);
  if (cell === undefined || cell === before) return [];
  const changed = withCells(grid, [{ row: at.row, column: at.column, cell }]);
  return [grids.map((each) => (each === grid ? changed : each))];
}

function cellNaming(
  before: RawCell,
  { code, proposal, received }: Issue,
  unit: string,
  { roster }: Round,
): RawCell | undefined {
  if (proposal?.value === unit) return proposal.cell;
  const isLetterhead = code === 'unit.unknown' || code === 'unit.notYours' || code === 'unit.alias';
  if (!isLetterhead || typeof received !== 'string' || typeof before !== 'string') return undefined;
  const name = code === 'unit.notYours' ? (longestOf(roster, received) ?? received) : received;
  return name !== '' && before.includes(name) ? before.replace(name, unit) : undefined;
}

/** Of a title that begins with another unit’s name, that name alone. */
function longestOf(roster: readonly Unit[], text: string): string | undefined {
  const names = roster.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => text.includes(name));
  return names.sort((a, b) => b.length - a.length)[0];
}
