/** Arguments of the client, checked. What is of another kind is answered as Excel does: InvalidArgument. */
import { hostError } from './host-error';
import { type Argument, type HostObject, isHostObject } from './host-object';
import type { Json } from './messages';

export function text(value: Argument, location: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw hostError('InvalidArgument', location);
}

export function optionalText(value: Argument, location: string): string | undefined {
  return value === null || value === undefined ? undefined : text(value, location);
}

export function number(value: Argument, location: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw hostError('InvalidArgument', location);
}

export function whole(value: Argument, location: string): number {
  const given = number(value, location);
  if (!Number.isInteger(given)) throw hostError('InvalidArgument', location);
  return given;
}

export function optionalNumber(value: Argument, location: string): number | undefined {
  return value === null || value === undefined ? undefined : number(value, location);
}

export function flag(value: Argument): boolean {
  return value === true;
}

/** One of the listed words, whatever its case, as the client's enumerations are. */
export function oneOf<T extends string>(words: readonly T[], value: Argument, location: string): T {
  const asked = typeof value === 'string' ? value.toLowerCase() : '';
  const found = words.find((word) => word.toLowerCase() === asked);
  if (found === undefined) throw hostError('InvalidArgument', location);
  return found;
}

export type JsonObject = { readonly [name: string]: Json };

/** A plain object; never one of the client's proxies. */
export function plainObject(value: Argument, location: string): JsonObject {
  if (isPlainObject(value)) return value;
  throw hostError('InvalidArgument', location);
}

export function optionalObject(value: Argument, location: string): JsonObject {
  return value === null || value === undefined ? {} : plainObject(value, location);
}

export function isPlainObject(value: Argument): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isHostObject(value);
}

export function json(value: Argument, location: string): Json {
  if (value === undefined) return null;
  if (isHostObject(value) || isObjectList(value)) throw hostError('InvalidArgument', location);
  return value;
}

export function list(value: Argument, location: string): readonly Json[] {
  if (!Array.isArray(value) || isObjectList(value)) throw hostError('InvalidArgument', location);
  return value;
}

function isObjectList(value: Argument): value is readonly HostObject[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isHostObject(item));
}
