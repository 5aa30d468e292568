/** Words that fill a required cell without answering it: 无 as a place, 待定 as a host. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { bareLabel } from '../../sheet/text-form';
import { textIn } from '../form-reading';
import { findingAt, type RuleKind, rowsOf, ruleBase } from './rule-kind';

const params = z.strictObject({
  ...ruleBase,
  kind: z.literal('noPlaceholder'),
  columns: z.array(z.string()).min(1),
  words: z.array(z.string().min(1)).min(1),
});

export const noPlaceholder: RuleKind<z.infer<typeof params>> = {
  params,
  severity: 'verify',
  mentions: ({ section, columns }) => [{ section, keys: columns }],
  *check({ section: key, columns, words }, reading) {
    const placeholders = new Set(words.map(bareLabel));
    for (const { section, row } of rowsOf(reading, key)) {
      for (const column of columns) {
        const text = textIn(row, column);
        const saysNothing = text !== undefined && text.length <= LONGEST && placeholders.has(bareLabel(text));
        if (saysNothing) yield* findingAt(section, row, column, fault('text.placeholder', {}));
      }
    }
  },
};

const LONGEST = 10;
