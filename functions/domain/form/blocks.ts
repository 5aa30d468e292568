/** What follows from a block of indicators: its columns in their order, and which figures an indicator is asked for. */
import type { FigureColumn, Indicator, IndicatorSection } from './section';

/** Headers that stand beside a block's figures, from left to right. */
const BEFORE_FIGURES = ['sequence', 'code', 'indicator', 'unit'] as const;
const AFTER_FIGURES = ['remarks'] as const;
export const BLOCK_HEADERS = [...BEFORE_FIGURES, ...AFTER_FIGURES] as const;
export type BlockHeader = (typeof BLOCK_HEADERS)[number];

export type BlockColumn =
  | {
      readonly role: BlockHeader;
      readonly key: BlockHeader;
      readonly label: string;
      readonly aliases: readonly string[];
    }
  | {
      readonly role: 'figure';
      readonly key: string;
      readonly label: string;
      readonly aliases: readonly string[];
      readonly figure: FigureColumn;
    };

/** The block's columns from left to right, as its sheet is laid out. */
export function blockColumns(section: IndicatorSection): readonly BlockColumn[] {
  const beside = (names: readonly BlockHeader[]) =>
    names.flatMap((name): BlockColumn[] => {
      const header = section.headers[name];
      return header === undefined ? [] : [{ role: name, key: name, ...header }];
    });
  const figures = section.figures.map((figure): BlockColumn => {
    const { key, label, aliases } = figure;
    return { role: 'figure', key, label, aliases, figure };
  });
  return [...beside(BEFORE_FIGURES), ...figures, ...beside(AFTER_FIGURES)];
}

export function isFigure(section: IndicatorSection, column: string): boolean {
  return section.figures.some(({ key }) => key === column);
}

/** Whether the indicator is asked for this figure. */
export function isAskedFor({ figures }: Indicator, figure: string): boolean {
  return figures === undefined || figures.includes(figure);
}

/** Figures that are part of no other one: what a total of the block is shown and proved by. */
export function wholeFigures({ figures }: IndicatorSection): readonly FigureColumn[] {
  const parts = new Set(figures.flatMap(({ sumOf = [] }) => sumOf));
  return figures.filter(({ key }) => !parts.has(key));
}

/** What no two indicators of a block may share: the official code, or the key where there is none. */
export function codeOf({ code, key }: Indicator): string {
  return code ?? key;
}

/** What tells a block's indicators apart in the summary's sheets and formulas, under a header that people know. */
export interface IndicatorMark {
  readonly header: '代码' | '序号';
  of(indicator: Pick<Indicator, 'key' | 'code'>): string | number;
}

/** The official code where every indicator has one; else the number that it has in the form. Never a key: that is ours. */
export function indicatorMark(section: IndicatorSection): IndicatorMark {
  const made = marks.get(section) ?? markOf(section);
  marks.set(section, made);
  return made;
}

/** Thousands of formulas name their indicator. */
const marks = new WeakMap<IndicatorSection, IndicatorMark>();

function markOf({ indicators }: IndicatorSection): IndicatorMark {
  const areAllCoded = indicators.every(({ code }) => code !== undefined);
  if (areAllCoded) return { header: '代码', of: ({ code = '' }) => code };
  const numbers = new Map(indicators.map(({ key }, at) => [key, at + 1]));
  return { header: '序号', of: ({ key }) => numbers.get(key) ?? 0 };
}

/** The block's own columns beside that mark. */
export function columnsBesideMark(section: IndicatorSection): readonly BlockColumn[] {
  const { header } = indicatorMark(section);
  return blockColumns(section).filter(({ role }) => role !== 'sequence' && (role !== 'code' || header !== '代码'));
}
