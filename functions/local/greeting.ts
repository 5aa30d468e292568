/** What the person at the terminal reads once the server is ready. Words only. */
import { networkInterfaces } from 'node:os';
import { codesPath } from './codes-sheet';
import { textTable } from './command-line/text-table';
import type { Seeded } from './seed';
import type { StartOptions } from './start-options';

const EXAMPLE_UNIT = '会计学院';

export function greeting({ round, codes, isFirstStart }: Seeded, options: StartOptions, port: number): string {
  const [first = '', ...others] = addresses(options.host, port);
  const admin = codes?.find(({ unit }) => unit === undefined);
  const example = codes?.find(({ unit }) => unit === EXAMPLE_UNIT) ?? codes?.find(({ unit }) => unit !== undefined);
  const rows = [
    ['打开', `${first}/`],
    ...others.map((address) => ['', `${address}/`]),
    ['接口', `${first}/openapi.json`],
    ...(admin === undefined ? [] : [['汇总码', `${admin.code}  ${round.collector.name}（看进度、下载汇总）`]]),
    ...(example?.unit === undefined ? [] : [['报送码', `${example.code}  ${example.unit}（示例单位）`]]),
    ['全部码', codes === undefined ? 'codes.csv 已移走，已发的码仍有效' : codesPath(options.dataFolder)],
    ['数据', `${options.dataFolder}${isFirstStart ? '（首次启动，已载入示例）' : ''}`],
  ];
  const open = options.host === '127.0.0.1' || options.host === 'localhost' || options.host === '::1';
  return [
    '',
    `${round.name} 报送 · ${round.school} · ${round.roster.length} 个单位`,
    '',
    ...textTable(rows, '  '),
    '',
    '下一步  1 打开网址，输入报送码  2 下载空白表，填好放回网页核对、提交  3 用汇总码下载汇总',
    '命令行  npm run --silent kjz -- --help',
    ...(open ? [] : ['注意：其他机器可以访问，且没有加密。正式使用请放在 HTTPS 之后。']),
    '按 Ctrl-C 停止，数据会保留。 Ready; press Ctrl-C to stop.',
    '',
  ].join('\n');
}

function addresses(host: string, port: number): readonly string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  if (!isEverywhere)
    return [`http://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`];
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return [`http://localhost:${port}`, ...outside];
}
