/** Rules on what is chosen: rule 3 (at least two types of activity, notice.md 三(一)) and figures that match 活动形式. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { figureOf, isExcluded, labelAt, textIn } from '../form-reading';
import {
  type Finding,
  type FormRuleKind,
  findingAt,
  NOTHING,
  type RowRuleKind,
  ruleBase,
  unlessSchema,
} from './rule-kind';

const distinctParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('distinctChoices'),
  column: z.string(),
  minimum: z.int().min(2),
});

/** Speaks at the column's header: no single row is wrong. Silent while a doubtful cell might be the missing choice. */
export const distinctChoices: FormRuleKind<z.infer<typeof distinctParams>> = {
  params: distinctParams,
  severity: 'error',
  mentions: ({ section, column }) => [{ section, keys: [column] }],
  *check({ section: key, column, minimum }, reading) {
    const section = reading.sections.get(key);
    const at = section?.headers.get(column);
    if (section === undefined || at === undefined || section.rows.length === 0) return;
    const found = new Set<string>();
    let undecided = false;
    for (const row of section.rows) {
      const cell = row.cells.get(column);
      if (cell?.state === 'value') found.add(String(cell.value));
      else undecided = true;
    }
    if (found.size >= minimum || undecided) return;
    const received = [...found].join('、') || null;
    yield { section, column, cell: { at, received }, fault: fault('choices.tooFew', { minimum, found: [...found] }) };
  },
};

const byChoiceParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('filledByChoice'),
  column: z.string(),
  /** Choice → the figures it asks for. A figure that another choice asks for is not expected. */
  figures: z.array(z.tuple([z.string(), z.array(z.string()).min(1)])).min(1),
});

/** 线下 asks for 线下人次, 线上 for 线上人次, 线上线下结合 for both. */
export const filledByChoice: RowRuleKind<z.infer<typeof byChoiceParams>> = {
  params: byChoiceParams,
  severity: 'error',
  mentions: ({ section, column, figures }) => [{ section, keys: [column, ...figures.flatMap(([, keys]) => keys)] }],
  checkRow(params, { section, row }) {
    const chosen = textIn(row, params.column);
    const columns = params.figures.findLast(([choice]) => choice === chosen)?.[1];
    if (chosen === undefined || columns === undefined) return NOTHING;
    const found: Finding[] = [];
    for (const column of columns) {
      if (figureOf(section, row, column) !== 'none') continue;
      const payload = { whenLabel: labelAt(section.section, params.column), whenValue: chosen };
      found.push(...findingAt(section, row, column, fault('figure.missing', payload)));
    }
    return found;
  },
};

const unexpectedParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('figureNotExpected'),
  column: z.string(),
  choice: z.string(),
  figure: z.string(),
});

/** 线上 with a 线下人次 above 0: one of the two is a slip. */
export const figureNotExpected: RowRuleKind<z.infer<typeof unexpectedParams>> = {
  params: unexpectedParams,
  severity: 'verify',
  mentions: ({ section, column, figure }) => [{ section, keys: [column, figure] }],
  checkRow(params, { section, row }) {
    if (textIn(row, params.column) !== params.choice) return NOTHING;
    const figure = figureOf(section, row, params.figure);
    const contradicts = typeof figure === 'object' && figure.units > 0;
    if (!contradicts) return NOTHING;
    const whenLabel = labelAt(section.section, params.column);
    const said = fault('figure.notExpected', { whenLabel, whenValue: params.choice });
    return findingAt(section, row, params.figure, said);
  },
};

const anyFilledParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('anyFilled'),
  columns: z.array(z.string()).min(2),
  unless: unlessSchema.optional(),
});

/** At least one of several figures stands in each row. */
export const anyFilled: RowRuleKind<z.infer<typeof anyFilledParams>> = {
  params: anyFilledParams,
  severity: 'error',
  mentions: ({ section, columns, unless }) => [
    { section, keys: [...columns, ...(unless === undefined ? [] : [unless.column])] },
  ],
  checkRow({ columns, unless }, { section, row }) {
    const noneGiven = columns.every((column) => figureOf(section, row, column) === 'none');
    const first = columns.find((column) => row.cells.has(column)) ?? columns[0];
    if (!noneGiven || first === undefined || isExcluded(row, unless) !== 'no') return NOTHING;
    const labels = columns.map((column) => labelAt(section.section, column));
    return findingAt(section, row, first, fault('figure.noneGiven', { labels }));
  },
};
