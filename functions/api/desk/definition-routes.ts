/** Every definition that a form of the round has had: what was changed can be looked at, and taken back by storing it again. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { formPath } from '../answers/wire';
import {
  DEFINITIONS_PAGE,
  definitionsQuery,
  definitionsSchema,
  type KeptDefinitionView,
} from '../answers/wire-definitions';
import type { App, AppDeps } from '../app-deps';
import { needAdmin, roundOf } from '../sign-in/round-access';
import { keptDefinitionView } from './kept-definitions';

const readDefinitions = createRoute({
  operationId: 'readDefinitions',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/definitions',
  tags: ['管理'],
  summary: '一张表的历次表样：谁在什么时候保存的',
  description:
    'Every definition of the form since it was first changed, the one of before included, newest first, page by page: who stored it and when. One is taken back by storing it again (PUT …/setup). For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: definitionsQuery },
  responses: { 200: json(definitionsSchema, '历次表样'), ...refusals(400, 401, 403, 404, 503) },
});

export function addDefinitionRoutes(app: App, { registry }: AppDeps): void {
  app.openapi(readDefinitions, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { before } = c.req.valid('query');
    const kept = registry.keptDefinitions(
      session.collector,
      round.id,
      path.form,
      before === undefined ? undefined : Number(before),
    );
    const definitions: KeptDefinitionView[] = [];
    let next: number | undefined;
    for await (const each of kept) {
      if (definitions.length === DEFINITIONS_PAGE) {
        next = definitions.at(-1)?.seq;
        break;
      }
      definitions.push(keptDefinitionView(each));
    }
    return c.json({ definitions, ...(next === undefined ? {} : { next }) }, 200);
  });
}
