/** The options of commands that speak to a server, and the sign-in that they begin with. */
import type { Locale } from '#domain/words/locale';
import { ApiClient, NoAnswer, Refused } from './api-client';
import { CommandFailure, required } from './command';

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

/** Signs in and finds the round; throws a CommandFailure that says why not. */
export async function openServer(
  values: ServerValues,
  locale: Locale,
): Promise<{ client: ApiClient; round: string; server: string }> {
  const server = values.server ?? DEFAULT_SERVER;
  const code = required(values.code ?? process.env.KJZ_CODE, '--code');
  const client = await orFailure(server, () => ApiClient.signIn({ server, code, locale }));
  const names = client.rounds.map(({ id }) => id).join(', ');
  const [only, ...others] = client.rounds;
  const round =
    values.round === undefined && others.length === 0 ? only : client.rounds.find(({ id }) => id === values.round);
  if (round !== undefined) return { client, round: round.id, server };
  throw new CommandFailure({
    'zh-CN': `请用 --round 指明哪一轮报送：${names || '（没有）'}。`,
    en: `Which --round: ${names || '(none)'}?`,
  });
}

/** Runs a request whose refusal or silence ends the command. */
export async function orFailure<T>(server: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof Refused) {
      const said = `${error.problem.title}：${error.problem.detail}`;
      throw new CommandFailure({ 'zh-CN': said, en: said });
    }
    if (error instanceof NoAnswer) {
      throw new CommandFailure({
        'zh-CN': `${server} 没有应答。请检查地址和网络，或确认服务器已启动（npm start）。`,
        en: `${server} does not answer. Check the address and the network, or start it (npm start).`,
      });
    }
    throw error;
  }
}
