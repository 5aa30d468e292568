/** A form's definitions, as they are kept with every change and told. Only this module writes and reads that JSON. */
import { modernForm } from '#domain/form/earlier-shapes';
import { type FormDefinition, formDefinitionSchema } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import type { Round } from '#domain/form/round';
import type { KeptDefinition, RegistryStore } from '#store/registry-store';
import type { KeptDefinitionView } from '../answers/wire-definitions';
import { canonicalJson } from '../reports/canonical-json';

/** By whom and when (ISO instant). */
interface Said {
  readonly by: string;
  readonly at: string;
}

/** Without a definition: the form was taken out of the round. Without who and when: from before any was kept. */
interface Kept extends Partial<Said> {
  readonly definition?: unknown;
}

type Keeping = Pick<RegistryStore, 'keptDefinitions'>;

/** Of each form that is another one from now on: what it becomes, and, where none was kept yet, what it was. */
export async function definitionsToKeep(
  registry: Keeping,
  standing: Round | undefined,
  next: Round,
  said: Said,
): Promise<readonly KeptDefinition[]> {
  const ids = [...(standing?.forms ?? []), ...next.forms].map(({ definition }) => definition.id);
  const keeping: KeptDefinition[] = [];
  for (const form of new Set(ids)) {
    const before = standing && formOf(standing, form);
    const after = formOf(next, form);
    const isSame = before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after);
    if (isSame) continue;
    const last = await lastSeq(registry, next, form);
    const isUnknown = before !== undefined && last === 0;
    const all: readonly Kept[] = [
      ...(isUnknown ? [{ definition: before }] : []),
      { ...said, ...(after === undefined ? {} : { definition: after }) },
    ];
    keeping.push(...all.map((kept, at) => ({ form, seq: last + at + 1, kept })));
  }
  return keeping;
}

async function lastSeq(registry: Keeping, { collector, id }: Round, form: string): Promise<number> {
  for await (const { seq } of registry.keptDefinitions(collector.id, id, form)) return seq;
  return 0;
}

/** As it is told; one that no longer fits the schema by its place alone. */
export function keptDefinitionView({ seq, kept }: KeptDefinition): KeptDefinitionView {
  const { definition, ...said } = kept as Kept;
  if (definition === undefined) return { seq, ...said, is: 'removed' };
  const form: FormDefinition | undefined = formDefinitionSchema.safeParse(modernForm(definition)).data;
  return form === undefined ? { seq, ...said, is: 'unreadable' } : { seq, ...said, is: 'kept', definition: form };
}
