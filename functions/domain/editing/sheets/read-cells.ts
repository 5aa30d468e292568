/** Cells of a definition's workbook as values: what is doubtful is noted with its address, and something is read all the same. */
import type { ColumnSpec } from '../../form/column-types/index';
import type { Column } from '../../form/section';
import { textOf } from '../../sheet/raw-grid';
import { bareLabel, halfWidth, trimEnds } from '../../sheet/text-form';
import type { Bilingual } from '../../words/locale';
import type { Names } from '../names';
import { specOf } from '../new-parts';
import { TYPE_WORDS, type TypeWord } from '../part-words';
import { QUOTED, QUOTED_LIST, unquoted } from '../quoted';
import { readLine, readLines, readPairs } from './cell-texts';
import { DOUBTS, type Doubt } from './doubts';
import type { Found, FoundRow } from './found';
import { YES } from './words';

/** One workbook being read. */
export class Reading {
  readonly doubts: Doubt[] = [];

  doubt({ at }: Pick<Found, 'at'>, said: Bilingual): void {
    this.doubts.push({ at, said });
  }

  text(found: Found | undefined): string {
    return found === undefined ? '' : readLine(found.cell);
  }

  texts(found: Found | undefined): readonly string[] {
    return found === undefined ? [] : readLines(found.cell);
  }

  /** `otherwise` where nothing stands; NaN where no figure does. */
  figure(found: Found | undefined, otherwise: number): number {
    if (found === undefined) return otherwise;
    const typed = halfWidth(textOf(found.cell));
    if (typed === '') return otherwise;
    const figure = Number(typed);
    if (Number.isNaN(figure)) this.doubt(found, DOUBTS.noFigure(textOf(found.cell)));
    return figure;
  }

  isYes(found: Found | undefined): boolean {
    const typed = this.text(found);
    if (found !== undefined && typed !== '' && typed !== YES && typed !== '否') this.doubt(found, DOUBTS.noYes(typed));
    return typed === YES;
  }

  /** Keys of quoted names; of names in lines where nothing is quoted. */
  keys(found: Found | undefined, names: Pick<Names, 'keyOf'>): readonly string[] {
    if (found === undefined) return [];
    const text = textOf(found.cell);
    const all = text.includes('“') ? unquoted(text) : this.texts(found);
    return all.flatMap((name) => {
      const key = names.keyOf(name);
      if (key === undefined) this.doubt(found, DOUBTS.noSuchName(name));
      return key === undefined ? [] : [key];
    });
  }

  required(found: Found | undefined, names: Names): Column['required'] {
    const typed = this.text(found);
    if (found === undefined || typed === '' || typed === '否') return false;
    if (typed === YES) return true;
    const [, column = '', not, words = ''] = CONDITION.exec(typed) ?? [];
    const key = names.keyOf(unquoted(column)[0] ?? '');
    if (key === undefined) {
      this.doubt(found, column === '' ? DOUBTS.noCondition(typed) : DOUBTS.noSuchName(unquoted(column)[0] ?? ''));
      return false;
    }
    const choices = [...unquoted(words)];
    return not === undefined ? { column: key, in: choices } : { column: key, notIn: choices };
  }

  spec({ cells }: FoundRow): ColumnSpec {
    const typed = this.text(cells.type);
    const word = (Object.keys(TYPE_WORDS) as TypeWord[]).find(
      (each) => bareLabel(TYPE_WORDS[each]['zh-CN']) === bareLabel(typed),
    );
    if (word === undefined && cells.type !== undefined) this.doubt(cells.type, DOUBTS.noSuchType(typed));
    const spec = specOf(word ?? 'text');
    switch (spec.type) {
      case 'text':
        return { ...spec, maxLength: this.figure(cells.maxLength, spec.maxLength) };
      case 'count':
        return { ...spec, unit: this.text(cells.unit), minimum: this.figure(cells.minimum, 0) };
      case 'choice':
      case 'multiChoice':
        return { ...spec, choices: [...this.texts(cells.choices)], aliases: this.#pairs(cells.choiceAliases) };
      default:
        return spec;
    }
  }

  #pairs(found: Found | undefined): [string, string][] {
    if (found === undefined) return [];
    return readPairs(found.cell).flatMap((pair): [string, string][] => {
      if (typeof pair !== 'string') return [[pair[0], pair[1]]];
      this.doubt(found, DOUBTS.noPair(pair));
      return [];
    });
  }

  /** The label of a row that has one; a row without is left out. */
  label({ at, cells }: FoundRow): string | undefined {
    const label = this.text(cells.label);
    if (label !== '') return label;
    this.doubt({ at }, DOUBTS.noLabel());
    return undefined;
  }
}

const CONDITION = new RegExp(`^(${QUOTED})(不)?为(${QUOTED_LIST})时?$`, 'u');

export function isEmpty(found: Found | undefined): boolean {
  return found === undefined || trimEnds(textOf(found.cell)) === '';
}
