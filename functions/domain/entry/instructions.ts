/** 填表说明: one line per column, made from the parameters that also check it. */

import { isAskedFor } from '../form/blocks';
import type { ReadContext } from '../form/column-types/column-type';
import { columnType } from '../form/column-types/index';
import { derivedFigures, listOf } from '../form/derived-figures';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Column, FieldsSection, Indicator, IndicatorSection, ListSection } from '../form/section';
import { INSTRUCTION_HEADERS } from '../reading/recognise/instructions-sheet';
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../sheet/sheet-layout';
import type { SheetPlan } from '../sheet/sheet-plan';

/** What a person is told of a column, here and when its cell is selected. */
export function instructionOf(column: Column, context: ReadContext): string {
  const typed = guideTo(column, context);
  return column.guidance === undefined ? typed : `${typed}。${column.guidance}`;
}

/** What the type asks for; "-" only where nothing need be answered, and only of figures. */
function guideTo({ type, required }: Pick<Column | Indicator, 'type' | 'required'>, context: ReadContext): string {
  const { guide, exact } = columnType(type);
  const typed = guide(type, context)['zh-CN'];
  return required !== true && exact !== undefined ? `${typed}，不适用填“-”` : typed;
}

export function instructionsSheet(
  form: FormDefinition,
  round: Round,
  context: ReadContext,
  version: string,
): SheetPlan {
  const widths = [18, 26, 8, 90];
  const lines = form.sections.flatMap((section) =>
    section.kind === 'indicators' ? indicatorLines(form, section, context) : columnLines(section, context),
  );
  const body = lines.map((texts) => {
    const cells = texts.map((text, at) => cell(text, at === 2 ? 'centre' : 'text'));
    return { cells, height: rowHeight(cells, widths) };
  });
  const rows = [
    banner('填表说明', 'title', 4, 34),
    banner(
      `${round.name}　${form.attachment}　活动时间${round.window.from}至${round.window.to}。没有的数填0，选填而不适用的填“-”，不要留空代替0。`,
      'note',
      4,
      22,
    ),
    { cells: INSTRUCTION_HEADERS.map((title) => cell(title, 'header')), height: 24 },
    ...body,
  ];
  return {
    name: '填表说明',
    rows,
    columnWidths: widths,
    merges: [bannerMerge(1, 4), bannerMerge(2, 4)],
    freeze: { rows: 3, columns: 0 },
    validations: [],
    charts: [],
    print: printSetup(version, round.name, [3, 3]),
  };
}

function columnLines(section: ListSection | FieldsSection, context: ReadContext): readonly (readonly string[])[] {
  return section.columns
    .filter(({ type }) => columnType(type).ignored !== true)
    .map((column) => [section.sheet, column.label, requiredWord(section, column), instructionOf(column, context)]);
}

function indicatorLines(
  form: FormDefinition,
  section: IndicatorSection,
  context: ReadContext,
): readonly (readonly string[])[] {
  return section.indicators.map((indicator) => {
    const { label, required, guidance } = indicator;
    const live = derivedWords(form, section, indicator);
    const said = live === '' ? `${guideTo(indicator, context)}${figuresAsked(section, indicator)}` : live;
    const lines = [said, guidance ?? ''];
    return [section.sheet, label, required === false ? '' : '必填', lines.filter((text) => text !== '').join('。')];
  });
}

/** 由活动清单自动计算: of an indicator that nobody need type. */
function derivedWords(form: FormDefinition, section: IndicatorSection, indicator: Indicator): string {
  const derived = derivedFigures(form, section).get(indicator.key);
  if (derived === undefined) return '';
  const asked = section.figures.filter((figure) => isAskedFor(indicator, figure.key));
  const typed = asked.filter((figure) => !derived.has(figure.key) && figure.sumOf === undefined);
  const lists = new Set([...derived.values()].flatMap((from) => listOf(form, from)?.title ?? []));
  return typed.length === 0 ? `由“${[...lists].join('”“')}”自动计算，不用填写` : '';
}

/** 只填合计 · 分线下、线上填写，合计自动计算; nothing to say where the block has one column of figures. */
function figuresAsked({ figures }: IndicatorSection, indicator: Indicator): string {
  const asked = figures.filter(({ key }) => isAskedFor(indicator, key));
  if (figures.length === 1) return '';
  if (asked.length < figures.length) return `；只填${asked.map(({ label }) => label).join('、')}`;
  const sums = figures.filter(({ sumOf }) => sumOf !== undefined).map(({ label }) => label);
  const typed = figures.filter(({ sumOf }) => sumOf === undefined).map(({ label }) => label);
  return `；分${typed.join('、')}填写${sums.length === 0 ? '' : `，${sums.join('、')}自动计算`}`;
}

function requiredWord(section: ListSection | FieldsSection, { required }: Column): string {
  if (typeof required === 'boolean') return required ? '必填' : '';
  const deciding = section.columns.find(({ key }) => key === required.column)?.label ?? required.column;
  return 'in' in required
    ? `${deciding}为${required.in.join('、')}时`
    : `${deciding}不为${required.notIn.join('、')}时`;
}
