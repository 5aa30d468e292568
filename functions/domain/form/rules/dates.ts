/** Rules 1 and 2: days lie in the round's window (notice.md 一), and an end is not before its start. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { labelAt, textIn } from '../form-reading';
import { findingAt, type RuleKind, rowsOf, ruleBase } from './rule-kind';

const windowParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('withinWindow'),
  columns: z.array(z.string()).min(1),
});

export const withinWindow: RuleKind<z.infer<typeof windowParams>> = {
  params: windowParams,
  severity: 'error',
  mentions: ({ section, columns }) => [{ section, keys: columns }],
  *check(params, reading) {
    const { from, to } = reading.window;
    for (const { section, row } of rowsOf(reading, params.section)) {
      for (const column of params.columns) {
        const day = textIn(row, column);
        const liesOutside = day !== undefined && (day < from || day > to);
        if (liesOutside) yield* findingAt(section, row, column, fault('date.outsideWindow', { from, to }));
      }
    }
  },
};

const orderParams = z.strictObject({ ...ruleBase, kind: z.literal('dateOrder'), start: z.string(), end: z.string() });

export const dateOrder: RuleKind<z.infer<typeof orderParams>> = {
  params: orderParams,
  severity: 'error',
  mentions: ({ section, start, end }) => [{ section, keys: [start, end] }],
  *check(params, reading) {
    for (const { section, row } of rowsOf(reading, params.section)) {
      const start = textIn(row, params.start);
      const end = textIn(row, params.end);
      const endsBeforeStart = start !== undefined && end !== undefined && end < start;
      if (!endsBeforeStart) continue;
      const otherLabel = labelAt(section.section, params.start);
      yield* findingAt(section, row, params.end, fault('date.order', { otherLabel, other: start }));
    }
  },
};
