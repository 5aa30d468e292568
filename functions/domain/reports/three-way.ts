/**
 * Two reports that were made from one: of each cell in which they differ, who changed it since. What only the other
 * changed is theirs by default; what both changed, a person decides.
 */
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import type { Row } from '../reading/row';
import { pairNamedRows, pairRows, pairsOf, type RowPair } from '../reading/row-pairs';
import type { Value } from '../sheet/value';
import type { ComparedCell } from './compared-rows';
import { cellDifferences, isSameValue } from './difference';

export type ChangedBy = 'mine' | 'theirs' | 'both';

/** A cell in which mine and theirs differ. */
export interface ThreeWayCell extends ComparedCell {
  /** What it was in the version that both began with; absent = not filled, or no such row. */
  readonly base?: Value | null;
  /** Of a row that only one side has: of the whole row. */
  readonly changedBy: ChangedBy;
}

export interface ThreeReadings {
  /** What both began with; without rows where there was nothing yet. */
  readonly base: readonly Row[];
  readonly theirs: readonly Row[];
  readonly mine: readonly Row[];
}

/** In the order of my rows, then theirs that I lack, section by section; linear in the rows. */
export function threeWay(form: FormDefinition, { base, theirs, mine }: ThreeReadings): readonly ThreeWayCell[] {
  return form.sections.flatMap((section) => {
    const own = (rows: readonly Row[]) => rows.filter((row) => row.section === section.key);
    return sectionCells(section, { base: own(base), theirs: own(theirs), mine: own(mine) });
  });
}

function sectionCells(section: Section, { base, theirs, mine }: ThreeReadings): readonly ThreeWayCell[] {
  const mineBefore = partners(pairRows(section, mine, base));
  const theirsBefore = partners(pairRows(section, theirs, base));
  return pairsThrough(section, { mine, theirs, mineBefore, theirsBefore }).flatMap((pair) => {
    const cells = cellDifferences(section, pair);
    if (pair.mine === undefined) {
      const before = theirsBefore.get(pair.theirs);
      const changedBy = wholeRow(section, pair.theirs, before, { having: 'theirs', lacking: 'mine' });
      return cells.map((difference) => cell({ difference, row: pair.theirs, onlyIn: 'theirs' }, before, changedBy));
    }
    const before = mineBefore.get(pair.mine);
    if (pair.theirs === undefined) {
      const changedBy = wholeRow(section, pair.mine, before, { having: 'mine', lacking: 'theirs' });
      return cells.map((difference) => cell({ difference, row: pair.mine, onlyIn: 'mine' }, before, changedBy));
    }
    const theirBefore = theirsBefore.get(pair.theirs);
    return cells.map((difference) => {
      const { column, mine: left, theirs: right } = difference;
      const byMine = before === undefined || !isSameValue(left, before.values[column]);
      const byTheirs = theirBefore === undefined || !isSameValue(right, theirBefore.values[column]);
      // Nobody changed it: the two rows were two before.
      const changedBy = byMine === byTheirs ? 'both' : byMine ? 'mine' : 'theirs';
      return cell({ difference, row: pair.mine }, before ?? theirBefore, changedBy);
    });
  });
}

/** Each row of the first reading → the one that it was. */
function partners(pairs: readonly RowPair[]): ReadonlyMap<Row, Row> {
  const found = new Map<Row, Row>();
  for (const { mine, theirs } of pairs) if (mine !== undefined && theirs !== undefined) found.set(mine, theirs);
  return found;
}

interface Both {
  readonly mine: readonly Row[];
  readonly theirs: readonly Row[];
  readonly mineBefore: ReadonlyMap<Row, Row>;
  readonly theirsBefore: ReadonlyMap<Row, Row>;
}

/** Rows that were one are one; of those that are new on both sides, those of one name. */
function pairsThrough(section: Section, { mine, theirs, mineBefore, theirsBefore }: Both): readonly RowPair[] {
  const became = new Map([...theirsBefore].map(([row, before]) => [before, row]));
  const partner = new Map<Row, Row>();
  for (const row of mine) {
    const before = mineBefore.get(row);
    const match = before === undefined ? undefined : became.get(before);
    if (match !== undefined) partner.set(row, match);
  }
  const taken = new Set(partner.values());
  // A list has rows of one place that were added apart; fields are one row whatever it holds.
  const pairing = section.kind === 'list' ? pairNamedRows : pairRows;
  const others = pairing(
    section,
    mine.filter((row) => !partner.has(row)),
    theirs.filter((row) => !taken.has(row)),
  );
  return pairsOf(mine, theirs, new Map([...partner, ...partners(others)]));
}

/** Of a row that only one side has: that side added it, or the other removed it, perhaps without what changed in it since. */
function wholeRow(
  section: Section,
  row: Row,
  before: Row | undefined,
  { having, lacking }: { readonly having: 'mine' | 'theirs'; readonly lacking: 'mine' | 'theirs' },
): ChangedBy {
  if (before === undefined) return having;
  return cellDifferences(section, { mine: row, theirs: before }).length === 0 ? lacking : 'both';
}

function cell(compared: ComparedCell, before: Row | undefined, changedBy: ChangedBy): ThreeWayCell {
  const base = before?.values[compared.difference.column];
  return { ...compared, ...(base === undefined ? {} : { base }), changedBy };
}
