/** An earlier definition in the names of a later one: what was only called otherwise is no other thing. */
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';

/** Sheets, columns, indicators and figures that both have are called as `later` calls them. */
export function inNamesOf(earlier: FormDefinition, later: FormDefinition): FormDefinition {
  return {
    ...earlier,
    sections: earlier.sections.map((section) => {
      const same = later.sections.find(({ key }) => key === section.key);
      return same === undefined ? section : { ...partsInNamesOf(section, same), sheet: same.sheet };
    }),
  };
}

/** The same of one section; its own sheet and titles stay. */
export function partsInNamesOf<S extends Section>(earlier: S, later: Section): S {
  const labels = new Map(
    (later.kind === 'indicators' ? [...later.indicators, ...later.figures] : later.columns).map(({ key, label }) => [
      key,
      label,
    ]),
  );
  const named = <T extends { readonly key: string; readonly label: string }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, label: labels.get(each.key) ?? each.label }));
  return earlier.kind === 'indicators'
    ? { ...earlier, indicators: named(earlier.indicators), figures: named(earlier.figures) }
    : { ...earlier, columns: named(earlier.columns) };
}
