/** One request to the server: deadline, language, refusals as values, and who may be led elsewhere. Knows no route. */
import { JSON_TYPE } from '#api/answers/media-types';
import type { Answer, Failure } from './answer';

/** How to reach the server; everything that touches the world is handed in. */
export interface Transport {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly timers: Timers;
  /** Before every path, as https://host:port; '' = the page's own origin. */
  readonly baseUrl: string;
  /** Asked for with every request. */
  readonly language: () => string;
  /** SHA-256 in base64, where the host has it: a download is then held against the digest that came with it. */
  readonly digest?: (bytes: Uint8Array) => string;
}

export interface Timers {
  /** Calls once after that many milliseconds; the answer is for `clear`. */
  set(work: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

export interface Wanted {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: Content;
  readonly token?: string;
  readonly timeoutMs?: number;
  /**
   * A file may lie elsewhere (the summary's signed address) and is fetched from where a redirect leads; fetch takes the
   * token off on the way to another origin. Whatever else is asked goes nowhere but where it was meant to go, with its
   * code, its token and its sheet.
   */
  readonly mayBeElsewhere?: boolean;
}

export interface Content {
  readonly type: string;
  readonly bytes: string | Uint8Array;
}

/** What is sent as JSON. */
export function jsonContent(json: object): Content {
  return { type: JSON_TYPE, bytes: JSON.stringify(json) };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const TIMEOUT_MS = 20_000;

/** Sends and waits for the whole answer; never throws for what a network can do. */
export async function exchange(transport: Transport, wanted: Wanted): Promise<Answer<RawAnswer>> {
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
      redirect: wanted.mayBeElsewhere === true ? 'follow' : 'manual',
      // Nobody hands in shared memory.
      ...(wanted.body === undefined ? {} : { body: wanted.body.bytes as BodyInit }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isCutOff(response, bytes)) return { ok: false, failure: { kind: 'unreachable' } };
    if (!response.ok) return { ok: false, failure: refusalOf(response, bytes, transport.language()) };
    return {
      ok: true,
      value: { status: response.status, headers: response.headers, bytes },
      ...serverTimeOf(response),
    };
  } catch {
    // fetch rejects with TypeError and AbortError alone: no connection, cut off, or our own deadline.
    return { ok: false, failure: { kind: 'unreachable' } };
  } finally {
    transport.timers.clear(timer);
  }
}

/** The answer as `read` takes it; anything else that answers 2xx is not this server. */
export async function exchangeJson<T>(
  transport: Transport,
  wanted: Wanted,
  read: (json: object) => T | undefined,
): Promise<Answer<T>> {
  const answer = await exchange(transport, wanted);
  if (!answer.ok) return answer;
  const { value: raw, ...rest } = answer;
  const json = isJson(raw.headers) ? parsed(raw.bytes) : undefined;
  const value = typeof json === 'object' && json !== null ? read(json) : undefined;
  return value === undefined ? { ok: false, failure: { kind: 'unreadable' } } : { ...rest, value };
}

function headersOf({ language }: Transport, { body, token }: Wanted): Record<string, string> {
  return {
    'Accept-Language': language(),
    ...(body === undefined ? {} : { 'Content-Type': body.type }),
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

const OF_PROXY = { kind: 'refused', status: 413, code: 'request.tooLarge', requestId: '', payload: {} } as const;
const TOO_LARGE_FOR_PROXY = {
  'zh-CN': {
    title: '内容过大',
    detail:
      '没有接收：中间的代理服务器不接受这么大的内容。请删去多余的行、列和图片后重试；仍不行时，请联系汇总单位调整代理的大小限制。',
  },
  en: {
    title: 'Too large',
    detail:
      'Nothing was taken in: a proxy in between takes nothing of that size. Remove needless rows, columns and pictures; if that does not help, ask the collector to raise the proxy’s limit.',
  },
} as const;

/** A redirect that is not followed refuses nothing: a browser does not even tell its status (opaqueredirect). */
function refusalOf(response: Response, bytes: Uint8Array, language: string): Failure {
  const { status, headers } = response;
  const refusal = status >= 400 && isJson(headers) ? refusalIn(parsed(bytes)) : undefined;
  if (refusal !== undefined) return { ...refusal, status, requestId: headers.get('x-request-id') ?? '' };
  // A proxy that found it too large has not handed it on: that is certain, and sending it again would change nothing.
  if (status === 413) return { ...TOO_LARGE_FOR_PROXY[language === 'en' ? 'en' : 'zh-CN'], ...OF_PROXY };
  return { kind: 'unreadable' };
}

/** In the one shape that this API refuses in; a gateway's JSON has another. */
function refusalIn(body: unknown) {
  if (typeof body !== 'object' || body === null) return undefined;
  const { title, detail, code, type: _, status: __, ...payload } = body as Record<string, unknown>;
  const isOurs = typeof title === 'string' && typeof detail === 'string' && typeof code === 'string';
  return isOurs ? { kind: 'refused' as const, code, title, detail, payload } : undefined;
}
