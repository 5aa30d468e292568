/**
 * Figures that no other unit of the kind comes near, or that are many times the unit's own of last year. By medians: a
 * mean is moved by the very slip that is looked for.
 */
import type { Unit } from '../../form/round';
import type { Submission } from '../../reports/submission';
import { type RoundFinding, roundFault } from '../round-issue';
import { type FigureKind, figureKinds, figuresOf, figureText, type UnitFigure } from '../unit-figures';
import { yearPairs } from '../year-comparison';
import { placeOf, type RoundRuleKind } from './rule-kind';

export const outliers: RoundRuleKind<'outliers'> = {
  severity: 'verify',
  *check({ form, timesMedian, timesOwn, leastUnits }, { reports, standing, before }): Iterable<RoundFinding> {
    const now = standing.get(form);
    if (now === undefined) return;
    const kindOf = new Map(reports.round.roster.map(({ name, kind }: Unit) => [name, kind]));
    const figures = new Map([...now.byUnit].map(([unit, report]) => [unit, figuresOf(now.definition, report)]));
    for (const figure of figureKinds(now.definition)) {
      for (const [kind, own] of byKind(figure, figures, kindOf)) {
        const median = medianOf(own.map(({ units }) => units));
        if (own.length < leastUnits || median <= 0) continue;
        for (const { unit, units, at } of own) {
          const report = now.byUnit.get(unit);
          if (units <= median * timesMedian || report === undefined) continue;
          const said = figureText(figure, units);
          const payload = {
            now: said,
            kind,
            median: figureText(figure, Math.round(median)),
            units: own.length,
            times: timesMedian,
          };
          yield finding(report, figure, at, said, roundFault('figure.farFromKind', payload));
        }
      }
    }
    for (const { report, figure, now: own, before: units } of yearPairs(now, before?.get(form))) {
      const isFar = own.units > units * timesOwn || units > own.units * timesOwn;
      // From or to nothing is no multiple: the year's rule speaks of it.
      if (!isFar || units === 0 || own.units === 0) continue;
      const said = figureText(figure, own.units);
      const payload = { now: said, before: figureText(figure, units), times: timesOwn };
      yield finding(report, figure, own.at, said, roundFault('figure.farFromPast', payload));
    }
  },
};

function finding(
  report: Submission,
  { label, section, column }: FigureKind,
  at: UnitFigure['at'],
  received: string,
  fault: RoundFinding['fault'],
): RoundFinding {
  return { of: placeOf(report), at, fault, label, received, section, column };
}

interface OwnFigure extends UnitFigure {
  readonly unit: string;
}

/** Units that answered 0 count: that most have none is what makes one stand out or not. */
function byKind(
  { key }: FigureKind,
  figures: ReadonlyMap<string, ReadonlyMap<string, UnitFigure>>,
  kindOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly OwnFigure[]> {
  const kinds = new Map<string, OwnFigure[]>();
  for (const [unit, own] of figures) {
    const figure = own.get(key);
    if (figure === undefined) continue;
    const kind = kindOf.get(unit) ?? '';
    const others = kinds.get(kind);
    if (others === undefined) kinds.set(kind, [{ unit, ...figure }]);
    else others.push({ unit, ...figure });
  }
  return kinds;
}

/** Of an even number, the mean of the middle two. */
export function medianOf(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
