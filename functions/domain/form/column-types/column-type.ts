/** What every column type can do. One file per type beside this one; the registry is index.ts. */
import type * as z from 'zod';
import type { Fault } from '../../issues/issue';
import type { RawCell } from '../../sheet/raw-grid';
import type { CellValidation, PlanValue } from '../../sheet/sheet-plan';
import type { StyleName } from '../../sheet/sheet-styles';
import type { Value } from '../../sheet/value';
import type { Bilingual } from '../../words/locale';

/** What reading a cell may know of the round. */
export interface ReadContext {
  /** ISO dates, both inclusive. */
  readonly window: { readonly from: string; readonly to: string };
}

/** 核实: the value is accepted, and may be meant otherwise. */
export interface Doubt<V> {
  readonly fault: Fault;
  readonly proposal?: V;
}

export type Decoded<V> =
  | { readonly ok: true; readonly value: V; readonly hint?: Fault; readonly doubt?: Doubt<V> }
  | { readonly ok: false; readonly fault: Fault };

/**
 * A type's reader for one column, made once per sheet. It gets cells that are neither empty nor "-" nor an error.
 * `decode` accepts or says why not; `propose` is asked only after a refusal, and answers only where the meaning is plain.
 */
export interface Reader<V> {
  decode(cell: RawCell): Decoded<V>;
  propose(cell: RawCell): V | undefined;
}

export interface ColumnType<S, V extends Value> {
  /** The type's own parameters, as they stand in a form definition. */
  readonly spec: z.ZodType<S>;
  reader(spec: S, context: ReadContext): Reader<V>;
  /** The value as a sheet holds it; decode(encode(v)) is v. */
  encode(value: V, spec: S): PlanValue;
  /** The value as a person reads it. */
  format(value: V, spec: S): string;
  /** One line of instruction, from the same parameters that check. */
  guide(spec: S, context: ReadContext): Bilingual;
  /** What Excel offers while typing. */
  validation?(spec: S, context: ReadContext): CellValidation;
  /** One of the values there are, for laying out what nobody filled in yet; another one for another `at`, where it can be. */
  specimen(at: number, spec: S, context: ReadContext): V;
  readonly style: StyleName;
  /** Characters: a date that does not fit shows ##### instead, and fonts differ from machine to machine. */
  readonly leastWidth?: number;
  /** For columns that are summed: exact integers, so that no sum is made of floating fractions. */
  readonly exact?: { toUnits(value: V): number; fromUnits(units: number): V };
  /** Its cells hold numbers, which a format may show as something else (20 as 20万人次): both are compared. */
  readonly readsNumbers?: true;
  /** Its cells hold prose: raised signs are part of it (m²), and a link's address is kept with it. */
  readonly readsProse?: true;
  /** What a picture in the cell answers, where it answers anything. */
  ofPicture?(spec: S): V | undefined;
  /** Given by the product or by habit (序号, 活动编号): alone in a row it does not make the row an entry. */
  readonly carriesNoAnswer?: true;
  /** Never kept (序号). */
  readonly ignored?: true;
  /** What stands in a blank sheet already: row 1, 2, 3 … of the unit with this code. */
  prefill?(row: number, unitCode: string | undefined): V | undefined;
}
