/** Units of the roster as texts name them: found in what a row says of its hosts, left out of what it is called. */
import type { Round } from '../../form/round';

export interface UnitNames {
  /** Units whose name or alias stands in the text, in the roster's order. Linear in the text. */
  in(text: string): readonly string[];
  /** The text with a blank where a unit or the school is named. */
  without(text: string): string;
}

interface Known {
  readonly name: string;
  /** Undefined: the school. */
  readonly unit?: string;
}

/** Shorter ones stand in too many words. */
const SHORTEST = 2;

export function unitNames({ roster, school }: Pick<Round, 'roster' | 'school'>): UnitNames {
  const known = new Map<string, Known[]>();
  const add = (name: string, unit?: string) => {
    const text = name.normalize('NFKC').toLowerCase();
    if (text.length < SHORTEST) return;
    const start = text.slice(0, SHORTEST);
    const one = unit === undefined ? { name: text } : { name: text, unit };
    const others = known.get(start);
    if (others === undefined) known.set(start, [one]);
    else others.push(one);
  };
  for (const { name, aliases } of roster) for (const each of [name, ...aliases]) add(each, name);
  add(school);
  // The longest name that fits is meant.
  for (const names of known.values()) names.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  const at = (text: string, place: number) =>
    known.get(text.slice(place, place + SHORTEST))?.find(({ name }) => text.startsWith(name, place));
  return {
    in(text) {
      const plain = text.normalize('NFKC').toLowerCase();
      const units = new Set<string>();
      for (let place = 0; place < plain.length; place++) {
        const found = at(plain, place);
        if (found === undefined) continue;
        if (found.unit !== undefined) units.add(found.unit);
        place += found.name.length - 1;
      }
      return [...units];
    },
    without(text) {
      const plain = text.normalize('NFKC').toLowerCase();
      let left = '';
      for (let place = 0; place < plain.length; place++) {
        const found = at(plain, place);
        left += found === undefined ? (plain[place] ?? '') : ' ';
        if (found !== undefined) place += found.name.length - 1;
      }
      return left;
    },
  };
}
