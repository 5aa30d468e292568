/** A cell of a report by its keys: its name for people, its value in words, its content in a sheet. */
import { indicatorOf, labelOfCell, typeOfCell } from '../form/cells';
import type { FormDefinition } from '../form/form';
import { type FormOfRound, notApplicableSign } from '../form/form-of-round';
import type { PlanValue } from '../sheet/sheet-plan';
import type { Value } from '../sheet/value';

/** A cell by its keys; `indicator` only where the section is one of indicators. */
export interface CellKeys {
  readonly section: string;
  readonly column: string;
  readonly indicator?: string;
}

/** Type and parameters of a cell; undefined where it holds no answer of the form. */
export function typedCell(form: FormDefinition, { section: key, column, indicator }: CellKeys) {
  const section = form.sections.find((candidate) => candidate.key === key);
  return section === undefined ? undefined : typeOfCell(section, column, indicatorOf(section, indicator));
}

/** 预计线下人次, or 参加人次·线下. */
export function cellLabel(form: FormDefinition, { section: key, column, indicator }: CellKeys): string {
  const section = form.sections.find((candidate) => candidate.key === key);
  return section === undefined ? column : labelOfCell(section, column, indicatorOf(section, indicator));
}

/** '' = not filled; the round's own sign for not applicable. */
export function cellText({ form, round }: FormOfRound, keys: CellKeys, value: Value | null | undefined): string {
  if (value === undefined) return '';
  if (value === null) return notApplicableSign(round);
  const typed = typedCell(form, keys);
  return typed === undefined ? plainText(value) : typed.type.format(value, typed.spec);
}

/** What is to be written into a cell so that it reads as that value. */
export function cellContent({ form, round }: FormOfRound, keys: CellKeys, value: Value | null | undefined): PlanValue {
  if (value === undefined) return null;
  if (value === null) return notApplicableSign(round);
  const typed = typedCell(form, keys);
  return typed === undefined ? plainText(value) : typed.type.encode(value, typed.spec);
}

export function plainText(value: Value): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}
