/** 活动明细: every row that was merged, its unit first, its source last. All totals are formulas over these. */
import { columnType, widthOf } from '../form/column-types/index';
import { identitiesOf, namingColumn } from '../form/identity';
import { type RawCell, textOf } from '../sheet/raw-grid';
import {
  cell,
  fittedPages,
  longestWidth,
  printSetup,
  relativeRange,
  rowHeight,
  rowHeights,
  totalStyle,
  usualWidth,
} from '../sheet/sheet-layout';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../sheet/sheet-plan';
import type { Value } from '../sheet/value';
import { detailRows, heads, needsOf, sourceText, UNIT_WIDTH, valueCells } from './detail-cells';
import { jointMark } from './joint-deduction';
import { DETAIL_HEADER_ROW, rectOf, tableLayout } from './layout';
import type { NamedRows, PartMaker, SummaryPart } from './part';
import { sumCell } from './sum-cell';
import type { DetailRow, Summary, TableSummary } from './summary';

const UNIT_HEADER = '单位';
/** Columns before the name; where it stands further right, the unit alone is repeated. */
const MOST_REPEATED = 3;
const SOURCE_WIDTH = 26;
const JOINT_WIDTH = 22;
const JOINT = '联合举办';
const JOINT_NOTE = '联合举办的参加行照列，在筛选合计之内，不计入学校汇总。';
const SAYS = { list: '每一行活动，注明单位与来源', fields: '各单位逐项填报的内容，注明来源' } as const;

/** One for each list and each section of fields. */
export const tableDetails: PartMaker = (summary) =>
  [...summary.lists, ...summary.fields].map((table) => tableDetail(summary, table));

function tableDetail(summary: Summary, table: TableSummary): SummaryPart {
  const layout = tableLayout(summary, table);
  const { columns } = table.section;
  const joint = table.hasJoint ? [JOINT] : [];
  const asAsked = [UNIT_WIDTH, ...columns.map(widthOf), ...joint.map(() => JOINT_WIDTH), SOURCE_WIDTH];
  const needs = [
    undefined,
    ...needsOf(columns, table.rows),
    // Few rows have one: what is usual would leave no room for it.
    ...joint.map(() => longestWidth(table.rows, jointMark)),
    usualWidth(table.rows, ({ from }) => sourceText(from)),
  ];
  const { widths, pages: wide } = fittedPages(asAsked, needs, repeatedColumns(table));
  const headers = [UNIT_HEADER, ...columns.map(({ label }) => label), ...joint, '来源'].map((label) =>
    cell(label, 'header'),
  );
  const filterTotals: PlanCell[] = [
    cell('筛选合计', 'totalLabel'),
    ...columns.map((column): PlanCell => {
      const total = table.shownTotals.get(column.key);
      if (total === undefined) return { style: 'totalLabel' };
      const range = relativeRange(rectOf(layout, column.key));
      const style = totalStyle(columnType(column.type).style);
      return sumCell(`SUBTOTAL(109,${range})`, `SUBTOTAL(102,${range})`, total, column.type, style);
    }),
    ...joint.map((): PlanCell => ({ style: 'totalLabel' })),
    { style: 'totalLabel' },
  ];
  const top = heads(summary, layout.sheet, widths, {
    pages: wide,
    note: table.hasJoint ? JOINT_NOTE : '',
  });
  const addValues = valueCells(summary, columns);
  const heightOf = rowHeights(widths);
  const body = (row: DetailRow, at: number): PlanRow => {
    const cells: PlanCell[] = [cell(row.unit, 'text')];
    addValues(row, at + 1, cells);
    if (table.hasJoint) cells.push(cell(jointMark(row), 'text'));
    cells.push(cell(sourceText(row.from), 'source'));
    return { cells, height: heightOf(cells) };
  };
  const head = [
    ...top.rows,
    { cells: filterTotals, height: 20 },
    { cells: headers, height: rowHeight(headers, widths, 30) },
  ];
  const sheet: SheetPlan<RowStream> = {
    name: layout.sheet,
    rows: detailRows(head, table.rows, body, widths.length),
    columnWidths: widths,
    merges: top.merges,
    freeze: { rows: DETAIL_HEADER_ROW, columns: 1 },
    filter: { top: DETAIL_HEADER_ROW, left: 1, bottom: layout.lastRow, right: widths.length },
    validations: [],
    charts: [],
    print: {
      ...printSetup(summary.round.school, `${summary.round.name} ${layout.sheet}`, [
        DETAIL_HEADER_ROW,
        DETAIL_HEADER_ROW,
      ]),
      ...(wide === undefined ? {} : { pagesWide: wide }),
    },
  };
  const names = columns.map(({ key }) => ({
    name: `明细_${summary.among === undefined ? '' : `${summary.form.id}_`}${table.section.key}_${key}`,
    range: layout.range(key),
  }));
  return { sheet, says: SAYS[table.section.kind], controls: [], names, named: namedRows(table) };
}

/** On every page: up to the name of the entry. */
function repeatedColumns({ section }: TableSummary): number {
  const naming = section.kind === 'list' ? namingColumn(section) : undefined;
  const at = section.columns.findIndex(({ key }) => key === naming);
  return at < 0 || at > MOST_REPEATED ? 1 : at + 2;
}

/** A row of a list by its unit and the list's identities; fields are one row of a unit. */
function namedRows({ section, rows }: TableSummary): NamedRows {
  const identities = section.kind === 'list' ? identitiesOf(section) : [];
  const namesOf = (unit: string, values: DetailRow['values']) =>
    section.kind === 'list' ? identities.map((identity) => ofUnitNamed(unit, identity({ values }))) : [unit];
  return {
    headerRow: DETAIL_HEADER_ROW,
    count: rows.length,
    names(at) {
      const row = rows[at];
      return row === undefined ? [] : namesOf(row.unit, row.values);
    },
    namesIn(under) {
      const values = section.columns.flatMap(({ key, label }) => {
        const value = valueIn(under(label));
        return value === undefined ? [] : [[key, value] as const];
      });
      return namesOf(textOf(under(UNIT_HEADER)), Object.fromEntries(values));
    },
  };
}

function ofUnitNamed(unit: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : JSON.stringify([unit, name]);
}

function valueIn(cell: RawCell): Value | undefined {
  if (cell === null) return undefined;
  return typeof cell === 'number' ? cell : textOf(cell);
}
