/** The options of commands that speak to a server, and the sign-in that they begin with. */
import type { Locale } from '#domain/words/locale';
import { CommandFailure, required } from './command';
import { answered, type Connection, connect } from './server-connection';

export const SERVER_OPTIONS = {
  server: { type: 'string' },
  code: { type: 'string' },
  round: { type: 'string' },
} as const;

const DEFAULT_SERVER = 'http://localhost:3000';

export const SERVER_HELP = {
  'zh-CN': `  --server   服务器地址，默认 ${DEFAULT_SERVER}
  --code     报送码或汇总码；也可放在环境变量 KJZ_CODE 里
  --round    哪一轮报送；只有一轮时不用写`,
  en: `  --server   the server's address, ${DEFAULT_SERVER} by default
  --code     a unit's or the collector's code; or in the environment as KJZ_CODE
  --round    which round, where there are several`,
};

interface ServerValues {
  readonly server?: string;
  readonly code?: string;
  readonly round?: string;
}

/** A server where somebody is signed in, and the round that is meant. */
export interface OpenServer extends Connection {
  /** As it was typed. */
  readonly server: string;
  readonly round: string;
}

/** Signs in and finds the round; throws a CommandFailure that says why not. */
export async function openServer(values: ServerValues, locale: Locale): Promise<OpenServer> {
  const server = values.server ?? DEFAULT_SERVER;
  const code = required(values.code ?? process.env.KJZ_CODE, '--code');
  const connection = answered(server, await connect(server, code, locale));
  const { rounds } = connection.session;
  const names = rounds.map(({ id }) => id).join(', ');
  const [only, ...others] = rounds;
  const round = values.round === undefined && others.length === 0 ? only : rounds.find(({ id }) => id === values.round);
  if (round !== undefined) return { ...connection, round: round.id, server };
  throw new CommandFailure({
    'zh-CN': `请用 --round 指明哪一轮报送：${names || '（没有）'}。`,
    en: `Which --round: ${names || '(none)'}?`,
  });
}
