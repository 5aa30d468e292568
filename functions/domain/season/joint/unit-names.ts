/** Units of the roster as texts name them: found in what a row says of its hosts, left out of what it is called. */
import type { Round } from '../../form/round';

export interface UnitNames {
  /** Units whose name or alias stands in the text, in the roster's order. Linear in the text. */
  in(text: string): readonly string[];
  /** The text with a blank where a unit or the school is named. */
  without(text: string): string;
}

/** Shorter ones stand in too many words. */
const SHORTEST = 2;

export function unitNames({ roster, school }: Pick<Round, 'roster' | 'school'>): UnitNames {
  /** Name → its unit; `undefined`: the school. */
  const known = new Map<string, string | undefined>();
  /** Beginning → how long names are that begin so: the longest that fits is meant. */
  const lengths = new Map<string, number[]>();
  const add = (name: string, unit?: string) => {
    const text = name.normalize('NFKC').toLowerCase();
    if (text.length < SHORTEST || known.has(text)) return;
    known.set(text, unit);
    const start = text.slice(0, SHORTEST);
    const others = lengths.get(start) ?? [];
    lengths.set(start, others);
    if (!others.includes(text.length)) others.push(text.length);
  };
  for (const { name } of roster) add(name, name);
  for (const { name, aliases } of roster) for (const each of aliases) add(each, name);
  add(school);
  for (const each of lengths.values()) each.sort((a, b) => b - a);
  const at = (text: string, place: number) => {
    const fitting = lengths.get(text.slice(place, place + SHORTEST));
    const length = fitting?.find((each) => known.has(text.slice(place, place + each)));
    return length === undefined ? undefined : { length, unit: known.get(text.slice(place, place + length)) };
  };
  return {
    in(text) {
      const plain = text.normalize('NFKC').toLowerCase();
      const units = new Set<string>();
      for (let place = 0; place < plain.length; place++) {
        const found = at(plain, place);
        if (found === undefined) continue;
        if (found.unit !== undefined) units.add(found.unit);
        place += found.length - 1;
      }
      return [...units];
    },
    without(text) {
      const plain = text.normalize('NFKC').toLowerCase();
      let left = '';
      for (let place = 0; place < plain.length; place++) {
        const found = at(plain, place);
        left += found === undefined ? (plain[place] ?? '') : ' ';
        if (found !== undefined) place += found.length - 1;
      }
      return left;
    },
  };
}
