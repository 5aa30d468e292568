/** The API's description is whole, and what it says of refusals and methods is so. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { PROBLEMS } from '#api/answers/problems';
import { createApp } from '#api/app';
import type { AppDeps } from '#api/app-deps';
import { addDescriptionRoute } from '#api/description-route';
import { wrappedApp } from '#api/wrapped-app';
import { asked } from '../api/asked';
import { openApiDocument } from './document';

interface Operation {
  readonly operationId?: string;
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: unknown }>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Record<string, unknown> }>>;
  };
}

let text: string;
let document: Document;
beforeAll(async () => {
  text = await openApiDocument();
  document = JSON.parse(text) as Document;
});

const app = createApp({} as AppDeps);
const operations = () => Object.values(document.paths).flatMap((methods) => Object.values(methods));

it('a linter finds nothing', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: text, config });
  expect(found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
});

it('the linter can find something', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const broken = JSON.stringify({ ...document, paths: { '/a/{b}': { get: { responses: {} } } } });
  expect((await lintFromString({ source: broken, config })).length).toBeGreaterThan(2);
});

it('every operation has an id of its own, and says whether it needs a sign-in', () => {
  const ids = operations().map(({ operationId }) => operationId);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect(operations().every(({ security }) => Array.isArray(security))).toBe(true);
  const open = operations().filter(({ security }) => security?.length === 0);
  expect(open.map(({ operationId }) => operationId).sort()).toEqual(['readHealth', 'signIn']);
});

it('every refusal of the catalogue is described, by its code and status', () => {
  const described = new Map(
    Object.values(document.components.schemas).flatMap(({ properties }) => {
      const code =
        (properties?.code as { readonly const?: string; readonly enum?: readonly string[] } | undefined) ?? {};
      const status = (properties?.status as { readonly const?: number; readonly enum?: readonly number[] }) ?? {};
      const [value] = [code.const, ...(code.enum ?? [])].filter((each) => each !== undefined);
      return value === undefined ? [] : [[value, status.const ?? status.enum?.[0]] as const];
    }),
  );
  const missing = Object.entries(PROBLEMS).filter(([code, { status }]) => described.get(code) !== status);
  // Never told of a route that is described: only where there is none, or of a signed address.
  expect(missing.map(([code]) => code).sort()).toEqual(['route.moved']);
});

it('is made once, however often it is asked for', async () => {
  const part = wrappedApp({} as AppDeps);
  addDescriptionRoute(part, [part]);
  const read = jest.spyOn(part.openAPIRegistry, 'definitions', 'get');
  const text = async () => (await part.request('/openapi.json')).text();
  const first = await text();
  const times = read.mock.calls.length;
  expect(times).toBeGreaterThan(0);
  expect([await text(), await text(), read.mock.calls.length]).toEqual([first, first, times]);
});

it.each([
  ['DELETE', '/api/v1/session', 405, 'route.methodNotAllowed', 'GET, HEAD, POST'],
  ['POST', '/health', 405, 'route.methodNotAllowed', 'GET, HEAD'],
  ['PUT', '/openapi.json', 405, 'route.methodNotAllowed', 'GET, HEAD'],
  ['GET', '/openapi_json', 404, 'route.notFound', null],
  ['PATCH', '/api/v1/rounds/2023/state', 401, 'session.missing', null],
  ['GET', '/api/session', 410, 'route.moved', null],
  ['PUT', '/api/rounds/2023/forms/plan/submissions/x', 410, 'route.moved', null],
  ['GET', '/api/v2/rounds', 404, 'route.notFound', null],
  ['GET', '/nothing', 404, 'route.notFound', null],
])('%s %s is %i %s', async (method, path, status, code, allow) => {
  const answer = await asked(app, path, { method });
  expect([answer.status, ((await answer.json()) as { code: string }).code, answer.headers.get('allow')]).toEqual([
    status,
    code,
    allow,
  ]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});
