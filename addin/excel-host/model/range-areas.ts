/** RangeAreas and collections of ranges. */
import { flag, whole } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, intersection } from './area';
import { cellsFrom, fullAddress } from './cell-address';
import { dataValidation } from './data-validation';
import type { ModelContext } from './model-context';
import { rangeFormat } from './range-look';

export function rangeAreas(context: ModelContext, sheetId: string, areas: readonly Area[]): HostObject {
  const here = { sheetId, areas };
  const address = () => areas.map((area) => fullAddress(context, sheetId, area)).join(',');
  const common = (other: Parameters<typeof cellsFrom>[1]): HostObject | null => {
    const given = cellsFrom(context, other, sheetId, 'RangeAreas.getIntersection');
    const found = given.sheetId === sheetId ? areas.flatMap((area) => intersection(area, given.area) ?? []) : [];
    return found.length === 0 ? null : rangeAreas(context, sheetId, found);
  };
  return {
    type: 'RangeAreas',
    isReferable: true,
    cells: here,
    scalars: {
      address: { get: address },
      addressLocal: { get: address },
      areaCount: { get: () => areas.length },
      cellCount: { get: () => areas.reduce((cells, { rows, columns }) => cells + rows * columns, 0) },
      isEntireColumn: { get: () => areas.every(({ rows }) => rows === EXCEL_ROWS) },
      isEntireRow: { get: () => areas.every(({ columns }) => columns === EXCEL_COLUMNS) },
    },
    navigations: {
      areas: () => rangeCollection(areas.map((area) => context.objects.range(sheetId, area))),
      format: () => rangeFormat(context, here),
      dataValidation: () => dataValidation(context, here),
      worksheet: () => context.objects.worksheet(sheetId),
    },
    methods: {
      clear: action((applyTo) => {
        for (const area of areas) context.objects.range(sheetId, area).methods?.clear?.(applyTo);
      }),
      getIntersection: (other) => {
        const found = common(other);
        if (found === null) throw hostError('ItemNotFound', 'RangeAreas.getIntersection');
        return found;
      },
      getIntersectionOrNullObject: common,
      getUsedRangeAreasOrNullObject: (valuesOnly) => {
        const used = context.book.usedArea(sheetId, flag(valuesOnly));
        const found = used === undefined ? [] : areas.flatMap((area) => intersection(area, used) ?? []);
        return found.length === 0 ? null : rangeAreas(context, sheetId, found);
      },
      getOffsetRangeAreas: (down, right) =>
        rangeAreas(
          context,
          sheetId,
          areas.map((area) => ({
            ...area,
            row: area.row + whole(down, 'RangeAreas.getOffsetRangeAreas'),
            column: area.column + whole(right, 'RangeAreas.getOffsetRangeAreas'),
          })),
        ),
    },
  };
}

export function rangeCollection(ranges: readonly HostObject[]): HostObject {
  return {
    type: 'RangeCollection',
    methods: {
      getCount: () => ranges.length,
      getItemAt: (index) => {
        const found = ranges[whole(index, 'RangeCollection.getItemAt')];
        if (found === undefined) throw hostError('ItemNotFound', 'RangeCollection.getItemAt');
        return found;
      },
    },
    items: () => ranges,
  };
}
