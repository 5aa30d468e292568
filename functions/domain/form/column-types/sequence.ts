/** sequence (序号): laid out for people, ignored on reading. */
import * as z from 'zod';
import type { ColumnType } from './column-type';

const spec = z.strictObject({ type: z.literal('sequence') });
export type SequenceSpec = z.infer<typeof spec>;

export const sequence: ColumnType<SequenceSpec, number> = {
  spec,
  reader: () => ({ decode: () => ({ ok: true, value: 0 }), propose: () => undefined }),
  encode: (value) => value,
  format: String,
  guide: () => ({ 'zh-CN': '自动编号，不必填', en: 'Numbered for you' }),
  specimen: (at) => at,
  style: 'centre',
  carriesNoAnswer: true,
  ignored: true,
  prefill: (row) => row,
};
