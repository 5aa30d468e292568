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

/** The form with what it has no more besides: only for calling that by the name that it had. */
export function withNamesOf(form: FormDefinition, earlier: FormDefinition): Pick<FormDefinition, 'sections'> {
  const gone = <T extends { readonly key: string }>(had: readonly T[], has: readonly T[]) =>
    had.filter(({ key }) => !has.some((each) => each.key === key));
  return {
    sections: [
      ...form.sections.map((section) => {
        const before = earlier.sections.find(({ key }) => key === section.key);
        if (before === undefined) return section;
        if (section.kind === 'indicators')
          return before.kind !== 'indicators'
            ? section
            : {
                ...section,
                indicators: [...section.indicators, ...gone(before.indicators, section.indicators)],
                figures: [...section.figures, ...gone(before.figures, section.figures)],
              };
        return before.kind === 'indicators'
          ? section
          : { ...section, columns: [...section.columns, ...gone(before.columns, section.columns)] };
      }),
      ...gone(earlier.sections, form.sections),
    ],
  };
}
