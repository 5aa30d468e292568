/**
 * Reports as merges before had them: a summary is asked for again and again, and between two of them few units report.
 * What is remembered follows from a version and a definition alone, neither of which ever changes.
 */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Submission } from '#domain/reports/submission';
import type { Head } from '#store/submission-store';
import { definitionHash } from '../reports/definition-hash';

/** A school of 500 units with 20 rows in each of two forms; about a kilobyte a row. */
const MOST_ROWS = 20_000;

/** Under which definition a report is read, and whose round it is. */
export interface RememberedUnder {
  readonly collector: string;
  readonly round: Round;
  readonly form: FormDefinition;
}

/** Up to so many rows; those that were asked for longest ago go first. */
export class RememberedReports {
  private readonly reports = new Map<string, Submission>();
  private rows = 0;

  constructor(private readonly most = MOST_ROWS) {}

  get(under: RememberedUnder, head: Head): Submission | undefined {
    const name = nameOf(under, head);
    const known = this.reports.get(name);
    if (known === undefined) return undefined;
    this.reports.delete(name);
    this.reports.set(name, known);
    return known;
  }

  put(under: RememberedUnder, head: Head, report: Submission): void {
    const name = nameOf(under, head);
    if (this.reports.has(name) || weightOf(report) > this.most) return;
    this.reports.set(name, report);
    this.rows += weightOf(report);
    for (const [oldest, forgotten] of this.reports) {
      if (this.rows <= this.most) return;
      this.reports.delete(oldest);
      this.rows -= weightOf(forgotten);
    }
  }
}

function weightOf({ rows }: Submission): number {
  return rows.length + 1;
}

/** A round that was deleted and begun anew counts its versions from 1 again: when it was sent tells them apart. */
function nameOf(
  { collector, round, form }: RememberedUnder,
  { unit, version, submissionId, sha256, submittedAt }: Head,
): string {
  const of = [collector, round.id, form.id, definitionHash(form, round)];
  return JSON.stringify([...of, unit, version, submissionId, sha256, submittedAt]);
}
