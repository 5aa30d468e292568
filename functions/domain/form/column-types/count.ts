/** count: a whole number ≥ 0 of 场, 人次, 份 … (domain rule 6). */
import * as z from 'zod';
import { type Fault, fault } from '../../issues/issue';
import { type RawCell, withoutNoise } from '../../sheet/raw-grid';
import { halfWidth, trimEnds } from '../../sheet/text-form';
import type { ColumnType } from './column-type';
import { dateAsFigure, hundredths, marksOf, NONE_WORDS, RANGE_TEXT, readFigureText } from './figure-text';

const spec = z.strictObject({
  type: z.literal('count'),
  /** 场, 人次, 份 … */
  unit: z.string().min(1),
  minimum: z.int().nonnegative().default(0),
});
export type CountSpec = z.infer<typeof spec>;

const WHOLE_TEXT = /^\d+(?:\.0+)?$/;
/** No school reports more; beyond it a slip of the hand is certain, and sums stay exact. */
const LARGEST = 10_000_000_000;

export const count: ColumnType<CountSpec, number> = {
  spec: spec as z.ZodType<CountSpec>,
  reader(column) {
    const accept = (value: number): Fault | undefined => {
      if (value < 0) return fault('count.negative', { unit: column.unit });
      if (!Number.isInteger(value)) return fault('count.fraction', { unit: column.unit });
      if (value < column.minimum) return fault('count.tooSmall', { unit: column.unit, minimum: column.minimum });
      if (value > LARGEST) return fault('count.tooLarge', { unit: column.unit });
      return undefined;
    };
    return {
      decode(cell) {
        const value = plainNumber(cell);
        const reason = value === undefined ? refusal(cell, column) : accept(value);
        return value === undefined || reason !== undefined
          ? { ok: false, fault: reason ?? fault('count.notAFigure', { unit: column.unit, minimum: column.minimum }) }
          : { ok: true, value: value === 0 ? 0 : value };
      },
      propose(cell) {
        const dated = dateAsFigure(cell);
        if (dated !== undefined) return accept(dated) === undefined ? dated : undefined;
        if (typeof cell !== 'string') return undefined;
        if (NONE_WORDS.has(halfWidth(cell))) return column.minimum === 0 ? 0 : undefined;
        const figure = readFigureText(cell);
        if (figure === undefined || figure.negative || figure.measure.includes('元')) return undefined;
        const units = hundredths(figure);
        const value = units === undefined ? undefined : units / 100;
        return value !== undefined && accept(value) === undefined ? value : undefined;
      },
    };
  },
  encode: (value) => value,
  format: (value) => value.toLocaleString('en-US'),
  guide: ({ unit, minimum }) => ({
    'zh-CN': `整数，不小于${minimum}，单位：${unit}；只写数字${minimum === 0 ? '，没有填0' : ''}`,
    en: `Whole number ≥ ${minimum}, in ${unit}; digits only${minimum === 0 ? '; 0 for none' : ''}`,
  }),
  validation: ({ minimum }) => ({ kind: 'whole', minimum }),
  specimen: (at) => at,
  style: 'count',
  readsNumbers: true,
  exact: { toUnits: (value) => value, fromUnits: (units) => units },
};

/** A number at Excel's 15 significant digits (=1000*0.28 is 280), or text that is nothing but one. */
function plainNumber(cell: RawCell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? withoutNoise(cell) : undefined;
  if (typeof cell !== 'string') return undefined;
  const typed = trimEnds(cell);
  return WHOLE_TEXT.test(typed) ? Number(typed) : undefined;
}

function refusal(cell: RawCell, { unit, minimum }: CountSpec): Fault {
  const notAFigure = fault('count.notAFigure', { unit, minimum });
  if (dateAsFigure(cell) !== undefined) return fault('figure.shownAsDate', {});
  if (typeof cell !== 'string') return notAFigure;
  const typed = halfWidth(cell);
  if (NONE_WORDS.has(typed)) return fault('count.none', { unit });
  if (RANGE_TEXT.test(typed)) return fault('count.range', { unit });
  const figure = readFigureText(cell);
  if (figure === undefined) return notAFigure;
  if (figure.negative) return fault('count.negative', { unit });
  if (figure.approximate) return fault('count.approximate', { unit });
  if (figure.scale > 1) return fault('count.shortForm', { unit });
  if (/\.\d*[1-9]/.test(figure.digits)) return fault('count.fraction', { unit });
  return fault('count.formatted', { unit, marks: marksOf(cell, figure) });
}
