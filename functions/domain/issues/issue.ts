/** What a checker says of a cell. Codes and their payloads; the sentences live in messages/. */

import type { CellPosition } from '../sheet/address';
import type { PlanValue } from '../sheet/sheet-plan';
import type { Value } from '../sheet/value';

/**
 * Gravest first. error: must be put right · verify (核实): may be right, wants a word of explanation · hint: nothing to
 * do.
 */
export const SEVERITIES = ['error', 'verify', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What makes text of a figure: 1,200 · 1 200 · 1'200 · ２００ · 200人. */
export type FigureMark = 'comma' | 'space' | 'apostrophe' | 'fullWidth' | 'measure';

/** Each code with what its sentence needs besides label and received text. */
export interface IssuePayloads {
  'cell.required': Record<never, never>;
  'cell.requiredWhen': { readonly whenLabel: string; readonly whenValue: string };
  'cell.notApplicable': Record<never, never>;
  'cell.error': Record<never, never>;
  'cell.uncomputed': Record<never, never>;
  'cell.sameAsAbove': Record<never, never>;
  'cell.wrongKind': { readonly wanted: string };
  'cell.mergedFigure': { readonly rows: number };
  'cell.invisible': Record<never, never>;
  'cell.shown': { readonly shown: string };
  'cell.unseen': Record<never, never>;
  'cell.struck': Record<never, never>;
  'cell.partlyStruck': { readonly left: string };
  'cell.raised': { readonly raised: string };
  'cell.picture': Record<never, never>;
  'cell.link': { readonly address: string; readonly isKept: boolean };
  'cell.note': { readonly note: string };
  'cell.external': Record<never, never>;
  'cell.mergedAcross': { readonly labels: readonly string[] };
  'cell.mergedName': { readonly rows: number };
  'text.tooLong': { readonly maximum: number; readonly length: number };
  'text.cleaned': Record<never, never>;
  'text.placeholder': Record<never, never>;
  'figure.shownAsDate': Record<never, never>;
  'count.notAFigure': { readonly unit: string; readonly minimum: number };
  'count.approximate': { readonly unit: string };
  'count.formatted': { readonly unit: string; readonly marks: readonly FigureMark[] };
  'count.shortForm': { readonly unit: string };
  'count.none': { readonly unit: string };
  'count.negative': { readonly unit: string };
  'count.fraction': { readonly unit: string };
  'count.range': { readonly unit: string };
  'count.tooSmall': { readonly unit: string; readonly minimum: number };
  'count.tooLarge': { readonly unit: string };
  'money.notAnAmount': Record<never, never>;
  'money.approximate': Record<never, never>;
  'money.formatted': { readonly marks: readonly FigureMark[] };
  'money.withUnit': Record<never, never>;
  'money.none': Record<never, never>;
  'money.negative': Record<never, never>;
  'money.tooPrecise': Record<never, never>;
  'date.unclear': Record<never, never>;
  'date.format': Record<never, never>;
  'date.range': Record<never, never>;
  'date.ambiguous': { readonly day: string; readonly other: string };
  'date.monthMissing': Record<never, never>;
  'date.nearMidnight': Record<never, never>;
  'date.otherZone': Record<never, never>;
  'date.impossible': Record<never, never>;
  'date.timeDropped': Record<never, never>;
  'date.outsideWindow': { readonly from: string; readonly to: string };
  'date.order': { readonly otherLabel: string; readonly other: string };
  'choice.unknown': { readonly choices: readonly string[] };
  'choice.alias': { readonly choice: string };
  'choice.separator': Record<never, never>;
  'phone.invalid': Record<never, never>;
  'phone.format': { readonly hasCountryCode: boolean };
  'phone.extension': { readonly extension: string };
  'activityId.invalid': Record<never, never>;
  'unit.missing': Record<never, never>;
  'unit.unknown': Record<never, never>;
  'unit.alias': { readonly unit: string };
  'unit.several': { readonly units: readonly string[] };
  'unit.notYours': { readonly unit: string };
  'unit.rowOfOther': { readonly unit: string };
  'unit.notSaid': { readonly unit: string };
  'sheet.notRecognised': { readonly form: string; readonly columns: readonly string[] };
  'sheet.otherForm': { readonly form: string; readonly other: string };
  'sheet.several': { readonly used: string };
  'table.sideBySide': Record<never, never>;
  'sheet.notRead': Record<never, never>;
  'sheet.hiddenNotRead': { readonly used: string };
  'sheet.hiddenRead': Record<never, never>;
  'section.empty': { readonly form: string };
  'section.untouched': { readonly indicators: number };
  'planned.unaccounted': { readonly names: readonly string[] };
  'planned.notAnnounced': { readonly added: string };
  'column.missing': Record<never, never>;
  'column.duplicated': { readonly first: CellPosition };
  'column.unknown': Record<never, never>;
  'column.hidden': { readonly cells: number };
  'column.noHeader': Record<never, never>;
  'column.maybeRenamed': { readonly labels: readonly string[] };
  'column.unitDiffers': { readonly unit: string };
  'row.hidden': Record<never, never>;
  'row.markedExample': Record<never, never>;
  'row.exampleSkipped': Record<never, never>;
  'row.afterTotal': Record<never, never>;
  'row.noteSkipped': Record<never, never>;
  'rows.prepared': { readonly rows: number };
  'row.struck': Record<never, never>;
  'row.sharesRecord': Record<never, never>;
  'row.nameOnly': Record<never, never>;
  'row.duplicate': { readonly first: CellPosition };
  'indicator.unknown': Record<never, never>;
  'indicator.byCode': { readonly indicator: string };
  'indicator.codeDiffers': { readonly indicator: string };
  'indicator.duplicated': { readonly first: CellPosition };
  'indicator.missing': { readonly indicators: readonly string[] };
  'indicator.unanswered': Record<never, never>;
  'choices.tooFew': { readonly minimum: number; readonly found: readonly string[] };
  'total.mismatch': { readonly parts: readonly string[]; readonly sum: string };
  'total.belowPart': { readonly part: string; readonly partValue: string };
  'total.rowsDiffer': { readonly sum: string };
  'part.exceedsWhole': { readonly whole: string; readonly wholeValue: string };
  'sum.mismatch': { readonly source: string; readonly sum: string };
  'sum.notGiven': { readonly source: string; readonly sum: string };
  'figure.missing': { readonly whenLabel: string; readonly whenValue: string };
  'figure.noneGiven': { readonly labels: readonly string[] };
  'figure.notExpected': { readonly whenLabel: string; readonly whenValue: string };
  'figure.below': { readonly other: string; readonly otherValue: string };
  'figure.equalsViews': { readonly other: string };
  'figure.suspiciouslySmall': { readonly unit: string; readonly below: number };
  'figure.looksLikeYuan': Record<never, never>;
  'figure.beyondReason': { readonly maximum: number; readonly per: string };
  'evidence.missing': { readonly evidence: string; readonly whenLabel: string };
  'evidence.none': Record<never, never>;
  'report.cellNotRead': Record<never, never>;
  'report.measureChanged': { readonly was: string; readonly now: string };
  /** `count` more of `code` are not listed; `listed` are. */
  'issues.unlisted': {
    readonly code: string;
    readonly of: Severity;
    readonly count: number;
    readonly listed: number;
  };
  'links.mismatch': { readonly countLabel: string; readonly count: number; readonly links: number };
}

export type IssueCode = keyof IssuePayloads;

/** A value that would settle the issue, and the cell's whole new content (a 填报单位 cell holds more than the unit). */
export interface Proposal {
  readonly value: Value;
  readonly cell: PlanValue;
}

/** What every issue tells besides its code: where, of what, how grave, and what stood there. */
export interface SaidOfCell {
  readonly severity: Severity;
  readonly at: CellPosition;
  /** `at` as Excel writes it: 附件2!K5 */
  readonly address: string;
  /** Keys of the form, where the cell belongs to one. */
  readonly section?: string;
  readonly column?: string;
  /** The column's or indicator's name, for people. */
  readonly label: string;
  /** The cell as it was read; null = empty. */
  readonly received: string | null;
}

interface IssueOf<C extends IssueCode> extends SaidOfCell {
  readonly code: C;
  readonly payload: IssuePayloads[C];
  readonly proposal?: Proposal;
}

export type Issue = { readonly [C in IssueCode]: IssueOf<C> }[IssueCode];

/** A code with its payload, before it is tied to a cell. */
export type Fault = { readonly [C in IssueCode]: { readonly code: C; readonly payload: IssuePayloads[C] } }[IssueCode];

export function fault<C extends IssueCode>(code: C, payload: IssuePayloads[C]): Fault {
  // One code with its own payload is a member of the union; TypeScript cannot see that through the generic.
  return { code, payload } as Fault;
}

/** The same text for the same thing said of the same cell. The column too: all that a header lacks is said at one cell. */
export function issueIdentity({
  code,
  address,
  column,
}: {
  readonly code: string;
  readonly address: string;
  readonly column?: string | undefined;
}): string {
  return column === undefined ? `${code} ${address}` : `${code} ${address} ${column}`;
}

/** Whether anything must be put right before the sheet can be submitted. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** How many it stands for: those of a kind that are not listed are one issue. */
export function weightOf(issue: Issue): number {
  return issue.code === 'issues.unlisted' ? issue.payload.count : 1;
}
