/** Form → the sheets a unit fills in: laid out as the official form, with what the form knows already. */

import type { ReadContext } from './column-types/column-type';
import { columnType, unitOfMeasure } from './column-types/index';
import type { Column, FormDefinition, IndicatorSection, ListSection, Round, Section } from './definition';
import { INDICATOR_HEADERS } from './figure-columns';
import { banner, bannerMerge, cell, columnRange, printSetup, relativeRange, rowHeight } from './sheet-layout';
import type { CellValidation, PlanCell, PlanRow, PlanValidation, SheetPlan, WorkbookPlan } from './sheet-plan';
import type { StyleName } from './sheet-styles';

export interface EntryOptions {
  /** Name on the roster; absent = a sheet for anybody. */
  readonly unit?: string;
  /** ISO instant. */
  readonly created: string;
}

/** Rows of the head: 附件2, the title, 填报单位, the headers. */
const HEADER_ROW = 4;

/** The blank workbook of a form: its sheets, and the instructions made from the same columns and rules. */
export function entryPlan(form: FormDefinition, round: Round, { unit, created }: EntryOptions): WorkbookPlan {
  const context: ReadContext = { window: round.window };
  const version = `${form.attachment} ${form.id} ${form.version}`;
  const sheets = form.sections.map((section) =>
    section.kind === 'list'
      ? listSheet(section, form, round, context, unit, version)
      : indicatorSheet(section, form, round, unit, version),
  );
  return {
    sheets: [...sheets, instructions(form, round, context, version)],
    properties: {
      title: `${round.name} ${form.attachment} ${form.title}`,
      subject: round.name,
      creator: round.collector.name,
      company: round.school,
      created,
      custom: [
        ['form', form.id],
        ['formVersion', form.version],
        ['round', round.id],
        ...(unit === undefined ? [] : [['unit', unit] as const]),
      ],
    },
    names: [],
  };
}

function head(section: Section, form: FormDefinition, columns: number, unit: string | undefined): PlanRow[] {
  const letterhead = `填报单位：${unit ?? ''}        填报人：        联系电话：        填报日期：`;
  return [
    banner(form.attachment, 'attachment', columns, 20),
    banner(section.title, 'title', columns, 34),
    banner(letterhead, 'letterhead', columns, 24),
  ];
}

function headMerges(columns: number) {
  return [1, 2, 3].map((row) => bannerMerge(row, columns));
}

function listSheet(
  section: ListSection,
  form: FormDefinition,
  round: Round,
  context: ReadContext,
  unit: string | undefined,
  version: string,
): SheetPlan {
  const { columns, blankRows } = section;
  const widths = columns.map(({ width }) => width);
  const firstRow = HEADER_ROW + 1;
  const lastRow = HEADER_ROW + blankRows;
  const headers = columns.map((column) => cell(`${column.label}${column.required === true ? '*' : ''}`, 'header'));
  const code = round.roster.find(({ name }) => name === unit)?.code;
  const entry = (at: number): PlanRow => ({
    height: 24,
    cells: columns.map(({ type: spec }) => {
      const type = columnType(spec);
      const known = type.prefill?.(at + 1, code);
      return known === undefined ? { style: type.style } : cell(type.encode(known, spec), type.style);
    }),
  });
  const total: PlanRow = {
    height: 24,
    cells: columns.map((column, at): PlanCell => {
      if (at === 0) return cell('合计', 'totalLabel');
      if (!column.summed) return { style: 'totalLabel' };
      const formula = `SUM(${relativeRange(columnRange(at + 1, firstRow, lastRow))})`;
      return { formula, result: 0, style: totalStyle(columnType(column.type).style) };
    }),
  };
  const signature = banner(
    '单位负责人（签字）：                              单位（盖章）：',
    'signature',
    columns.length,
    36,
  );
  const rows = [
    ...head(section, form, columns.length, unit),
    { cells: headers, height: rowHeight(headers, widths, 32) },
    ...Array.from({ length: blankRows }, (_, at) => entry(at)),
    total,
    signature,
  ];
  return {
    name: section.sheet,
    rows,
    columnWidths: widths,
    merges: [...headMerges(columns.length), bannerMerge(rows.length, columns.length)],
    freeze: { rows: HEADER_ROW, columns: 3 },
    validations: columns.flatMap((column, at) => validationOf(column, context, at + 1, firstRow, lastRow)),
    charts: [],
    print: printSetup(version, round.name, [HEADER_ROW, HEADER_ROW]),
  };
}

export function totalStyle(style: StyleName): StyleName {
  return style === 'money' ? 'totalMoney' : 'totalCount';
}

/** A warning, not a stop: what somebody typed must reach the check with its address, not be lost at the key. */
function validationOf(column: Column, context: ReadContext, at: number, from: number, to: number): PlanValidation[] {
  const type = columnType(column.type);
  const validation: CellValidation | undefined = type.validation?.(column.type, context);
  if (validation === undefined) return [];
  return [
    {
      range: columnRange(at, from, to),
      validation,
      prompt: { title: column.label.slice(0, 32), message: instructionOf(column, context).slice(0, 250) },
      onInvalid: 'warning',
    },
  ];
}

function instructionOf(column: Column, context: ReadContext): string {
  const typed = columnType(column.type).guide(column.type, context)['zh-CN'];
  return column.guidance === undefined ? typed : `${typed}。${column.guidance}`;
}

const INDICATOR_WIDTHS = [6, 30, 10, 14, 14, 14, 30] as const;

function indicatorSheet(
  section: IndicatorSection,
  form: FormDefinition,
  round: Round,
  unit: string | undefined,
  version: string,
): SheetPlan {
  const { headers, indicators } = section;
  const columns = INDICATOR_WIDTHS.length;
  const firstRow = HEADER_ROW + 1;
  const titles = INDICATOR_HEADERS.map((name) => headers[name].label);
  const rows: PlanRow[] = indicators.map(({ label, type, totalOnly }, at) => {
    const { style } = columnType(type);
    const row = firstRow + at;
    const split: PlanCell = totalOnly ? cell('-', 'centre') : { style };
    const total: PlanCell = totalOnly
      ? { style }
      : { formula: `IF(COUNT(D${row}:E${row})=0,"",SUM(D${row}:E${row}))`, result: '', style: totalStyle(style) };
    return {
      height: 21,
      cells: [
        cell(at + 1, 'centre'),
        cell(label, 'text'),
        cell(unitOfMeasure(type) ?? '', 'centre'),
        split,
        split,
        total,
        { style: 'text' },
      ],
    };
  });
  const signature = banner('单位负责人（签字）：                    单位（盖章）：', 'signature', columns, 36);
  const all = [
    ...head(section, form, columns, unit),
    { height: 26, cells: titles.map((title) => cell(title, 'header')) },
    ...rows,
    signature,
  ];
  return {
    name: section.sheet,
    rows: all,
    columnWidths: INDICATOR_WIDTHS,
    merges: [...headMerges(columns), bannerMerge(all.length, columns)],
    freeze: { rows: HEADER_ROW, columns: 2 },
    validations: [],
    charts: [],
    print: { ...printSetup(version, round.name, [HEADER_ROW, HEADER_ROW]), onOnePage: true },
  };
}

/** 填表说明: one line per column, from the parameters that also check it. */
function instructions(form: FormDefinition, round: Round, context: ReadContext, version: string): SheetPlan {
  const widths = [18, 26, 8, 90];
  const lines = form.sections.flatMap((section) =>
    section.kind === 'list'
      ? section.columns
          .filter(({ type }) => columnType(type).ignored !== true)
          .map((column) => [section.sheet, column.label, requiredWord(section, column), instructionOf(column, context)])
      : section.indicators.map(({ label, type, totalOnly }) => [
          section.sheet,
          label,
          '',
          `${columnType(type).guide(type, context)['zh-CN']}${totalOnly ? '；只填合计' : '；分线下、线上填写，合计自动计算'}`,
        ]),
  );
  const titles = ['工作表', '栏目', '必填', '怎样填'];
  const body = lines.map((texts) => {
    const cells = texts.map((text, at) => cell(text, at === 2 ? 'centre' : 'text'));
    return { cells, height: rowHeight(cells, widths) };
  });
  const rows = [
    banner('填表说明', 'title', 4, 34),
    banner(
      `${round.name}　${form.attachment}　活动时间${round.window.from}至${round.window.to}。没有填0，不适用填“-”，不要留空代替0。`,
      'note',
      4,
      22,
    ),
    { cells: titles.map((title) => cell(title, 'header')), height: 24 },
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

function requiredWord(section: ListSection, { required }: Column): string {
  if (typeof required === 'boolean') return required ? '必填' : '';
  const deciding = section.columns.find(({ key }) => key === required.column)?.label ?? required.column;
  return 'in' in required
    ? `${deciding}为${required.in.join('、')}时`
    : `${deciding}不为${required.notIn.join('、')}时`;
}
