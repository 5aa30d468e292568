/** The collectors of a deployment: which there are, and which one an action is about. */
import { EXAMPLE_COLLECTOR } from '#domain/form/forms/example-collector';
import type { RegistryStore, StoredCollector } from '#store/registry-store';
import type { Result } from './actions';
import { refused } from './refused';

/** Of a deployment's first school. */
export const FIRST_COLLECTOR = EXAMPLE_COLLECTOR.id;

/**
 * Those that were added, and the first one, which deployments of before 2026-11-25 did not note: there it has, or had, rounds.
 * By id.
 */
export async function collectorsOf(registry: RegistryStore): Promise<readonly StoredCollector[]> {
  const added = await registry.listCollectors();
  if (added.some(({ id }) => id === FIRST_COLLECTOR)) return added;
  const [first] = await registry.listRounds(FIRST_COLLECTOR);
  if (first === undefined && !(await registry.hasHadRound(FIRST_COLLECTOR))) return added;
  const school = (first?.definition as { readonly school?: unknown } | undefined)?.school;
  const unnoted = { id: FIRST_COLLECTOR, name: typeof school === 'string' ? school : FIRST_COLLECTOR, addedAt: '' };
  return [...added, unnoted].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The one that was named; the only one where none was. With several, nobody's is guessed. */
export async function collectorMeant(
  registry: RegistryStore,
  named: string | undefined,
): Promise<{ readonly collector: string } | { readonly refusal: Result }> {
  const collectors = await collectorsOf(registry);
  const ids = collectors.map(({ id }) => id);
  if (named !== undefined && ids.includes(named)) return { collector: named };
  const [only] = ids;
  if (named === undefined && ids.length === 1 && only !== undefined) return { collector: only };
  const list = collectors.map(({ id, name }) => `${id}（${name}）`).join('、');
  if (named === undefined && ids.length > 1)
    return {
      refusal: refused(
        `这里有${ids.length}个汇总单位，没有写是哪一个，什么都没有做：请加 --collector 编号。有：${list}。`,
        `There are ${ids.length} collectors here and none was named; nothing was done. Add --collector ID: ${ids.join(', ')}.`,
      ),
    };
  const which = named === undefined ? '' : `“${named}”`;
  return {
    refusal: refused(
      `没有${which}这个汇总单位，什么都没有做。${list === '' ? '先用 new-collector 建一个。' : `有：${list}。`}`,
      `There is no such collector${named === undefined ? '' : `: ${named}`}; nothing was done.`,
    ),
  };
}
