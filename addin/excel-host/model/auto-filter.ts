/** AutoFilter of a sheet: which texts of a column stay visible. */
import { isPlainObject, optionalNumber } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, action, type HostObject } from '../protocol/host-object';
import { cellsFrom } from './cell-address';
import { type ModelContext, requireWritable } from './model-context';

export function autoFilter(context: ModelContext, sheetId: string): HostObject {
  const { book, objects } = context;
  const filtered = (): HostObject | null => {
    const filter = book.filter(sheetId);
    return filter === undefined ? null : objects.range(sheetId, filter.area);
  };
  return {
    type: 'AutoFilter',
    scalars: {
      enabled: { get: () => book.filter(sheetId) !== undefined },
      isDataFiltered: { get: () => (book.filter(sheetId)?.keptTexts.size ?? 0) > 0 },
    },
    methods: {
      apply: action((range, columnIndex, criteria) => {
        const location = 'AutoFilter.apply';
        requireWritable(context, sheetId, location);
        const { area } = cellsFrom(context, range, sheetId, location);
        const column = optionalNumber(columnIndex, location);
        const kept = new Map(book.filter(sheetId)?.keptTexts);
        if (column !== undefined && criteria !== null && criteria !== undefined) {
          kept.set(area.column + column, keptTexts(criteria, location));
        }
        book.setFilter(sheetId, { area, keptTexts: kept });
      }),
      clearCriteria: action(() => {
        const filter = book.filter(sheetId);
        if (filter !== undefined) book.setFilter(sheetId, { area: filter.area, keptTexts: new Map() });
      }),
      remove: action(() => book.setFilter(sheetId, undefined)),
      reapply: action(() => {
        const filter = book.filter(sheetId);
        if (filter !== undefined) book.setFilter(sheetId, filter);
      }),
      getRange: () => {
        const found = filtered();
        if (found === null) throw hostError('ItemNotFound', 'AutoFilter.getRange');
        return found;
      },
      getRangeOrNullObject: filtered,
    },
  };
}

/** Only a list of values is emulated. */
export function keptTexts(criteria: Argument, location: string): readonly string[] {
  if (!isPlainObject(criteria)) throw hostError('InvalidArgument', location);
  if (criteria.filterOn !== 'Values' || !Array.isArray(criteria.values)) {
    throw hostError('ApiNotFound', `${location} of other than values is not emulated`);
  }
  return criteria.values.map(String);
}
