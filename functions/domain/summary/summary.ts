/** What a school-wide summary is made of, before anybody lays it out. Types only. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { FieldsSection, Indicator, IndicatorSection, ListSection } from '../form/section';
import type { Issue } from '../issues/issue';
import type { StandingIssue, Submission } from '../reports/submission';
import type { JointDeduction, JointRole, StandingGroup } from '../season/joint/standing';
import type { Value } from '../sheet/value';
import type { Bilingual } from '../words/locale';

/** Where a row of the summary came from. */
export interface Source {
  readonly unit: string;
  readonly version: number;
  /** Receipt number or file name. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
}

export interface DetailRow {
  readonly unit: string;
  readonly values: Readonly<Record<string, Value | null>>;
  /** Column key → what the sheet says where the form as it stands now reads nothing: shown, never counted. */
  readonly unread?: Readonly<Record<string, string>> | undefined;
  /** Its part in a joint activity (联合举办); a partner's row is shown and counts in no total. */
  readonly joint?: JointRole | undefined;
  readonly from: Source;
  /** Keys of the columns whose cells are others than in the download before. */
  readonly changed?: ReadonlySet<string> | undefined;
}

/** An exact sum of one column; `answers` tells how many figures it is made of (a sum of none is not 0). */
export interface Total {
  readonly value: Value;
  readonly answers: number;
}

/** Where each unit's rows stand among all: together, `first` counted from 0. */
export type UnitRows = ReadonlyMap<string, { readonly first: number; readonly count: number }>;

/** A list, or single fields: one row a unit. */
export interface TableSummary {
  readonly section: ListSection | FieldsSection;
  readonly rows: readonly DetailRow[];
  readonly unitRows: UnitRows;
  /** By column key, for the columns that are summed; a joint activity counts once. */
  readonly totals: ReadonlyMap<string, Total>;
  /** The same for each unit that has rows. */
  readonly unitTotals: Pick<ReadonlyMap<string, ReadonlyMap<string, Total>>, 'get'>;
  /** Of all rows that are shown, whether they count or not. */
  readonly shownTotals: ReadonlyMap<string, Total>;
  /** Some of its rows are partners' of joint activities. */
  readonly hasJoint: boolean;
}

export interface IndicatorSummary {
  readonly section: IndicatorSection;
  readonly indicators: readonly {
    readonly indicator: Indicator;
    /** By figure. */
    readonly totals: ReadonlyMap<string, Total>;
  }[];
  readonly rows: readonly (DetailRow & { readonly indicator: Indicator })[];
  readonly unitRows: UnitRows;
}

/** none: nothing came · leftOut: something came that was not merged · omitted: merged, had nobody chosen otherwise. */
export type UnitState = 'none' | 'leftOut' | 'omitted' | Submission['state'];

export interface UnitLine {
  readonly unit: string;
  readonly kind: string;
  readonly state: UnitState;
  readonly version?: number;
  readonly submittedAt?: string;
  readonly late?: boolean;
  readonly source?: string;
  /** Rows of the list that counts (activities); 0 where the form has no list. */
  readonly entries: number;
  /** Rows of the merged report, of all its sections, counted before anything is made of them. */
  readonly rows: number;
  /** What came besides what was merged. */
  readonly leftOut: readonly LeftOut[];
  /** Why it is not counted, where its state is `omitted`. */
  readonly why?: Bilingual;
}

/** A report that stands and is not counted because somebody chose so (迟报, 待复核, single units). */
export interface Omitted {
  readonly submission: Submission;
  readonly why: Bilingual;
}

export interface IssueLine {
  readonly unit: string;
  readonly source: string;
  readonly issue: StandingIssue;
}

/** A file that came and was not merged: it is shown, not counted. */
export interface LeftOut {
  /** Whose it is, or seems to be; absent where nobody can tell. */
  readonly unit?: string;
  readonly source: string;
  /** Why it was left out in a word or two (不是表格), and as a sentence that says what to do about it. */
  readonly kind: Bilingual;
  readonly reason: Bilingual;
  readonly issues: readonly Issue[];
}

/** Units × choices of the form's matrix column; only units that reported entries. */
export interface Matrix {
  readonly list: TableSummary;
  readonly column: string;
  readonly choices: readonly string[];
  readonly rows: readonly { readonly unit: string; readonly counts: readonly number[] }[];
}

/** What officers decided of joint activities, as it stands over these reports. */
export interface JointSummary {
  /** Key of the list. */
  readonly section: string;
  readonly groups: readonly StandingGroup[];
  readonly deduction: JointDeduction;
  /** Of units with partners' rows. */
  readonly unitDeductions: ReadonlyMap<string, JointDeduction>;
}

export interface Summary {
  readonly form: FormDefinition;
  readonly round: Round;
  /** In a workbook of several forms, what its sheets' names end with: 附件2. */
  readonly among?: string;
  /** What 学校汇总 is printed on; absent: A4, on which wide forms are narrowed. */
  readonly paper?: 'a3';
  /** Reports that were there to be merged, counted before anything is made of them. */
  readonly came: number;
  /** ISO instant up to which submissions were taken. */
  readonly asOf: string;
  readonly units: readonly UnitLine[];
  readonly lists: readonly TableSummary[];
  readonly fields: readonly TableSummary[];
  readonly indicators: readonly IndicatorSummary[];
  /** Where the form counts by a column. */
  readonly matrix?: Matrix;
  /** Where anything was decided of joint activities. */
  readonly joint?: JointSummary;
  readonly leftOut: readonly LeftOut[];
  readonly omitted: readonly Omitted[];
  readonly issues: readonly IssueLine[];
}
