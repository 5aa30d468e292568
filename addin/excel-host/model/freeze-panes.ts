/** WorksheetFreezePanes. */
import { optionalNumber } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import { EXCEL_COLUMNS, EXCEL_ROWS } from './area';
import { cellsFrom } from './cell-address';
import { type ModelContext, sheetFacts } from './model-context';

export function freezePanes(context: ModelContext, sheetId: string): HostObject {
  const { book, objects } = context;
  const freeze = (rows: number, columns: number) => {
    sheetFacts(context, sheetId, 'WorksheetFreezePanes');
    if (rows < 0 || columns < 0) throw hostError('InvalidArgument', 'WorksheetFreezePanes');
    book.setFreeze(sheetId, rows, columns);
  };
  const frozen = (): HostObject | null => {
    const { rows, columns } = book.freeze(sheetId);
    if (rows === 0 && columns === 0) return null;
    return objects.range(sheetId, {
      row: 0,
      column: 0,
      rows: rows === 0 ? EXCEL_ROWS : rows,
      columns: columns === 0 ? EXCEL_COLUMNS : columns,
    });
  };
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      freezeAt: action((at) => {
        const { area } = cellsFrom(context, at, sheetId, 'WorksheetFreezePanes.freezeAt');
        const rows = area.rows === EXCEL_ROWS ? 0 : area.row + area.rows;
        const columns = area.columns === EXCEL_COLUMNS ? 0 : area.column + area.columns;
        freeze(rows, columns);
      }),
      freezeRows: action((count) => freeze(optionalNumber(count, 'WorksheetFreezePanes.freezeRows') ?? 1, 0)),
      freezeColumns: action((count) => freeze(0, optionalNumber(count, 'WorksheetFreezePanes.freezeColumns') ?? 1)),
      unfreeze: action(() => freeze(0, 0)),
      getLocation: () => {
        const found = frozen();
        if (found === null) throw hostError('ItemNotFound', 'WorksheetFreezePanes.getLocation');
        return found;
      },
      getLocationOrNullObject: frozen,
    },
  };
}
