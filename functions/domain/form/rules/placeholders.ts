/** Words that fill a required cell without answering it: 无 as a place, 待定 as a host. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { onceByText } from '../../sheet/once-by-text';
import { bareLabel } from '../../sheet/text-form';
import { textIn } from '../form-reading';
import { type Finding, findingAt, type RowRuleKind, ruleBase } from './rule-kind';

const params = z.strictObject({
  ...ruleBase,
  kind: z.literal('noPlaceholder'),
  columns: z.array(z.string()).min(1),
  words: z.array(z.string().min(1)).min(1),
});

export const noPlaceholder: RowRuleKind<z.infer<typeof params>> = {
  params,
  severity: 'verify',
  mentions: ({ section, columns }) => [{ section, keys: columns }],
  checkRow({ columns, words }, { section, row }) {
    const isPlaceholder = saysNothingBy(words);
    const found: Finding[] = [];
    for (const column of columns) {
      const text = textIn(row, column);
      const saysNothing = text !== undefined && text.length <= LONGEST && isPlaceholder(text);
      if (saysNothing) found.push(...findingAt(section, row, column, fault('text.placeholder', {})));
    }
    return found;
  },
};

/** Rules are data that nobody changes: their words are made bare once, and a text that comes again is compared once. */
const sayings = new WeakMap<readonly string[], (text: string) => boolean>();

function saysNothingBy(words: readonly string[]): (text: string) => boolean {
  const made = sayings.get(words) ?? byBareText(words);
  sayings.set(words, made);
  return made;
}

function byBareText(words: readonly string[]): (text: string) => boolean {
  const placeholders = new Set(words.map(bareLabel));
  return onceByText((text) => placeholders.has(bareLabel(text)), MOST_KNOWN);
}

const MOST_KNOWN = 1_000;
const LONGEST = 10;
