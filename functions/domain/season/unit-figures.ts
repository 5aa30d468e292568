/** The figures that a unit answers for with a form: what is compared with its last year and with units of its kind. */
import { isAskedFor, wholeFigures } from '../form/blocks';
import { labelOfCell } from '../form/cells';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { formatTotal, isLeftOut } from '../form/form-reading';
import type { IndicatorSection, ListSection } from '../form/section';
import type { ReportedRow, Submission } from '../reports/submission';
import type { CellPosition } from '../sheet/address';
import { placeIn } from './row-place';

/** What of a form is one figure a unit: the same key in two rounds is the same figure, where its unit of measure is too. */
export interface FigureKind {
  /** `section.indicator.figure`, or `section.column`. */
  readonly key: string;
  readonly section: string;
  readonly column: string;
  readonly label: string;
  readonly spec: ColumnSpec;
}

export interface UnitFigure {
  /** In the exact units of its type. */
  readonly units: number;
  /** The indicator's cell, or where the list's figures begin. */
  readonly at: CellPosition;
}

/**
 * Every indicator's whole figures; of a form without indicators, the sums of its lists. (附件4's list of activities only
 * proves its indicators.)
 */
export function figureKinds({ sections }: FormDefinition): readonly FigureKind[] {
  const blocks = sections.filter((section): section is IndicatorSection => section.kind === 'indicators');
  if (blocks.length > 0) return blocks.flatMap(figuresOfBlock);
  return sections.flatMap((section) => (section.kind === 'list' ? figuresOfList(section) : []));
}

function figuresOfBlock(section: IndicatorSection): readonly FigureKind[] {
  return section.indicators.flatMap((indicator) =>
    columnType(indicator.type).exact === undefined
      ? []
      : wholeFigures(section)
          .filter(({ key }) => isAskedFor(indicator, key))
          .map(({ key }) => ({
            key: `${section.key}.${indicator.key}.${key}`,
            section: section.key,
            column: key,
            label: wholeFigures(section).length === 1 ? indicator.label : labelOfCell(section, key, indicator),
            spec: indicator.type,
          })),
  );
}

function figuresOfList(section: ListSection): readonly FigureKind[] {
  return section.columns
    .filter(({ summed, type }) => summed && columnType(type).exact !== undefined)
    .map(({ key, label, type }) => ({
      key: `${section.key}.${key}`,
      section: section.key,
      column: key,
      label,
      spec: type,
    }));
}

/** By key; what nobody filled in, and "-", is no figure. */
export function figuresOf(form: FormDefinition, { rows }: Pick<Submission, 'rows'>): ReadonlyMap<string, UnitFigure> {
  const figures = new Map<string, UnitFigure>();
  for (const kind of figureKinds(form)) {
    const section = form.sections.find(({ key }) => key === kind.section);
    const own = rows.filter((row) => row.section === kind.section && isOf(kind, row));
    const unless = section?.kind === 'list' && form.matrix?.section === section.key ? form.matrix.unless : undefined;
    const exact = columnType(kind.spec).exact;
    const counted = own.filter(
      ({ values }) => !isLeftOut(values, unless) && values[kind.column] !== undefined && values[kind.column] !== null,
    );
    const [first] = counted;
    if (first === undefined || exact === undefined) continue;
    const units = counted.reduce((sum, { values }) => sum + exact.toUnits(values[kind.column] ?? 0), 0);
    figures.set(kind.key, { units, at: placeIn(first, kind.column) });
  }
  return figures;
}

/** In a block a figure is one indicator's. */
function isOf({ key, section, column }: FigureKind, { values }: ReportedRow): boolean {
  return values.indicator === undefined || key === `${section}.${String(values.indicator)}.${column}`;
}

export function figureText({ spec }: FigureKind, units: number): string {
  return formatTotal(spec, units);
}
