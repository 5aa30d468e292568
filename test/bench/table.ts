/** Measured rows as one aligned Markdown table; knows no measuring. */
import type { MeasuredRow, OwnFigure } from './measure';
import type { Target } from './row';

const HEADER = ['row', 'of what', 'ours', 'reference', 'ratio', 'target', 'the reference is'] as const;
const RIGHT = new Set([2, 3, 4]);

export function benchTable(rows: readonly MeasuredRow[]): string {
  const lines = rows.flatMap((row) => {
    const { name, reference, targets } = row;
    const own = figuresOf(row).map(([quantity, figure]) => {
      const wanted = targets.filter((target) => target.quantity === quantity);
      return [...line(quantity, figure), wanted.map((target) => inWords(target, figure)).join(', ')];
    });
    return own.map((cells, at) => [at === 0 ? name : '', ...cells, at === 0 ? reference : '']);
  });
  const table: readonly (readonly string[])[] = [HEADER, ...lines];
  const widths = HEADER.map((_, column) => Math.max(...table.map((cells) => width(cells[column] ?? ''))));
  const rule = widths.map((each, column) => (RIGHT.has(column) ? `${'-'.repeat(each - 1)}:` : '-'.repeat(each)));
  const [head, ...body] = table.map((cells) => cells.map((text, column) => padded(text, widths[column] ?? 0, column)));
  return [head ?? [], rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The targets that the rows missed, one sentence each. A target of what was not measured is missed. */
export function missedTargets(rows: readonly MeasuredRow[]): readonly string[] {
  return rows.flatMap((row) =>
    row.targets.flatMap((target) => {
      const figure = new Map(figuresOf(row)).get(target.quantity);
      if (figure !== undefined && isMet(target, figure)) return [];
      return [`${row.id}: ${target.quantity} ${figure === undefined ? 'not measured' : inWords(target, figure)}`];
    }),
  );
}

function figuresOf(row: MeasuredRow): readonly (readonly [quantity: string, figure: OwnFigure])[] {
  const { cpuSeconds, peakMegabytes, perSecond, millisecondsEach, own } = row;
  return [
    ...(perSecond === undefined ? [] : [['per second', perSecond] as const]),
    ...(millisecondsEach === undefined ? [] : [['ms each', millisecondsEach] as const]),
    ['CPU s', cpuSeconds],
    ['peak MB', peakMegabytes],
    ...own,
  ];
}

/** ratio ≤ 4 ✓ */
function inWords(target: Target, figure: OwnFigure): string {
  const { of, most, least } = target;
  const bounds = [...(most === undefined ? [] : [`≤ ${most}`]), ...(least === undefined ? [] : [`≥ ${least}`])];
  const is = of === 'ratio' ? figure.ratio : figure.subject;
  return `${of} ${bounds.join(' ')} ${isMet(target, figure) ? '✓' : `✗ (${is?.toFixed(2) ?? '–'})`}`;
}

function isMet({ of, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Target, figure: OwnFigure) {
  const is = of === 'ratio' ? figure.ratio : figure.subject;
  return is !== undefined && is <= most && is >= least;
}

function line(quantity: string, { subject, reference, ratio }: OwnFigure): readonly string[] {
  return [quantity, digits(subject), digits(reference), digits(ratio)];
}

/** Three figures that count; a hundred needs no fraction. */
function digits(figure: number | undefined): string {
  if (figure === undefined) return '–';
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(figure >= 1 ? 2 : 3);
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
