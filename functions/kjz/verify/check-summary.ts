/** A form's summary made anew from the sheets of the archive, and held against the one that is in it. */
import { type ArchiveFacts, FACTS_PART, summaryPart } from '#api/archive/archive-format';
import { asOfOf } from '#api/collect/summary';
import { encodeReport, submissionOf } from '#api/reports/stored-report';
import type { FormOfRound } from '#domain/form/form-of-round';
import type { Unit } from '#domain/form/round';
import type { JointDecision } from '#domain/season/joint/decision';
import { aggregate } from '#domain/summary/aggregate';
import { summaryPlan } from '#domain/summary/summary-plan';
import { writeWorkbook } from '#xlsx/write';
import type { ProvenVersion } from './check-versions';
import { compareWorkbooks } from './compare-workbooks';
import { finding } from './finding';
import type { PartReader } from './read-parts';

/** A unit of the roster and what stands of it. */
export interface StandingVersion {
  readonly unit: Unit;
  readonly head: ProvenVersion;
}

export async function checkSummary(
  reader: PartReader,
  { round, form }: FormOfRound,
  standing: readonly StandingVersion[],
  {
    asOf: said,
    lockedSince,
    joint,
  }: {
    readonly asOf: string;
    readonly lockedSince: ArchiveFacts['lock']['since'];
    readonly joint: readonly JointDecision[];
  },
): Promise<void> {
  const asOf = asOfOf(
    standing.map(({ head }) => head.recorded),
    new Date(lockedSince),
  );
  if (asOf !== said) reader.add(finding('facts.differ', { part: FACTS_PART }, { what: `${form.id} asOf` }));
  const submissions = standing.flatMap(({ unit, head: { recorded, report } }) => {
    const { submittedBy: _, ...facts } = recorded;
    const head = { ...facts, unit: unit.name, payload: encodeReport(report) };
    return submissionOf({ round, form, unit }, head as Parameters<typeof submissionOf>[1]) ?? [];
  });
  const part = summaryPart(form.id);
  const there = reader.bytes(part);
  if (there === undefined) return;
  const made = await writeWorkbook(summaryPlan(aggregate(submissions, form, round, { asOf, joint })));
  reader.add(...(await compareWorkbooks(part, there, made)));
}
