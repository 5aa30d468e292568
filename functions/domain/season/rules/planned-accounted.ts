/** Rule 12 over the round: every planned activity ends somewhere, also where its unit reports no results at all. */
import { accountFor } from '../plan-accounting';
import { type RoundFinding, roundFault } from '../round-issue';
import { placeIn } from '../row-place';
import { placeOf, type RoundRuleKind } from './rule-kind';

export const plannedAccounted: RoundRuleKind<'plannedAccounted'> = {
  severity: 'verify',
  *check(rule, { reports, standing }): Iterable<RoundFinding> {
    const account = accountFor(reports.round, rule, standing);
    if (account === undefined) return;
    const { plan, results } = account;
    for (const { outcome, planned, actual, name } of account.entries) {
      if (outcome === 'open' && planned !== undefined) {
        const { report, row } = planned;
        yield {
          of: placeOf(report),
          at: placeIn(row, plan.naming),
          fault: roundFault('planned.open', { attachment: results.form.attachment, why: account.whyOpen(report.unit) }),
          label: plan.label,
          received: name,
          section: plan.section.key,
          column: plan.naming,
        };
      }
      const said = account.notAnnounced;
      if (planned !== undefined || actual === undefined || said === undefined) continue;
      const status = actual.row.values[said.column];
      if (typeof status !== 'string' || status === said.choice || !account.hasPlan(actual.report.unit)) continue;
      yield {
        of: placeOf(actual.report),
        at: placeIn(actual.row, said.column),
        fault: roundFault('planned.notAnnounced', { attachment: results.form.attachment, added: said.choice }),
        label: said.label,
        received: status,
        section: results.section.key,
        column: said.column,
      };
    }
  },
};
