/** The registry of rule kinds: the only place that knows them all. */
import * as z from 'zod';
import type { Severity } from '../../issues/issue';
import type { FormReading } from '../form-reading';
import { anyFilled, distinctChoices, figureNotExpected, filledByChoice } from './choices';
import { dateOrder, withinWindow } from './dates';
import { duplicateRows } from './duplicates';
import { anyEvidence, evidenceWhen, linksPerReport } from './evidence';
import { noPlaceholder } from './placeholders';
import {
  indicatorAtLeast,
  looksLikeYuan,
  notTheViews,
  perSession,
  sumAtLeast,
  suspiciouslySmall,
} from './plausibility';
import type { Finding, RowAlone, RowRuleKind, RuleKind } from './rule-kind';
import { equalsSum, partOfWhole, partsMakeTotal } from './totals';

const RULE_KINDS = {
  withinWindow,
  dateOrder,
  distinctChoices,
  filledByChoice,
  figureNotExpected,
  anyFilled,
  partsMakeTotal,
  partOfWhole,
  equalsSum,
  sumAtLeast,
  indicatorAtLeast,
  notTheViews,
  suspiciouslySmall,
  looksLikeYuan,
  perSession,
  evidenceWhen,
  anyEvidence,
  linksPerReport,
  duplicateRows,
  noPlaceholder,
} as const;

type RuleKinds = typeof RULE_KINDS;
type ParamsOf<K> = K extends RuleKind<infer P> ? P : never;
export type RuleDefinition = { [K in keyof RuleKinds]: ParamsOf<RuleKinds[K]> }[keyof RuleKinds];

/** A rule as a form definition writes it; an unknown kind or parameter fails with its path. */
export const ruleSchema = z.discriminatedUnion(
  'kind',
  // Each kind's params carry its `kind` literal; RuleKind<P> only shows that they parse to P.
  Object.values(RULE_KINDS).map((kind) => kind.params) as never,
) as unknown as z.ZodType<RuleDefinition>;

function kindOf(rule: RuleDefinition): RuleKind<RuleDefinition> {
  // The registry pairs each rule with its own kind; the pairing is lost only in this one look-up.
  return RULE_KINDS[rule.kind] as unknown as RuleKind<RuleDefinition>;
}

export function mentionsOf(rule: RuleDefinition): ReturnType<RuleKind<RuleDefinition>['mentions']> {
  return kindOf(rule).mentions(rule);
}

/** What the rule's findings weigh: its own, or its kind's. */
export function severityOf(rule: RuleDefinition): Severity {
  return rule.severity ?? kindOf(rule).severity;
}

/** Every kind there is, in the order in which people are offered them. */
export const RULE_KIND_NAMES = Object.keys(RULE_KINDS) as readonly RuleDefinition['kind'][];

export type WeighedFinding = Finding & { readonly severity: Severity };

/** Whether the rule says of a row what the row alone shows: `rowCheckOf`; else `findingsOf`. */
export function isOfRows(rule: RuleDefinition): boolean {
  return isRowRule(kindOf(rule));
}

/** What one rule says of what rows show together. */
export function* findingsOf(rule: RuleDefinition, reading: FormReading): Iterable<WeighedFinding> {
  const kind = kindOf(rule);
  if (isRowRule(kind)) return;
  for (const finding of kind.check(rule, reading)) yield { ...finding, severity: severityOf(rule) };
}

/** What one rule says of a row of its section, alone. */
export type RowCheck = (at: RowAlone) => readonly WeighedFinding[];

/** Looked up once for all rows; of a rule that is not of rows, nothing is said. */
export function rowCheckOf(rule: RuleDefinition): RowCheck {
  const kind = kindOf(rule);
  if (!isRowRule(kind)) return () => NO_FINDINGS;
  const severity = severityOf(rule);
  return (at) => {
    const found = kind.checkRow(rule, at);
    return found.length === 0 ? NO_FINDINGS : found.map((each) => ({ ...each, severity }));
  };
}

const NO_FINDINGS: readonly WeighedFinding[] = [];

function isRowRule(kind: RuleKind<RuleDefinition>): kind is RowRuleKind<RuleDefinition> {
  return 'checkRow' in kind;
}
