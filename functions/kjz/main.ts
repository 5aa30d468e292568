/** npm run --silent kjz -- …: the command line on this process's own terminal. */
import { runCommandLine } from './run';

// A reader that has seen enough (| head) is no failure, and must not stop a submission half-way.
process.stdout.on('error', () => undefined);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
});
