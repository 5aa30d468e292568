/** 科普专项: says of a unit that meets a route that it does, for the officer to look at. Nothing follows from it by itself. */
import { eligibilityOf } from '../eligibility';
import { type RoundFinding, roundFault } from '../round-issue';
import { placeOf, type RoundRuleKind } from './rule-kind';

export const eligibilityRule: RoundRuleKind<'eligibility'> = {
  severity: 'hint',
  *check(rule, { reports, standing }): Iterable<RoundFinding> {
    for (const { unit, report, routes, isMet } of eligibilityOf(reports.round, rule, standing).units) {
      const [first] = report.rows;
      if (!isMet || first === undefined) continue;
      yield {
        of: placeOf(report),
        at: { sheet: first.sheet, row: 1, column: 1 },
        fault: roundFault('eligibility.met', {
          title: rule.title,
          routes: routes.filter((route) => route.isMet).map(({ label }) => label),
        }),
        label: rule.title,
        received: unit,
      };
    }
  },
};
