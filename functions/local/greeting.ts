/** What the person at the terminal reads once the server is ready. Words only. */
import { networkInterfaces } from 'node:os';
import { type Round, type Stage, stageOf } from '#domain/form/round';
import { standingOf } from '#domain/form/round-order';
import { dueInWords } from '#domain/words/states';
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
  /** Codes are for a person at the terminal, and told once: a service's journal keeps what it is told for years. */
  readonly isTerminal: boolean;
  /** For saying how far off deadlines are. */
  readonly now: Date;
}

export function greeting({ seeded, options, port, hasSite, isTerminal, now }: Greeted): string {
  const { isFirstStart } = seeded;
  // What people meet who sign in. Officers may have removed every round, or begun one.
  const rounds = seeded.rounds.filter((round) => isOffered(stageOf(round)));
  const codes = isTerminal && isFirstStart ? seeded.codes : undefined;
  const [current] = rounds;
  const scheme = options.tls === undefined ? 'http' : 'https';
  const [first = '', ...others] = addresses(scheme, options.host, port);
  const admin = codes?.find(({ unit }) => unit === undefined);
  const example = codes?.find(({ unit }) => unit === EXAMPLE_UNIT) ?? codes?.find(({ unit }) => unit !== undefined);
  const hasWorkbench = hasSite && options.workbench;
  // After the # it never leaves the browser. With the round's first day, so that the example is one of this round.
  const signedIn =
    example === undefined || current === undefined ? '' : `#code=${example.code}&from=${current.window.from}`;
  const rows = [
    ...(hasWorkbench ? [['试一试', `${first}/workbench${signedIn}`]] : []),
    ...(hasSite ? [['网页', `${first}/`]] : []),
    ...others.map((address) => ['', `${address}/`]),
    ...(rounds.length < 2 ? [] : [['活动', rounds.map((round) => inWords(round, now)).join('、')]]),
    ['接口', `${first}/openapi.json`],
    ...(admin === undefined
      ? []
      : [['汇总码', `${admin.code}  ${current?.collector.name ?? '汇总单位'}（看进度、下载汇总）`]]),
    ...(example?.unit === undefined ? [] : [['报送码', `${example.code}  ${example.unit}（示例单位）`]]),
    [
      '全部码',
      seeded.codes === undefined
        ? 'codes.csv 已移走，已发的码仍有效；另发用 npm run operate -- new-code（先停止）'
        : codesPath(options.dataFolder),
    ],
    ['数据', `${options.dataFolder}${isFirstStart ? '（首次启动，已载入示例）' : ''}`],
  ];
  const isLocalOnly = options.host === '127.0.0.1' || options.host === 'localhost' || options.host === '::1';
  return [
    '',
    current === undefined
      ? '报送 · 还没有发布的活动'
      : `${current.name} 报送 · ${current.school} · ${current.roster.length} 个单位`,
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

function isOffered(stage: Stage): boolean {
  return stage === 'published' || stage === 'closed';
}

/** 2026年科技活动周（还有3天） */
function inWords(round: Round, now: Date): string {
  return `${round.name}（${dueInWords(standingOf(round, now.getTime()).daysLeft)['zh-CN']}）`;
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
