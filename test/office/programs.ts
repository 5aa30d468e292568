/** Other people's programs: whether they are there, and what they say. */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

const MINUTES = 5;

/** Throws with the program's own words when it fails. */
export function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Output> {
  return new Promise((resolve, reject) => {
    const options = { timeout: MINUTES * 60_000, maxBuffer: 64 * 2 ** 20, env: { ...process.env, ...environment } };
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve({ stdout, stderr });
      else reject(new Error(`${program}: ${error.message}\n${stdout}${stderr}`));
    });
  });
}

/** Of the named programs, those that PATH does not have. */
export async function missingPrograms(programs: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const program of programs) if (!(await isOnPath(program))) missing.push(program);
  return missing;
}

async function isOnPath(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      await access(join(folder, program), constants.X_OK);
      return true;
    } catch {
      // The next folder may have it.
    }
  }
  return false;
}
