/** Rows of a whole round, taken apart in one pass. */
interface OfUnit {
  readonly unit: string;
}

/** Units and their rows in the order in which they come. */
export function rowsByUnit<Row extends OfUnit>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byUnit = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byUnit.get(row.unit);
    if (own === undefined) byUnit.set(row.unit, [row]);
    else own.push(row);
  }
  return byUnit;
}
