/** What a form says that cannot be meant: every column, indicator and section that it names must exist. */
import type { DefinitionFault, PlacedFault } from './definition-fault';
import type { Unless } from './form-reading';
import { mentionsOf, type RuleDefinition } from './rules/index';
import type { Section } from './section';
import { faultsOfSection, namesOf } from './section-faults';

interface WholeForm {
  readonly sections: readonly Section[];
  readonly rules: readonly RuleDefinition[];
  readonly headline: readonly string[];
  readonly matrix?:
    | { readonly section: string; readonly column: string; readonly unless?: Unless | undefined }
    | undefined;
}

/** Each with the path of the name. The form has the shape of one; whether its texts and figures are allowed is not asked. */
export function faultsOfForm(form: WholeForm): readonly PlacedFault[] {
  const known = new Map(form.sections.map((section) => [section.key, namesOf(section)]));
  const matrix = faultOfMatrix(form);
  return [
    ...form.sections.flatMap((section, at) =>
      faultsOfSection(section).map(({ path, fault }) => ({ path: ['sections', at, ...path], fault })),
    ),
    ...twiceBy(form.sections, 'key'),
    ...twiceBy(form.sections, 'sheet'),
    ...form.headline.flatMap((name, at): PlacedFault[] => {
      const exists = [...known.values()].some((names) => names.has(name));
      return exists ? [] : [{ path: ['headline', at], fault: { kind: 'noHeadline', name } }];
    }),
    ...(matrix === undefined ? [] : [{ path: ['matrix'], fault: matrix }]),
    ...form.rules.flatMap((rule, at) =>
      mentionsOf(rule).flatMap(({ section, keys }): PlacedFault[] => {
        const names = known.get(section);
        if (names === undefined) return [{ path: ['rules', at], fault: { kind: 'noSection', section } }];
        return keys
          .filter((name) => !names.has(name))
          .map((name) => ({ path: ['rules', at], fault: { kind: 'noName', section, name } }));
      }),
    ),
  ];
}

function twiceBy(sections: readonly Section[], what: 'key' | 'sheet'): readonly PlacedFault[] {
  const values = sections.map((section) => section[what]);
  return values.flatMap((value, at): PlacedFault[] =>
    values.indexOf(value) < at ? [{ path: ['sections', at, what], fault: { kind: 'twice', what, value } }] : [],
  );
}

/** What is counted is a choice of a list; undefined = it is, or nothing is counted. */
function faultOfMatrix({ matrix, sections }: WholeForm): DefinitionFault | undefined {
  if (matrix === undefined) return undefined;
  const { section, column, unless } = matrix;
  const list = sections.find(({ key }) => key === section);
  if (list === undefined) return { kind: 'noSection', section };
  if (list.kind !== 'list') return { kind: 'noList', section };
  const typeOf = (name: string) => list.columns.find(({ key }) => key === name)?.type;
  const missing = [column, unless?.column].find((name) => name !== undefined && !typeOf(name));
  if (missing !== undefined) return { kind: 'noName', section, name: missing };
  return typeOf(column)?.type === 'choice' ? undefined : { kind: 'notChosen', column };
}
