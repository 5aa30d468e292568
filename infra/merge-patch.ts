/** JSON Merge Patch (RFC 7396): one JSON value as what differs from another. Pure. For values without null. */
import { isDeepStrictEqual } from 'node:util';

/** What makes `to` of `from`; {} where nothing does. Lists differ as a whole. */
export function patchBetween(from: unknown, to: unknown): unknown {
  if (!isObject(from) || !isObject(to)) return to;
  const patch: [string, unknown][] = [];
  for (const name of Object.keys(from)) if (!Object.hasOwn(to, name)) patch.push([name, null]);
  for (const [name, value] of Object.entries(to)) {
    if (!Object.hasOwn(from, name) || !isDeepStrictEqual(from[name], value)) {
      patch.push([name, patchBetween(from[name], value)]);
    }
  }
  return Object.fromEntries(patch);
}

export function patched(from: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const made = new Map(Object.entries(isObject(from) ? from : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) made.delete(name);
    else made.set(name, patched(made.get(name), value));
  }
  return Object.fromEntries(made);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
