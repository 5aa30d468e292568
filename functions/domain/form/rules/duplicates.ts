/** Rule 16: two rows of one unit that name the same activity, day and place. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { cellName } from '../../sheet/address';
import { nameOf } from '../identity';
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
      const name = nameOf(cells.map((cell) => (cell?.state === 'value' ? cell.value : undefined)));
      const first = cells[0];
      if (name === undefined || first === undefined) continue;
      const earlier = seen.get(name);
      if (earlier === undefined) seen.set(name, cellName(first.at.row, first.at.column));
      else yield* findingAt(section, row, columns[0] ?? '', fault('row.duplicate', { first: earlier }));
    }
  },
};
