/** Finds a browser of Chromium's kind on this machine and starts it headless; never downloads one over the network itself. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { trustTestCertificate } from '../e2e/test-certificate';

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
  const path = await chromium.executablePath();
  console.log(JSON.stringify({ path, flags: chromium.args, libraries: process.env.LD_LIBRARY_PATH ?? '' }));
`;
/** Makes the package unpack the shared libraries it carries (NSS), which a bare machine lacks. */
const WITH_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
/** One process for everything ends with the first context that is closed. */
const SINGLE_PROCESS = '--single-process';
/** The driver hides scrollbars, and with them what takes room that nobody meant to give. */
const HIDDEN_SCROLLBARS = '--hide-scrollbars';
const UNSUITABLE_FLAGS: readonly string[] = [SINGLE_PROCESS, HIDDEN_SCROLLBARS];

interface PackedBrowser {
  readonly path: string;
  readonly flags: readonly string[];
  /** For LD_LIBRARY_PATH. */
  readonly libraries: string;
}

function packedBrowser(): PackedBrowser {
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', ASK_PACKAGE], {
    encoding: 'utf8',
    env: { ...process.env, ...WITH_LIBRARIES },
  });
  return JSON.parse(answer) as PackedBrowser;
}

function installedBrowser(): string | undefined {
  return SYSTEM_BROWSERS.find((path) => path !== undefined && existsSync(path));
}

/** Once, before tests run side by side: each of them would unpack it into the same place. */
export function unpackBrowser(): void {
  if (installedBrowser() === undefined) packedBrowser();
}

/** The system's Chromium, Chrome or Edge (KJZ_BROWSER names another); else the one in the npm package, Linux x64 only. */
export async function startBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  const asPeopleSee = { ignoreDefaultArgs: [HIDDEN_SCROLLBARS] };
  if (installed !== undefined)
    return chromium.launch({ ...asPeopleSee, executablePath: installed, args: [...QUIET, trustTestCertificate()] });
  const { path, flags, libraries } = packedBrowser();
  return chromium.launch({
    ...asPeopleSee,
    executablePath: path,
    args: [...flags.filter((flag) => !UNSUITABLE_FLAGS.includes(flag)), ...QUIET, trustTestCertificate()],
    env: { ...definedOnly(process.env), LD_LIBRARY_PATH: libraries },
  });
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((one): one is [string, string] => one[1] !== undefined));
}
