/** The API as the pane calls it: one method per route. The only room that fetches; the token lives here, in memory. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { CollectorState, FormState, HistoryEntry, Known, Receipt, Session, VersionContent } from './answers';
import { type Answer, exchange, exchangeJson, type Transport } from './request';

/** What is sent under a submission's id: a report, 零报告, or taking back the version that stands. */
export type SubmissionBody =
  | {
      readonly base: number;
      readonly sheets: readonly RawGrid[];
      readonly explanations?: readonly Explanation[];
      readonly file?: string;
    }
  | { readonly base: number; readonly zero: true; readonly sheets: readonly [] }
  | { readonly base: number; readonly withdraw: true };

/** Why a 核实 may stand, in the sender's words: at most 500 characters. */
export interface Explanation {
  readonly address: string;
  readonly code: string;
  readonly reason: string;
}

export interface Download {
  readonly bytes: Uint8Array;
  /** As the server names it; undefined where it did not. */
  readonly name?: string;
}

export interface ApiClient {
  /** Keeps the token for every later call. */
  signIn(code: string): Promise<Answer<Session>>;
  /** Forgets the token; nothing is sent. */
  signOut(): void;
  /** The whole round; not yet checked against what this pane can read. */
  definition(round: string): Promise<Answer<unknown>>;
  forms(round: string): Promise<Answer<readonly FormState[]>>;
  /** What the server can fill in before anybody types. */
  known(place: FormPlace): Promise<Answer<Known>>;
  submit(place: FormPlace, id: string, body: SubmissionBody): Promise<Answer<Receipt>>;
  /** What became of an id; refused with submission.notFound when nothing was accepted under it. */
  receipt(place: FormPlace, id: string): Promise<Answer<Receipt>>;
  /** Newest first. */
  history(place: FormPlace): Promise<Answer<readonly HistoryEntry[]>>;
  version(place: FormPlace, version: number): Promise<Answer<VersionContent>>;
  collectorState(round: string): Promise<Answer<CollectorState>>;
  summary(place: FormPlace): Promise<Answer<Download>>;
}

export interface FormPlace {
  readonly round: string;
  readonly form: string;
}

const SUBMIT_TIMEOUT_MS = 45_000;
const SUMMARY_TIMEOUT_MS = 120_000;
/** The server merges what is too large for one request by itself, and wants to be asked again. */
const MERGING_STATUS = 202;
const POLL_SECONDS = 3;
/** Longer than any merge may take. */
const MOST_POLLS = 240;

export function createApiClient(transport: Transport): ApiClient {
  let token: string | undefined;
  const bearer = () => (token === undefined ? {} : { token });
  const get = <T>(path: string) => exchangeJson<T>(transport, { method: 'GET', path, ...bearer() });

  return {
    async signIn(code) {
      const answer = await exchangeJson<Session>(transport, { method: 'POST', path: '/api/session', json: { code } });
      if (answer.ok) token = answer.value.token;
      return answer;
    },
    signOut() {
      token = undefined;
    },
    definition: (round) => get(`${roundPath(round)}/definition`),
    forms: (round) => get(`${roundPath(round)}/forms`),
    known: (place) => get(`${formPath(place)}/known`),
    submit: (place, id, json) =>
      exchangeJson(transport, {
        method: 'PUT',
        path: submissionPath(place, id),
        json,
        timeoutMs: SUBMIT_TIMEOUT_MS,
        ...bearer(),
      }),
    receipt: (place, id) => get(submissionPath(place, id)),
    history: (place) => get(`${formPath(place)}/history`),
    version: (place, version) => get(`${formPath(place)}/versions/${version}`),
    collectorState: (round) => get(`${roundPath(round)}/state`),
    async summary(place) {
      const path = `${formPath(place)}/summary`;
      for (let asked = 1; ; asked++) {
        // The answer is the workbook itself: fetch follows the signed address.
        const answer = await exchange(transport, { method: 'GET', path, timeoutMs: SUMMARY_TIMEOUT_MS, ...bearer() });
        if (!answer.ok) return answer;
        const { status, bytes, headers } = answer.value;
        if (status !== MERGING_STATUS) return { ok: true, value: { bytes, ...nameIn(headers) } };
        if (asked === MOST_POLLS) return { ok: false, failure: { kind: 'unreachable' } };
        await pause(transport, Number(headers.get('retry-after')) || POLL_SECONDS);
      }
    },
  };
}

function pause({ timers }: Transport, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.set(resolve, seconds * 1000);
  });
}

const roundPath = (round: string) => `/api/rounds/${encodeURIComponent(round)}`;
const formPath = ({ round, form }: FormPlace) => `${roundPath(round)}/forms/${encodeURIComponent(form)}`;
const submissionPath = (place: FormPlace, id: string) => `${formPath(place)}/submissions/${encodeURIComponent(id)}`;

/** RFC 6266: filename*=UTF-8''… holds the name in any script. */
function nameIn(headers: Headers): { name?: string } {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '')?.[1];
  if (encoded === undefined) return {};
  try {
    return { name: decodeURIComponent(encoded) };
  } catch {
    return {};
  }
}
