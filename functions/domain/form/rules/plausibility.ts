/** Rules 7–10: figures that may be right and want a second look (核实). Thresholds are the definition's. */

import * as z from 'zod';
import { fault } from '../../issues/issue';
import { unitOfMeasure } from '../column-types/index';
import { figureOf, formatUnits, labelAt, typeAt } from '../form-reading';
import { findingAt, indicatorRow, type RuleKind, rowsOf, ruleBase } from './rule-kind';

const sumAtLeastParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('sumAtLeast'),
  columns: z.array(z.string()).min(1),
  than: z.string(),
});

/** Rule 7 in a row: 线下人次 + 线上人次 is not below 场次. */
export const sumAtLeast: RuleKind<z.infer<typeof sumAtLeastParams>> = {
  params: sumAtLeastParams,
  severity: 'verify',
  mentions: ({ section, columns, than }) => [{ section, keys: [...columns, than] }],
  *check(params, reading) {
    for (const { section, row } of rowsOf(reading, params.section)) {
      const than = figureOf(section, row, params.than);
      const figures = params.columns.map((column) => ({ column, figure: figureOf(section, row, column) }));
      if (typeof than === 'string' || figures.some(({ figure }) => figure === 'doubtful')) continue;
      const given = figures.flatMap(({ column, figure }) =>
        typeof figure === 'object' ? [{ column, units: figure.units }] : [],
      );
      const first = given[0];
      if (first === undefined || given.reduce((sum, { units }) => sum + units, 0) >= than.units) continue;
      const payload = {
        other: labelAt(section.section, params.than),
        otherValue: formatUnits(section, row, params.than, than.units),
      };
      yield* findingAt(section, row, first.column, fault('figure.below', payload));
    }
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
export const indicatorAtLeast: RuleKind<z.infer<typeof indicatorAtLeastParams>> = {
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
export const notTheViews: RuleKind<z.infer<typeof viewsParams>> = {
  params: viewsParams,
  severity: 'verify',
  mentions: ({ section, column, views }) => [{ section, keys: [column, views] }],
  *check({ section: key, column, views }, reading) {
    for (const { section, row } of rowsOf(reading, key)) {
      const people = figureOf(section, row, column);
      const seen = figureOf(section, row, views);
      if (typeof people === 'string' || typeof seen === 'string') continue;
      const sameFigure = people.units > 0 && people.units === seen.units;
      if (sameFigure) {
        yield* findingAt(section, row, column, fault('figure.equalsViews', { other: labelAt(section.section, views) }));
      }
    }
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
export const suspiciouslySmall: RuleKind<z.infer<typeof smallParams>> = {
  params: smallParams,
  severity: 'verify',
  mentions: ({ section, columns, indicators = [] }) => [{ section, keys: [...columns, ...indicators] }],
  *check(params, reading) {
    for (const { section, row } of rowsOf(reading, params.section)) {
      const indicator = row.indicator?.key;
      if (params.indicators !== undefined && (indicator === undefined || !params.indicators.includes(indicator)))
        continue;
      for (const column of params.columns) {
        const figure = figureOf(section, row, column);
        const isSmall = typeof figure === 'object' && figure.units > 0 && figure.units < params.below;
        if (!isSmall) continue;
        const spec = typeAt(section, row, column)?.spec;
        const unit = spec === undefined ? '' : (unitOfMeasure(spec) ?? '');
        yield* findingAt(section, row, column, fault('figure.suspiciouslySmall', { unit, below: params.below }));
      }
    }
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
export const looksLikeYuan: RuleKind<z.infer<typeof yuanParams>> = {
  params: yuanParams,
  severity: 'verify',
  mentions: ({ section, column, indicators = [] }) => [{ section, keys: [column, ...indicators] }],
  *check({ section: key, column, indicators, from }, reading) {
    for (const { section, row } of rowsOf(reading, key)) {
      const indicator = row.indicator?.key;
      if (indicators !== undefined && (indicator === undefined || !indicators.includes(indicator))) continue;
      const figure = figureOf(section, row, column);
      if (typeof figure === 'string') continue;
      const exact = typeAt(section, row, column)?.type.exact;
      if (exact === undefined || figure.units < exact.toUnits(from)) continue;
      const inWan = figure.units % 10_000 === 0 ? exact.fromUnits(figure.units / 10_000) : undefined;
      yield* findingAt(section, row, column, fault('figure.looksLikeYuan', {}), inWan);
    }
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
export const perSession: RuleKind<z.infer<typeof perSessionParams>> = {
  params: perSessionParams,
  severity: 'verify',
  mentions: ({ section, column, sessions }) => [{ section, keys: [column, sessions] }],
  *check(params, reading) {
    for (const { section, row } of rowsOf(reading, params.section)) {
      const people = figureOf(section, row, params.column);
      const sessions = figureOf(section, row, params.sessions);
      if (typeof people === 'string' || typeof sessions === 'string' || sessions.units === 0) continue;
      if (people.units <= params.maximum * sessions.units) continue;
      const per = labelAt(section.section, params.sessions);
      yield* findingAt(section, row, params.column, fault('figure.beyondReason', { maximum: params.maximum, per }));
    }
  },
};
