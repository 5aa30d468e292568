/** phone: a Chinese mobile or landline number (domain rule 14), kept as its digits in text. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { type RawCell, textOf } from '../../sheet/raw-grid';
import { halfWidth, trimEnds } from '../../sheet/text-form';
import type { ColumnType } from './column-type';

const spec = z.strictObject({ type: z.literal('phone') });
export type PhoneSpec = z.infer<typeof spec>;

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code 010 or 02x and 8 digits, or 0xxx and 7 or 8. */
const LANDLINE = /^0(?:10|2\d)\d{8}$|^0[3-9]\d{2}\d{7,8}$/;

const digitsOf = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s\u00a0-]/gu, '');
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : undefined;
};

export const phone: ColumnType<PhoneSpec, string> = {
  spec,
  reader: () => ({
    decode(cell) {
      const value = isTyped(cell) ? digitsOf(trimEnds(textOf(cell))) : undefined;
      return value === undefined ? { ok: false, fault: fault('phone.invalid', {}) } : { ok: true, value };
    },
    propose: (cell) =>
      isTyped(cell) ? digitsOf(halfWidth(textOf(cell)).replace(/^\+?86(?=1)|[()—–]/gu, '')) : undefined,
  }),
  encode: (value) => value,
  format: (value) => value,
  guide: () => ({
    'zh-CN': '手机号11位，或带区号的座机，如0351-0000123',
    en: 'Mobile number of 11 digits, or a landline with area code',
  }),
  specimen: () => '03510000123',
  style: 'plainText',
};

const isTyped = (cell: RawCell): boolean => typeof cell === 'string' || typeof cell === 'number';
