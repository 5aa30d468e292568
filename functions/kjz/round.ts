/** The round that the command line works with when no server says otherwise. */
import type { FormDefinition } from '#domain/form/form';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { formOf } from '#domain/form/round';
import { UsageError } from './command';

export const ROUND: Round = EXAMPLE_ROUND;

/** The form of that name; throws a UsageError that lists the names there are. */
export function formNamed(id: string): FormDefinition {
  const form = formOf(ROUND, id);
  if (form !== undefined) return form;
  const known = ROUND.forms.map(({ definition }) => definition.id).join('、');
  throw new UsageError({
    'zh-CN': `没有叫 ${id} 的表，只有：${known}。`,
    en: `There is no form ${id}, only: ${known.replaceAll('、', ', ')}.`,
  });
}
