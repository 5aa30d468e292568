/** A section of single fields as a sheet to fill in: a label, its answer, how to answer. */
import type { ReadContext } from '../form/column-types/column-type';
import { columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { FieldsSection } from '../form/section';
import { banner, bannerMerge, cell, printSetup, rowHeight } from '../sheet/sheet-layout';
import type { PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { EntryRow } from './entries';
import { instructionOf } from './instructions';
import { knownCell } from './known-cells';
import { HEADER_ROW, headMerges, headRows, type Letterhead } from './letterhead';
import { validationOf } from './validation';

const WIDTHS = [26, 40, 60];
const ROW_HEIGHT = 24;

export interface FieldsContent {
  readonly letterhead: Letterhead;
  /** At most one: what is known of the answers. */
  readonly entries: readonly EntryRow[];
}

export function fieldsSheet(
  section: FieldsSection,
  form: FormDefinition,
  round: Round,
  { letterhead, entries }: FieldsContent,
  version: string,
): SheetPlan {
  const context: ReadContext = { window: round.window };
  const columns = section.columns.filter(({ type }) => columnType(type).ignored !== true);
  const [known = {}] = entries;
  const body = columns.map((column): PlanRow => {
    const cells = [
      cell(`${column.label}${column.required === true ? '*' : ''}`, 'text'),
      knownCell(known[column.key], columnType(column.type).style),
      cell(instructionOf(column, context), 'source'),
    ];
    return { cells, height: rowHeight(cells, WIDTHS, ROW_HEIGHT) };
  });
  const signature = banner('单位负责人（签字）：              单位（盖章）：', 'signature', WIDTHS.length, 36);
  const titles = ['项目', '填写内容', '怎样填'].map((title) => cell(title, 'header'));
  const rows = [
    ...headRows(section, form, WIDTHS.length, letterhead),
    { cells: titles, height: 26 },
    ...body,
    signature,
  ];
  return {
    name: section.sheet,
    rows,
    columnWidths: WIDTHS,
    merges: [...headMerges(WIDTHS.length), bannerMerge(rows.length, WIDTHS.length)],
    freeze: { rows: HEADER_ROW, columns: 1 },
    validations: columns.flatMap((column, at) => {
      const row = HEADER_ROW + 1 + at;
      return validationOf(column, context, { top: row, left: 2, bottom: row, right: 2 });
    }),
    charts: [],
    print: { ...printSetup(version, round.name, [HEADER_ROW, HEADER_ROW]), orientation: 'portrait' },
  };
}
