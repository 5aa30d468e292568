/**
 * The fingerprint of how a form's summary is laid out and written: the bytes of a specimen made by the very code that
 * makes the real one. Whatever changes the workbook changes them, so nobody has to remember to raise a number.
 */
import { createHash } from 'node:crypto';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { specimenSummary } from '#domain/summary/specimen';
import { summaryPlan } from '#domain/summary/summary-plan';
import { writeWorkbook } from '../reports/workbook-files';

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
  const bytes = await writeWorkbook(summaryPlan(specimenSummary(form, round)));
  return createHash('sha256').update(bytes).digest('hex');
}
