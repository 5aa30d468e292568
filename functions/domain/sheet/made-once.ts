/** What takes milliseconds to be made, and mostly is not asked for: made when it first is, and kept. */
export function madeOnce<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
