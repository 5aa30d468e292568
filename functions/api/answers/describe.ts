/** Pieces that the descriptions of routes share. */
import type * as z from 'zod';
import { problemsOf } from './problem-schemas';

/** Of anybody, and so declared. */
export const PUBLIC: Record<string, string[]>[] = [];

/** Every route but signing in and those of the service itself. */
export const SIGNED_IN: Record<string, string[]>[] = [{ accessToken: [] }];

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

const WORDS = {
  400: '请求内容不合要求',
  401: '没有登录或登录失效',
  403: '没有权限',
  404: '没有找到',
  405: '方法不对',
  409: '与已收到的内容冲突',
  413: '内容过大',
  415: '内容类型不支持',
  422: '有必须改正的内容，或有核实项没有理由',
  423: '这次填报已锁定',
  429: '尝试次数过多',
  500: '服务器内部错误',
  503: '暂时无法处理，可以重试',
} as const;
type Refused = keyof typeof WORDS;

/** What a refusal carries is put together when somebody asks for the description. */
const refused = (status: Refused) => ({
  description: WORDS[status],
  content: {
    'application/problem+json': {
      get schema() {
        return problemsOf(status);
      },
    },
  },
});

/** The answers that refuse, and the one for what nobody expected. */
export function refusals<S extends Refused>(...statuses: readonly S[]) {
  return Object.fromEntries([...statuses, 500 as const].map((status) => [status, refused(status)])) as Record<
    S | 500,
    ReturnType<typeof refused>
  >;
}
