/** What follows from a text alone is found out once: a sheet says the same few things in thousands of cells. */

/** `find` must be pure. Remembers up to `most` texts; when they are more, all are forgotten together. */
export function onceByText<T>(find: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.found;
    const found = find(text);
    if (known.size >= most) known.clear();
    known.set(text, { found });
    return found;
  };
}
