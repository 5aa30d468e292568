/** Issues and verdicts as they leave the product: over the wire and from the command line, the same shape. */
import type { Issue, Severity } from '#domain/issues/issue';
import type { ParseResult } from '#domain/reading/parse';
import type { Value } from '#domain/sheet/value';
import type { Locale } from '#domain/words/locale';
export interface IssueView {
  readonly severity: Severity;
  readonly code: string;
  /** 附件2!K5 */
  readonly address: string;
  readonly sheet: string;
  /** K5 */
  readonly cell: string;
  /** Keys of the form, where the cell belongs to one. */
  readonly section?: string;
  readonly column?: string;
  readonly label: string;
  readonly message: string;
  /** The cell as it was read; null = empty. */
  readonly received: string | null;
  /** A value that would settle the issue. */
  readonly proposal?: Value;
}
export declare function issueView(issue: Issue, locale?: Locale): IssueView;
/** A sheet of nothing but mistakes has 200,000 of them: more than an answer may hold, or a person read. */
export declare const ISSUES_SHOWN = 1000;
export interface IssueList {
  /** In reading order; of more than ISSUES_SHOWN, errors before all others. */
  readonly issues: readonly IssueView[];
  /** How many there are. */
  readonly issuesTotal: number;
}
export declare function issueList(issues: readonly Issue[], locale?: Locale): IssueList;
/** What a check says of a workbook. */
export interface VerdictView extends IssueList {
  readonly form: string;
  /** Of the form's definition. */
  readonly version: string;
  /** On the roster; null = not certain, an issue says why. */
  readonly unit: string | null;
  /** The sheet of the form's first section; null = not found. */
  readonly sheet: string | null;
  /** How many rows were read. */
  readonly rows: number;
}
export declare function verdictView(result: ParseResult, locale?: Locale): VerdictView;
