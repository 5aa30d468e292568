/** money: an amount in 万元 with at most two decimals (domain rule 6). Sums are made of whole 百元, never of fractions. */
import * as z from 'zod';
import { type Fault, fault } from '../../issues/issue';
import { type RawCell, textOf } from '../../sheet/raw-grid';
import { halfWidth, trimEnds } from '../../sheet/text-form';
import type { ColumnType } from './column-type';
import { dateAsFigure, hundredths, marksOf, NONE_WORDS, readFigureText } from './figure-text';

const spec = z.strictObject({ type: z.literal('money'), unit: z.literal('万元') });
export type MoneySpec = z.infer<typeof spec>;

const PLAIN_TEXT = /^-?\d+(?:\.\d+)?$/;
/** A formula's 0.30000000000000004 is 0.3; a typed 0.123 is not. */
const CALCULATION_NOISE = 1e-7;

export const money: ColumnType<MoneySpec, number> = {
  spec,
  reader: () => ({
    decode(cell) {
      const amount = plainAmount(cell);
      if (amount === undefined) return { ok: false, fault: refusal(cell) };
      if (amount < 0) return { ok: false, fault: fault('money.negative', {}) };
      const units = Math.round(amount * 100);
      const finerThanUnit = Math.abs(amount * 100 - units) > CALCULATION_NOISE * Math.max(1, Math.abs(amount));
      if (finerThanUnit) return { ok: false, fault: fault('money.tooPrecise', {}) };
      if (!Number.isSafeInteger(units)) return { ok: false, fault: fault('money.notAnAmount', {}) };
      return { ok: true, value: units / 100 };
    },
    propose(cell) {
      const dated = dateAsFigure(cell);
      if (dated !== undefined) return Math.round(dated * 100) / 100;
      if (typeof cell !== 'string') return undefined;
      if (NONE_WORDS.has(halfWidth(cell))) return 0;
      const figure = readFigureText(cell);
      if (figure === undefined || figure.negative || !['', '元'].includes(figure.measure)) return undefined;
      const inYuan = figure.measure === '元' && figure.scale < 10_000;
      const scaleWithoutUnit = figure.measure === '' && figure.scale !== 1 && figure.scale !== 10_000;
      if (scaleWithoutUnit) return undefined;
      const units = hundredths({ ...figure, scale: figure.scale >= 10_000 ? figure.scale / 10_000 : figure.scale });
      if (units === undefined) return undefined;
      if (!inYuan) return units / 100;
      return units % 10_000 === 0 ? units / 10_000 / 100 : undefined;
    },
  }),
  encode: (value) => value,
  format: (value) => value.toFixed(2),
  guide: () => ({
    'zh-CN': '单位：万元，最多两位小数（5000元写0.5）；没有填0',
    en: 'In 万元 (10,000 yuan), at most two decimals (5,000 yuan is 0.5); 0 for none',
  }),
  validation: () => ({ kind: 'decimal', minimum: 0 }),
  specimen: (at) => at,
  style: 'money',
  readsNumbers: true,
  exact: { toUnits: (value) => Math.round(value * 100), fromUnits: (units) => units / 100 },
};

function plainAmount(cell: RawCell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const typed = trimEnds(cell);
  return PLAIN_TEXT.test(typed) ? Number(typed) : undefined;
}

function refusal(cell: RawCell): Fault {
  if (dateAsFigure(cell) !== undefined) return fault('figure.shownAsDate', {});
  if (NONE_WORDS.has(halfWidth(textOf(cell)))) return fault('money.none', {});
  const figure = typeof cell === 'string' ? readFigureText(cell) : undefined;
  if (figure === undefined || typeof cell !== 'string') return fault('money.notAnAmount', {});
  if (figure.negative) return fault('money.negative', {});
  if (figure.approximate) return fault('money.approximate', {});
  return figure.measure !== '' || figure.scale !== 1
    ? fault('money.withUnit', {})
    : fault('money.formatted', { marks: marksOf(cell, figure) });
}
