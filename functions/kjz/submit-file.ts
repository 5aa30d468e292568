/** One file into the server's store, exactly once, whatever the network does; says what became of it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { XLSX_TYPE } from '#api/answers/media-types';
import { formStateView, receiptSchema, verdictSchema } from '#api/answers/wire';
import { contentHash } from '#api/reports/content-hash';
import type { FormDefinition } from '#domain/form/form';
import { type ApiClient, NoAnswer, type ProblemView, Refused } from './api-client';
import type { ReadFile } from './checked-file';

type Verdict = z.infer<typeof verdictSchema>;
type ReceiptView = z.infer<typeof receiptSchema>;
type FormState = z.infer<typeof formStateView>;

/** `unknown`: nobody can say yet whether it was taken in; sending the file again settles it and stores nothing twice. */
export type Submitted =
  | { readonly outcome: 'accepted'; readonly receipt: ReceiptView }
  | { readonly outcome: 'unchanged'; readonly unit: string; readonly state: FormState }
  | { readonly outcome: 'hasErrors'; readonly verdict: Verdict }
  | { readonly outcome: 'refused'; readonly problem: ProblemView }
  | { readonly outcome: 'unknown'; readonly submissionId: string };

export interface SubmitOptions {
  readonly round: string;
  readonly form: FormDefinition;
  /** Waits between tries, in milliseconds; as many tries as there are waits, and one. */
  readonly waitsMs?: readonly number[];
}

/** About half a minute in all. */
const WAITS_MS = [300, 1_000, 3_000, 8_000, 15_000];

/** Throws NoAnswer when the server stayed silent before anything was sent to be stored. */
export async function submitFile(
  client: ApiClient,
  { file, bytes, grids }: ReadFile,
  { round, form, waitsMs = WAITS_MS }: SubmitOptions,
): Promise<Submitted> {
  const at = `/api/rounds/${encodeURIComponent(round)}/forms/${encodeURIComponent(form.id)}`;
  const body = { type: XLSX_TYPE, bytes };
  try {
    const verdict = await untilAnswered(waitsMs, () =>
      client.sendJson('POST', `${at}/check`, verdictSchema, { query: { file }, body }),
    );
    const hasErrors = verdict.issues.some(({ severity }) => severity === 'error');
    const { unit } = verdict;
    if (hasErrors || unit === null) return { outcome: 'hasErrors', verdict };

    const asked = client.unit === undefined ? { unit } : {};
    const states = await untilAnswered(waitsMs, () =>
      client.getJson(`/api/rounds/${encodeURIComponent(round)}/forms`, formStateView.array(), asked),
    );
    const state = states.find((each) => each.form === form.id);
    const isStored = state?.sha256 === contentHash({ form: form.id, unit, zero: false, sheets: grids });
    if (state !== undefined && isStored) return { outcome: 'unchanged', unit, state };

    const submissionId = randomUUID();
    const receipt = await putUntilKnown(client, `${at}/submissions/${submissionId}`, waitsMs, asked, {
      query: { base: state?.version ?? 0, file, ...asked },
      body,
    });
    return receipt === undefined ? { outcome: 'unknown', submissionId } : { outcome: 'accepted', receipt };
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', problem: error.problem };
    throw error;
  }
}

type Put = Parameters<ApiClient['sendJson']>[3];

/** The id stays the same: the server gives one version and one receipt for it, however often it is asked. */
async function putUntilKnown(
  client: ApiClient,
  path: string,
  waitsMs: readonly number[],
  asked: { readonly unit?: string },
  put: Put,
): Promise<ReceiptView | undefined> {
  for (let turn = 0; ; turn++) {
    const answer = await unlessSilent(() => client.sendJson('PUT', path, receiptSchema, put));
    if (answer !== undefined) return answer;
    const waitMs = waitsMs[turn];
    if (waitMs === undefined) return undefined;
    await pause(waitMs);
    const settled = await unlessSilent(() => receiptOf(client, path, asked));
    if (settled !== undefined && settled !== 'notAccepted') return settled;
  }
}

async function receiptOf(client: ApiClient, path: string, asked: { readonly unit?: string }) {
  try {
    return await client.getJson(path, receiptSchema, asked);
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'submission.notFound') return 'notAccepted';
    throw error;
  }
}

async function unlessSilent<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}

/** For questions, which may be asked again at will. */
async function untilAnswered<T>(waitsMs: readonly number[], question: () => Promise<T>): Promise<T> {
  for (const waitMs of waitsMs) {
    const answer = await unlessSilent(question);
    if (answer !== undefined) return answer;
    await pause(waitMs);
  }
  return question();
}

/** With jitter: many senders that were cut off at once shall not come back at once. */
function pause(milliseconds: number): Promise<void> {
  return sleep(milliseconds * (0.5 + Math.random()));
}
