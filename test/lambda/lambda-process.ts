/** A bundled function in a clean Node process, reached by events only. */
import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface LambdaProcess {
  /** Resolves with what the handler answered; rejects with what it threw. */
  invoke(event: unknown): Promise<unknown>;
  /** Everything it has written to its log so far. */
  readonly said: () => string;
  readonly initMilliseconds: number;
  close(): Promise<void>;
}

const EXPECTED_NODE = process.env.KJZ_LAMBDA_NODE_VERSION ?? process.versions.node;
const RUNNER = join(__dirname, 'runner.mjs');

interface Message {
  readonly ready?: boolean;
  readonly node?: string;
  readonly initMilliseconds?: number;
  readonly id?: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

/** `environment` is all it gets, besides PATH. */
export async function startLambda(
  bundle: string,
  environment: Readonly<Record<string, string>>,
): Promise<LambdaProcess> {
  const child = fork(RUNNER, [bundle], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    execArgv: [],
    // `npm run test:lambda-node` names the one that Lambda has.
    execPath: process.env.KJZ_LAMBDA_NODE ?? process.execPath,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error(`the function ended: ${said}`));
      resolve();
    });
  });
  const initMilliseconds = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the function did not start: ${said}`)));
    child.on('message', (message: Message) => {
      const { node = '' } = message;
      if (message.ready && node !== EXPECTED_NODE) reject(new Error(`run by Node ${node}, not ${EXPECTED_NODE}`));
      if (message.ready) resolve(message.initMilliseconds ?? 0);
      const waiter = waiting.get(message.id ?? -1);
      waiting.delete(message.id ?? -1);
      if (message.failure === undefined) waiter?.resolve(message.answer);
      else waiter?.reject(new Error(message.failure));
    });
  });
  let count = 0;
  return {
    invoke(event) {
      const id = count++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, event });
      });
    },
    said: () => said,
    initMilliseconds,
    async close() {
      child.kill();
      await ended;
    },
  };
}
