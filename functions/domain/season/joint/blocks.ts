/**
 * Which rows are compared at all. Of 200,000 rows nobody compares each with each: two are only if they share a block, and
 * what a block holds is bounded. All that `evidenceFor` accepts shares one.
 */
import type { ComparedNode } from './comparable-rows';

/** Within a block up to here all are compared with all; a larger one in the order of places, each with the next few. */
const MOST_WITH_ALL = 24;
const NEIGHBOURS = 8;
/** Characters. */
const ENDS = 2;

/** Pairs of numbers of nodes, the smaller first, each at least once. */
export function* pairsToCompare(nodes: readonly ComparedNode[]): Iterable<readonly [number, number]> {
  for (const block of blocksOf(nodes).values()) yield* pairsWithin(block, nodes);
  yield* pairsByMention(nodes);
}

function blocksOf(nodes: readonly ComparedNode[]): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  nodes.forEach(({ name, venue, start, end: last }, at) => {
    if (name.isGeneric) return;
    const called = `${name.core}|${name.part}`;
    const then = `${start}|${last}`;
    const keys = [`n|${called}|${then}`];
    if (!venue.isUnsaid) {
      // A hall and a room in it begin or end alike: 图书馆 · 图书馆报告厅 · 报告厅.
      const ends = [venue.bare, venue.bare.slice(0, ENDS), venue.bare.slice(-ENDS)];
      for (const end of ends) keys.push(`d|${then}|${end}`, `w|${called}|${end}`);
    }
    for (const key of new Set(keys)) {
      const known = blocks.get(key);
      if (known === undefined) blocks.set(key, [at]);
      else known.push(at);
    }
  });
  return blocks;
}

function* pairsWithin(block: readonly number[], nodes: readonly ComparedNode[]): Iterable<readonly [number, number]> {
  const isSmall = block.length <= MOST_WITH_ALL;
  const placed = (at: number) => nodes[at]?.venue.bare ?? '';
  const named = (at: number) => nodes[at]?.name.core ?? '';
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const order = isSmall
    ? block
    : [...block].sort((a, b) => byText(placed(a), placed(b)) || byText(named(a), named(b)) || a - b);
  for (let first = 0; first < order.length; first++) {
    const last = isSmall ? order.length : Math.min(order.length, first + 1 + NEIGHBOURS);
    for (let second = first + 1; second < last; second++) {
      const [a, b] = [order[first] ?? 0, order[second] ?? 0];
      yield a < b ? [a, b] : [b, a];
    }
  }
}

/** What names another unit is compared with that unit's rows of the same days. */
function* pairsByMention(nodes: readonly ComparedNode[]): Iterable<readonly [number, number]> {
  const isNamed = new Set(nodes.flatMap(({ mentions }) => [...mentions]));
  if (isNamed.size === 0) return;
  const byUnit = new Map<string, number[]>();
  nodes.forEach(({ units }, at) => {
    for (const unit of units) {
      if (!isNamed.has(unit)) continue;
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, [at]);
      else known.push(at);
    }
  });
  for (const [at, { mentions, start, end }] of nodes.entries()) {
    for (const unit of mentions) {
      for (const other of byUnit.get(unit) ?? []) {
        const there = nodes[other];
        if (other === at || there === undefined || there.start > end || start > there.end) continue;
        yield at < other ? [at, other] : [other, at];
      }
    }
  }
}
