/** What a form's own file has no place for, as tables behind it: nothing that was reported is left out in silence. */
import type { FormDefinition } from '../form/form';
import { namingColumn } from '../form/identity';
import type { Round } from '../form/round';
import type { ListSection } from '../form/section';
import { cellText } from '../reports/cell-words';
import type { DocumentTable } from '../sheet/document-plan';
import { cell } from '../sheet/sheet-layout';
import type { SheetPlan } from '../sheet/sheet-plan';
import { type FilledForm, sectionTable } from './document-edition';
import type { Unplaced } from './filling';
import type { FormContent, Values } from './form-content';

/** In the form's order. Whole sections, and of lists the columns that are missing beside the entry's name. */
export function unplacedSheets(
  form: FormDefinition,
  round: Round,
  content: FormContent,
  left: readonly Unplaced[],
): readonly SheetPlan[] {
  const filled = { form, round, content };
  return form.sections.flatMap((section): readonly SheetPlan[] => {
    const missing = left.filter((each) => each.section === section.key);
    if (missing.length === 0) return [];
    const name = `表样中没有位置的内容：${section.title}`;
    const columns = new Set(missing.flatMap(({ column }) => column ?? []));
    if (section.kind !== 'list' || missing.some(({ column }) => column === undefined))
      return [sheetOf(name, sectionTable(section, filled))];
    return [sheetOf(name, entryByEntry(section, columns, filled))];
  });
}

/** A line for each answer: beside the list's own table, another one with its headers would be taken for the list. */
function entryByEntry(
  section: ListSection,
  columns: ReadonlySet<string>,
  { form, round, content }: FilledForm,
): DocumentTable {
  const naming = namingColumn(section);
  const rows = (content.lists.get(section.key) ?? []).flatMap(({ values }, at) => {
    const entry = [`第${at + 1}项`, ...(naming === undefined ? [] : [asText(naming, values)])].join(' ');
    return section.columns.flatMap(({ key, label }) => {
      const said = columns.has(key) ? asText(key, values) : '';
      return said === '' ? [] : [[entry, label, said]];
    });
  });
  return {
    kind: 'table',
    columns: [
      { width: 24, align: 'left' },
      { width: 16, align: 'left' },
      { width: 50, align: 'left' },
    ],
    header: ['条目', '栏目', '内容'],
    rows,
  };

  function asText(column: string, values: Values): string {
    return cellText({ form, round }, { section: section.key, column }, values[column]);
  }
}

function sheetOf(name: string, { columns, header, rows, total }: DocumentTable): SheetPlan {
  return {
    name,
    rows: [
      { cells: header.map((text) => cell(text, 'header')) },
      ...[...rows, ...(total === undefined ? [] : [total])].map((values) => ({
        cells: values.map((value) => ({ value, style: 'text' as const })),
      })),
    ],
    columnWidths: columns.map(({ width }) => width),
    merges: [],
    validations: [],
    charts: [],
    print: { orientation: 'landscape' },
  };
}
