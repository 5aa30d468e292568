/** A form's content as a document of our own: the official tables in Word, where nobody keeps the form's own file. */
import { indicatorName } from '../form/block-cells';
import { blockColumns } from '../form/blocks';
import { columnType, widthOf } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { notApplicableSign } from '../form/form-of-round';
import { namingColumn } from '../form/identity';
import type { Round } from '../form/round';
import type { Column, FieldsSection, IndicatorSection, ListSection, Section } from '../form/section';
import { cellContent } from '../reports/cell-words';
import type { DocumentBlock, DocumentColumn, DocumentPlan, DocumentTable } from '../sheet/document-plan';
import { SIGNATURE_LINE } from '../sheet/sheet-layout';
import type { PlanValue } from '../sheet/sheet-plan';
import { SHEET_STYLES } from '../sheet/sheet-styles';
import { isoDayInChina } from '../words/china-time';
import { pageFor } from './document-page';
import type { ContentRow, FormContent } from './form-content';

const BLOCK_WIDTHS = { sequence: 6, code: 12, indicator: 30, unit: 10, figure: 15, remarks: 24 } as const;

/**
 * Sections without anything in them have their heads all the same: nobody has to ask whether they were forgotten. `foot`:
 * where it is signed and stamped.
 */
export function documentEdition(
  form: FormDefinition,
  round: Round,
  content: FormContent,
  foot: DocumentBlock = { kind: 'line', text: SIGNATURE_LINE },
): DocumentPlan {
  const widest = Math.max(...form.sections.map((section) => (section.kind === 'list' ? section.columns.length : 0)));
  const { name = '', phone = '' } = content.contact ?? {};
  const letterhead = [
    `填报单位：${content.unit}`,
    ...(name === '' ? [] : [`填报人：${name}`]),
    ...(phone === '' ? [] : [`联系电话：${phone}`]),
    `填报日期：${isoDayInChina(Date.parse(content.asOf))}`,
  ].join('        ');
  const [first] = form.sections;
  const parts = form.sections.flatMap((section): readonly DocumentBlock[] => {
    const heading =
      section === first && section.title === form.title ? [] : [{ kind: 'heading', text: section.title } as const];
    return [...heading, sectionTable(section, { form, round, content })];
  });
  return {
    page: widest > 0 ? pageFor(widest) : { paper: 'A4', orientation: 'portrait' },
    blocks: [
      { kind: 'attachment', text: form.attachment },
      { kind: 'title', text: form.title },
      { kind: 'line', text: letterhead },
      ...parts,
      foot,
    ],
    properties: {
      title: `${content.unit} ${form.attachment} ${form.title}`,
      creator: round.collector.name,
      created: content.asOf,
    },
  };
}

export interface FilledForm {
  readonly form: FormDefinition;
  readonly round: Round;
  readonly content: FormContent;
}

export function sectionTable(section: Section, filled: FilledForm): DocumentTable {
  if (section.kind === 'list') return listTable(section, filled);
  return section.kind === 'indicators' ? indicatorTable(section, filled) : fieldsTable(section, filled);
}

function listTable(section: ListSection, { form, round, content }: FilledForm): DocumentTable {
  const { columns, key } = section;
  const entries = content.lists.get(key) ?? [];
  const totals = content.totals.get(key) ?? {};
  const say = (row: ContentRow, number: number) =>
    columns.map(
      ({ key: column, type }): PlanValue =>
        columnType(type).ignored === true
          ? number
          : cellContent({ form, round }, { section: key, column }, row.values[column]),
    );
  // Beside the number, which has no room for it.
  const naming = namingColumn(section) ?? columns[0]?.key;
  const sums = columns.map(
    ({ key: column }): PlanValue =>
      column === naming ? '合计' : cellContent({ form, round }, { section: key, column }, totals[column]),
  );
  return {
    kind: 'table',
    columns: columns.map((column) => ({ width: widthOf(column), align: alignOf(column) })),
    header: columns.map(({ label }) => label),
    rows: entries.map((row, at) => say(row, at + 1)),
    ...(columns.some(({ summed }) => summed) ? { total: sums } : {}),
  };
}

function indicatorTable(section: IndicatorSection, { form, round, content }: FilledForm): DocumentTable {
  const columns = blockColumns(section);
  const values = content.indicators.get(section.key);
  const sign = notApplicableSign(round);
  const rows = section.indicators.map((indicator, at) =>
    columns.map((column): PlanValue => {
      const own = values?.get(indicator.key) ?? {};
      if (column.role !== 'figure' && column.role !== 'remarks')
        return indicatorName(column.role, indicator, at + 1).value ?? null;
      const isAsked =
        column.role === 'remarks' || indicator.figures === undefined || indicator.figures.includes(column.key);
      const value = own[column.key];
      if (value === undefined && !isAsked) return sign;
      return cellContent(
        { form, round },
        { section: section.key, column: column.key, indicator: indicator.key },
        value,
      );
    }),
  );
  return {
    kind: 'table',
    columns: columns.map(({ role }) => ({
      width: BLOCK_WIDTHS[role],
      align: role === 'figure' ? 'right' : role === 'indicator' || role === 'remarks' ? 'left' : 'center',
    })),
    header: columns.map(({ label }) => label),
    rows,
  };
}

function fieldsTable({ columns, key }: FieldsSection, { form, round, content }: FilledForm): DocumentTable {
  const values = content.fields.get(key) ?? {};
  return {
    kind: 'table',
    columns: [
      { width: 1, align: 'left' },
      { width: 3, align: 'left' },
    ],
    header: ['栏目', '内容'],
    rows: columns.map(({ key: column, label }): PlanValue[] => [
      label,
      cellContent({ form, round }, { section: key, column }, values[column]),
    ]),
  };
}

function alignOf({ type }: Column): DocumentColumn['align'] {
  return SHEET_STYLES[columnType(type).style].horizontal;
}
