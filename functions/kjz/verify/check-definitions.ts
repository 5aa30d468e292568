/** The definitions that a form has had: as many as the archive says, one after the other. */
import { definitionsFileSchema, definitionsPart, FACTS_PART } from '#api/archive/archive-format';
import { finding } from './finding';
import type { PartReader } from './read-parts';

/** `told`: how many; undefined: there is no such part. */
export function checkDefinitions(reader: PartReader, form: string, told: number | undefined): void {
  if (told === undefined) return;
  const part = definitionsPart(form);
  const kept = reader.json(part, definitionsFileSchema);
  if (kept === undefined) return;
  const isWhole = kept.length === told && kept.every(({ seq }, at) => seq === at + 1);
  if (!isWhole) reader.add(finding('facts.differ', { part: FACTS_PART }, { what: part }));
}
