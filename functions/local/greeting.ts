/** What the person at the terminal reads once the server is ready. Words only. */
import { networkInterfaces } from 'node:os';
import { textTable } from '#machine/text-table';
import { codesPath } from './codes-sheet';
import type { Seeded } from './seed';
import type { StartOptions } from './start-options';

const EXAMPLE_UNIT = '会计学院';

export interface Greeted {
  readonly seeded: Seeded;
  readonly options: StartOptions;
  /** The one that was got. */
  readonly port: number;
  /** Whether there are pages besides the API. */
  readonly hasSite: boolean;
}

export function greeting({ seeded: { round, codes, isFirstStart }, options, port, hasSite }: Greeted): string {
  const scheme = options.tls === undefined ? 'http' : 'https';
  const [first = '', ...others] = addresses(scheme, options.host, port);
  const admin = codes?.find(({ unit }) => unit === undefined);
  const example = codes?.find(({ unit }) => unit === EXAMPLE_UNIT) ?? codes?.find(({ unit }) => unit !== undefined);
  const hasWorkbench = hasSite && options.workbench;
  // After the # it never leaves the browser.
  const signedIn = example === undefined ? '' : `#code=${example.code}`;
  const rows = [
    ...(hasWorkbench ? [['试一试', `${first}/workbench${signedIn}`]] : []),
    ...(hasSite ? [['网页', `${first}/`]] : []),
    ...others.map((address) => ['', `${address}/`]),
    ['接口', `${first}/openapi.json`],
    ...(admin === undefined ? [] : [['汇总码', `${admin.code}  ${round.collector.name}（看进度、下载汇总）`]]),
    ...(example?.unit === undefined ? [] : [['报送码', `${example.code}  ${example.unit}（示例单位）`]]),
    ['全部码', codes === undefined ? 'codes.csv 已移走，已发的码仍有效' : codesPath(options.dataFolder)],
    ['数据', `${options.dataFolder}${isFirstStart ? '（首次启动，已载入示例）' : ''}`],
  ];
  const isLocalOnly = options.host === '127.0.0.1' || options.host === 'localhost' || options.host === '::1';
  return [
    '',
    `${round.name} 报送 · ${round.school} · ${round.roster.length} 个单位`,
    '',
    ...textTable(rows, '  '),
    '',
    ...(hasWorkbench ? ['下一步  打开“试一试”：左边是表格，右边是 Excel 里的面板；照提示改好，提交，得到回执'] : []),
    ...(hasSite ? [] : ['只有接口，没有网页。']),
    '命令行  npm run --silent kjz -- --help',
    ...(isLocalOnly || options.tls !== undefined
      ? []
      : ['注意：其他机器可以访问，且没有加密。正式使用请放在 HTTPS 之后。']),
    '按 Ctrl-C 停止，数据会保留。 Ready; press Ctrl-C to stop.',
    '',
  ].join('\n');
}

function addresses(scheme: string, host: string, port: number): readonly string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  if (!isEverywhere)
    return [`${scheme}://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`];
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `${scheme}://${address}:${port}`);
  return [`${scheme}://localhost:${port}`, ...outside];
}
