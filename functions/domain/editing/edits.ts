/** Changes to a definition by path: every one gives another definition, and none is judged here (faults.ts does). */
import type { FormDefinition } from '../form/form';

export type Path = readonly (string | number)[];

type Json = Record<string, unknown> | unknown[];

/** `undefined` takes an optional key away. A path that leads nowhere changes nothing. */
export function withValue(form: FormDefinition, path: Path, value: unknown): FormDefinition {
  return changed(form, path, () => value) as FormDefinition;
}

/** At the end of a list, or behind the place that the path ends in. */
export function withItem(form: FormDefinition, list: Path, item: unknown, at?: number): FormDefinition {
  return changed(form, list, (items) => {
    const all = Array.isArray(items) ? items : [];
    return [...all.slice(0, at ?? all.length), item, ...all.slice(at ?? all.length)];
  }) as FormDefinition;
}

export function withoutItem(form: FormDefinition, list: Path, at: number): FormDefinition {
  return changed(form, list, (items) =>
    Array.isArray(items) ? items.filter((_, place) => place !== at) : items,
  ) as FormDefinition;
}

/** One place up (-1) or down (1); at an end it stays. */
export function withMoved(form: FormDefinition, list: Path, at: number, by: -1 | 1): FormDefinition {
  return changed(form, list, (items) => {
    if (!Array.isArray(items) || at + by < 0 || at + by >= items.length) return items;
    const all = [...items];
    [all[at], all[at + by]] = [all[at + by], all[at]];
    return all;
  }) as FormDefinition;
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (isJson(at) ? Reflect.get(at, step) : undefined), value);
}

function changed(value: unknown, [step, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (!isJson(value)) return value;
  const next = changed(Reflect.get(value, step), rest, change);
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? next : item));
  const { [String(step)]: _, ...others } = value;
  return next === undefined ? others : { ...value, [String(step)]: next };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
