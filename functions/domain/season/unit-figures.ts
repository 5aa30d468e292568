/** The figures that a unit answers for with a form: what is compared with its last year and with units of its kind. */
import { isAskedFor, wholeFigures } from '../form/blocks';
import { labelOfCell } from '../form/cells';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { formatTotal, isLeftOut } from '../form/form-reading';
import type { IndicatorSection, ListSection } from '../form/section';
import type { Submission } from '../reports/submission';
import type { CellPosition } from '../sheet/address';
import { placeIn } from './row-place';

/** What of a form is one figure a unit: the same key in two rounds is the same figure, where its unit of measure is too. */
export interface FigureKind {
  /** `section.indicator.figure`, or `section.column`. */
  readonly key: string;
  readonly section: string;
  /** In a block a figure is one indicator's. */
  readonly indicator?: string;
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

/** Asked for every unit, and the same for all. */
const known = new WeakMap<FormDefinition, readonly FigureKind[]>();

/**
 * Every indicator's whole figures; of a form without indicators, the sums of its lists. (附件4's list of activities only
 * proves its indicators.)
 */
export function figureKinds(form: FormDefinition): readonly FigureKind[] {
  const kinds = known.get(form) ?? kindsOf(form);
  known.set(form, kinds);
  return kinds;
}

function kindsOf({ sections }: FormDefinition): readonly FigureKind[] {
  const blocks = sections.filter((section): section is IndicatorSection => section.kind === 'indicators');
  if (blocks.length > 0) return blocks.flatMap(figuresOfBlock);
  return sections.flatMap((section) => (section.kind === 'list' ? figuresOfList(section) : []));
}

function figuresOfBlock(section: IndicatorSection): readonly FigureKind[] {
  const whole = wholeFigures(section);
  return section.indicators.flatMap((indicator) =>
    columnType(indicator.type).exact === undefined
      ? []
      : whole
          .filter(({ key }) => isAskedFor(indicator, key))
          .map(({ key }) => ({
            key: `${section.key}.${indicator.key}.${key}`,
            section: section.key,
            indicator: indicator.key,
            column: key,
            label: whole.length === 1 ? indicator.label : labelOfCell(section, key, indicator),
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
    const own = rows.filter(
      (row) =>
        row.section === kind.section && (kind.indicator === undefined || row.values.indicator === kind.indicator),
    );
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

export function figureText({ spec }: FigureKind, units: number): string {
  return formatTotal(spec, units);
}
