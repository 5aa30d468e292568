/** Issues and verdicts as they leave the product: over the wire and from the command line, the same shape. */

import { type Issue, type Severity, weightOf } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
import type { ParseResult } from '#domain/reading/parse';
import { filledRows } from '#domain/reading/row';
import { cellName } from '#domain/sheet/address';
import { placeWords } from '#domain/sheet/place-words';
import type { Value } from '#domain/sheet/value';
import { wordSheet } from '#domain/sheet/word-sheet';
import type { Locale } from '#domain/words/locale';

export interface IssueView {
  readonly severity: Severity;
  readonly code: string;
  /** 附件2!K5 */
  readonly address: string;
  readonly sheet: string;
  /** K5 */
  readonly cell: string;
  /** How a person finds it, where the address is none of Excel's: 表1 第3行 “线下人次”. */
  readonly place?: string;
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

export function issueView(issue: Issue, locale: Locale = 'zh-CN'): IssueView {
  const { severity, code, address, at, section, column, label, received, proposal } = issue;
  return {
    severity,
    code,
    address,
    sheet: at.sheet,
    cell: cellName(at.row, at.column),
    ...(wordSheet(at.sheet) === undefined ? {} : { place: placeWords(at, { locale, label }) }),
    ...(section === undefined ? {} : { section }),
    ...(column === undefined ? {} : { column }),
    label,
    message: messageOf(issue, locale),
    received,
    ...(proposal === undefined ? {} : { proposal: proposal.value }),
  };
}

/** A sheet of nothing but mistakes has 200,000 of them: more than an answer may hold, or a person read. */
export const ISSUES_SHOWN = 1_000;

export interface IssueList {
  /** In reading order; of more than ISSUES_SHOWN, errors before all others. */
  readonly issues: readonly IssueView[];
  /** How many there are. */
  readonly issuesTotal: number;
}

export function issueList(issues: readonly Issue[], locale: Locale = 'zh-CN'): IssueList {
  const mayShowAll = issues.length <= ISSUES_SHOWN;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const others = issues.filter(({ severity }) => severity !== 'error');
  const shown = mayShowAll ? issues : [...errors, ...others].slice(0, ISSUES_SHOWN);
  return {
    issues: shown.map((issue) => issueView(issue, locale)),
    issuesTotal: issues.reduce((sum, issue) => sum + weightOf(issue), 0),
  };
}

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

export function verdictView(result: ParseResult, locale: Locale = 'zh-CN'): VerdictView {
  return {
    form: result.form,
    version: result.formVersion,
    unit: result.unit ?? null,
    sheet: result.sheet ?? null,
    rows: filledRows(result.rows).length,
    ...issueList(result.issues, locale),
  };
}
