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
import { type Place, placeName } from './stack-name';

export interface Deployment {
  /** What `cdk deploy --outputs-file` wrote, parsed. */
  readonly outputs: unknown;
  readonly schoolName: string;
  readonly place: Place;
  /** Absent: nobody hears of what goes wrong. */
  readonly alarmEmail?: string | undefined;
  readonly invoke: Invoke;
  /** Below the project's folder. */
  readonly write: (path: string, text: string) => Promise<void>;
}

/** Safe to repeat. Gives what to print. */
export async function finishDeployment(deployment: Deployment): Promise<string> {
  const { outputs, schoolName, place, alarmEmail, invoke, write } = deployment;
  const ofStack = outputsOf(outputs, place);
  const manifestPath = `out/manifest-${placeName(place)}.xml`;
  // Before the code, which is shown only once: a manifest that cannot be made must not swallow it.
  const manifest = manifestFor(ofStack.Address);
  await write(manifestPath, manifest);
  const first = await performBy(invoke, ofStack.OperateFunction)({ action: 'firstCode', schoolName });
  return report(ofStack, manifestPath, first) + schoolLine(first, schoolName) + alarmLine(alarmEmail);
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

/** The name in a deployment's settings is its first school's; another one is added, not renamed by deploying again. */
function schoolLine(first: Result, schoolName: string): string {
  if (first.outcome !== 'exists' || first.schoolName === undefined || first.schoolName === schoolName) return '';
  return (
    `注意：这里部署的是${first.schoolName}，没有给${schoolName}建任何东西。` +
    `在同一个部署里加一所学校：npm run operate:aws -- … new-collector 编号 ${schoolName}；` +
    `另建一个部署：加上 -c deployment=名称。见 docs/deploy.md。\n`
  );
}

function alarmLine(alarmEmail: string | undefined): string {
  return alarmEmail === undefined
    ? '注意：没有写 alarmEmail，服务出错时没有人会收到报警。\n'
    : `报警邮箱：${alarmEmail}。请打开确认订阅的邮件，点了才有效。\n`;
}

function packageVersion(): string {
  const text = readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function servedFile(path: string): Uint8Array | undefined {
  const file = join(PROJECT_ROOT, 'addin', 'public', path);
  return existsSync(file) ? readFileSync(file) : undefined;
}
