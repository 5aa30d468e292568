/** The definitions that a form has had, each with what it changed. Pure. */
import type { KeptDefinition } from '#client/desk-shapes';
import { definitionChanges } from '#domain/editing/difference';
import { modernForm } from '#domain/form/earlier-shapes';
import { type FormDefinition, formDefinitionSchema } from '#domain/form/form';
import type { KeptForm } from '../model/state';

/** The newest first, as they come; `stored` is the one that stands. */
export function keptForms(found: readonly KeptDefinition[], stored: FormDefinition): readonly KeptForm[] {
  const read = found.map(({ definition, ...said }) => ({ ...said, form: formIn(definition) }));
  const text = JSON.stringify(stored);
  // What stands may have been stored by a program that keeps none: then it is none of them.
  const isNewest = (at: number) => read.slice(0, at).every(({ form }) => form === undefined);
  return read.map(({ form, is, ...said }, at): KeptForm => {
    const before = read.slice(at + 1).find((each) => each.form !== undefined)?.form;
    const isUnread = is === 'kept' && form === undefined;
    return {
      ...said,
      is: isUnread ? 'unreadable' : is,
      isStored: form !== undefined && isNewest(at) && JSON.stringify(form) === text,
      ...(form === undefined ? {} : { form }),
      ...(form === undefined || before === undefined ? {} : { changes: definitionChanges(before, form) }),
    };
  });
}

function formIn(definition: unknown): FormDefinition | undefined {
  return definition === undefined ? undefined : formDefinitionSchema.safeParse(modernForm(definition)).data;
}
