/** Rule 16: two rows of one unit that name the same activity, day and place. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import type { CellPosition } from '../../sheet/address';
import type { RowNames, RowReading } from '../form-reading';
import { nameOf } from '../identity';
import { type FormRuleKind, findingAt, ruleBase } from './rule-kind';

const params = z.strictObject({ ...ruleBase, kind: z.literal('duplicateRows'), columns: z.array(z.string()).min(1) });

export const duplicateRows: FormRuleKind<z.infer<typeof params>> = {
  params,
  severity: 'verify',
  mentions: ({ section, columns }) => [{ section, keys: columns }],
  *check({ section: key, columns }, reading) {
    const known = reading.rowNames?.(columns);
    const seen = new Map<string, CellPosition>();
    const section = reading.sections.get(key);
    if (section === undefined) return;
    for (const row of section.rows) {
      const name = nameOfRow(row, columns, known);
      const first = row.cells.get(columns[0] ?? '');
      if (name === null || first === undefined) continue;
      const earlier = seen.get(name);
      if (earlier === undefined) seen.set(name, first.at);
      else yield* findingAt(section, row, columns[0] ?? '', fault('row.duplicate', { first: earlier }));
    }
  },
};

/** A name is the row's own, and making it takes longer than all the rest of the rule. Null: a column has no value. */
function nameOfRow(row: RowReading, columns: readonly string[], known: RowNames | undefined): string | null {
  const before = known?.get(row);
  if (before !== undefined) return before;
  const cells = columns.map((column) => row.cells.get(column));
  const name = nameOf(cells.map((cell) => (cell?.state === 'value' ? cell.value : undefined))) ?? null;
  known?.set(row, name);
  return name;
}
