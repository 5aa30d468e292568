/**
 * What a merge costs time: reports decoded, added up, written. The host may do it beside the requests (a thread on one
 * machine); by default it is done here. Wherever it is done, it is the same code with the same workbook.
 */
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import type { Round } from '#domain/form/round';
import { isReported, type Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import type { RoundReports } from '#domain/season/round-reports';
import type { EarlierReports } from '#domain/summary/round/changes';
import type { RoundOptions } from '#domain/summary/round/round-summary';
import type { Head } from '#store/submission-store';
import { submissionOf } from '../reports/stored-report';
import { writeWorkbookPieces } from '../reports/workbook-files';
import { findUnit } from '../sign-in/round-access';
import { RememberedReports, type RememberedUnder } from './remembered-reports';
import type { HeadWithContent, Taker } from './snapshot';

/** What is merged into one workbook. */
export interface MergeScope {
  readonly collector: string;
  readonly round: Round;
  /** One of the round's; absent: all of them. */
  readonly form?: FormDefinition;
  /** What was decided of joint activities of the form; absent: nothing. Of a round it is told with what is wanted. */
  readonly joint?: readonly JointDecision[];
  /** The round that this one follows, where all forms are merged and it is known. */
  readonly before?: Round;
}

/** Whose report is handed over, where the scope has several forms. */
export interface TakenAs {
  readonly form: string;
  /** `earlier`: stood when the workbook was downloaded before · `before`: of last year's round. Absent: it stands. */
  readonly since?: 'earlier' | 'before';
}

/** What a round's workbook is told beside the reports. It travels between threads. */
export interface RoundWanted extends Omit<RoundOptions, 'earlier'> {
  /** Form id → units whose report was taken and stands. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** With `TakenAs.since` as `earlier`. */
  readonly earlier?: Omit<EarlierReports, 'submissions'> | undefined;
}

/** One merge under way. What is taken is kept as what the workbook needs of it: values, not sheets. */
export interface Merging {
  /** A unit's report; of two of one unit the one that was given later counts. Resolves when the next may come. */
  take(report: HeadWithContent, as?: TakenAs): Promise<void>;
  /** Takes of these versions what needs no content, because a merge before had it or there is none; answers the others. */
  takeKnown(heads: readonly Head[], as?: TakenAs): Promise<readonly Head[]>;
  /** The workbook of those of these units whose report was taken and stands, in pieces. `asOf`: ISO instant. */
  write(units: readonly string[], asOf: string): Promise<readonly Uint8Array[]>;
  /** The workbook of all forms, in pieces. */
  writeRound(wanted: RoundWanted): Promise<readonly Uint8Array[]>;
  /** Whatever is still under way is given up. */
  close(): Promise<void>;
}

export interface MergeWork {
  /** All but `close` throw a Problem where it is too much for the time or the memory that a merge may take. */
  begin(scope: MergeScope): Merging;
}

/** In this very thread, with what the merges before had. */
export function mergeWorkHere(remembered = new RememberedReports()): MergeWork {
  return { begin: (scope) => new MergingHere(scope, remembered) };
}

export const MERGE_WORK_HERE: MergeWork = mergeWorkHere();

/** All of one form of a round go to the same merge. */
export function takerOf(merging: Merging, as?: TakenAs): Required<Taker> {
  return {
    take: (report) => merging.take(report, as),
    takeKnown: (heads) => merging.takeKnown(heads, as),
  };
}

class MergingHere implements Merging {
  /** By whose they are, then by the unit's name in the store. */
  private readonly taken = new Map<string, Map<string, Submission>>();

  constructor(
    private readonly scope: MergeScope,
    private readonly remembered: RememberedReports,
  ) {}

  async take(report: HeadWithContent, as: TakenAs = this.theForm()): Promise<void> {
    const under = this.under(as);
    const unit = under && findUnit(under.round, report.unit);
    if (under === undefined || unit === undefined) return;
    const submission = submissionOf({ ...under, unit }, report);
    if (submission !== undefined) this.remembered.put(under, report, submission);
    this.note(report, as, submission);
  }

  async takeKnown(heads: readonly Head[], as: TakenAs = this.theForm()): Promise<readonly Head[]> {
    const under = this.under(as);
    return heads.filter((head) => {
      // A unit that was struck off the roster does not count; the state lists it apart.
      const counts = under !== undefined && isReported(head.state) && findUnit(under.round, head.unit) !== undefined;
      const submission = counts ? this.remembered.get(under, head) : undefined;
      if (counts && submission === undefined) return true;
      this.note(head, as, submission);
      return false;
    });
  }

  async write(units: readonly string[], asOf: string): Promise<readonly Uint8Array[]> {
    const { round, form, joint = [] } = this.scope;
    if (form === undefined) throw new Error('a merge of all forms is written as a round');
    const standing = this.standing({ form: form.id }, units);
    const { aggregate, summaryPlan } = await import('./made-summaries');
    return writeWorkbookPieces(summaryPlan(aggregate(standing, form, round, { asOf, joint })));
  }

  async writeRound({ units, earlier, ...options }: RoundWanted): Promise<readonly Uint8Array[]> {
    const { round, before } = this.scope;
    const reportsOf = (of: Round, since?: 'before'): RoundReports => ({
      round: of,
      forms: of.forms.map(({ definition }) => ({
        definition,
        submissions:
          since === undefined
            ? this.standing({ form: definition.id }, units.get(definition.id) ?? [])
            : [...this.ofForm({ form: definition.id, since }).values()],
      })),
    });
    const reports = { ...reportsOf(round), ...(before === undefined ? {} : { before: reportsOf(before, 'before') }) };
    const earlierOnes = round.forms.flatMap(({ definition: { id: form } }) => [
      ...this.ofForm({ form, since: 'earlier' }).values(),
    ]);
    const compared = earlier === undefined ? {} : { earlier: { ...earlier, submissions: earlierOnes } };
    const { aggregateRound, roundSummaryPlan } = await import('./made-summaries');
    return writeWorkbookPieces(roundSummaryPlan(aggregateRound(reports, { ...options, ...compared })));
  }

  async close(): Promise<void> {
    this.taken.clear();
  }

  private theForm(): TakenAs {
    return { form: this.scope.form?.id ?? '' };
  }

  /** What a report of that kind is read under; undefined where it is not wanted. */
  private under({ form: id, since }: TakenAs): RememberedUnder | undefined {
    const { collector } = this.scope;
    const round = since === 'before' ? this.scope.before : this.scope.round;
    const form = round === undefined ? undefined : formOf(round, id);
    return round === undefined || form === undefined ? undefined : { collector, round, form };
  }

  private note({ unit }: Pick<Head, 'unit'>, as: TakenAs, submission: Submission | undefined): void {
    const own = this.ofForm(as);
    if (submission === undefined) own.delete(unit);
    else own.set(unit, submission);
  }

  private standing(as: TakenAs, units: readonly string[]): readonly Submission[] {
    const own = this.ofForm(as);
    return units.flatMap((unit) => own.get(unit) ?? []);
  }

  private ofForm({
    form,
    since = 'now',
  }: Pick<TakenAs, 'form'> & { readonly since?: string }): Map<string, Submission> {
    const name = `${since} ${form}`;
    const known = this.taken.get(name) ?? new Map<string, Submission>();
    this.taken.set(name, known);
    return known;
  }
}
