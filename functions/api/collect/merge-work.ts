/**
 * What a merge costs time: reports decoded, added up, written. The host may do it beside the requests (a thread on one
 * machine); by default it is done here. Wherever it is done, it is the same code with the same workbook.
 */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import { aggregate } from '#domain/summary/aggregate';
import { summaryPlan } from '#domain/summary/summary-plan';
import { submissionOf } from '../reports/stored-report';
import { writeWorkbook } from '../reports/workbook-files';
import { findUnit } from '../sign-in/round-access';
import type { HeadWithContent } from './snapshot';

/** The form is one of the round's. */
export interface MergeScope {
  readonly round: Round;
  readonly form: FormDefinition;
  /** What was decided of joint activities of the form; absent: nothing. */
  readonly joint?: readonly JointDecision[];
}

/** One merge under way. What is taken is kept as what the workbook needs of it: values, not sheets. */
export interface Merging {
  /** A unit's report; of two of one unit the one that was given later counts. Resolves when the next may come. */
  take(report: HeadWithContent): Promise<void>;
  /** The workbook of those of these units whose report was taken and stands. `asOf`: ISO instant. */
  write(units: readonly string[], asOf: string): Promise<Uint8Array>;
  /** Whatever is still under way is given up. */
  close(): Promise<void>;
}

export interface MergeWork {
  /** All but `close` throw a Problem where it is too much for the time or the memory that a merge may take. */
  begin(scope: MergeScope): Merging;
}

/** In this very thread. */
export const MERGE_WORK_HERE: MergeWork = {
  begin: (scope) => new MergingHere(scope),
};

class MergingHere implements Merging {
  /** By the unit's name in the store. */
  private readonly taken = new Map<string, Submission>();

  constructor(private readonly scope: MergeScope) {}

  async take(report: HeadWithContent): Promise<void> {
    const { round, form } = this.scope;
    // A unit that was struck off the roster does not count; the state lists it apart.
    const unit = findUnit(round, report.unit);
    const submission = unit === undefined ? undefined : submissionOf({ round, form, unit }, report);
    if (submission === undefined) this.taken.delete(report.unit);
    else this.taken.set(report.unit, submission);
  }

  write(units: readonly string[], asOf: string): Promise<Uint8Array> {
    const { round, form, joint = [] } = this.scope;
    const standing = units.flatMap((unit) => this.taken.get(unit) ?? []);
    return writeWorkbook(summaryPlan(aggregate(standing, form, round, { asOf, joint })));
  }

  async close(): Promise<void> {
    this.taken.clear();
  }
}
