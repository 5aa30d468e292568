/** Rules 1 and 2: days lie in the round's window (notice.md 一), and an end is not before its start. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { labelAt, textIn } from '../form-reading';
import { type Finding, findingAt, NOTHING, type RowRuleKind, ruleBase } from './rule-kind';

const windowParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('withinWindow'),
  columns: z.array(z.string()).min(1),
});

export const withinWindow: RowRuleKind<z.infer<typeof windowParams>> = {
  params: windowParams,
  severity: 'error',
  mentions: ({ section, columns }) => [{ section, keys: columns }],
  checkRow({ columns }, { section, row, window: { from, to } }) {
    const found: Finding[] = [];
    for (const column of columns) {
      const day = textIn(row, column);
      const liesOutside = day !== undefined && (day < from || day > to);
      if (liesOutside) found.push(...findingAt(section, row, column, fault('date.outsideWindow', { from, to })));
    }
    return found;
  },
};

const orderParams = z.strictObject({ ...ruleBase, kind: z.literal('dateOrder'), start: z.string(), end: z.string() });

export const dateOrder: RowRuleKind<z.infer<typeof orderParams>> = {
  params: orderParams,
  severity: 'error',
  mentions: ({ section, start, end }) => [{ section, keys: [start, end] }],
  checkRow(params, { section, row }) {
    const start = textIn(row, params.start);
    const end = textIn(row, params.end);
    const endsBeforeStart = start !== undefined && end !== undefined && end < start;
    if (!endsBeforeStart) return NOTHING;
    const otherLabel = labelAt(section.section, params.start);
    return findingAt(section, row, params.end, fault('date.order', { otherLabel, other: start }));
  },
};
