/** 年度对比: each figure beside last year's, unit by unit; only where both are known. A ratio is never made of rounded figures. */

import { unitOfMeasure } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Submission } from '../reports/submission';
import type { StandingReports } from './round-reports';
import { type FigureKind, figureKinds, figuresOf, type UnitFigure } from './unit-figures';

export interface YearPair {
  readonly report: Submission;
  readonly figure: FigureKind;
  readonly now: UnitFigure;
  /** In the same exact units. */
  readonly before: number;
}

/** Percent of last year's, with one decimal; undefined where that was 0. */
export function changeInPercent(before: number, now: number): number | undefined {
  return before === 0 ? undefined : Math.round(((now - before) * 1000) / before) / 10;
}

/** More than so many percent up or down; whatever comes where there was nothing is. */
export function isChangedBy(before: number, now: number, percent: number): boolean {
  return Math.abs(now - before) * 100 > percent * Math.abs(before);
}

/** In the roster's order; a figure that is measured otherwise by now is another figure. */
export function* yearPairs(now: StandingReports | undefined, before: StandingReports | undefined): Iterable<YearPair> {
  if (now === undefined || before === undefined) return;
  const comparable = comparableFigures(now.definition, before.definition);
  for (const [unit, report] of now.byUnit) {
    const earlier = before.byUnit.get(unit);
    if (earlier === undefined) continue;
    const figures = figuresOf(now.definition, report);
    const known = figuresOf(before.definition, earlier);
    for (const figure of comparable) {
      const [one, other] = [figures.get(figure.key), known.get(figure.key)];
      if (one !== undefined && other !== undefined) yield { report, figure, now: one, before: other.units };
    }
  }
}

function comparableFigures(now: FormDefinition, before: FormDefinition): readonly FigureKind[] {
  const known = new Map(figureKinds(before).map((kind) => [kind.key, kind.spec]));
  return figureKinds(now).filter(({ key, spec }) => {
    const then = known.get(key);
    return then !== undefined && then.type === spec.type && unitOfMeasure(then) === unitOfMeasure(spec);
  });
}
