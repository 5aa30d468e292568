/** Figures of a block that follow from a list (its rule `equalsSum`): laid out as formulas, and nobody need type them. */
import type { FormDefinition } from './form';
import type { RuleDefinition } from './rules/index';
import type { IndicatorSection, ListSection } from './section';

type EqualsSum = Extract<RuleDefinition, { kind: 'equalsSum' }>;

/** What one figure is the sum (or, without a column, the number) of. */
export type DerivedFrom = EqualsSum['of'];

/** Indicator key → figure key → what it follows from. */
export type DerivedFigures = ReadonlyMap<string, ReadonlyMap<string, DerivedFrom>>;

export function derivedFigures(form: FormDefinition, section: IndicatorSection): DerivedFigures {
  const derived = new Map<string, Map<string, DerivedFrom>>();
  for (const rule of form.rules) {
    if (rule.kind !== 'equalsSum' || rule.section !== section.key) continue;
    const known = derived.get(rule.indicator);
    if (known === undefined) derived.set(rule.indicator, new Map([[rule.column, rule.of]]));
    else known.set(rule.column, rule.of);
  }
  return derived;
}

/** The list that a derived figure follows from; undefined where the form has no such list. */
export function listOf(form: FormDefinition, { section }: DerivedFrom): ListSection | undefined {
  const found = form.sections.find(({ key }) => key === section);
  return found?.kind === 'list' ? found : undefined;
}
