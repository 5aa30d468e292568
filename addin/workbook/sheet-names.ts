/** Names for new sheets: nobody's sheet is overwritten. Excel compares names without case and allows 31 units. */

const LONGEST_NAME = 31;

/** The name itself, or with " (2)", " (3)" … */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.slice(0, LONGEST_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}

/** One name for each, none taken and none twice. */
export function freeNames(wanted: readonly string[], taken: Iterable<string>): string[] {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const free = freeName(name, used);
    used.add(free.toLowerCase());
    return free;
  });
}
