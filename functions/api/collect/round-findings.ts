/** What the rules over a round say of the reports that stand, beside those of the round before. */
import { roundRulesOf } from '#domain/form/default-round-rules';
import type { Round } from '#domain/form/round';
import { isReported, type Submission } from '#domain/reports/submission';
import { type EligibilityTable, eligibilityOf, type Measured } from '#domain/season/eligibility';
import type { JointDecision } from '#domain/season/joint/decision';
import type { RoundIssue } from '#domain/season/round-issue';
import { roundMessageOf } from '#domain/season/round-messages';
import { type FormReports, type RoundReports, standingReports } from '#domain/season/round-reports';
import { roundIssues } from '#domain/season/rules/index';
import type { Locale } from '#domain/words/locale';
import type { FindingsView } from '../answers/wire-findings';
import type { AppDeps } from '../app-deps';
import { receiptNumber } from '../reports/receipt';
import { currentReading, decodeReport } from '../reports/stored-report';
import { jointDecisionsOf } from '../review/joint-decisions';
import { type FormEntry, storedRound } from '../sign-in/round-access';
import { reportedUnits } from './reported-units';
import { rosterHeads, rowsOf } from './roster-heads';

type Stores = Pick<AppDeps, 'submissions' | 'joint' | 'registry'>;

export interface FindingsAsked {
  readonly collector: string;
  readonly round: Round;
  readonly now: Date;
  readonly locale: Locale;
  /** Rows that are read within a request, of both rounds. */
  readonly most: number;
}

/** Of more issues than these an answer says how many there are. */
const ISSUES_SHOWN = 2_000;

export async function roundFindings(stores: Stores, asked: FindingsAsked): Promise<FindingsView> {
  const { collector, round, now, locale, most } = asked;
  const before = await roundBefore(stores, collector, round);
  const rows =
    (await rowsIn(stores, collector, round)) + (before === undefined ? 0 : await rowsIn(stores, collector, before));
  const facts = { asOf: now.toISOString(), ...(before === undefined ? {} : { before: before.name }) };
  if (rows > most) return { ...facts, issuesTotal: 0, eligibility: [] };
  const reports = await reportsOf(stores, collector, round, before);
  const issues = roundIssues(reports, await jointOf(stores, collector, round));
  const standing = standingReports(reports);
  return {
    ...facts,
    issues: issues.slice(0, ISSUES_SHOWN).map((issue) => issueView(issue, locale)),
    issuesTotal: issues.length,
    eligibility: roundRulesOf(round).flatMap((rule) =>
      rule.kind === 'eligibility' ? [eligibilityView(rule.form, eligibilityOf(round, rule, standing))] : [],
    ),
  };
}

/** The one that it was made of, where that is still there. */
async function roundBefore({ registry }: Stores, collector: string, { follows }: Round): Promise<Round | undefined> {
  return follows === undefined ? undefined : storedRound(registry, collector, follows);
}

async function rowsIn({ submissions }: Stores, collector: string, round: Round): Promise<number> {
  let rows = 0;
  for (const entry of round.forms)
    rows += rowsOf(
      (await rosterHeads(submissions, { collector, round, entry })).filter(({ state }) => isReported(state)),
    );
  return rows;
}

async function reportsOf(
  stores: Stores,
  collector: string,
  round: Round,
  before: Round | undefined,
): Promise<RoundReports> {
  const forms: FormReports[] = [];
  for (const entry of round.forms) forms.push(await formReports(stores, collector, round, entry));
  if (before === undefined) return { round, forms };
  return { round, forms, before: await reportsOf(stores, collector, before, undefined) };
}

/** With the cells of each row, so that it can be said where. */
async function formReports(
  { submissions }: Stores,
  collector: string,
  round: Round,
  { definition: form }: FormEntry,
): Promise<FormReports> {
  const { made } = await reportedUnits(submissions, { collector, round, form }, (unit, head): Submission => {
    const report = decodeReport(head.payload);
    const { version, submittedAt, late, sha256, state } = head;
    return {
      ...{ unit: unit.name, form: form.id, formVersion: report.formVersion, version, state, submittedAt, late },
      source: receiptNumber({ round, form, unit }, version, sha256),
      rows: currentReading(report, { round, form, unit }).rows,
      issues: [],
    };
  });
  return { definition: form, submissions: [...made.values()] };
}

async function jointOf({ joint }: Stores, collector: string, round: Round) {
  const decided = new Map<string, readonly JointDecision[]>();
  for (const { definition } of round.forms)
    decided.set(definition.id, await jointDecisionsOf(joint, { collector, round: round.id, form: definition.id }));
  return decided;
}

function issueView(issue: RoundIssue, locale: Locale): NonNullable<FindingsView['issues']>[number] {
  const { unit, form, version, source, severity, code, address, label, received } = issue;
  return {
    unit,
    form,
    version,
    source,
    severity,
    code,
    address,
    label,
    received,
    message: roundMessageOf(issue, locale),
  };
}

function eligibilityView(
  form: string,
  { title, units, missing }: EligibilityTable,
): FindingsView['eligibility'][number] {
  return {
    form,
    title,
    units: units.map(({ unit, rank, isMet, routes }) => ({
      ...{ unit, rank, isMet },
      routes: routes.map(({ label, isMet: isRouteMet, criteria }) => ({
        label,
        isMet: isRouteMet,
        criteria: criteria.map(({ isMet: isCriterionMet, alternatives }) => ({
          isMet: isCriterionMet,
          alternatives: alternatives.map(measuredView),
        })),
      })),
    })),
    missing: [...missing],
  };
}

function measuredView({ label, unit, atLeast, actual, gap }: Measured) {
  return {
    ...{ label, atLeast, gap },
    ...(unit === undefined ? {} : { unit }),
    ...(actual === undefined ? {} : { actual }),
  };
}
