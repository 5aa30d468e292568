/** What the summary of a whole round is made of: every form's own, and what only all of them together show. */
import { roundRulesOf } from '../../form/default-round-rules';
import type { Round } from '../../form/round';
import type { RoundRule } from '../../form/round-rules';
import type { Submission } from '../../reports/submission';
import type { PaperCopyStanding } from '../../review/paper-copy';
import type { Thread } from '../../review/threads';
import type { StandingState } from '../../review/unit-standing';
import { type EligibilityTable, eligibilityOf } from '../../season/eligibility';
import type { JointDecision } from '../../season/joint/decision';
import type { RecommendedDecision } from '../../season/recommended/decision';
import type { RoundIssue } from '../../season/round-issue';
import { type FormReports, type RoundReports, standingReports } from '../../season/round-reports';
import { roundIssues } from '../../season/rules/index';
import { type Bilingual, both } from '../../words/locale';
import { aggregate } from '../aggregate';
import type { LeftOut, Omitted, Summary } from '../summary';
import { type Account, accountsOf } from './accounting';
import { type Changes, changesSince, type EarlierReports } from './changes';
import { tagsOf } from './form-tags';
import type { PreviousWorkbook } from './previous';
import { type Recommended, recommendedOf } from './recommended';

/** 全部: what the collector works with · 上报: what goes upward, without internal sheets and live totals over them. */
export type Edition = 'internal' | 'upward';

/** What stands and shall not be counted. Nothing = everything counts. */
export interface LeaveOut {
  /** 迟报 */
  readonly late?: boolean | undefined;
  /** 待复核 and 退回: the collector has asked, and is not done with it. */
  readonly toReview?: boolean | undefined;
  /** Names on the roster. */
  readonly units?: readonly string[] | undefined;
}

/** What the collector asked about a unit's form, with the answers. */
export interface RoundQuery {
  readonly form: string;
  readonly unit: string;
  readonly thread: Thread;
}

export type PaperCopiesByForm = ReadonlyMap<string, ReadonlyMap<string, PaperCopyStanding>>;

/** Form id → unit → where it stands. */
export type Standings = ReadonlyMap<string, ReadonlyMap<string, StandingState>>;

export interface RoundOptions {
  /** ISO instant up to which submissions were taken. */
  readonly asOf: string;
  readonly edition?: Edition | undefined;
  readonly leaveOut?: LeaveOut | undefined;
  /** By form id: files that came and were not merged. */
  readonly leftOut?: ReadonlyMap<string, readonly LeftOut[]> | undefined;
  readonly standings?: Standings | undefined;
  /** By form id: what was decided of joint activities. */
  readonly joint?: ReadonlyMap<string, readonly JointDecision[]> | undefined;
  readonly queries?: readonly RoundQuery[] | undefined;
  /** What stood when the workbook was downloaded before. */
  readonly earlier?: EarlierReports | undefined;
  /** That workbook as somebody went on with it: own columns and notes are carried over. */
  readonly previous?: PreviousWorkbook | undefined;
  /** Form id → unit → its signed print, of those that handed one in. */
  readonly paperCopies?: PaperCopiesByForm | undefined;
  /** What was decided of 附件3, on the form that it is chosen from; nothing: all that units marked, as they come. */
  readonly recommended?: readonly RecommendedDecision[] | undefined;
  /** For 学校汇总, which has as many columns as the form; absent: A4. */
  readonly paper?: 'a3' | undefined;
}

export interface RoundSummary extends Pick<RoundOptions, 'previous'> {
  readonly round: Round;
  readonly asOf: string;
  readonly edition: Edition;
  readonly leaveOut: LeaveOut;
  /** In the round's order. */
  readonly forms: readonly Summary[];
  readonly accounts: readonly Account[];
  readonly standings: Standings;
  readonly queries: readonly RoundQuery[];
  readonly paperCopies: PaperCopiesByForm;
  readonly recommended: Recommended | undefined;
  /** What the rules over the round say of single cells; nothing in what goes upward. */
  readonly findings: readonly RoundIssue[];
  /** 科普专项: one for each rule of the round; none where it asks for no annual figures. */
  readonly eligibility: readonly EligibilityTable[];
  readonly changes: Changes | undefined;
  /** Last year's, of the forms that were there too. */
  readonly before: { readonly round: Round; readonly forms: readonly Summary[] } | undefined;
}

export function aggregateRound(reports: RoundReports, options: RoundOptions): RoundSummary {
  const {
    asOf,
    edition = 'internal',
    leaveOut = {},
    leftOut,
    standings = new Map(),
    queries = [],
    paperCopies = new Map(),
  } = options;
  const { round, before } = reports;
  const tags = tagsOf(reports.forms.map(({ definition }) => definition));
  const changes = options.earlier === undefined ? undefined : changesSince(options.earlier, reports);
  const forms = reports.forms.map(({ definition, submissions }, at): Summary => {
    const omitted = submissions.flatMap((submission): Omitted[] => {
      const why = whyOmitted(submission, leaveOut, standings.get(definition.id));
      return why === undefined ? [] : [{ submission, why }];
    });
    const out = new Set(omitted.map(({ submission }) => submission));
    const counted = out.size === 0 ? submissions : submissions.filter((submission) => !out.has(submission));
    return aggregate(counted, definition, round, {
      asOf,
      leftOut: leftOut?.get(definition.id) ?? [],
      omitted,
      among: tags[at],
      paper: options.paper,
      changed: changes?.cells,
      joint: options.joint?.get(definition.id),
    });
  });
  const ofForms = before?.forms.filter(({ definition }) => forms.some(({ form }) => form.id === definition.id)) ?? [];
  return {
    round,
    asOf,
    edition,
    leaveOut,
    forms,
    accounts: accountsOf(forms),
    standings,
    queries,
    paperCopies,
    recommended: recommendedOf(forms, options.recommended),
    findings: edition === 'upward' ? [] : roundIssues(reports, options.joint, isListed),
    eligibility: eligibilityTables(reports),
    changes,
    before: before === undefined ? undefined : { round: before.round, forms: ofForms.map(ofYear(before.round, asOf)) },
    previous: options.previous,
  };
}

/**
 * What may be one activity is proposed on its own page, where it is decided: comparing all names costs as much as the rest
 * of the workbook.
 */
function isListed(kind: RoundRule['kind']): boolean {
  return kind !== 'jointActivities';
}

function eligibilityTables(reports: RoundReports): readonly EligibilityTable[] {
  const rules = roundRulesOf(reports.round).filter((rule) => rule.kind === 'eligibility');
  if (rules.length === 0) return [];
  const standing = standingReports(reports);
  return rules.map((rule) => eligibilityOf(reports.round, rule, standing));
}

function ofYear(round: Round, asOf: string) {
  return ({ definition, submissions }: FormReports) => aggregate(submissions, definition, round, { asOf });
}

const LATE = both('迟报', 'Late');
const TO_REVIEW = both('待复核', 'To review');
const CHOSEN = both('指定不计入', 'Left out by choice');

function whyOmitted(
  { unit, late }: Submission,
  { late: withoutLate, toReview, units = [] }: LeaveOut,
  standings: ReadonlyMap<string, StandingState> | undefined,
): Bilingual | undefined {
  if (units.includes(unit)) return CHOSEN;
  if (withoutLate === true && late) return LATE;
  const state = standings?.get(unit);
  return toReview === true && (state === 'toReview' || state === 'returned') ? TO_REVIEW : undefined;
}
