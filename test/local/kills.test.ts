/** A few of the soak's kills, in every run of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../soak/hostile-sheets';
import { killUnderLoad } from '../soak/kills';

jest.setTimeout(180_000);

it('killed five times under load, the server has every receipt once, and so has a backup of meanwhile', async () => {
  const root = mkdtempSync(join(tmpdir(), 'kills-'));
  try {
    const report = await killUnderLoad({
      dataFolder: join(root, 'data'),
      kills: 5,
      clients: 8,
      random: randomFrom(7),
      backupAt: 3,
    });
    expect([report.lost, report.gaps, report.lostInBackup]).toEqual([[], 0, []]);
    expect(report.acknowledged).toBeGreaterThan(8);
    expect(report.inBackup).toBeGreaterThan(0);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
