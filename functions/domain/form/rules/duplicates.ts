/** Rule 16: two rows of one unit that name the same activity, day and place. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { cellName } from '../../sheet/address';
import { bareLabel } from '../../sheet/text-form';
import { findingAt, type RuleKind, rowsOf, ruleBase } from './rule-kind';

const params = z.strictObject({ ...ruleBase, kind: z.literal('duplicateRows'), columns: z.array(z.string()).min(1) });

export const duplicateRows: RuleKind<z.infer<typeof params>> = {
  params,
  severity: 'verify',
  mentions: ({ section, columns }) => [{ section, keys: columns }],
  *check({ section: key, columns }, reading) {
    const seen = new Map<string, string>();
    for (const { section, row } of rowsOf(reading, key)) {
      const cells = columns.map((column) => row.cells.get(column));
      const values = cells.flatMap((cell) => (cell?.state === 'value' ? [bareLabel(String(cell.value))] : []));
      const first = cells[0];
      if (values.length < columns.length || first === undefined) continue;
      const identity = values.join('\u0000');
      const earlier = seen.get(identity);
      if (earlier === undefined) seen.set(identity, cellName(first.at.row, first.at.column));
      else yield* findingAt(section, row, columns[0] ?? '', fault('row.duplicate', { first: earlier }));
    }
  },
};
