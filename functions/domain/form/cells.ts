/** What a cell of a section is, by its keys alone: its type, its name. */

import type { Value } from '../sheet/value';
import { isFigure } from './blocks';
import type { ColumnType } from './column-types/column-type';
import { type ColumnSpec, columnType } from './column-types/index';
import type { Column, FieldsSection, Indicator, ListSection, Section } from './section';

type AnsweredSection = ListSection | FieldsSection;

export interface CellType {
  readonly type: ColumnType<ColumnSpec, Value>;
  readonly spec: ColumnSpec;
}

/** Type and parameters of a cell; undefined for cells that hold no answer of their own. `indicator` in blocks only. */
export function typeOfCell(section: Section, column: string, indicator?: Indicator): CellType | undefined {
  if (section.kind !== 'indicators') return typesOf(section).get(column);
  const spec = isFigure(section, column) ? indicator?.type : undefined;
  return spec === undefined ? undefined : { type: columnType(spec), spec };
}

const knownTypes = new WeakMap<AnsweredSection, ReadonlyMap<string, CellType>>();

/** By column, made once: rules ask it of every figure of every row. */
function typesOf(section: AnsweredSection): ReadonlyMap<string, CellType> {
  const known = knownTypes.get(section);
  if (known !== undefined) return known;
  const types = new Map(section.columns.map(({ key, type: spec }) => [key, { type: columnType(spec), spec }]));
  knownTypes.set(section, types);
  return types;
}

/** 预计线下人次, or for an indicator 参加人次·线下; in a block with one column of figures the indicator's own name. */
export function labelOfCell(section: Section, column: string, indicator?: Indicator): string {
  if (section.kind !== 'indicators') return columnOf(section.columns, column)?.label ?? column;
  const header =
    section.figures.find(({ key }) => key === column)?.label ??
    Object.entries(section.headers).find(([name]) => name === column)?.[1]?.label ??
    column;
  if (indicator === undefined) return header;
  const isOnlyFigure = section.figures.length === 1 && section.figures[0]?.key === column;
  return isOnlyFigure ? indicator.label : `${indicator.label}·${header}`;
}

export function indicatorOf(section: Section, key: unknown): Indicator | undefined {
  return section.kind === 'indicators' ? section.indicators.find((indicator) => indicator.key === key) : undefined;
}

export function columnOf(columns: readonly Column[], key: string): Column | undefined {
  return columns.find((column) => column.key === key);
}
