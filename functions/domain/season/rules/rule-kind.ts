/** What every kind of rule over a round can do. One file per kind beside this one; the registry is index.ts. */
import type { RoundRule, RoundRuleOf } from '../../form/round-rules';
import type { Severity } from '../../issues/issue';
import type { Submission } from '../../reports/submission';
import type { JointDecision } from '../joint/decision';
import type { ReportPlace, RoundFinding } from '../round-issue';
import type { RoundReports, StandingReports } from '../round-reports';

/** A round as its rules see it: what stands, found once for all of them. */
export interface RoundReading {
  readonly reports: RoundReports;
  /** By form. */
  readonly standing: ReadonlyMap<string, StandingReports>;
  readonly before?: ReadonlyMap<string, StandingReports> | undefined;
  /** By form: what officers decided of 联合举办. */
  readonly joint: ReadonlyMap<string, readonly JointDecision[]>;
}

export interface RoundRuleKind<K extends RoundRule['kind']> {
  readonly severity: Severity;
  check(rule: RoundRuleOf<K>, reading: RoundReading): Iterable<RoundFinding>;
}

export function placeOf({ unit, form, version, source }: Submission): ReportPlace {
  return { unit, form, version, source };
}
