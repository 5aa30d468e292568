/** A terminal that remembers what was said on it. */
import { runCommandLine } from '#kjz/run';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as `kjz` would, in this process. */
export async function kjz(...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const exit = await runCommandLine(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isWatched: false,
  });
  return { exit, out, err };
}

export async function kjzJson<T>(...args: readonly string[]): Promise<T> {
  const { out } = await kjz(...args, '--json');
  return JSON.parse(out);
}
