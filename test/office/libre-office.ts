/** LibreOffice without a window, in a profile of its own that recomputes every formula when it opens a file, or none. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './programs';

export type Recalculation = 'always' | 'never';

/** OOXMLRecalcMode: 0 always, 1 never, 2 ask. */
const MODES = { always: 0, never: 1 } as const;

const settings = (recalculation: Recalculation) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${MODES[recalculation]}</value></prop></item>
</oor:items>
`;

export interface LibreOffice {
  /** Writes every file once more, in another format, under the same name; returns what the program printed. */
  convert(
    format: 'xlsx' | 'xls' | 'docx' | 'ods' | 'pdf' | 'csv',
    files: readonly string[],
    folder: string,
  ): Promise<string>;
  close(): Promise<void>;
}

export async function openLibreOffice(recalculation: Recalculation = 'always'): Promise<LibreOffice> {
  const profile = await mkdtemp(join(tmpdir(), 'office-profile-'));
  await mkdir(join(profile, 'user'));
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings(recalculation));
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  return {
    async convert(format, files, folder) {
      await mkdir(folder, { recursive: true });
      const args = [installation, '--headless', '--norestore', '--convert-to', format, '--outdir', folder, ...files];
      const { stdout, stderr } = await run('soffice', args, { LC_ALL: 'C.UTF-8', TZ: 'Asia/Shanghai' });
      return stdout + stderr;
    },
    close: () => rm(profile, { recursive: true, force: true }),
  };
}
