/**
 * The fingerprint of how a form's summary is laid out and written: the bytes of a specimen made by the very code that
 * makes the real one. Whatever changes the workbook changes them, so nobody has to remember to raise a number.
 */
import { createHash } from 'node:crypto';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { RowStream, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { writeWorkbook } from '../reports/workbook-files';

/** As `layoutHash`, of the workbook of all forms. */
export function roundLayoutHash(round: Round): Promise<string> {
  const made = knownRounds.get(round) ?? hashOfRoundSpecimen(round);
  knownRounds.set(round, made);
  return made;
}

const knownRounds = new WeakMap<Round, Promise<string>>();

/** Of a round as it is validated and kept; a specimen takes milliseconds, and a process asks for few. */
const known = new WeakMap<Round, Map<FormDefinition, Promise<string>>>();

/** 64 lower-case hex digits of SHA-256. */
export function layoutHash(form: FormDefinition, round: Round): Promise<string> {
  const ofRound = known.get(round) ?? new Map<FormDefinition, Promise<string>>();
  known.set(round, ofRound);
  const made = ofRound.get(form) ?? hashOfSpecimen(form, round);
  ofRound.set(form, made);
  return made;
}

async function hashOfSpecimen(form: FormDefinition, round: Round): Promise<string> {
  const { specimenSummary, summaryPlan } = await import('./made-summaries');
  return hashOf(summaryPlan(specimenSummary(form, round)));
}

async function hashOfRoundSpecimen(round: Round): Promise<string> {
  const { roundSummaryPlan, specimenRoundSummary } = await import('./made-summaries');
  return hashOf(roundSummaryPlan(specimenRoundSummary(round)));
}

async function hashOf(plan: WorkbookPlan<RowStream>): Promise<string> {
  const bytes = await writeWorkbook(plan);
  return createHash('sha256').update(bytes).digest('hex');
}
