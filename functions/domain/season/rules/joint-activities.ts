/** Rule 17: activities that look like one, reported by several units. Said until an officer decided of them. */
import { type JointList, jointListOf } from '../joint/member';
import { proposeJoint } from '../joint/propose';
import { type RoundFinding, roundFault } from '../round-issue';
import { placeIn } from '../row-place';
import { placeOf, type RoundRuleKind } from './rule-kind';

export const jointActivities: RoundRuleKind<'jointActivities'> = {
  severity: 'verify',
  *check(rule, { reports, standing, joint }): Iterable<RoundFinding> {
    const reported = standing.get(rule.form);
    const list: JointList | undefined =
      reported && jointListOf({ round: reports.round, form: reported.definition }, rule);
    if (reported === undefined || list === undefined) return;
    const label = list.section.columns.find(({ key }) => key === rule.name)?.label ?? rule.name;
    for (const { members } of proposeJoint(list, [...reported.byUnit.values()], joint.get(rule.form))) {
      for (const { unit, row, said } of members) {
        const report = reported.byUnit.get(unit);
        if (report === undefined) continue;
        const places = members
          .filter((other) => other.unit !== unit)
          .map((other) => ({ unit: other.unit, address: other.address }));
        yield {
          of: placeOf(report),
          at: placeIn(row, rule.name),
          fault: roundFault('joint.candidate', { places }),
          label,
          received: said.name,
          section: rule.section,
          column: rule.name,
        };
      }
    }
  },
};
