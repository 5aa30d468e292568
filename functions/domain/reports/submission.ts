/** A submission as it is kept: what a unit reported, in which version, and where each figure stood in its sheet. */
import type { Issue } from '../issues/issue';
import type { Row } from '../reading/row';
import type { RawGrid } from '../sheet/raw-grid';

/**
 * What a version states: 已报 with rows · 零报告: the unit has nothing to report · 撤回: the unit took back what it had
 * reported, and reports nothing until its next version.
 */
export type SubmissionState = 'submitted' | 'zero' | 'withdrawn';

/** The states of a version that reports. What is withdrawn is no report: it cannot even be given to a summary. */
export type ReportedState = Exclude<SubmissionState, 'withdrawn'>;

export function isReported(state: SubmissionState): state is ReportedState {
  return state !== 'withdrawn';
}

/** An issue that was left standing, and why it may, in the sender's words. */
export type StandingIssue = Issue & { readonly reason?: string };

/**
 * A row as it is merged: its figures and where they came from. Which cell each stood in is the unit's own matter: a merge
 * of thousands goes without, and who has it can say the cell and not only the row.
 */
export type ReportedRow = Pick<Row, 'section' | 'sheet' | 'row' | 'values'> & Partial<Pick<Row, 'cells'>>;

/** What one accepted version reports; immutable once stored. */
export interface Submission {
  /** Name on the roster. */
  readonly unit: string;
  readonly form: string;
  /** Version of the form definition that the sheet was reported under. */
  readonly formVersion: string;
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly state: ReportedState;
  /** Server time, ISO; for files merged without a server, when they were read. */
  readonly submittedAt: string;
  /** After the deadline: recorded, never refused (domain rule 4). */
  readonly late: boolean;
  /** What people quote: a receipt number, or the name of the file that was merged. */
  readonly source: string;
  readonly rows: readonly ReportedRow[];
  /** Of a row, by column key: what its sheet says where the form as it stands now reads nothing. */
  readonly unread?: ReadonlyMap<ReportedRow, Readonly<Record<string, string>>>;
  /** 核实 and hints that the sender left standing, and what no longer fits the form as it stands now. */
  readonly issues: readonly StandingIssue[];
  /** The sheets as they came, extra columns and all; absent in merged files, which stay where they are. */
  readonly grids?: readonly RawGrid[];
}
