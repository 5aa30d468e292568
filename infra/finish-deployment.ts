/** All that follows `cdk deploy`: the first code, the manifest for the address, and what to tell the person. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '#operate/actions';
import { parseBaseAddress } from '../addin/manifest/base-address';
import { checkManifest } from '../addin/manifest/check-manifest';
import { manifestVersion, manifestXml } from '../addin/manifest/manifest';
import { type Invoke, performBy } from './ask-operate';
import { PROJECT_ROOT } from './folders';
import { type Outputs, outputsOf } from './outputs';
import type { Settings } from './settings';

export interface Deployment {
  /** What `cdk deploy --outputs-file` wrote, parsed. */
  readonly outputs: unknown;
  readonly schoolName: string;
  readonly stage: Settings['stage'];
  readonly invoke: Invoke;
  /** Below the project's folder. */
  readonly write: (path: string, text: string) => Promise<void>;
}

/** Safe to repeat. Gives what to print. */
export async function finishDeployment({ outputs, schoolName, stage, invoke, write }: Deployment): Promise<string> {
  const ofStack = outputsOf(outputs, stage);
  const manifestPath = `out/manifest-${stage}.xml`;
  // Before the code, which is shown only once: a manifest that cannot be made must not swallow it.
  const manifest = manifestFor(ofStack.Address);
  await write(manifestPath, manifest);
  const first = await performBy(invoke, ofStack.OperateFunction)({ action: 'firstCode', schoolName });
  return report(ofStack, manifestPath, first);
}

function manifestFor(typed: string): string {
  const address = parseBaseAddress(typed);
  if ('wrong' in address) throw new Error(address.wrong);
  const xml = manifestXml({ address, version: manifestVersion(packageVersion()) });
  const faults = checkManifest(xml, { servedFile, allowsLocalhost: false });
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return xml;
}

function report({ Address, DomainTarget }: Outputs, manifestPath: string, first: Result): string {
  if (first.outcome !== 'created' && first.outcome !== 'exists') throw new Error(`the first code: ${first.outcome}`);
  const lines = [
    `地址：${Address}`,
    ...(DomainTarget === undefined ? [] : [`域名解析：把 ${new URL(Address).host} 的 CNAME 指到 ${DomainTarget}`]),
    `manifest 文件：${manifestPath}`,
    first.outcome === 'created'
      ? `首个管理员报送码：${first.code}（只显示这一次，请马上记下）`
      : '首个管理员报送码：以前已经生成过，不会再显示。要另发一个，见 docs/deploy.md。',
  ];
  return `${lines.join('\n')}\n`;
}

function packageVersion(): string {
  const text = readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function servedFile(path: string): Uint8Array | undefined {
  const file = join(PROJECT_ROOT, 'addin', 'public', path);
  return existsSync(file) ? readFileSync(file) : undefined;
}
