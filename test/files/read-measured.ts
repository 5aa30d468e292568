/** Reads each file of a folder and prints what came of it, how long it took and what the process grew to; run as its own, with --expose-gc. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '#files/read-file';

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;
const [folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).sort();
const before = peakMegabytes();
const found: Record<string, { code: string | null; milliseconds: number }> = {};
for (const file of files) {
  // Each for itself: what the one before left is not counted to this one.
  globalThis.gc?.();
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const since = performance.now();
  const result = await readFile(bytes);
  found[file] = { code: result.ok ? null : result.refusal.code, milliseconds: performance.now() - since };
}
console.log(JSON.stringify({ grownMegabytes: peakMegabytes() - before, found }));
