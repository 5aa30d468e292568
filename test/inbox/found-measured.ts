/** Looks into each file of a folder and prints what came of it, how long it took and what the process grew to; run as its own, with --expose-gc. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLookedInto } from '#inbox/found-file';
import { foundIn } from '#inbox/open-inbox';

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;
const [folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).sort();
const before = peakMegabytes();
const found: Record<string, { codes: readonly string[]; milliseconds: number; grownMegabytes: number }> = {};
for (const name of files) {
  // Each for itself: what the one before left is not counted to this one.
  globalThis.gc?.();
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const since = performance.now();
  const codes = new Set<string>();
  for await (const each of foundIn({ name, bytes })) if (!isLookedInto(each)) codes.add(each.refusal.code);
  const grownMegabytes = peakMegabytes() - before;
  found[name] = { codes: [...codes].sort(), milliseconds: performance.now() - since, grownMegabytes };
}
console.log(JSON.stringify(found));
