/** Every column of the forms that are known, by all its names: what an unknown form's headers are held against. */
import type { FormDefinition } from '../form/form';
import type { Column, Section } from '../form/section';
import { bareLabel, findByLabel, withoutBrackets } from '../sheet/text-form';

export interface KnownColumn {
  readonly form: FormDefinition;
  readonly section: Section;
  readonly column: Column;
  /** It has this very label; else it is an alias. */
  readonly isLabel: boolean;
}

export interface KnownColumns {
  /** Those that have the name, the first forms first. */
  named(name: string): readonly KnownColumn[];
}

/** Lists and fields; earlier forms are believed first. */
export function knownColumns(forms: readonly FormDefinition[]): KnownColumns {
  const byName = new Map<string, KnownColumn[]>();
  const add = (name: string, known: KnownColumn) => {
    const bare = bareLabel(name);
    if (bare === '') return;
    const others = byName.get(bare);
    if (others === undefined) byName.set(bare, [known]);
    else if (others.every(({ column }) => column !== known.column)) others.push(known);
  };
  for (const form of forms)
    for (const section of form.sections) {
      if (section.kind === 'indicators') continue;
      for (const column of section.columns) {
        for (const name of [column.label, withoutBrackets(column.label)])
          add(name, { form, section, column, isLabel: true });
        for (const name of column.aliases) add(name, { form, section, column, isLabel: false });
      }
    }
  return {
    named(name) {
      // With its brackets and without: 经费(万元) is one form's label and another form's 经费.
      const whole = byName.get(bareLabel(name)) ?? [];
      const plain = findByLabel(withoutBrackets(name), (bare) => byName.get(bare)) ?? [];
      return [...new Set([...whole, ...plain])];
    },
  };
}

interface Likest {
  readonly form: FormDefinition;
  readonly section: Section;
  readonly shared: number;
}

/**
 * The section of the known forms that has most of these names, and how many; undefined where none has any. The first
 * form's is taken where it is nearly as like: that is the one that is asked for.
 */
export function likestSection(
  names: readonly (readonly string[])[],
  known: KnownColumns,
  forms: readonly FormDefinition[],
): Likest | undefined {
  const found = names.map((all) => all.flatMap((name) => known.named(name)));
  const all = forms.flatMap((form) =>
    form.sections.map((section): Likest => {
      const keys = found.flatMap((each) => each.find((one) => one.section === section)?.column.key ?? []);
      return { form, section, shared: new Set(keys).size };
    }),
  );
  const best = mostShared(all);
  const own = mostShared(all.filter(({ form }) => form === forms[0]));
  return own !== undefined && best !== undefined && own.shared >= best.shared * NEARLY ? own : best;
}
const NEARLY = 0.6;

function mostShared(all: readonly Likest[]): Likest | undefined {
  return all.reduce<Likest | undefined>((best, each) => (each.shared > (best?.shared ?? 0) ? each : best), undefined);
}
