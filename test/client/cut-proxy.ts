/** A network that breaks: sockets between a client and a server, cut at a point of the test's choosing. */
import { connect, createServer, type Socket } from 'node:net';

/** Bytes that are let through before both ends are cut; undefined = never. */
export interface Cut {
  readonly afterSent?: number;
  readonly afterAnswered?: number;
}

export interface CutProxy {
  readonly address: string;
  /** For connections that begin from now on, once: the one after is whole. */
  cutNext(cut: Cut): void;
  /** How many connections were cut. */
  readonly cuts: number;
  close(): Promise<void>;
}

export async function cutProxy(port: number): Promise<CutProxy> {
  let next: Cut = {};
  let cuts = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const { afterSent, afterAnswered } = next;
    next = {};
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    const cut = () => {
      if (!client.destroyed) cuts++;
      client.resetAndDestroy();
      server.destroy();
    };
    if (afterSent === 0) return cut();
    passOn(client, server, afterSent, cut);
    passOn(server, client, afterAnswered, cut);
    client.on('end', () => server.end());
    server.on('end', () => client.end());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const address = proxy.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    cutNext(cut) {
      next = cut;
    },
    get cuts() {
      return cuts;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => proxy.close(() => closed()));
    },
  };
}

/** Up to the limit, that byte included where it is more than none; then it is over. */
function passOn(from: Socket, to: Socket, limit: number | undefined, cut: () => void): void {
  let passed = 0;
  from.on('data', (bytes: Buffer) => {
    const room = limit === undefined ? bytes.length : Math.max(0, limit - passed);
    passed += bytes.length;
    const isOver = limit !== undefined && passed >= limit;
    if (!isOver) to.write(bytes);
    else to.write(bytes.subarray(0, room), cut);
  });
}
