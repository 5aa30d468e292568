/** Choices that cannot be chosen: twice in a list, or asked for where nobody offers them. */
import type { ColumnSpec } from '../form/column-types/index';
import type { Section } from '../form/section';
import type { FieldFault } from './field-fault';
import { quoted } from './quoted';

type Place = readonly (string | number)[];

export function choiceFaults(section: Section, at: number): readonly FieldFault[] {
  const above: Place = ['sections', at];
  if (section.kind === 'indicators')
    return section.indicators.flatMap(({ type }, place) => specFaults(type, [...above, 'indicators', place, 'type']));
  return section.columns.flatMap(({ type, required }, place) => {
    const here: Place = [...above, 'columns', place];
    const own = specFaults(type, [...here, 'type']);
    if (typeof required === 'boolean') return own;
    const deciding = section.columns.find(({ key }) => key === required.column);
    const words = 'in' in required ? required.in : required.notIn;
    return [...own, ...(deciding === undefined ? [] : notOffered(deciding, words, [...here, 'required']))];
  });
}

function specFaults(spec: ColumnSpec, here: Place): readonly FieldFault[] {
  if (spec.type !== 'choice' && spec.type !== 'multiChoice') return [];
  const { choices, aliases } = spec;
  return [
    ...choices.flatMap((choice, at): FieldFault[] =>
      choices.indexOf(choice) === at
        ? []
        : [
            {
              path: [...here, 'choices', at],
              said: { 'zh-CN': `选项${quoted(choice)}写了两次`, en: `The choice ${quoted(choice)} stands twice` },
            },
          ],
    ),
    ...aliases.flatMap(([alias, choice], at): FieldFault[] =>
      choices.includes(choice)
        ? []
        : [
            {
              path: [...here, 'aliases', at],
              said: {
                'zh-CN': `${quoted(alias)}指的${quoted(choice)}不在选项里`,
                en: `${quoted(alias)} stands for ${quoted(choice)}, which is no choice`,
              },
            },
          ],
    ),
  ];
}

/** Words of a condition that its column does not offer. Columns of other types hold any text. */
export function notOffered(
  { label, type }: { readonly label: string; readonly type: ColumnSpec },
  words: readonly string[],
  path: Place,
): readonly FieldFault[] {
  if (type.type !== 'choice' && type.type !== 'multiChoice') return [];
  const { choices } = type;
  return words
    .filter((word) => !choices.includes(word))
    .map((word) => ({
      path,
      said: {
        'zh-CN': `${quoted(label)}没有选项${quoted(word)}`,
        en: `${quoted(label)} offers no ${quoted(word)}`,
      },
    }));
}
