/** `npm run soak -- [kills] [sheets]`: the long runs whose short ones are among the tests. Exit 1 where something was lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from './hostile-sheets';
import { isSound, killUnderLoad } from './kills';
import { hostileLoad } from './time';

const [kills = 100, sheets = 500] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), 'soak-'));
try {
  const time = await hostileLoad(join(root, 'time'), sheets);
  process.stdout.write(`${JSON.stringify(time, null, 2)}\n`);
  const killed = await killUnderLoad({
    dataFolder: join(root, 'kills'),
    kills,
    clients: 12,
    random: randomFrom(Date.now()),
    backupAt: Math.floor(kills / 2),
  });
  process.stdout.write(`${JSON.stringify(killed, null, 2)}\n`);
  const { standing, restored, idle } = killed;
  const isLost = idle > 0 || !isSound(standing) || restored === undefined || !isSound(restored);
  const isSlow = time.overTwoSeconds > 0 || time.othersP99 > 200;
  const hasFailed = Object.keys(time.statuses).some((status) => Number(status) >= 500);
  if (isLost || isSlow || hasFailed) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
