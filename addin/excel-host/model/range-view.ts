/** RangeView: the cells of a range that can be seen; hidden and filtered rows are left out. */
import { whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { type Area, areaName, sheetPrefix } from './area';
import { type ModelContext, sheetFacts } from './model-context';
import { RangeCells } from './range-cells';
import { visibleColumns, visibleRows } from './visible-cells';

export function rangeView(context: ModelContext, sheetId: string, area: Area, index = 0): HostObject {
  const rows = visibleRows(context, sheetId, area);
  const columns = visibleColumns(context, sheetId, area);
  const pick = (grid: readonly (readonly unknown[])[]) =>
    rows.map((row) => columns.map((column) => grid[row - area.row]?.[column - area.column] ?? ''));
  const cells = new RangeCells(context, sheetId, area);
  const shown = (read: () => unknown) => () => pick(read() as readonly (readonly unknown[])[]) as never;
  const prefix = () => sheetPrefix(sheetFacts(context, sheetId, 'RangeView').name);
  return {
    type: 'RangeView',
    scalars: {
      values: { get: shown(() => cells.values()), isCalculated: true },
      text: { get: shown(() => cells.text()), isCalculated: true },
      formulas: { get: shown(() => cells.formulas()) },
      numberFormat: { get: shown(() => cells.numberFormats()) },
      valueTypes: { get: shown(() => cells.valueTypes()), isCalculated: true },
      rowCount: { get: () => rows.length },
      columnCount: { get: () => columns.length },
      cellAddresses: {
        get: () =>
          rows.map((row) => columns.map((column) => `${prefix()}!${areaName({ row, column, rows: 1, columns: 1 })}`)),
      },
      index: { get: () => index },
    },
    navigations: {
      rows: () => ({
        type: 'RangeViewCollection',
        methods: {
          getCount: () => rows.length,
          getItemAt: (at) => {
            const row = rows[whole(at, 'RangeViewCollection.getItemAt')];
            if (row === undefined) throw hostError('ItemNotFound', 'RangeViewCollection.getItemAt');
            return rangeView(context, sheetId, { ...area, row, rows: 1 });
          },
        },
        items: () => rows.map((row, at) => rangeView(context, sheetId, { ...area, row, rows: 1 }, at)),
      }),
    },
    methods: { getRange: () => context.objects.range(sheetId, area) },
  };
}
