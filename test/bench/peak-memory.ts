/** Highest resident memory of this process since a moment; elsewhere than on Linux, since its start. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Starts a new high-water mark and returns a function that reads it, in bytes over what is resident now. */
export function watchPeak(): () => number {
  const isMarkNew = startMark();
  const base = process.memoryUsage.rss();
  return () => Math.max(0, (isMarkNew ? markedBytes() : process.resourceUsage().maxRSS * 1024) - base);
}

/** proc(5): writing 5 to clear_refs resets the peak; maxRSS never falls and starts with the parent's. */
function startMark(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return markedBytes() > 0;
  } catch {
    return false;
  }
}

function markedBytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}
