/** One exchange with the server: deadline, language, refusals as values. Knows HTTP and problem+json, no route. */
import type { ProblemPayloads } from '#api/answers/problems';

/** How to reach the server; everything that touches the world is handed in. */
export interface Transport {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly timers: Timers;
  /** Before every path; '' = the page's own origin. */
  readonly baseUrl: string;
  /** Asked for with every request. */
  readonly language: () => string;
}

export interface Timers {
  /** Calls once after that many milliseconds; the answer is for `clear`. */
  set(work: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly json?: unknown;
  readonly token?: string;
  readonly timeoutMs?: number;
}

/** A refusal as the server words it (RFC 9457). */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: number;
  /** Stable, for programs: submission.stale */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** For finding it in the server's log; '' where none came. */
  readonly requestId: string;
  /** What the answer carries besides its words. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Why there is no answer to go by.
 *
 * - `unreachable`: nothing came back, or not in time; whether the request arrived is not known
 * - `unreadable`: something answered that is not this server (a portal's page, a gateway's error); not known either
 * - `refused`: the server said no, with words
 */
export type Failure = { readonly kind: 'unreachable' } | { readonly kind: 'unreadable' } | Refusal;

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly serverTime?: number }
  | { readonly ok: false; readonly failure: Failure };

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970 by the server's clock, where it told. */
  readonly serverTime?: number;
}

const TIMEOUT_MS = 20_000;

/** Sends and waits for the whole answer; never throws for what a network can do. */
export async function exchange(transport: Transport, wanted: Exchange): Promise<Answer<RawAnswer>> {
  // Taken out of its object: a browser's fetch refuses to be called as somebody's method.
  const { fetch } = transport;
  const controller = new AbortController();
  const timer = transport.timers.set(() => controller.abort(), wanted.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await fetch(transport.baseUrl + wanted.path, {
      method: wanted.method,
      headers: headersOf(transport, wanted),
      signal: controller.signal,
      // Tokens travel in a header; cookies are blocked in Excel's frame and wanted nowhere.
      credentials: 'omit',
      cache: 'no-store',
      ...(wanted.json === undefined ? {} : { body: JSON.stringify(wanted.json) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isCutOff(response, bytes)) return { ok: false, failure: { kind: 'unreachable' } };
    if (!response.ok) return { ok: false, failure: refusalOf(response, bytes) };
    const value = { status: response.status, headers: response.headers, bytes, ...serverTimeOf(response) };
    return { ok: true, value, ...serverTimeOf(response) };
  } catch {
    // fetch rejects with TypeError and AbortError alone: no connection, cut off, or our own deadline.
    return { ok: false, failure: { kind: 'unreachable' } };
  } finally {
    transport.timers.clear(timer);
  }
}

/** The answer as JSON; anything else that answers 2xx is not this server. */
export async function exchangeJson<T>(transport: Transport, wanted: Exchange): Promise<Answer<T>> {
  const answer = await exchange(transport, wanted);
  if (!answer.ok) return answer;
  const { status: _, headers, bytes, ...time } = answer.value;
  const value = isJson(headers) ? parsed(bytes) : undefined;
  if (typeof value !== 'object' || value === null) return { ok: false, failure: { kind: 'unreadable' } };
  // The server checks its own answers against the schema that T is inferred from.
  return { ok: true, value: value as T, ...time };
}

/** What a refusal of that code carries; undefined for every other failure. */
export function payloadOf<C extends keyof ProblemPayloads>(
  failure: Failure,
  code: C,
): Partial<ProblemPayloads[C]> | undefined {
  return failure.kind === 'refused' && failure.code === code
    ? (failure.payload as Partial<ProblemPayloads[C]>)
    : undefined;
}

function headersOf({ language }: Transport, { json, token }: Exchange): Record<string, string> {
  return {
    'Accept-Language': language(),
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
}

function serverTimeOf(response: Response): { serverTime?: number } {
  const time = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(time) ? {} : { serverTime: time };
}

/** Content-Length counts compressed bytes where the answer was compressed: only a plain answer can be measured. */
function isCutOff(response: Response, bytes: Uint8Array): boolean {
  const told = response.headers.get('content-length');
  const isPlain = !response.headers.has('content-encoding');
  return told !== null && isPlain && bytes.byteLength < Number(told);
}

function isJson(headers: Headers): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/.test(headers.get('content-type') ?? '');
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function refusalOf(response: Response, bytes: Uint8Array): Failure {
  const body = isJson(response.headers) ? parsed(bytes) : undefined;
  if (typeof body !== 'object' || body === null) return { kind: 'unreadable' };
  const { title, detail, code, type: _, status: __, ...payload } = body as Record<string, unknown>;
  if (typeof title !== 'string' || typeof detail !== 'string' || typeof code !== 'string')
    return { kind: 'unreadable' };
  const requestId = response.headers.get('x-request-id') ?? '';
  return { kind: 'refused', status: response.status, code, title, detail, requestId, payload };
}
