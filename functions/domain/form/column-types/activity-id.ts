/** activityId (活动编号): given by the product, stable from the plan to the results. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { textOf } from '../../sheet/raw-grid';
import { halfWidth, trimEnds } from '../../sheet/text-form';
import type { ColumnType } from './column-type';

const spec = z.strictObject({ type: z.literal('activityId') });
export type ActivityIdSpec = z.infer<typeof spec>;

const ACTIVITY_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

export const activityId: ColumnType<ActivityIdSpec, string> = {
  spec,
  reader: () => ({
    decode(cell) {
      const value = trimEnds(textOf(cell));
      return ACTIVITY_ID.test(value) ? { ok: true, value } : { ok: false, fault: fault('activityId.invalid', {}) };
    },
    propose(cell) {
      const value = halfWidth(textOf(cell));
      return ACTIVITY_ID.test(value) ? value : undefined;
    },
  }),
  encode: (value) => value,
  format: (value) => value,
  guide: () => ({ 'zh-CN': '由系统给出，请勿改动', en: 'Given by the system; leave as it is' }),
  specimen: (at) => `S00-${String(at).padStart(2, '0')}`,
  style: 'centre',
  carriesNoAnswer: true,
  prefill: (row, unitCode) => (unitCode === undefined ? undefined : `${unitCode}-${String(row).padStart(2, '0')}`),
};
