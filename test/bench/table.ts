/** Measured rows as one aligned Markdown table; knows no measuring. */
import type { Figure, MeasuredRow } from './measure';

const HEADER = ['row', 'of what', 'ours', 'reference', 'ratio', 'the reference is'] as const;
const RIGHT = new Set([2, 3, 4]);

export function benchTable(rows: readonly MeasuredRow[]): string {
  const lines = rows.flatMap(({ name, reference, cpuSeconds, peakMegabytes, perSecond, millisecondsEach }) => {
    const own = [
      ...(perSecond === undefined ? [] : [line('per second', perSecond, 0)]),
      ...(millisecondsEach === undefined ? [] : [line('ms each', millisecondsEach, 2)]),
      line('CPU s', cpuSeconds, 3),
      line('peak MB', peakMegabytes, 1),
    ];
    return own.map((cells, at) => [at === 0 ? name : '', ...cells, at === 0 ? reference : '']);
  });
  const table: readonly (readonly string[])[] = [HEADER, ...lines];
  const widths = HEADER.map((_, column) => Math.max(...table.map((cells) => width(cells[column] ?? ''))));
  const rule = widths.map((each, column) => (RIGHT.has(column) ? `${'-'.repeat(each - 1)}:` : '-'.repeat(each)));
  const [head, ...body] = table.map((cells) => cells.map((text, column) => padded(text, widths[column] ?? 0, column)));
  return [head ?? [], rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function line(quantity: string, { subject, reference, ratio }: Figure, digits: number): readonly string[] {
  return [quantity, subject.toFixed(digits), reference.toFixed(digits), ratio === undefined ? '–' : ratio.toFixed(2)];
}

function padded(text: string, wide: number, column: number): string {
  const room = ' '.repeat(wide - width(text));
  return RIGHT.has(column) ? room + text : text + room;
}

/** Columns of a terminal: Chinese characters take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
}
