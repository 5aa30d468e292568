/**
 * npm run manifest -- --url https://forms.example.edu.cn [--out FILE]: the manifest for a host name, checked before it is
 * written. Exit 0 written, 1 could not be written, 2 called wrongly.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseBaseAddress } from './base-address';
import { checkManifest } from './check-manifest';
import { manifestVersion, manifestXml } from './manifest';

const usage =
  '用法：npm run manifest -- --url https://主机名 [--out 文件]（不写 --out 就放到 out/manifest.xml，--out - 打印出来）';

process.exitCode = generate(process.argv.slice(2));

function generate(args: readonly string[]): 0 | 1 | 2 {
  let given: { url?: string; out?: string };
  try {
    given = parseArgs({ args: [...args], options: { url: { type: 'string' }, out: { type: 'string' } } }).values;
  } catch {
    return refuse(`参数有误。${usage}`);
  }
  if (given.url === undefined) return refuse(`缺少 --url。${usage}`);
  const address = parseBaseAddress(given.url);
  if ('wrong' in address) return refuse(address.wrong);

  const xml = manifestXml({ address, version: manifestVersion(packageVersion()) });
  const faults = checkManifest(xml, { servedFile, allowsLocalhost: true });
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  if (given.out === '-') {
    process.stdout.write(xml);
    return 0;
  }
  // npm changes to the project's folder; the person may stand elsewhere.
  const file = resolve(process.env.INIT_CWD ?? '.', given.out ?? fileAt('../../out/manifest.xml'));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, xml);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`写不了 ${file}：${reason}。换一个 --out 再试。\n`);
    return 1;
  }
  process.stdout.write(`已写好 ${file}，指向 ${address.origin}。怎样装进 Excel：docs/sideload.md\n`);
  return 0;
}

function refuse(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(fileAt('../../package.json'), 'utf8')) as { readonly version: string };
  return version;
}

function servedFile(path: string): Uint8Array | undefined {
  const file = fileAt(`../public${path}`);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function fileAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
