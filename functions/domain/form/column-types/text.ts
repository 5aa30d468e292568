/** text: whatever was typed, without what nobody sees. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { textOf } from '../../sheet/raw-grid';
import { cleanText, trimEnds } from '../../sheet/text-form';
import type { ColumnType } from './column-type';

const spec = z.strictObject({ type: z.literal('text'), maxLength: z.int().positive() });
export type TextSpec = z.infer<typeof spec>;

export const text: ColumnType<TextSpec, string> = {
  spec,
  reader: ({ maxLength }) => ({
    decode(cell) {
      const typed = trimEnds(textOf(cell));
      const value = trimEnds(cleanText(typed));
      const length = [...value].length;
      if (length > maxLength) return { ok: false, fault: fault('text.tooLong', { maximum: maxLength, length }) };
      return value === typed ? { ok: true, value } : { ok: true, value, hint: fault('text.cleaned', {}) };
    },
    propose: () => undefined,
  }),
  encode: (value) => value,
  format: (value) => value,
  guide: ({ maxLength }) => ({ 'zh-CN': `文字，不超过${maxLength}字`, en: `Text, at most ${maxLength} characters` }),
  validation: ({ maxLength }) => ({ kind: 'textLength', maximum: maxLength }),
  specimen: () => '文',
  style: 'text',
  readsProse: true,
};
