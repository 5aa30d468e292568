/** `npm start` as a process of its own, the way a person starts it, and the ways in which it can end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NPM_START: readonly string[] = ['npm', 'start'];
/** What npm start runs, without npm and its shell, which end with the signal's number whatever the server says. */
export const SERVER_ALONE: readonly string[] = [process.execPath, '--import', 'tsx', 'functions/local/main.ts'];

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export class StartedServer {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #out = '';
  #err = '';

  constructor(dataFolder: string, environment: Readonly<Record<string, string>> = {}, command = NPM_START) {
    const [program = '', ...args] = command;
    // A group of its own, as a terminal gives it: Ctrl-C and kill reach npm, its shell and the server alike.
    this.#child = spawn(program, args, {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, KJZ_DATA: dataFolder, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk) => {
      this.#out += chunk;
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#err += chunk;
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('close', (code) => resolve({ code, out: this.#out, err: this.#err }));
    });
  }

  /** Its address, once it answers there. */
  async ready(): Promise<string> {
    let hasEnded = false;
    void this.#ended.then(() => {
      hasEnded = true;
    });
    while (!hasEnded) {
      const address = /https?:\/\/localhost:\d+/.exec(this.#out)?.[0];
      if (address !== undefined && this.#out.includes('Ctrl-C')) return address;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`npm start ended: ${this.#err}`);
  }

  /** How it ended by itself. */
  ended(): Promise<Ended> {
    return this.#ended;
  }

  /** To the whole group, as a terminal or `kill -9` of the group does. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<Ended> {
    const { pid, exitCode, signalCode } = this.#child;
    const isRunning = pid !== undefined && exitCode === null && signalCode === null;
    if (isRunning) process.kill(-pid, signal);
    return this.#ended;
  }
}

/** The collector's code and the units' codes, from the sheet that the first start wrote. */
export function handedOutCodes(dataFolder: string): {
  readonly admin: string;
  readonly units: ReadonlyMap<string, string>;
} {
  const lines = readFileSync(join(dataFolder, 'codes.csv'), 'utf8').trim().split('\r\n').slice(1);
  const fields = lines.map((line) => line.split(','));
  const admin = fields.find(([kind]) => kind === '汇总单位')?.[3] ?? '';
  const units = fields
    .filter(([kind]) => kind !== '汇总单位')
    .map(([, , unit = '', code = '']) => [unit, code] as const);
  return { admin, units: new Map(units) };
}
