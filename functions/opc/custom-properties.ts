/** Custom document properties, of any Office file. ECMA-376-1 22.3 */
import type { Parts } from './guard';
import { existing, relationshipsOf, textOf } from './part-relations';
import { scanXml } from './xml-scan';

/** The part that holds them; undefined where the file has none. */
export function customPropertiesPart(parts: Parts): string | undefined {
  const relation = relationshipsOf(parts, '').find(({ type }) => type === 'custom-properties');
  return relation && existing(parts, relation.target);
}

/** Custom document properties, where a file of ours names its form and version; all as text. */
export function readCustomProperties(parts: Parts): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const part = customPropertiesPart(parts);
  if (part === undefined) return properties;
  let property = '';
  let value = '';
  scanXml(textOf(parts, part), part, {
    open(element, { name = '' }) {
      if (element !== 'property') return;
      property = name;
      value = '';
    },
    text(text) {
      value += text;
    },
    close(name) {
      if (name === 'property') properties.set(property, value.trim());
    },
  });
  return properties;
}
