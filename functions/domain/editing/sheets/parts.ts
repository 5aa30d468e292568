/** Columns, indicators and figures as rows of a table, by header. */
import type { ColumnSpec } from '../../form/column-types/index';
import type { Column, FigureColumn, Indicator, IndicatorSection, Section } from '../../form/section';
import type { PlanValue } from '../../sheet/sheet-plan';
import { namesIn } from '../names';
import { TYPE_WORDS, typeWord } from '../part-words';
import { quoted } from '../quoted';
import { line, lines, pairLines } from './cell-texts';
import { ANY, type COLUMN_HEADERS, type FIGURE_HEADERS, type INDICATOR_HEADERS, YES } from './words';

type RowOf<Headers> = { readonly [H in keyof Headers]: PlanValue };

export function columnRow(column: Column, section: Section): RowOf<typeof COLUMN_HEADERS> {
  const { key, label, aliases, type, required, summed, personal, width, guidance } = column;
  return {
    label: line(label),
    ...specCells(type),
    required: requiredText(required, section),
    summed: summed ? YES : null,
    personal: personal ? YES : null,
    width,
    aliases: lines(aliases),
    guidance: guidance === undefined ? null : line(guidance),
    key,
  };
}

export function indicatorRow(indicator: Indicator, section: IndicatorSection): RowOf<typeof INDICATOR_HEADERS> {
  const { key, label, code, aliases, type, figures, required, guidance } = indicator;
  return {
    label: line(label),
    code: code ?? null,
    ...specCells(type),
    required: required === 'any' ? ANY : required ? YES : null,
    figures: figures === undefined ? null : names(figures, section),
    aliases: lines(aliases),
    guidance: guidance === undefined ? null : line(guidance),
    key,
  };
}

export function figureRow(figure: FigureColumn, section: IndicatorSection): RowOf<typeof FIGURE_HEADERS> {
  const { key, label, aliases, sumOf, width } = figure;
  return {
    label: line(label),
    sumOf: sumOf === undefined ? null : names(sumOf, section),
    width,
    aliases: lines(aliases),
    key,
  };
}

/** “线下”“线上” */
export function names(keys: readonly string[], section: Section): string {
  const known = namesIn(section);
  return keys.map((key) => quoted(known.of(key))).join('');
}

function requiredText(required: Column['required'], section: Section): PlanValue {
  if (typeof required === 'boolean') return required ? YES : null;
  const column = names([required.column], section);
  return 'in' in required
    ? `${column}为${required.in.map(quoted).join('')}时`
    : `${column}不为${required.notIn.map(quoted).join('')}时`;
}

function specCells(spec: ColumnSpec) {
  const hasChoices = spec.type === 'choice' || spec.type === 'multiChoice';
  return {
    type: TYPE_WORDS[typeWord(spec)]['zh-CN'],
    unit: spec.type === 'count' ? line(spec.unit) : null,
    minimum: spec.type === 'count' ? spec.minimum : null,
    maxLength: spec.type === 'text' ? spec.maxLength : null,
    choices: hasChoices ? lines(spec.choices) : null,
    choiceAliases: hasChoices ? pairLines(spec.aliases) : null,
  };
}
