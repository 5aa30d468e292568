/** One file into the server's store, exactly once, whatever the network does; says what became of it. */
import { randomUUID } from 'node:crypto';
import { DOCX_TYPE, XLS_TYPE, XLSX_TYPE } from '#api/answers/media-types';
import { contentHash } from '#api/reports/content-hash';
import type { FormPlace } from '#client/addresses';
import { type Failure, isCertain, type Refusal } from '#client/answer';
import { untilAnswered } from '#client/patience';
import { recordOnce } from '#client/settle';
import type { Receipt, Verdict, VerdictIssue, WhatStands } from '#client/shapes';
import type { SubmissionBody } from '#client/submission-body';
import { versionOnReceipt } from '#domain/entry/receipt-sheet';
import type { FormDefinition } from '#domain/form/form';
import { type Explanation, reasonsFor as reasonsGiven, unexplained } from '#domain/issues/explanation';
import type { FileKind } from '#files/file-kind';
import type { ReadFile } from './checked-file';
import { ROUND } from './round';
import { patience as patient } from './server-connection';
import type { OpenServer } from './server-options';

/**
 * - `recorded`: the server keeps this version, and this is its receipt
 * - `unchanged`: it keeps this very content already
 * - `wouldReplace`: `standing` was reported with other content, and the file does not say that it goes on from there
 * - `needsReasons`: `lacking` are the 核实 that nobody has explained; nothing was sent
 * - `notSent`: the server stayed silent before anything was sent to be recorded
 * - `unknown`: nobody can say yet whether it was recorded; sending the file again settles it and records nothing twice
 */
export type Submitted =
  | { readonly outcome: 'recorded'; readonly receipt: Receipt }
  | { readonly outcome: 'unchanged'; readonly unit: string; readonly state: WhatStands }
  | { readonly outcome: 'hasErrors'; readonly verdict: Verdict }
  | { readonly outcome: 'wouldReplace'; readonly unit: string; readonly standing: WhatStands }
  | { readonly outcome: 'needsReasons'; readonly verdict: Verdict; readonly lacking: readonly VerdictIssue[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'notSent' }
  | { readonly outcome: 'unknown'; readonly submissionId: string };

export interface SubmitOptions {
  readonly form: FormDefinition;
  /** Somebody wants the file to take the place of what stands. */
  readonly replaces?: boolean;
  /** What somebody says of the file's 核实. */
  readonly reasonsFor?: (issues: readonly VerdictIssue[]) => readonly Explanation[];
  /** Waits between tries, in milliseconds; as many tries as there are waits, and one. */
  readonly waitsMs?: readonly number[];
}

const TYPES: Readonly<Record<FileKind, string>> = { xlsx: XLSX_TYPE, docx: DOCX_TYPE, xls: XLS_TYPE };

/** Checks, looks whether it is there already or something else is, and submits on top of the version that stands. */
export async function submitFile(
  { api, session, round }: Pick<OpenServer, 'api' | 'session' | 'round'>,
  { file, kind, bytes, grids }: ReadFile,
  { form, replaces = false, reasonsFor = () => [], waitsMs }: SubmitOptions,
): Promise<Submitted> {
  const type = TYPES[kind];
  const patience = patient(waitsMs);
  const checked = await untilAnswered(patience, () =>
    api.check({ round, form: form.id }, { file, workbook: bytes, type }),
  );
  if (!checked.ok) return notSent(checked.failure);
  const verdict = checked.value;
  const hasErrors = verdict.issues.some(({ severity }) => severity === 'error');
  const { unit } = verdict;
  if (hasErrors || unit === null) return { outcome: 'hasErrors', verdict };
  const standing: WhatStands = verdict.current ?? { state: 'none', version: 0 };
  const isThere = standing.sha256 === contentHash({ form: form.id, unit, zero: false, sheets: grids });
  const roundName = session.rounds.find(({ id }) => id === round)?.name ?? '';
  const goesOnFrom = versionOnReceipt(grids, { form, round: { ...ROUND, name: roundName }, unit });
  const isMeant = replaces || isThere || goesOnFrom === standing.version;
  if (!isMeant && differs(standing)) return { outcome: 'wouldReplace', unit, standing };

  const given = reasonsFor(verdict.issues);
  const lacking = unexplained(verdict.issues, [...given, ...verdict.explanations]);
  if (lacking.length > 0) return { outcome: 'needsReasons', verdict, lacking };
  const reasonOf = reasonsGiven(verdict.explanations);
  const saysMore = given.some((explanation) => reasonOf(explanation) !== explanation.reason);
  if (isThere && !saysMore) return { outcome: 'unchanged', unit, state: standing };

  const onBehalf = session.unit === undefined ? { onBehalfOf: unit } : {};
  const place: FormPlace = { round, form: form.id, ...onBehalf };
  const submissionId = randomUUID();
  // The version that the check compared with: whoever reports in between makes this one stale.
  const base = standing.version;
  // A file says nothing but its cells: reasons go with the cells that were read from it.
  const body: SubmissionBody =
    given.length === 0 ? { base, workbook: bytes, type, file } : { base, sheets: grids, explanations: given, file };
  const known = await recordOnce(api, place, submissionId, body, patience);
  if (known.fate === 'recorded') return { outcome: 'recorded', receipt: known.receipt };
  return known.fate === 'refused'
    ? { outcome: 'refused', refusal: known.refusal }
    : { outcome: 'unknown', submissionId };
}

/** Whether something is reported, and not the same answers. */
function differs({ difference }: WhatStands): boolean {
  if (difference === undefined) return false;
  return difference.rowsAdded + difference.rowsChanged + difference.rowsRemoved > 0;
}

function notSent(failure: Failure): Submitted {
  return isCertain(failure) ? { outcome: 'refused', refusal: failure } : { outcome: 'notSent' };
}
