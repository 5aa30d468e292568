/** The registry of column types: the only place that knows them all. A type without a whole entry does not compile. */
import * as z from 'zod';
import type { Value } from '../../sheet/value';
import { type ActivityIdSpec, activityId } from './activity-id';
import { type ChoiceSpec, choice, type MultiChoiceSpec, multiChoice } from './choice';
import type { ColumnType } from './column-type';
import { type CountSpec, count } from './count';
import { type DateSpec, date } from './date';
import { type MoneySpec, money } from './money';
import { type PhoneSpec, phone } from './phone';
import { type SequenceSpec, sequence } from './sequence';
import { type TextSpec, text } from './text';

interface ColumnTypes {
  text: ColumnType<TextSpec, string>;
  count: ColumnType<CountSpec, number>;
  money: ColumnType<MoneySpec, number>;
  date: ColumnType<DateSpec, string>;
  choice: ColumnType<ChoiceSpec, string>;
  multiChoice: ColumnType<MultiChoiceSpec, readonly string[]>;
  phone: ColumnType<PhoneSpec, string>;
  activityId: ColumnType<ActivityIdSpec, string>;
  sequence: ColumnType<SequenceSpec, number>;
}

const COLUMN_TYPES: ColumnTypes = { text, count, money, date, choice, multiChoice, phone, activityId, sequence };

type TypeName = keyof ColumnTypes;
export type ColumnSpec = {
  [T in TypeName]: ColumnTypes[T] extends ColumnType<infer S, infer _V> ? S : never;
}[TypeName];

/** Any column's parameters, as a form definition writes them; an unknown type fails with its path. */
export const columnSpecSchema = z.discriminatedUnion(
  'type',
  // Each spec carries its `type` literal; ColumnType<S> only shows that it parses to S.
  Object.values(COLUMN_TYPES).map((type) => type.spec) as never,
) as unknown as z.ZodType<ColumnSpec>;

/** The type of a column, for any column: what is decoded with it is encoded and formatted with it. */
export function columnType(spec: ColumnSpec): ColumnType<ColumnSpec, Value> {
  // The registry pairs each spec with its own type; the pairing is lost only in this one look-up.
  return COLUMN_TYPES[spec.type] as unknown as ColumnType<ColumnSpec, Value>;
}

/** Characters wide, as a sheet lays it out: what the form asks for, or what its type needs in any font. */
export function widthOf({ type, width }: { readonly type: ColumnSpec; readonly width: number }): number {
  return Math.max(width, columnType(type).leastWidth ?? 0);
}

/** 场, 人次, 万元 …; undefined for types that measure nothing. */
export function unitOfMeasure(spec: ColumnSpec): string | undefined {
  return 'unit' in spec ? spec.unit : undefined;
}
