/** The kind of a unit that is named without one: as units of the roster are grouped whose names end alike. */
import type { Unit } from '../round';

const OTHER = '其他';
const ENDINGS = [3, 2, 1];

/** 数学学院 beside 会计学院 (学院) → 学院; what ends like nothing that is known is 其他. */
export function kindByName(name: string, roster: readonly Pick<Unit, 'name' | 'kind'>[]): string {
  for (const length of ENDINGS) {
    const ending = name.slice(-length);
    const counts = new Map<string, number>();
    for (const { name: other, kind } of roster)
      if (other.endsWith(ending)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const [most] = [...counts].sort(([, one], [, another]) => another - one);
    if (most !== undefined) return most[0];
  }
  return name.endsWith('学院') ? '学院' : OTHER;
}
