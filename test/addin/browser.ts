/** Finds a browser of Chromium's kind on this machine and starts it headless; never downloads one over the network itself. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  process.env.KJZ_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Asked of a process of its own: the package is an ES module, which jest cannot load. */
const ASK_PACKAGE = `
  const { default: chromium } = await import('@sparticuz/chromium');
  console.log(JSON.stringify({ path: await chromium.executablePath(), flags: chromium.args }));
`;

interface PackedBrowser {
  readonly path: string;
  readonly flags: readonly string[];
}

function packedBrowser(): PackedBrowser {
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', ASK_PACKAGE], { encoding: 'utf8' });
  return JSON.parse(answer) as PackedBrowser;
}

/** The system's Chromium, Chrome or Edge (KJZ_BROWSER names another); else the one in the npm package, Linux x64 only. */
export async function startBrowser(): Promise<Browser> {
  const installed = SYSTEM_BROWSERS.find((path) => path !== undefined && existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: QUIET });
  const { path, flags } = packedBrowser();
  return chromium.launch({ executablePath: path, args: [...flags, ...QUIET] });
}
