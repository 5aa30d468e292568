/** A form of a round, and what the round says of how it is filled in. Without schemas: a page that only shows rounds needs none. */
import type { FormDefinition } from './form';
import type { Round } from './round';

/** A form, and the round that says when, by whom and by which conventions it is filled in. */
export interface FormOfRound {
  readonly round: Round;
  readonly form: FormDefinition;
}

/** The form of a round, or undefined. */
export function formOf(round: Round, id: string): FormDefinition | undefined {
  return round.forms.find((form) => form.definition.id === id)?.definition;
}

/** How the round writes "not applicable" (the first of its signs). */
export function notApplicableSign({ conventions }: Round): string {
  return conventions.notApplicable[0] ?? '-';
}
