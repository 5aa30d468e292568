/** The fingerprint of everything that a reading of a form depends on: under it stored rows are valid. */
import { createHash } from 'node:crypto';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { readingBasis } from '#domain/reports/reading-again';
import { canonicalJson } from './canonical-json';

/** A round is validated once and kept while nothing changes it, so its hashes are too. */
const known = new WeakMap<Round, Map<FormDefinition, string>>();

/** 64 lower-case hex digits of SHA-256. */
export function definitionHash(form: FormDefinition, round: Round): string {
  const ofRound = known.get(round) ?? new Map<FormDefinition, string>();
  known.set(round, ofRound);
  const kept = ofRound.get(form);
  if (kept !== undefined) return kept;
  const made = createHash('sha256')
    .update(canonicalJson(readingBasis(form, round)), 'utf8')
    .digest('hex');
  ofRound.set(form, made);
  return made;
}
