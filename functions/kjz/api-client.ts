/** Speaks to a server: signs in, keeps the token in memory, tells refusals from silence. Knows no command. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { problemSchema, sessionView } from '#api/answers/wire';
import type { Locale } from '#domain/words/locale';
import { CommandFailure } from './command';

export type ProblemView = z.infer<typeof problemSchema>;
type SessionView = z.infer<typeof sessionView>;

/** The server answered, and the answer is no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: ProblemView) {
    super(`${problem.status} ${problem.code}`);
  }
}

/** No answer that can be relied on: whatever was asked may have happened or not. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export interface ServerAddress {
  /** http(s)://host:port */
  readonly server: string;
  readonly code: string;
  readonly locale: Locale;
}

interface Asked {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: { readonly type: string; readonly bytes: Uint8Array | string };
  /** A file may lie elsewhere; a code or a sheet is sent nowhere but where it was meant to go. */
  readonly redirect?: 'follow' | 'error';
}

const LONGEST_ANSWER_MS = 60_000;
const STILL_MAKING = 202;
const POLL_SECONDS = 3;
/** Longer than any merge may take. */
const MOST_POLLS = 240;

export class ApiClient {
  readonly #address: ServerAddress;
  #session: SessionView;

  private constructor(address: ServerAddress, session: SessionView) {
    this.#address = address;
    this.#session = session;
  }

  /** Throws Refused for a wrong code and NoAnswer where no such server is. */
  static async signIn(address: ServerAddress): Promise<ApiClient> {
    const checked = { ...address, server: serverOrigin(address.server) };
    return new ApiClient(checked, await openSession(checked));
  }

  /** The unit that is signed in; undefined = an admin. */
  get unit(): string | undefined {
    return this.#session.unit;
  }

  get rounds(): SessionView['rounds'] {
    return this.#session.rounds;
  }

  async getJson<S extends z.ZodType>(path: string, schema: S, query: Asked['query'] = {}): Promise<z.infer<S>> {
    return readJson(await this.#ask('GET', path, { query }), schema);
  }

  async sendJson<S extends z.ZodType>(
    method: 'PUT' | 'POST',
    path: string,
    schema: S,
    asked: Asked,
  ): Promise<z.infer<S>> {
    return readJson(await this.#ask(method, path, asked), schema);
  }

  /**
   * A whole file, from wherever the server sends us for it; one that was cut short or changed on the way is NoAnswer.
   * A server that is still making it is asked again.
   */
  async getFile(path: string): Promise<Uint8Array> {
    let response = await this.#ask('GET', path, { redirect: 'follow' });
    for (let asked = 1; response.status === STILL_MAKING; asked++) {
      if (asked === MOST_POLLS) throw new NoAnswer('the file was not made in time');
      await sleep((Number(response.headers.get('retry-after')) || POLL_SECONDS) * 1000);
      response = await this.#ask('GET', path, { redirect: 'follow' });
    }
    const bytes = new Uint8Array(await received(() => response.arrayBuffer()));
    const digest = digestOf(response.headers);
    const isWhole = digest === undefined || digest === createHash('sha256').update(bytes).digest('base64');
    if (!isWhole) throw new NoAnswer('the file was cut short or changed on its way');
    return bytes;
  }

  /** A token that has run out is renewed once, with the same request after it. */
  async #ask(method: string, path: string, asked: Asked): Promise<Response> {
    try {
      return await this.#askOnce(method, path, asked);
    } catch (error) {
      const isExpired = error instanceof Refused && error.problem.code === 'session.expired';
      if (!isExpired) throw error;
      this.#session = await openSession(this.#address);
      return this.#askOnce(method, path, asked);
    }
  }

  #askOnce(method: string, path: string, { query = {}, body, redirect = 'error' }: Asked): Promise<Response> {
    const url = new URL(path, this.#address.server);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    return ask(url, {
      method,
      redirect,
      headers: {
        Authorization: `Bearer ${this.#session.token}`,
        'Accept-Language': this.#address.locale,
        ...(body === undefined ? {} : { 'Content-Type': body.type }),
      },
      ...(body === undefined ? {} : { body: body.bytes }),
    });
  }
}

/** Base64: of our own servers, or as S3 keeps it beside the object. */
function digestOf(headers: Headers): string | undefined {
  return (
    /sha-256=:([^:]+):/.exec(headers.get('repr-digest') ?? '')?.[1] ?? headers.get('x-amz-meta-sha256') ?? undefined
  );
}

function serverOrigin(typed: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url !== undefined && isHttp) return url.origin;
  throw new CommandFailure({ 'zh-CN': `“${typed}”不是服务器地址。`, en: `"${typed}" is no server address.` });
}

async function openSession({ server, code, locale }: ServerAddress): Promise<SessionView> {
  const response = await ask(new URL('/api/session', server), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
    body: JSON.stringify({ code }),
  });
  return readJson(response, sessionView);
}

async function ask(url: URL, init: RequestInit): Promise<Response> {
  const response = await received(() =>
    fetch(url, { redirect: 'error', ...init, signal: AbortSignal.timeout(LONGEST_ANSWER_MS) }),
  );
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined));
  // Something between us and the server answered in its place, or the server does not know what became of it.
  if (!problem.success || response.status >= 500) throw new NoAnswer(`HTTP ${response.status}`);
  throw new Refused(problem.data);
}

async function readJson<S extends z.ZodType>(response: Response, schema: S): Promise<z.infer<S>> {
  const answer = schema.safeParse(await received(() => response.json()));
  if (!answer.success) throw new NoAnswer('the answer is not one this program knows');
  return answer.data;
}

/** A connection that breaks, also in the middle of an answer. */
async function received<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new NoAnswer('no answer', { cause: error });
  }
}
