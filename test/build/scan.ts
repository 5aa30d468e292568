/** tsx test/build/scan.ts FOLDER…: ends with 1 where something was built that must not be handed out. */
import { secretsIn } from './secrets';

const found = process.argv.slice(2).flatMap(secretsIn);
for (const { file, what } of found) process.stderr.write(`${file}: ${what}\n`);
process.stdout.write(`${found.length} secrets in what was built\n`);
if (found.length > 0) process.exitCode = 1;
