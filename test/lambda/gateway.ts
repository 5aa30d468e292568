/** The HTTP API before the functions, as infra/stack/http-api.ts lays it out without CloudFront: for a browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './deployment';
import type { LambdaProcess } from './lambda-process';

export interface Gateway {
  readonly address: string;
  close(): Promise<void>;
}

const TO_API = /^\/(?:api\/.*|openapi\.json|health)$/;

export async function startGateway({ api, site }: { api: LambdaProcess; site: LambdaProcess }): Promise<Gateway> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
      const request = new Request(`http://localhost${incoming.url}`, {
        method: incoming.method ?? 'GET',
        headers: Object.entries(incoming.headers).map(([name, text]): [string, string] => [name, String(text)]),
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      send(TO_API.test(pathname) ? api : site, request).then(
        async (response) => {
          outgoing.writeHead(response.status, Object.fromEntries(response.headers));
          outgoing.end(Buffer.from(await response.arrayBuffer()));
        },
        () => outgoing.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
