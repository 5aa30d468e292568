/** What an earlier definition says of columns that a new one has too: rules, conditions, figures on the cover. */
import { ruleFaults } from '../editing/rules/rule-faults';
import type { FormDefinition } from '../form/form';
import { mentionsOf, type RuleDefinition, ruleSchema } from '../form/rules/index';
import { namesOf } from '../form/section-faults';

/** The earlier rules that the form can keep, without the columns that it has no more. */
export function keptRules(earlier: readonly RuleDefinition[], form: FormDefinition): readonly RuleDefinition[] {
  return earlier.flatMap((rule) => fitting(rule, form) ?? []);
}

/** The form again, with the rules of `earlier` that have become possible since `before`. */
export function withRulesRegained(
  form: FormDefinition,
  before: FormDefinition,
  earlier: FormDefinition,
): FormDefinition {
  const same = (a: RuleDefinition) => JSON.stringify(a);
  const had = new Set(keptRules(earlier.rules, before).map(same));
  const has = new Set(form.rules.map(same));
  const replaced = new Map<string, RuleDefinition>();
  const regained: RuleDefinition[] = [];
  for (const rule of earlier.rules) {
    const now = fitting(rule, form);
    if (now === undefined || had.has(same(now)) || has.has(same(now))) continue;
    const shorter = fitting(rule, before);
    if (shorter !== undefined && has.has(same(shorter))) replaced.set(same(shorter), now);
    else regained.push(now);
  }
  const kept = form.rules.map((rule) => replaced.get(same(rule)) ?? rule);
  return { ...form, rules: [...kept, ...regained] };
}

function fitting(rule: RuleDefinition, form: FormDefinition): RuleDefinition | undefined {
  const section = form.sections.find(({ key }) => key === rule.section);
  if (section === undefined) return undefined;
  const names = namesOf(section);
  const trimmed =
    'columns' in rule && Array.isArray(rule.columns)
      ? { ...rule, columns: rule.columns.filter((key) => names.has(key)) }
      : rule;
  const { success, data } = ruleSchema.safeParse(trimmed);
  if (!success || !namesAll(data, form)) return undefined;
  return ruleFaults(data, 0, form).length === 0 ? data : undefined;
}

function namesAll(rule: RuleDefinition, { sections }: FormDefinition): boolean {
  return mentionsOf(rule).every(({ section, keys }) => {
    const found = sections.find(({ key }) => key === section);
    const names = found === undefined ? undefined : namesOf(found);
    return names !== undefined && keys.every((key) => names.has(key));
  });
}

/** Figures on the cover and what is counted, as far as the form has them. */
export function keptCover(
  earlier: FormDefinition,
  sections: FormDefinition['sections'],
): Pick<FormDefinition, 'headline' | 'matrix'> {
  const names = new Set(sections.flatMap((section) => [...namesOf(section)]));
  const headline = earlier.headline.filter((name) => names.has(name));
  const { matrix } = earlier;
  const list = sections.find(({ key }) => key === matrix?.section);
  if (matrix === undefined || list?.kind !== 'list') return { headline };
  const typeOf = (key: string) => list.columns.find((column) => column.key === key)?.type;
  if (typeOf(matrix.column)?.type !== 'choice') return { headline };
  const { unless, ...counted } = matrix;
  const isKept = unless !== undefined && typeOf(unless.column) !== undefined;
  return { headline, matrix: isKept ? matrix : counted };
}
