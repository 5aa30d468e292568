/** The table of texts that cells name by number. ECMA-376-1 18.4.9 */
import type { Parts } from '#opc/guard';
import { scanXml } from '#opc/xml-scan';
import { textOf } from '../workbook-parts';
import { TextRuns, type WrittenRun } from './text-runs';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Of texts that came in runs, by their number. */
  readonly runs: ReadonlyMap<number, readonly WrittenRun[]>;
}

export function readStrings(parts: Parts, part: string | undefined): SharedStrings {
  const texts: string[] = [];
  const runsOf = new Map<number, readonly WrittenRun[]>();
  if (part === undefined) return { texts, runs: runsOf };
  const text = new TextRuns();
  scanXml(textOf(parts, part), part, {
    open: (name, attributes) => text.open(name, attributes),
    text: (value) => text.text(value),
    close(name) {
      text.close(name);
      if (name !== 'si') return;
      const runs = text.takeRuns();
      if (runs !== undefined) runsOf.set(texts.length, runs);
      texts.push(text.take());
    },
  });
  return { texts, runs: runsOf };
}
