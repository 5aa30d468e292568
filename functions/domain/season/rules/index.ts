/** The registry of rules over a round: the only place that knows them all. A kind without an entry does not compile. */
import { roundRulesOf } from '../../form/default-round-rules';
import type { RoundRule } from '../../form/round-rules';
import type { JointDecision } from '../joint/decision';
import { issueOfFinding, type RoundIssue } from '../round-issue';
import { type RoundReports, standingReports } from '../round-reports';
import { eligibilityRule } from './eligibility';
import { jointActivities } from './joint-activities';
import { outliers } from './outliers';
import { plannedAccounted } from './planned-accounted';
import type { RoundReading, RoundRuleKind } from './rule-kind';
import { yearOnYear } from './year-on-year';

const ROUND_RULE_KINDS: { readonly [K in RoundRule['kind']]: RoundRuleKind<K> } = {
  plannedAccounted,
  jointActivities,
  yearOnYear,
  outliers,
  eligibility: eligibilityRule,
};

/**
 * Everything that the round's rules say, by unit in the roster's order, then form, place and code. Pure, and the same in
 * whatever order reports, forms and units come. `joint`: by form, what was decided of joint activities. `kinds`: which rules are asked; all.
 */
export function roundIssues(
  reports: RoundReports,
  joint: ReadonlyMap<string, readonly JointDecision[]> = new Map(),
  kinds: (kind: RoundRule['kind']) => boolean = () => true,
): readonly RoundIssue[] {
  const { round, before } = reports;
  const reading: RoundReading = {
    reports,
    standing: standingReports(reports),
    before: before && standingReports(before),
    joint,
  };
  const found = roundRulesOf(round).flatMap((rule) => (kinds(rule.kind) ? issuesOfRule(rule, reading) : []));
  return inOrder(
    found,
    round.roster.map(({ name }) => name),
  );
}

function issuesOfRule(rule: RoundRule, reading: RoundReading): readonly RoundIssue[] {
  // The registry pairs each rule with its own kind; the pairing is lost only in this one look-up.
  const kind = ROUND_RULE_KINDS[rule.kind] as RoundRuleKind<RoundRule['kind']>;
  return [...kind.check(rule, reading)].map((finding) => issueOfFinding(finding, rule.severity ?? kind.severity));
}

function inOrder(issues: readonly RoundIssue[], roster: readonly string[]): readonly RoundIssue[] {
  const place = new Map(roster.map((unit, at) => [unit, at]));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...issues].sort(
    (a, b) =>
      (place.get(a.unit) ?? 0) - (place.get(b.unit) ?? 0) ||
      byText(a.form, b.form) ||
      byText(a.at.sheet, b.at.sheet) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column ||
      byText(a.code, b.code),
  );
}
