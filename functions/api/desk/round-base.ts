/** The fingerprint by which whoever changes a round says which one was read, and what was confirmed. */
import { createHash } from 'node:crypto';
import type { Round } from '#domain/form/round';
import { canonicalJson } from '../reports/canonical-json';

/** Rounds are data that nobody changes. */
const known = new WeakMap<Round, string>();

/** 64 lower-case hex digits of SHA-256 over everything in the definition. */
export function baseOf(round: Round): string {
  const base = known.get(round) ?? createHash('sha256').update(canonicalJson(round), 'utf8').digest('hex');
  known.set(round, base);
  return base;
}

const CONFIRMATION_LENGTH = 12;

/** Of this very content: what was confirmed is what is stored. Short, since operators type it. */
export function confirmationOf(round: Round): string {
  return baseOf(round).slice(0, CONFIRMATION_LENGTH);
}
