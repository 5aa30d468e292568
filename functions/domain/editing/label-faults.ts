/** Headers of one sheet by which it could not be told which column is meant: a label or alias of two of them. */
import { blockColumns } from '../form/blocks';
import type { Section } from '../form/section';
import { bareLabel } from '../sheet/text-form';
import type { FieldFault } from './field-fault';
import { quoted } from './quoted';

interface Header {
  readonly label: string;
  readonly aliases: readonly string[];
  /** Below the section. */
  readonly path: readonly (string | number)[];
}

export function labelFaults(section: Section, at: number): readonly FieldFault[] {
  return setsOf(section).flatMap((headers) => faultsOf(headers, ['sections', at]));
}

/** What stands side by side: columns; of a block its headers, and its rows. */
function setsOf(section: Section): readonly (readonly Header[])[] {
  const placed = (list: string, all: readonly { readonly label: string; readonly aliases: readonly string[] }[]) =>
    all.map(({ label, aliases }, place): Header => ({ label, aliases, path: [list, place] }));
  if (section.kind !== 'indicators') return [placed('columns', section.columns)];
  const headers = blockColumns(section).map(({ role, key, label, aliases }): Header => {
    const figure = section.figures.findIndex((each) => each.key === key);
    return { label, aliases, path: role === 'figure' ? ['figures', figure] : ['headers', role] };
  });
  return [headers, placed('indicators', section.indicators)];
}

function faultsOf(headers: readonly Header[], above: readonly (string | number)[]): readonly FieldFault[] {
  const labels = new Map<string, number>();
  for (const [at, { label }] of headers.entries()) if (!labels.has(bareLabel(label))) labels.set(bareLabel(label), at);
  const aliases = new Map<string, number>();
  return headers.flatMap(({ label, aliases: others, path }, at): FieldFault[] => {
    const faults: FieldFault[] = [];
    const bare = bareLabel(label);
    if (bare !== '' && labels.get(bare) !== at)
      faults.push({
        path: [...above, ...path, 'label'],
        said: {
          'zh-CN': `已经有名为${quoted(label)}的一栏，读表时分不清`,
          en: `Another one is called ${quoted(label)}: they could not be told apart`,
        },
      });
    for (const [place, alias] of others.entries()) {
      const name = bareLabel(alias);
      const owner = labels.get(name) ?? aliases.get(name);
      if (owner === undefined) aliases.set(name, at);
      else if (owner !== at)
        faults.push({
          path: [...above, ...path, 'aliases', place],
          said: {
            'zh-CN': `${quoted(alias)}已经是${quoted(headers[owner]?.label ?? '')}的名字`,
            en: `${quoted(alias)} is a name of ${quoted(headers[owner]?.label ?? '')} already`,
          },
        });
    }
    return faults;
  });
}
