/** Which units are selected, by code. Pure. */

export type Selection = ReadonlySet<string>;

export function toggled(selection: Selection, code: string): Selection {
  const next = new Set(selection);
  if (!next.delete(code)) next.add(code);
  return next;
}

/** With all between two rows, both included. */
export function extended(selection: Selection, codes: readonly string[], from: number, to: number): Selection {
  return new Set([...selection, ...codes.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** All of them, or none where all are selected already; what is not listed stays as it is. */
export function toggledAll(selection: Selection, codes: readonly string[]): Selection {
  const isAll = codes.every((code) => selection.has(code));
  const next = new Set(selection);
  for (const code of codes) {
    if (isAll) next.delete(code);
    else next.add(code);
  }
  return next;
}
