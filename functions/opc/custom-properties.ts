/** Custom document properties, of any Office file. ECMA-376-1 22.3 */
import type { Parts } from './guard';
import { existing, relationshipsOf, textOf } from './part-relations';
import { scanXml } from './xml-scan';

/** Custom document properties, where a file of ours names its form and version; all as text. */
export function readCustomProperties(parts: Parts): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const part = relationshipsOf(parts, '').find(({ type }) => type === 'custom-properties');
  const target = part === undefined ? undefined : existing(parts, part.target);
  if (target === undefined) return properties;
  let property = '';
  let value = '';
  scanXml(textOf(parts, target), target, {
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
