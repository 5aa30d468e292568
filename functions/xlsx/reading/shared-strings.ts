/** The table of texts that cells name by number. ECMA-376-1 18.4.9 */
import type { Parts } from '#opc/guard';
import { textOf } from '#opc/part-relations';
import { decodeEscapes } from '#opc/text-escapes';
import { type PlainStretch, scanXml, type XmlHandler } from '#opc/xml-scan';
import { readPlainStrings } from './plain-strings';
import { TextRuns, type WrittenRun } from './text-runs';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Of texts that came in runs, by their number. */
  readonly runs: ReadonlyMap<number, readonly WrittenRun[]>;
}

/** `readsPlainly`: plain ones, as every program writes them, are read without the parser; to the same texts. */
export function readStrings(parts: Parts, part: string | undefined, readsPlainly: boolean): SharedStrings {
  const texts: string[] = [];
  const runsOf = new Map<number, readonly WrittenRun[]>();
  if (part === undefined) return { texts, runs: runsOf };
  const text = new TextRuns();
  const handler: XmlHandler = {
    open: (name, attributes) => text.open(name, attributes),
    text: (value) => text.text(value),
    close(name) {
      text.close(name);
      if (name !== 'si') return;
      const runs = text.takeRuns();
      if (runs !== undefined) runsOf.set(texts.length, runs);
      texts.push(text.take());
    },
  };
  const plain: PlainStretch = {
    begins: '<si>',
    within: 'sst',
    depth: 1,
    read: (xml, from) => readPlainStrings(xml, from, (written) => void texts.push(decodeEscapes(written))),
  };
  scanXml(textOf(parts, part), part, handler, readsPlainly ? plain : undefined);
  return { texts, runs: runsOf };
}
