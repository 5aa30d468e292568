/** Addresses with their sheet, to and from what the client passes. */
import { text } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { type Argument, isHostObject } from '../protocol/host-object';
import { type Area, areaName, parseArea, sheetPrefix, splitAddress } from './area';
import { findSheet, type ModelContext, sheetFacts } from './model-context';

export function fullAddress(context: ModelContext, sheetId: string, area: Area): string {
  return `${sheetPrefix(sheetFacts(context, sheetId, 'Range.address').name)}!${areaName(area)}`;
}

/** A range the client passed, or the address of one; without a sheet's name on the given sheet. */
export function cellsFrom(
  context: ModelContext,
  value: Argument,
  sheetId: string,
  location: string,
): { readonly sheetId: string; readonly area: Area } {
  if (isHostObject(value)) {
    const [area] = value.cells?.areas ?? [];
    if (value.cells === undefined || area === undefined) throw hostError('InvalidArgument', location);
    return { sheetId: value.cells.sheetId, area };
  }
  const { sheet, cells } = splitAddress(text(value, location));
  const named = sheet === undefined ? sheetId : findSheet(context, sheet)?.id;
  if (named === undefined) throw hostError('InvalidArgument', location);
  return { sheetId: named, area: parseArea(cells, location) };
}
