/** Everything that is wrong with a form while it is edited, each at its field and in people's words. */
import type { DefinitionFault } from '../form/definition-fault';
import { type FormDefinition, formDefinitionSchema } from '../form/form';
import { faultsOfForm } from '../form/form-faults';
import { type Round, roundSchema } from '../form/round';
import { choiceFaults } from './choice-faults';
import { faultWords } from './fault-words';
import type { FieldFault } from './field-fault';
import { labelFaults } from './label-faults';
import { withNamesOf } from './renamed';
import { ruleFaults } from './rules/rule-faults';
import { schemaWords } from './schema-words';

type Path = FieldFault['path'];

/**
 * The definition has the shape of one; its texts may be empty, its figures none, its names may name nothing. None = it can
 * be stored, as far as it can be told without its round. What `earlier` had and it has no more is called by its name.
 */
export function faultsIn(form: FormDefinition, earlier: FormDefinition = form): readonly FieldFault[] {
  const named = earlier === form ? form : withNamesOf(form, earlier);
  const { error } = formDefinitionSchema.safeParse(form, { reportInput: true });
  const shape = (error?.issues ?? [])
    .filter((issue) => issue.code !== 'custom' || faultOf(issue) === undefined)
    .map((issue): FieldFault => ({ path: pathOf(issue.path), said: schemaWords(issue) }));
  const meant = faultsOfForm(form).map(
    ({ path, fault }): FieldFault => ({ path: pathOf(path), said: faultWords(fault, named) }),
  );
  return withoutRepeats([
    ...shape,
    ...meant,
    ...form.sections.flatMap((section, at) => [...labelFaults(section, at), ...choiceFaults(section, at)]),
    ...form.rules.flatMap((rule, at) => ruleFaults(rule, at, form)),
  ]);
}

/** What is wrong with it in this round: the lists that it starts from. The form itself is without faults. */
export function faultsInRound(form: FormDefinition, round: Round): readonly FieldFault[] {
  const at = round.forms.findIndex(({ definition }) => definition.id === form.id);
  const forms = round.forms.map((entry, place) => (place === at ? { ...entry, definition: form } : entry));
  const { error } = roundSchema.safeParse({ ...round, forms });
  return (error?.issues ?? []).flatMap((issue): FieldFault[] => {
    const [top, index, , ...path] = pathOf(issue.path);
    const fault = faultOf(issue);
    return top === 'forms' && index === at && fault !== undefined ? [{ path, said: faultWords(fault, form) }] : [];
  });
}

/** As issueOf (form/definition-fault.ts) hands it through the schema. */
export function faultOf(issue: { readonly params?: unknown } | object): DefinitionFault | undefined {
  const params = 'params' in issue ? issue.params : undefined;
  return typeof params === 'object' && params !== null && 'fault' in params
    ? (params.fault as DefinitionFault)
    : undefined;
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function withoutRepeats(faults: readonly FieldFault[]): readonly FieldFault[] {
  const seen = new Set<string>();
  return faults.filter(({ path, said }) => {
    const key = JSON.stringify([path, said['zh-CN']]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
