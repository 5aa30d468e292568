/** Rules 7–10: figures that may be right and want a second look (核实). Thresholds are the definition's. */

import * as z from 'zod';
import { fault } from '../../issues/issue';
import { unitOfMeasure } from '../column-types/index';
import { figureOf, formatUnits, labelAt, typeAt } from '../form-reading';
import {
  type Finding,
  type FormRuleKind,
  findingAt,
  indicatorRow,
  NOTHING,
  type RowRuleKind,
  ruleBase,
} from './rule-kind';

const sumAtLeastParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('sumAtLeast'),
  columns: z.array(z.string()).min(1),
  than: z.string(),
});

/** Rule 7 in a row: 线下人次 + 线上人次 is not below 场次. */
export const sumAtLeast: RowRuleKind<z.infer<typeof sumAtLeastParams>> = {
  params: sumAtLeastParams,
  severity: 'verify',
  mentions: ({ section, columns, than }) => [{ section, keys: [...columns, than] }],
  checkRow(params, { section, row }) {
    const than = figureOf(section, row, params.than);
    if (typeof than === 'string') return NOTHING;
    let first: string | undefined;
    let sum = 0;
    for (const column of params.columns) {
      const figure = figureOf(section, row, column);
      if (figure === 'doubtful') return NOTHING;
      if (figure === 'none') continue;
      first ??= column;
      sum += figure.units;
    }
    if (first === undefined || sum >= than.units) return NOTHING;
    const payload = {
      other: labelAt(section.section, params.than),
      otherValue: formatUnits(section, row, params.than, than.units),
    };
    return findingAt(section, row, first, fault('figure.below', payload));
  },
};

const indicatorAtLeastParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('indicatorAtLeast'),
  indicator: z.string(),
  than: z.string(),
  column: z.string(),
});

/** Rule 7 between indicators: 场次 ≥ 项数, 人次 ≥ 场次. */
export const indicatorAtLeast: FormRuleKind<z.infer<typeof indicatorAtLeastParams>> = {
  params: indicatorAtLeastParams,
  severity: 'verify',
  mentions: ({ section, indicator, than, column }) => [{ section, keys: [indicator, than, column] }],
  *check({ section: key, indicator, than, column }, reading) {
    const section = reading.sections.get(key);
    const row = indicatorRow(section, indicator);
    const other = indicatorRow(section, than);
    if (section === undefined || row === undefined || other === undefined) return;
    const figure = figureOf(section, row, column);
    const otherFigure = figureOf(section, other, column);
    if (typeof figure === 'string' || typeof otherFigure === 'string' || figure.units >= otherFigure.units) return;
    yield* findingAt(
      section,
      row,
      column,
      fault('figure.below', {
        other: other.indicator?.label ?? than,
        otherValue: formatUnits(section, other, column, otherFigure.units),
      }),
    );
  },
};

const viewsParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('notTheViews'),
  column: z.string(),
  views: z.string(),
});

/** Rule 8: 线上人次 equal to 播放/阅读量 suggests that views were entered as people. */
export const notTheViews: RowRuleKind<z.infer<typeof viewsParams>> = {
  params: viewsParams,
  severity: 'verify',
  mentions: ({ section, column, views }) => [{ section, keys: [column, views] }],
  checkRow({ column, views }, { section, row }) {
    const people = figureOf(section, row, column);
    const seen = figureOf(section, row, views);
    if (typeof people === 'string' || typeof seen === 'string') return NOTHING;
    const sameFigure = people.units > 0 && people.units === seen.units;
    if (!sameFigure) return NOTHING;
    return findingAt(section, row, column, fault('figure.equalsViews', { other: labelAt(section.section, views) }));
  },
};

const smallParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('suspiciouslySmall'),
  columns: z.array(z.string()).min(1),
  /** Only these rows of an indicator section. */
  indicators: z.array(z.string()).optional(),
  below: z.int().positive(),
});

/** Rule 9: a 人次 figure below 10 suggests 万人次. */
export const suspiciouslySmall: RowRuleKind<z.infer<typeof smallParams>> = {
  params: smallParams,
  severity: 'verify',
  mentions: ({ section, columns, indicators = [] }) => [{ section, keys: [...columns, ...indicators] }],
  checkRow({ columns, indicators, below }, { section, row }) {
    const indicator = row.indicator?.key;
    if (indicators !== undefined && (indicator === undefined || !indicators.includes(indicator))) return NOTHING;
    const found: Finding[] = [];
    for (const column of columns) {
      const figure = figureOf(section, row, column);
      const isSmall = typeof figure === 'object' && figure.units > 0 && figure.units < below;
      if (!isSmall) continue;
      const spec = typeAt(section, row, column)?.spec;
      const unit = spec === undefined ? '' : (unitOfMeasure(spec) ?? '');
      found.push(...findingAt(section, row, column, fault('figure.suspiciouslySmall', { unit, below })));
    }
    return found;
  },
};

const yuanParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('looksLikeYuan'),
  column: z.string(),
  indicators: z.array(z.string()).optional(),
  /** 万元 */
  from: z.number().positive(),
});

/** Rule 9: an amount of 1,000 万元 and more suggests 元; proposes it in 万元 where that keeps two decimals. */
export const looksLikeYuan: RowRuleKind<z.infer<typeof yuanParams>> = {
  params: yuanParams,
  severity: 'verify',
  mentions: ({ section, column, indicators = [] }) => [{ section, keys: [column, ...indicators] }],
  checkRow({ column, indicators, from }, { section, row }) {
    const indicator = row.indicator?.key;
    if (indicators !== undefined && (indicator === undefined || !indicators.includes(indicator))) return NOTHING;
    const figure = figureOf(section, row, column);
    if (typeof figure === 'string') return NOTHING;
    const exact = typeAt(section, row, column)?.type.exact;
    if (exact === undefined || figure.units < exact.toUnits(from)) return NOTHING;
    const inWan = figure.units % 10_000 === 0 ? exact.fromUnits(figure.units / 10_000) : undefined;
    return findingAt(section, row, column, fault('figure.looksLikeYuan', {}), inWan);
  },
};

const perSessionParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('perSession'),
  column: z.string(),
  sessions: z.string(),
  maximum: z.int().positive(),
});

/** Rule 10: 人次 per 场次 beyond reason. */
export const perSession: RowRuleKind<z.infer<typeof perSessionParams>> = {
  params: perSessionParams,
  severity: 'verify',
  mentions: ({ section, column, sessions }) => [{ section, keys: [column, sessions] }],
  checkRow({ column, sessions: heldIn, maximum }, { section, row }) {
    const people = figureOf(section, row, column);
    const sessions = figureOf(section, row, heldIn);
    if (typeof people === 'string' || typeof sessions === 'string' || sessions.units === 0) return NOTHING;
    if (people.units <= maximum * sessions.units) return NOTHING;
    const per = labelAt(section.section, heldIn);
    return findingAt(section, row, column, fault('figure.beyondReason', { maximum, per }));
  },
};
