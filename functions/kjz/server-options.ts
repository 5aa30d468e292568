/** The options of commands that speak to a server, and the sign-in that they begin with. */
import { type Round, roundSchema } from '#domain/form/round';
import type { Bilingual, Locale } from '#domain/words/locale';
import { dueInWords } from '#domain/words/states';
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
  --round    哪次活动的编号；只有一次时不用写`,
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
  const [only, ...others] = rounds;
  const round = values.round === undefined && others.length === 0 ? only : rounds.find(({ id }) => id === values.round);
  if (round !== undefined) return { ...connection, round: round.id, server };
  throw new CommandFailure(whichRound(rounds));
}

/** The round as the server has it; throws a CommandFailure where this program is too old to read it. */
export async function definitionOf({ api, round, server }: OpenServer): Promise<Round> {
  const read = roundSchema.safeParse(answered(server, await api.definition(round)));
  if (read.success) return read.data;
  throw new CommandFailure({
    'zh-CN': `服务器上的活动 ${round} 用了本程序不认识的内容，没有提交。请更新程序。`,
    en: `Round ${round} of the server uses something that this program does not know; nothing was submitted. Update it.`,
  });
}

/** In the server's order: the current one first. */
function whichRound(rounds: OpenServer['session']['rounds']): Bilingual {
  if (rounds.length === 0)
    return { 'zh-CN': '这个报送码还没有可报送的活动。', en: 'There is no round for this code yet.' };
  const zh = rounds.map(({ id, name, daysLeft }) => `${id}（${name}，${dueInWords(daysLeft)['zh-CN']}）`);
  const en = rounds.map(({ id, name, daysLeft }) => `${id} (${name}, ${dueInWords(daysLeft).en})`);
  return {
    'zh-CN': `请用 --round 指明哪次活动：${zh.join('、')}。`,
    en: `Which --round: ${en.join(', ')}?`,
  };
}
