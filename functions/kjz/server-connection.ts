/** The client of functions/client in Node: its fetch, clock and digests, and somebody's code on this command line. */
import { createHash } from 'node:crypto';
import type { Answer, Failure } from '#client/answer';
import { type ApiClient, createApiClient } from '#client/api-client';
import type { Patience } from '#client/patience';
import type { Session } from '#client/shapes';
import type { Timers } from '#client/transport';
import type { Locale } from '#domain/words/locale';
import { ANSWER_READERS } from './answer-readers';
import { CommandFailure } from './command';

export const NODE_TIMERS: Timers = {
  set: (work, milliseconds) => setTimeout(work, milliseconds),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** About half a minute in all. */
const WAITS_MS = [300, 1_000, 3_000, 8_000, 15_000];

/** How long a command asks again. */
export function patience(waitsMs: readonly number[] = WAITS_MS): Patience {
  return { waitsMs, timers: NODE_TIMERS, random: Math.random };
}

export interface Connection {
  readonly api: ApiClient;
  readonly session: Session;
}

/** Signs in at `server`; throws a CommandFailure where that is no address at all. */
export async function connect(server: string, code: string, locale: Locale): Promise<Answer<Connection>> {
  const api = createApiClient(
    {
      fetch: (address, init) => fetch(address, init),
      timers: NODE_TIMERS,
      baseUrl: originOf(server),
      language: () => locale,
      digest: (bytes) => createHash('sha256').update(bytes).digest('base64'),
    },
    { readers: ANSWER_READERS, renewsSignIn: true },
  );
  const signedIn = await api.signIn(code);
  return signedIn.ok ? { ok: true, value: { api, session: signedIn.value } } : signedIn;
}

/** The value of an answer that the command cannot go on without; throws a CommandFailure that says why there is none. */
export function answered<T>(server: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new CommandFailure(sentenceOf(server, answer.failure));
}

function sentenceOf(server: string, failure: Failure) {
  if (failure.kind === 'refused') {
    const said = `${failure.title}：${failure.detail}`;
    return { 'zh-CN': said, en: said };
  }
  return {
    'zh-CN': `${server} 没有回复。请检查地址和网络，或确认服务器已启动（npm start）。`,
    en: `${server} does not answer. Check the address and the network, or start it (npm start).`,
  };
}

function originOf(typed: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url !== undefined && isHttp) return url.origin;
  throw new CommandFailure({ 'zh-CN': `“${typed}”不是服务器地址。`, en: `"${typed}" is no server address.` });
}
