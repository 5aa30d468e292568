/** getCellProperties and its like: the properties of every cell, row or column in one answer, and setting them so. */
import { isPlainObject, list } from '../protocol/arguments';
import { hostError, notEmulated } from '../protocol/host-error';
import { type Argument, type HostObject, own } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import { setScalar } from '../protocol/query';

/** What of `object` the options ask for, in their shape: `{format: {fill: {color: true}}}`. */
export function chosenProperties(object: HostObject, options: Argument, location: string): Json {
  if (!isPlainObject(options)) throw hostError('InvalidArgument', location);
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, wanted]): [string, Json][] => {
      if (wanted === false || wanted === null) return [];
      const scalar = own(object.scalars, name);
      if (scalar !== undefined) return [[name, scalar.get()]];
      const navigation = own(object.navigations, name)?.();
      if (navigation === undefined || navigation === null) throw notEmulated(`${location} ${name}`);
      if (!isPlainObject(wanted)) throw hostError('InvalidArgument', location);
      return [[name, chosenProperties(navigation, wanted, location)]];
    }),
  );
}

/** Sets what the data name; borders by their sides: `{format: {borders: {bottom: {style}}}}`. */
export function putProperties(object: HostObject, data: Argument, location: string): void {
  if (data === null || data === undefined) return;
  if (!isPlainObject(data)) throw hostError('InvalidArgument', location);
  for (const [name, value] of Object.entries(data)) {
    const navigation = own(object.navigations, name)?.();
    if (navigation === undefined || navigation === null) setScalar(object, name, value);
    else if (navigation.type === 'RangeBorderCollection') putBorders(navigation, value, location);
    else putProperties(navigation, value, location);
  }
}

function putBorders(borders: HostObject, data: Argument, location: string): void {
  if (!isPlainObject(data)) throw hostError('InvalidArgument', location);
  for (const [side, line] of Object.entries(data)) {
    const edge = side === 'horizontal' || side === 'vertical' ? `Inside${capital(side)}` : `Edge${capital(side)}`;
    const border = own(borders.methods, 'getItem')?.(side.startsWith('diagonal') ? capital(side) : edge);
    if (typeof border === 'object' && border !== null && 'type' in border)
      putProperties(border as HostObject, line, location);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Rows of data for `rows`; fewer is an error as in Excel. */
export function dataFor(value: Argument, count: number, location: string): readonly Json[] {
  const given = list(value, location);
  if (given.length !== count) throw hostError('InvalidArgument', location);
  return given;
}
