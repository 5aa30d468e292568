/** phone: a Chinese mobile or landline number (domain rule 14), kept as its digits in text. */
import * as z from 'zod';
import { type Fault, fault } from '../../issues/issue';
import { type RawCell, textOf } from '../../sheet/raw-grid';
import { halfWidth, trimEnds } from '../../sheet/text-form';
import type { ColumnType, Reader } from './column-type';

const spec = z.strictObject({ type: z.literal('phone') });
export type PhoneSpec = z.infer<typeof spec>;

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code 010 or 02x and 8 digits, or 0xxx and 7 or 8. */
const LANDLINE = /^0(?:10|2\d)\d{8}$|^0[3-9]\d{2}\d{7,8}$/;

/** The groups that spaces and hyphens make, as one number; 0351-0000123-8 is one with an extension, and no number. */
const digitsOf = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s-]/gu, '');
  if (MOBILE.test(digits)) return digits;
  return LANDLINE.test(digits) && lastGroupApart(typed) === undefined ? digits : undefined;
};

interface WithExtension {
  readonly number: string;
  readonly extension: string;
}

/** A landline that is whole before its last group: the last group is its extension. */
function lastGroupApart(typed: string): WithExtension | undefined {
  const groups = typed.split(/[\s-]+/u).filter((group) => group !== '');
  const extension = groups.pop() ?? '';
  const number = groups.join('');
  return LANDLINE.test(number) && EXTENSION.test(extension) ? { number, extension } : undefined;
}
const EXTENSION = /^\d{1,6}$/;
/** 转8, 分机8, ext. 8 behind the number. */
const WORDED_EXTENSION = /^(.*?\d)[-,]?(?:转接?|分机号?|ext\.?|x|#)[-:]?(\d{1,6})-?$/iu;
/** +86, 0086, 86-: a landline follows without its 0, or with it. */
const COUNTRY = /^-?(?<sign>\+|00)?86(?<apart>[\s-])?(?<rest>[\s\S]*)$/u;
/** A number that a sheet wrote in powers of ten: whole only where no digit was rounded away. */
const SCIENTIFIC = /^(\d)\.(\d{10})E\+?10$/iu;

interface PhoneReading {
  readonly value?: string;
  readonly fault: Fault;
}

function readPhone(cell: RawCell): PhoneReading {
  const invalid: PhoneReading = { fault: fault('phone.invalid', {}) };
  if (!isTyped(cell)) return invalid;
  const text = halfWidth(textOf(cell));
  const typed = text.replace(/[()—–−]/gu, '-');
  const worded = WORDED_EXTENSION.exec(typed);
  const extended =
    worded === null ? lastGroupApart(typed) : { number: digitsOf(worded[1] ?? ''), extension: worded[2] ?? '' };
  if (extended?.number !== undefined)
    return { value: extended.number, fault: fault('phone.extension', { extension: extended.extension }) };
  const [, first, others] = SCIENTIFIC.exec(typed) ?? [];
  const value = domestic(typed) ?? digitsOf(typed) ?? digitsOf(`${first ?? ''}${others ?? ''}`);
  if (value === undefined) return invalid;
  return { value, fault: fault('phone.format', { hasCountryCode: domestic(typed) !== undefined }) };
}

/** The number behind China's country code. */
function domestic(typed: string): string | undefined {
  const { sign, apart, rest = '' } = COUNTRY.exec(typed)?.groups ?? {};
  const number = digitsOf(rest);
  if (number !== undefined) return number;
  return sign === undefined && apart === undefined ? undefined : digitsOf(`0${rest.replace(/^[\s-]+/u, '')}`);
}

/** The same in every column, and in a roster. */
export const phoneReader: Reader<string> = {
  decode(cell) {
    const value = isTyped(cell) ? digitsOf(trimEnds(textOf(cell))) : undefined;
    return value === undefined ? { ok: false, fault: readPhone(cell).fault } : { ok: true, value };
  },
  propose: (cell) => readPhone(cell).value,
};

export const phone: ColumnType<PhoneSpec, string> = {
  spec,
  reader: () => phoneReader,
  encode: (value) => value,
  format: (value) => value,
  guide: () => ({
    'zh-CN': '手机号11位，或带区号的座机，如0351-0000123',
    en: 'Mobile number of 11 digits, or a landline with area code',
  }),
  specimen: () => '03510000123',
  style: 'plainText',
  readsNumbers: true,
};

const isTyped = (cell: RawCell): boolean => typeof cell === 'string' || typeof cell === 'number';
