/** What differs between two versions of one unit's report, cell by cell. */

import type { Row } from '../reading/row';
import { sheetPrefix } from '../sheet/address';
import type { CellDifference } from './submission';

/** Rows are paired by 活动编号 or indicator, then by name, then by their order; what has no pair differs in every cell. */
export function differences(mine: readonly Row[], theirs: readonly Row[]): readonly CellDifference[] {
  const found: CellDifference[] = [];
  for (const section of new Set([...mine, ...theirs].map((row) => row.section))) {
    const pairs = pair(
      mine.filter((row) => row.section === section),
      theirs.filter((row) => row.section === section),
    );
    for (const { left, right } of pairs) found.push(...rowDifferences(section, left, right));
  }
  return found;
}

interface Pair {
  readonly left?: Row;
  readonly right?: Row;
}

const IDENTITIES: readonly ((row: Row, at: number) => unknown)[] = [
  (row) => row.values.indicator ?? row.values.activityId,
  (row) => row.values.name,
  (_row, at) => at,
];

function pair(mine: readonly Row[], theirs: readonly Row[]): readonly Pair[] {
  const partner = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const identity of IDENTITIES) {
    const free = new Map<unknown, Row>();
    theirs.forEach((row, at) => {
      const id = identity(row, at);
      if (id !== undefined && id !== null && !taken.has(row) && !free.has(id)) free.set(id, row);
    });
    mine.forEach((row, at) => {
      const match = partner.has(row) ? undefined : free.get(identity(row, at));
      if (match === undefined || taken.has(match)) return;
      partner.set(row, match);
      taken.add(match);
    });
  }
  return [
    ...mine.map((left) => {
      const right = partner.get(left);
      return right === undefined ? { left } : { left, right };
    }),
    ...theirs.filter((row) => !taken.has(row)).map((right) => ({ right })),
  ];
}

function rowDifferences(section: string, left: Row | undefined, right: Row | undefined): CellDifference[] {
  const standing = left ?? right;
  if (standing === undefined) return [];
  const columns = new Set([...Object.keys(left?.values ?? {}), ...Object.keys(right?.values ?? {})]);
  return [...columns].flatMap((column) => {
    const mine = left?.values[column];
    const theirs = right?.values[column];
    if (JSON.stringify(mine) === JSON.stringify(theirs)) return [];
    const address = `${sheetPrefix(standing.sheet)}!${standing.addresses[column] ?? `A${standing.row}`}`;
    return [
      {
        section,
        column,
        address,
        ...(mine === undefined ? {} : { mine }),
        ...(theirs === undefined ? {} : { theirs }),
      },
    ];
  });
}
