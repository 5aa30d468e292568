/** What every rule kind can do. One file per kind or family beside this one; the registry is index.ts. */
import * as z from 'zod';
import { type Fault, SEVERITIES, type Severity } from '../../issues/issue';
import type { Value } from '../../sheet/value';
import type { CellReading, FormReading, RowReading, SectionReading } from '../form-reading';

/** What a rule says of one cell. */
export interface Finding {
  readonly section: SectionReading;
  readonly column: string;
  readonly row?: RowReading;
  readonly cell: Pick<CellReading, 'at' | 'received'>;
  readonly fault: Fault;
  /** Where the meaning is plain; encoded by the cell's own type. */
  readonly proposal?: Value;
}

export interface RuleKind<P> {
  readonly params: z.ZodType<P>;
  readonly severity: Severity;
  /** Keys that the parameters name, so that a definition naming none that exists fails when it loads. */
  mentions(params: P): readonly { readonly section: string; readonly keys: readonly string[] }[];
  check(params: P, reading: FormReading): Iterable<Finding>;
}

/** Stands in every rule: where it looks, and a severity other than the kind's own. */
export const ruleBase = {
  section: z.string(),
  severity: z.enum(SEVERITIES).optional(),
};

export const unlessSchema = z.strictObject({ column: z.string(), in: z.array(z.string()).min(1) });

/** The section's reading, row by row; nothing where the workbook lacks the section. */
export function* rowsOf(reading: FormReading, section: string): Iterable<{ section: SectionReading; row: RowReading }> {
  const found = reading.sections.get(section);
  if (found === undefined) return;
  for (const row of found.rows) yield { section: found, row };
}

export function findingAt(
  section: SectionReading,
  row: RowReading,
  column: string,
  fault: Fault,
  proposal?: Value,
): Finding[] {
  // A column that the sheet lacks is spoken of once, at the header's first cell.
  const [firstHeader] = section.headers.values();
  const cell = row.cells.get(column) ?? (firstHeader && { at: firstHeader, received: null });
  if (cell === undefined) return [];
  return [{ section, column, row, cell, fault, ...(proposal === undefined ? {} : { proposal }) }];
}

export function indicatorRow(section: SectionReading | undefined, indicator: string): RowReading | undefined {
  return section?.rows.find((row) => row.indicator?.key === indicator);
}
