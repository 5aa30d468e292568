/** One text for one value: what a hash is made of. */

/** JSON without spaces, keys in the order of their UTF-16 units (as RFC 8785), absent for undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value) && value.every(isPlain)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Written by JSON.stringify as it is here: no keys to be put in order. Most of a sheet's cells are, and lists of them. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Array.isArray(value) && value.every(isPlain));
}
