/** What is deployed is built here, with Microsoft's client from an address that is near to the region. */
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './folders';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OF_21VIANET = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

/**
 * Microsoft supports its client from its own address alone; npm's copy, which one machine serves so that it needs no
 * internet, is older. `chosen` (KJZ_OFFICE_JS) wins: another address, or /office-js/office.js for the copy.
 */
export function officeJsAddress(region: string | undefined, chosen: string | undefined): string {
  if (chosen !== undefined && chosen !== '') return chosen;
  return region?.startsWith('cn-') === true ? OF_21VIANET : MICROSOFT;
}

/** Gives what went wrong, in one sentence. */
export async function buildForDeploy(region: string | undefined): Promise<string | undefined> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) return '要用 npm run deploy 来部署：先要构建。';
  const child = spawn(process.execPath, [npm, 'run', '--silent', 'build'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, KJZ_OFFICE_JS: officeJsAddress(region, process.env.KJZ_OFFICE_JS) },
    stdio: 'inherit',
  });
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
  return exitCode === 0 ? undefined : '没有构建成功，什么都没有部署：原因见上。';
}
