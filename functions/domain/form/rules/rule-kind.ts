/** What every rule kind can do. One file per kind or family beside this one; the registry is index.ts. */
import * as z from 'zod';
import { type Fault, SEVERITIES, type Severity } from '../../issues/issue';
import type { Value } from '../../sheet/value';
import type { CellReading, FormReading, RowReading, SectionFrame, SectionReading } from '../form-reading';

/** What a rule says of one cell. */
export interface Finding {
  readonly section: SectionFrame;
  readonly column: string;
  readonly row?: RowReading;
  readonly cell: Pick<CellReading, 'at' | 'received'>;
  readonly fault: Fault;
  /** Where the meaning is plain; encoded by the cell's own type. */
  readonly proposal?: Value;
}

interface AnyRuleKind<P> {
  readonly params: z.ZodType<P>;
  readonly severity: Severity;
  /** Keys that the parameters name, so that a definition naming none that exists fails when it loads. */
  mentions(params: P): readonly { readonly section: string; readonly keys: readonly string[] }[];
}

/** A row, without the rows around it. */
export interface RowAlone {
  readonly section: SectionFrame;
  readonly row: RowReading;
  readonly window: FormReading['window'];
}

/**
 * Says of each row of its section what the row alone shows. It sees no other row, so what it says may be remembered for as
 * long as nobody touches the row.
 */
export interface RowRuleKind<P> extends AnyRuleKind<P> {
  checkRow(params: P, at: RowAlone): readonly Finding[];
}

/** Says what rows show together: sums, duplicates, indicators against each other. */
export interface FormRuleKind<P> extends AnyRuleKind<P> {
  check(params: P, reading: FormReading): Iterable<Finding>;
}

export type RuleKind<P> = RowRuleKind<P> | FormRuleKind<P>;

export const NOTHING: readonly Finding[] = [];

/** Stands in every rule: where it looks, and a severity other than the kind's own. */
export const ruleBase = {
  section: z.string(),
  severity: z.enum(SEVERITIES).optional(),
};

export const unlessSchema = z.strictObject({ column: z.string(), in: z.array(z.string()).min(1) });

export function findingAt(
  section: SectionFrame,
  row: RowReading,
  column: string,
  fault: Fault,
  proposal?: Value,
): readonly Finding[] {
  // A column that the sheet lacks is spoken of once, at the header's first cell.
  const [firstHeader] = section.headers.values();
  const cell = row.cells.get(column) ?? (firstHeader && { at: firstHeader, received: null });
  if (cell === undefined) return NOTHING;
  return [{ section, column, row, cell, fault, ...(proposal === undefined ? {} : { proposal }) }];
}

export function indicatorRow(section: SectionReading | undefined, indicator: string): RowReading | undefined {
  return section?.rows.find((row) => row.indicator?.key === indicator);
}
