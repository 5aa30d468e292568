/** What stands below a name as an example, or as a remark of how it is answered: 如2023.5.20, 下拉：是/否, 13000000001. */

import { readDate } from '../form/column-types/date-text';
import { readFigureText } from '../form/column-types/figure-text';
import type { ColumnSpec } from '../form/column-types/index';
import { phoneReader } from '../form/column-types/phone';
import { type RawCell, textOf } from '../sheet/raw-grid';
import { trimEnds } from '../sheet/text-form';
import { choicesIn, hintsIn, specOfUnit, type WrittenHint } from './written-hints';

export interface SampleReading {
  readonly hints: readonly WrittenHint[];
  /** What all the examples are. */
  readonly spec?: ColumnSpec;
}

const LEAD = /^(?:如|例如?|示例|样例|格式|填写)[:：]?\s*/u;
/** Any year will do: whether it is a day is asked, not which. */
const SOME_YEAR = 2024;

export function readSamples(cells: readonly RawCell[]): SampleReading {
  const filled = cells.filter((cell) => trimEnds(textOf(cell)) !== '');
  const hints = filled.flatMap((cell) => {
    if (typeof cell !== 'string') return [];
    const inside = cell.replace(/^[(（]([^()（）]*)[)）]$/u, '$1');
    const found = hintsIn(inside);
    const choices = choicesIn(cell);
    return found.length > 0 ? found : choices === undefined ? [] : [choices];
  });
  if (hints.length > 0 || filled.length === 0) return { hints };
  const kinds = filled.map(kindOf);
  const [first] = kinds;
  if (first === undefined || kinds.some((kind) => kind?.type !== first.type)) return { hints };
  return { hints, spec: first };
}

function kindOf(cell: RawCell): ColumnSpec | undefined {
  if (typeof cell === 'object' && cell !== null) return 'date' in cell ? { type: 'date', edge: 'start' } : undefined;
  if (typeof cell === 'boolean' || cell === null) return undefined;
  if (phoneReader.decode(cell).ok) return { type: 'phone' };
  if (typeof cell === 'number') return Number.isInteger(cell) ? { type: 'count', unit: '个', minimum: 0 } : undefined;
  const typed = cell.replace(LEAD, '');
  const isDay = /[年月.\-/]/u.test(typed) && readDate(typed, SOME_YEAR, 'start').value !== undefined;
  if (isDay) return { type: 'date', edge: 'start' };
  const figure = readFigureText(typed);
  // 2 (no measure) may be a grade, a room, a number of anything.
  if (figure === undefined || figure.negative || figure.measure === '') return undefined;
  return specOfUnit(figure.measure === '元' && figure.scale >= 10_000 ? '万元' : figure.measure);
}
