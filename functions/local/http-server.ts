/** Listening and closing down. Knows requests and sockets, nothing of what is answered. */
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import { systemCode } from '#machine/system-code';
import type { Tls } from './tls';

export interface ListeningServer {
  readonly port: number;
  /** Takes no new requests, lets those under way finish (10 s at most), also for callers who are gone; then is gone. */
  close(): Promise<void>;
}

export type ListenOutcome =
  | { readonly ok: true; readonly server: ListeningServer }
  | { readonly ok: false; readonly message: string };

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;

/** Starts answering; a port that is taken or forbidden is a sentence, not a throw. */
export async function listen(
  fetch: Fetch,
  { host, port, tls }: { readonly host: string; readonly port: number; readonly tls?: Tls | undefined },
): Promise<ListenOutcome> {
  const underWay = new Set<Promise<unknown>>();
  const answer: Fetch = (request, bindings) => {
    const answered = Promise.resolve(fetch(request, bindings)).finally(() => underWay.delete(answered));
    underWay.add(answered);
    return answered;
  };
  // Without an http2 option the adaptor's server is Node's plain one, or its https one, which has the same methods.
  const server = createAdaptorServer(
    tls === undefined
      ? { fetch: answer }
      : { fetch: answer, createServer: createTlsServer, serverOptions: { cert: tls.cert, key: tls.key } },
  ) as Server;
  // Longer than proxies keep theirs (nginx: 60 s): otherwise they now and then send into a connection just closed.
  server.keepAliveTimeout = KEPT_ALIVE_MS;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = systemCode(error);
    return { ok: false, message: sentence(code, host, port) };
  }
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server without an address');
  return { ok: true, server: { port: address.port, close: () => closeServer(server, underWay) } };
}

function sentence(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用：请关闭占用它的程序，或换一个端口，如 PORT=${port === 65_535 ? 3000 : port + 1} npm start。`;
  if (code === 'EACCES') return `端口 ${port} 需要管理员权限：请换一个大于 1023 的端口，如 PORT=3000 npm start。`;
  return `在 ${host}:${port} 上无法启动（${code}）：请检查 HOST 和 PORT。`;
}

const KEPT_ALIVE_MS = 75_000;
const LONGEST_CLOSING_MS = 10_000;

/** Whoever is gone has no connection any more that could be waited for; what was begun for it still ends first. */
async function closeServer(server: Server, underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A kept-alive connection becomes idle only when its request ends.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  let hurry: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    hurry = setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, LONGEST_CLOSING_MS);
  });
  try {
    await Promise.race([closed.then(() => Promise.allSettled(underWay)), late]);
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(hurry);
  }
}
