/** Rule 18: a figure that differs from last year's by more than a threshold, where last year is known. */
import { type RoundFinding, roundFault } from '../round-issue';
import { figureText } from '../unit-figures';
import { changeInPercent, isChangedBy, yearPairs } from '../year-comparison';
import { placeOf, type RoundRuleKind } from './rule-kind';

export const yearOnYear: RoundRuleKind<'yearOnYear'> = {
  severity: 'verify',
  *check({ form, above }, { standing, before }): Iterable<RoundFinding> {
    for (const pair of yearPairs(standing.get(form), before?.get(form))) {
      const { report, figure, now } = pair;
      if (!isChangedBy(pair.before, now.units, above)) continue;
      const percent = changeInPercent(pair.before, now.units);
      const received = figureText(figure, now.units);
      yield {
        of: placeOf(report),
        at: now.at,
        fault: roundFault('year.changed', {
          before: figureText(figure, pair.before),
          now: received,
          ...(percent === undefined ? {} : { percent }),
          above,
        }),
        label: figure.label,
        received,
        section: figure.section,
        column: figure.column,
      };
    }
  },
};
