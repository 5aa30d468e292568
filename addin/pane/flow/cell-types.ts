/** What a cell of a report is, by its keys: its type, its name for people, its value in words. Pure. */
import type { ColumnType } from '#domain/form/column-types/column-type';
import { type ColumnSpec, columnType } from '#domain/form/column-types/index';
import { isFigureColumn } from '#domain/form/figure-columns';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Row, Value } from '#domain/reading/row';
import type { PlanValue } from '#domain/sheet/sheet-plan';

/** A cell by its keys; `indicator` only where the section is one of indicators. */
export interface CellKeys {
  readonly section: string;
  readonly column: string;
  readonly indicator?: string;
}

interface TypedCell {
  readonly type: ColumnType<ColumnSpec, Value>;
  readonly spec: ColumnSpec;
}

export function typedCell(form: FormDefinition, { section: key, column, indicator }: CellKeys): TypedCell | undefined {
  const section = form.sections.find((candidate) => candidate.key === key);
  if (section === undefined) return undefined;
  const spec =
    section.kind === 'list'
      ? section.columns.find((candidate) => candidate.key === column)?.type
      : isFigureColumn(column)
        ? section.indicators.find((candidate) => candidate.key === indicator)?.type
        : undefined;
  return spec === undefined ? undefined : { type: columnType(spec), spec };
}

/** 预计线下人次, or 参加人次·线下. */
export function cellLabel(form: FormDefinition, { section: key, column, indicator }: CellKeys): string {
  const section = form.sections.find((candidate) => candidate.key === key);
  if (section === undefined) return column;
  if (section.kind === 'list') return section.columns.find((candidate) => candidate.key === column)?.label ?? column;
  const header = Object.entries(section.headers).find(([name]) => name === column)?.[1].label ?? column;
  const name = section.indicators.find((candidate) => candidate.key === indicator)?.label;
  return name === undefined ? header : `${name}·${header}`;
}

/** '' = not filled; the round's own sign for not applicable. */
export function cellText(
  { form, round }: { readonly form: FormDefinition; readonly round: Round },
  keys: CellKeys,
  value: Value | null | undefined,
): string {
  if (value === undefined) return '';
  if (value === null) return notApplicable(round);
  const typed = typedCell(form, keys);
  return typed === undefined ? plainText(value) : typed.type.format(value, typed.spec);
}

/** What is to be written into a cell so that it reads as that value. */
export function cellContent(
  { form, round }: { readonly form: FormDefinition; readonly round: Round },
  keys: CellKeys,
  value: Value | null | undefined,
): PlanValue {
  if (value === undefined) return null;
  if (value === null) return notApplicable(round);
  const typed = typedCell(form, keys);
  return typed === undefined ? plainText(value) : typed.type.encode(value, typed.spec);
}

export function plainText(value: Value): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}

function notApplicable({ conventions }: Round): string {
  return conventions.notApplicable[0] ?? '-';
}

/** Which indicator a row holds. */
export function indicatorOf({ values }: Row): string | undefined {
  return typeof values.indicator === 'string' ? values.indicator : undefined;
}

/** The keys of a row's cell. */
export function keysOf(row: Row, column: string): CellKeys {
  const indicator = indicatorOf(row);
  return { section: row.section, column, ...(indicator === undefined ? {} : { indicator }) };
}
