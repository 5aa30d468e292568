/** The way from the pane to the real API, which tests cut, hold and bend at every point where networks fail. */
import type { ApiUnderTest } from '../../api/api-under-test';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
  /** Of the answer that came back; absent where none did. */
  readonly status?: number;
}

/**
 * - `cutBefore`: nothing reaches the server
 * - `cutInBody`: half of the body reaches it
 * - `cutAfter`: the server does its work, and the answer is lost
 * - `gatewayGivesUp`: as before, but a gateway answers 504 with a page
 * - `unavailable`: 503 with the server's own words, nothing done
 * - `portal`: somebody else's page answers 200
 */
export type Fault = 'cutBefore' | 'cutInBody' | 'cutAfter' | 'gatewayGivesUp' | 'unavailable' | 'portal';

export class Network {
  readonly seen: Seen[] = [];
  isUp = true;
  readonly #faults: { readonly request: string; readonly fault: Fault }[] = [];
  readonly #watchers = new Set<(isOnline: boolean) => void>();
  #held: { readonly method: string; readonly at: RegExp; readonly gate: Promise<void> } | undefined;

  constructor(readonly api: ApiUnderTest) {}

  /** The next requests of that method (and with that in their path: `GET /submissions/`) suffer these, one each. */
  failNext(request: string, ...faults: readonly Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({ request, fault })));
  }

  /** Requests of that method (`at` those addresses) wait at the server until the returned function is called, whoever has given up on them. */
  hold(method: 'GET' | 'PUT' | 'POST', at = /^/): () => void {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held = { method, at, gate };
    return () => {
      this.#held = undefined;
      release();
    };
  }

  /** The cable: the machine notices. */
  plug(isOnline: boolean): void {
    this.isUp = isOnline;
    for (const tell of this.#watchers) tell(isOnline);
  }

  get connection() {
    return {
      isOnline: () => this.isUp,
      watch: (changed: (isOnline: boolean) => void) => {
        this.#watchers.add(changed);
        return () => void this.#watchers.delete(changed);
      },
    };
  }

  requests(method: string): readonly Seen[] {
    return this.seen.filter((request) => request.method === method);
  }

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const method = init.method ?? 'GET';
    const text = typeof init.body === 'string' ? init.body : undefined;
    const at = this.#faults.findIndex(({ request }) => {
      const [planned, inPath = ''] = request.split(' ');
      return planned === method && address.includes(inPath);
    });
    const fault = at < 0 ? undefined : this.#faults.splice(at, 1)[0]?.fault;
    const request = {
      method,
      path: address,
      body: text === undefined ? undefined : (JSON.parse(text) as unknown),
      headers: new Headers(init.headers),
    };
    const place = this.seen.push(request) - 1;
    if (!this.isUp || fault === 'cutBefore') throw new TypeError('fetch failed');
    if (fault === 'portal') return new Response('<html>sign in to the campus network</html>', { status: 200 });
    if (fault === 'unavailable') return unavailable();
    const body = fault === 'cutInBody' ? text?.slice(0, text.length / 2) : text;
    const isHeld = this.#held?.method === method && this.#held.at.test(address);
    const held = isHeld ? this.#held?.gate : undefined;
    const { signal, ...rest } = init;
    const work = async () => {
      await held;
      return this.api.fetch(address, { ...rest, ...(body === undefined ? {} : { body }) });
    };
    const answer = await orAborted(work(), signal);
    if (fault === 'cutInBody' || fault === 'cutAfter') throw new TypeError('terminated');
    if (fault === 'gatewayGivesUp') return new Response('<html>504</html>', { status: 504 });
    this.seen[place] = { ...request, status: answer.status };
    // The host in front of the app tells its time with every answer; the app itself does not.
    const headers = new Headers(answer.headers);
    headers.set('Date', this.api.deps.now().toUTCString());
    return new Response(answer.body, { status: answer.status, headers });
  };
}

/** The caller gives up; the server does not know. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
  return Promise.race([work, aborted]);
}

function unavailable(): Response {
  const body = {
    type: 'urn:kjz:problem:store.unavailable',
    title: '暂时无法处理',
    status: 503,
    detail: '稍后再试',
    code: 'store.unavailable',
    retryAfterSeconds: 3,
  };
  return new Response(JSON.stringify(body), { status: 503, headers: { 'Content-Type': 'application/problem+json' } });
}
