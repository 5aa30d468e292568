/** Pieces that the descriptions of routes share. */
import type * as z from 'zod';
import { problemSchema } from './wire';

/** Every route below /api/rounds. */
export const SIGNED_IN: Record<string, string[]>[] = [{ accessToken: [] }];

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

const WORDS = {
  400: '请求内容不合要求',
  401: '没有登录或登录失效',
  403: '没有权限',
  404: '没有找到',
  409: '与已收到的内容冲突',
  413: '内容过大',
  415: '内容类型不支持',
  422: '有必须改正的内容，或有核实项没有理由',
  429: '尝试次数过多',
  503: '暂时无法处理，可以重试',
} as const;
type Refused = keyof typeof WORDS;

const refused = (status: Refused) => ({
  description: WORDS[status],
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** The answers that refuse, all of one shape. */
export function refusals<S extends Refused>(...statuses: readonly S[]) {
  return Object.fromEntries(statuses.map((status) => [status, refused(status)])) as Record<
    S,
    ReturnType<typeof refused>
  >;
}
