/** A few of the soak's kills, in every run of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../soak/hostile-sheets';
import { killUnderLoad } from '../soak/kills';

jest.setTimeout(300_000);

const SOUND = { versions: expect.any(Number), lost: [], strange: [], twice: [], gaps: [], unreadable: [] };

it('killed twenty times under load, the server has every receipt once, and so has a backup of meanwhile', async () => {
  const root = mkdtempSync(join(tmpdir(), 'kills-'));
  try {
    const report = await killUnderLoad({
      dataFolder: join(root, 'data'),
      kills: 20,
      clients: 8,
      random: randomFrom(7),
      backupAt: 12,
    });
    expect(report).toMatchObject({ kills: 20, idle: 0, refused: {}, standing: SOUND, restored: SOUND });
    expect(report.standing.versions).toBeGreaterThanOrEqual(report.acknowledged);
    expect(report.restored?.versions).toBeGreaterThanOrEqual(report.beforeBackup);
    // Each kill had something under way, so that some were sent again under their id.
    expect(report.repeated).toBeGreaterThan(0);
    expect(report.beforeBackup).toBeGreaterThan(8);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
