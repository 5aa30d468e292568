/** Every route answers the same on Lambda (the bundle, by events) and on one machine (npm start's server, by HTTP). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCX_TYPE } from '#api/answers/media-types';
import type { Round } from '#domain/form/round';
import { readFile } from '#files/read-file';
import type { RunningServer } from '#local/server';
import { MINE, OTHERS, SHEET_TYPE } from '../api/api-under-test';
import { planGrid } from '../api/plan-grid';
import { ownPlanFile } from '../docx/own-plan-file';
import { serverUnderTest } from '../local/server-under-test';
import { type Deployment, deployed, send } from './deployment';
import type { LambdaProcess } from './lambda-process';

type Who = 'mine' | 'admin' | 'nobody';

interface Host {
  fetch(request: Request): Promise<Response>;
  /** Where its relative addresses lead. */
  readonly origin: string;
  readonly codes: Readonly<Record<Exclude<Who, 'nobody'>, string>>;
}

interface Wanted {
  readonly as: Who;
  readonly path: string;
  readonly status: number;
  readonly json?: unknown;
  readonly raw?: { readonly type: string; readonly body: string | Uint8Array };
  readonly language?: string;
}

const ROUND = '/api/v1/rounds/2023';
const PLAN = `${ROUND}/forms/plan`;
const FIRST = '00000000-0000-4000-8000-000000000001';
const SECOND = '00000000-0000-4000-8000-000000000002';
const ROUNDS = '/api/v1/rounds';
const NEXT = { id: 'next', name: '下一次', window: { from: '2023-09-01', to: '2023-09-08' } };
const sheets = [planGrid(MINE, [{ name: '星空观测 🌌' }])];
const toOthers = { units: [OTHERS], address: 'https://kjz.example.edu.cn' };
const doubtful = [planGrid(MINE, [{ offline: 4 }])];

/** Of a first file, or of another one that knows of none before it. */
const paperSubmission = (at: 0 | 1) =>
  `${ROUND}/papers/scheme/submissions/${at === 0 ? FIRST : SECOND}?base=0&file=${encodeURIComponent('方案.docx')}`;

/** In this order: later ones see what earlier ones did. Keys are the routes of /openapi.json. */
const REQUESTS: Readonly<Record<string, readonly Wanted[]>> = {
  'get /health': [{ as: 'nobody', path: '/health', status: 200 }],
  'post /api/v1/session': [
    { as: 'nobody', path: '/api/v1/session', status: 401, json: { code: 'AAAAA-AAAAA' }, language: 'en' },
    { as: 'nobody', path: '/api/v1/session', status: 400, raw: { type: 'application/json', body: '{' } },
  ],
  'get /api/v1/session': [{ as: 'nobody', path: '/api/v1/session', status: 401 }],
  'get /api/v1/rounds/{round}': [
    { as: 'mine', path: ROUND, status: 200 },
    { as: 'admin', path: ROUND, status: 200 },
    { as: 'nobody', path: ROUND, status: 401 },
    { as: 'mine', path: '/api/v1/rounds/%E6%98%9F', status: 404, language: 'en' },
  ],
  'get /api/v1/rounds/{round}/definition': [{ as: 'mine', path: `${ROUND}/definition`, status: 200 }],
  'get /api/v1/rounds/{round}/forms/{form}/sheet': [
    { as: 'mine', path: `${PLAN}/sheet`, status: 200 },
    { as: 'admin', path: `${PLAN}/sheet?unit=${encodeURIComponent(OTHERS)}`, status: 200 },
  ],
  'post /api/v1/rounds/{round}/forms/{form}/check': [
    { as: 'mine', path: `${PLAN}/check`, status: 200, json: { sheets } },
    { as: 'mine', path: `${PLAN}/check`, status: 415, raw: { type: SHEET_TYPE, body: Buffer.from([0, 255, 128, 7]) } },
  ],
  'put /api/v1/rounds/{round}/forms/{form}/submissions/{id}': [
    { as: 'mine', path: `${PLAN}/submissions/${FIRST}`, status: 201, json: { base: 0, sheets } },
    { as: 'mine', path: `${PLAN}/submissions/${FIRST}`, status: 200, json: { base: 0, sheets } },
    { as: 'mine', path: `${PLAN}/submissions/${SECOND}`, status: 409, json: { base: 0, sheets: [planGrid(MINE)] } },
    { as: 'mine', path: `${PLAN}/submissions/${SECOND}`, status: 422, json: { base: 1, sheets: [planGrid(OTHERS)] } },
    { as: 'mine', path: `${PLAN}/submissions/${SECOND}`, status: 422, json: { base: 1, sheets: doubtful } },
    { as: 'mine', path: `${PLAN}/submissions/${SECOND}`, status: 409, json: { base: 1, zero: true } },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/submissions/{id}': [
    { as: 'mine', path: `${PLAN}/submissions/${FIRST}`, status: 200 },
    { as: 'mine', path: `${PLAN}/submissions/${SECOND}`, status: 404 },
  ],
  'get /api/v1/rounds/{round}/forms': [{ as: 'mine', path: `${ROUND}/forms`, status: 200 }],
  'get /api/v1/rounds/{round}/forms/{form}/history': [{ as: 'mine', path: `${PLAN}/history`, status: 200 }],
  'get /api/v1/rounds/{round}/forms/{form}/desk': [
    { as: 'admin', path: `${PLAN}/desk?unit=${encodeURIComponent(MINE)}`, status: 200 },
    { as: 'mine', path: `${PLAN}/desk`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}': [
    { as: 'mine', path: `${PLAN}/versions/1`, status: 200 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/sheet': [
    { as: 'mine', path: `${PLAN}/versions/1/sheet`, status: 200 },
    { as: 'mine', path: `${PLAN}/versions/9/sheet`, status: 404 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/annotated': [
    { as: 'admin', path: `${PLAN}/versions/1/annotated?unit=${encodeURIComponent(MINE)}`, status: 200 },
    { as: 'mine', path: `${PLAN}/versions/1/annotated`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/known': [{ as: 'mine', path: `${PLAN}/known`, status: 200 }],
  'get /api/v1/rounds/{round}/forms/{form}/joint': [
    { as: 'admin', path: `${PLAN}/joint`, status: 200 },
    { as: 'mine', path: `${PLAN}/joint`, status: 200 },
  ],
  'post /api/v1/rounds/{round}/forms/{form}/joint': [
    { as: 'mine', path: `${PLAN}/joint`, status: 403, json: { base: 0, decision: { kind: 'undo', decision: 1 } } },
    { as: 'admin', path: `${PLAN}/joint`, status: 409, json: { base: 0, decision: { kind: 'undo', decision: 1 } } },
    { as: 'admin', path: `${PLAN}/joint`, status: 409, json: { base: 7, decision: { kind: 'undo', decision: 1 } } },
  ],
  'get /api/v1/rounds/{round}/state': [
    { as: 'admin', path: `${ROUND}/state`, status: 200 },
    { as: 'mine', path: `${ROUND}/state`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/findings': [
    { as: 'admin', path: `${ROUND}/findings`, status: 200 },
    { as: 'mine', path: `${ROUND}/findings`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/participation': [
    { as: 'admin', path: `${ROUND}/participation`, status: 200 },
    { as: 'mine', path: `${ROUND}/participation`, status: 403 },
  ],
  'post /api/v1/rounds/{round}/lock': [
    { as: 'mine', path: `${ROUND}/lock`, status: 403, json: { reason: '已上报' } },
    { as: 'admin', path: `${ROUND}/lock`, status: 400, json: { reason: ' ' } },
  ],
  'post /api/v1/rounds/{round}/unlock': [
    { as: 'mine', path: `${ROUND}/unlock`, status: 403, json: {} },
    { as: 'admin', path: `${ROUND}/unlock`, status: 200, json: {} },
    { as: 'admin', path: `${ROUND}/unlock`, status: 404, json: { unit: '没有的学院', reason: '漏报一项' } },
    { as: 'admin', path: `${ROUND}/unlock`, status: 400, json: { unit: MINE } },
  ],
  'get /api/v1/rounds/{round}/acceptable': [
    { as: 'admin', path: `${ROUND}/acceptable`, status: 200 },
    { as: 'mine', path: `${ROUND}/acceptable`, status: 403 },
  ],
  'post /api/v1/rounds/{round}/forms/{form}/decisions': [
    {
      as: 'admin',
      path: `${PLAN}/decisions`,
      status: 200,
      json: { unit: MINE, base: 0, decision: { kind: 'return', version: 1, comments: [{ text: '请核实' }] } },
    },
    {
      as: 'mine',
      path: `${PLAN}/decisions`,
      status: 200,
      json: { decision: { kind: 'answer', query: '1-1', text: '属实' } },
    },
    { as: 'mine', path: `${PLAN}/decisions`, status: 403, json: { decision: { kind: 'accept', version: 1 } } },
    {
      as: 'admin',
      path: `${PLAN}/decisions`,
      status: 409,
      json: { unit: MINE, decision: { kind: 'accept', version: 2 } },
    },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/review': [
    { as: 'mine', path: `${PLAN}/review`, status: 200 },
    { as: 'admin', path: `${PLAN}/review?unit=${encodeURIComponent(MINE)}`, status: 200 },
  ],
  'post /api/v1/rounds/{round}/acceptances': [
    {
      as: 'admin',
      path: `${ROUND}/acceptances`,
      status: 200,
      json: {
        reports: [
          { unit: MINE, form: 'plan', version: 1 },
          { unit: OTHERS, form: 'plan', version: 1 },
        ],
      },
    },
    {
      as: 'mine',
      path: `${ROUND}/acceptances`,
      status: 403,
      json: { reports: [{ unit: MINE, form: 'plan', version: 1 }] },
    },
  ],
  'get /api/v1/rounds/{round}/owing': [
    { as: 'admin', path: `${ROUND}/owing?address=https://kjz.example.edu.cn`, status: 200 },
    { as: 'mine', path: `${ROUND}/owing`, status: 403 },
  ],
  'post /api/v1/rounds/{round}/reminders': [
    { as: 'admin', path: `${ROUND}/reminders`, status: 200, json: { ...toOthers, channel: 'copy' } },
    { as: 'admin', path: `${ROUND}/reminders`, status: 400, json: { ...toOthers, channel: 'pigeon' } },
  ],
  'post /api/v1/rounds/{round}/reminders/drafts': [
    { as: 'mine', path: `${ROUND}/reminders/drafts`, status: 403, json: toOthers },
  ],
  'put /api/v1/rounds/{round}/reminders/{id}': [
    { as: 'admin', path: `${ROUND}/reminders/${FIRST}`, status: 409, json: { unit: OTHERS } },
    { as: 'admin', path: `${ROUND}/reminders/x`, status: 400, json: { unit: OTHERS } },
    { as: 'mine', path: `${ROUND}/reminders/${FIRST}`, status: 403, json: { unit: OTHERS } },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/definitions': [
    { as: 'admin', path: `${PLAN}/definitions`, status: 200 },
    { as: 'admin', path: `${PLAN}/definitions?before=x`, status: 400 },
    { as: 'mine', path: `${PLAN}/definitions`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/archive': [
    { as: 'admin', path: `${ROUND}/archive`, status: 409 },
    { as: 'mine', path: `${ROUND}/archive`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/misfits': [
    { as: 'admin', path: `${PLAN}/misfits`, status: 200 },
    { as: 'mine', path: `${PLAN}/misfits`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/summary': [
    { as: 'admin', path: `${ROUND}/summary`, status: 200 },
    { as: 'admin', path: `${ROUND}/summary?edition=upward&withoutLate=yes`, status: 200 },
    { as: 'admin', path: `${ROUND}/summary?since=${'0'.repeat(64)}`, status: 404 },
    { as: 'mine', path: `${ROUND}/summary`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/summaries': [{ as: 'mine', path: `${ROUND}/summaries`, status: 403 }],
  'post /api/v1/rounds/{round}/summaries': [
    { as: 'admin', path: `${ROUND}/summaries`, status: 415, raw: { type: SHEET_TYPE, body: 'not a workbook' } },
    { as: 'mine', path: `${ROUND}/summaries`, status: 403, raw: { type: SHEET_TYPE, body: '' } },
  ],
  'put /api/v1/rounds/{round}/forms/{form}/document': [
    { as: 'admin', path: `${PLAN}/document`, status: 415, raw: { type: SHEET_TYPE, body: 'not a document' } },
    { as: 'mine', path: `${PLAN}/document`, status: 403, raw: { type: DOCX_TYPE, body: '' } },
    { as: 'admin', path: `${PLAN}/document`, status: 200, raw: { type: DOCX_TYPE, body: ownPlanFile() } },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/document': [
    { as: 'mine', path: `${PLAN}/document`, status: 200 },
    { as: 'mine', path: `${ROUND}/forms/results/document`, status: 404 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/document': [
    { as: 'mine', path: `${PLAN}/versions/1/document`, status: 200 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/versions/{version}/print': [
    { as: 'mine', path: `${PLAN}/versions/1/print`, status: 200 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/summary/document': [
    { as: 'admin', path: `${PLAN}/summary/document`, status: 200 },
    { as: 'admin', path: `${ROUND}/forms/results/summary/document`, status: 200 },
    { as: 'mine', path: `${PLAN}/summary/document`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/paper-copies': [
    { as: 'admin', path: `${ROUND}/paper-copies`, status: 200 },
    { as: 'mine', path: `${ROUND}/paper-copies`, status: 403 },
  ],
  'post /api/v1/rounds/{round}/paper-copies': [
    { as: 'mine', path: `${ROUND}/paper-copies`, status: 403, json: { deed: { kind: 'receive', code: '000000' } } },
    { as: 'admin', path: `${ROUND}/paper-copies`, status: 404, json: { deed: { kind: 'receive', code: '000000' } } },
  ],
  'get /api/v1/rounds/{round}/recommended': [
    { as: 'admin', path: `${ROUND}/recommended`, status: 200 },
    { as: 'mine', path: `${ROUND}/recommended`, status: 403 },
  ],
  'post /api/v1/rounds/{round}/recommended': [
    { as: 'mine', path: `${ROUND}/recommended`, status: 403, json: { base: 0, decision: { kind: 'asMarked' } } },
    { as: 'admin', path: `${ROUND}/recommended`, status: 409, json: { base: 7, decision: { kind: 'asMarked' } } },
    { as: 'admin', path: `${ROUND}/recommended`, status: 200, json: { base: 0, decision: { kind: 'asMarked' } } },
  ],
  'get /api/v1/rounds/{round}/recommended/document': [
    { as: 'admin', path: `${ROUND}/recommended/document`, status: 200 },
    { as: 'mine', path: `${ROUND}/recommended/document`, status: 403 },
  ],
  'get /api/v1/rounds/{round}/papers': [
    { as: 'mine', path: `${ROUND}/papers`, status: 200 },
    { as: 'admin', path: `${ROUND}/papers`, status: 400 },
  ],
  'put /api/v1/rounds/{round}/papers/{paper}/submissions/{id}': [
    { as: 'mine', path: paperSubmission(0), status: 201, raw: { type: DOCX_TYPE, body: ownPlanFile() } },
    { as: 'mine', path: paperSubmission(0), status: 200, raw: { type: DOCX_TYPE, body: ownPlanFile() } },
    { as: 'mine', path: paperSubmission(1), status: 409, raw: { type: DOCX_TYPE, body: ownPlanFile('x') } },
    { as: 'mine', path: paperSubmission(1), status: 415, raw: { type: SHEET_TYPE, body: 'no paper' } },
  ],
  'get /api/v1/rounds/{round}/papers/{paper}/draft': [
    // Of papers that no form leads to, or whose form nobody reported.
    { as: 'mine', path: `${ROUND}/papers/scheme/draft`, status: 404 },
    { as: 'mine', path: `${ROUND}/papers/closing/draft`, status: 409 },
  ],
  'post /api/v1/rounds/{round}/papers/{paper}/draft': [
    { as: 'mine', path: `${ROUND}/papers/closing/draft`, status: 415, raw: { type: SHEET_TYPE, body: 'no document' } },
    { as: 'admin', path: `${ROUND}/papers/closing/draft`, status: 409, raw: { type: DOCX_TYPE, body: ownPlanFile() } },
  ],
  'get /api/v1/rounds/{round}/papers/{paper}/history': [
    { as: 'mine', path: `${ROUND}/papers/scheme/history`, status: 200 },
  ],
  'get /api/v1/rounds/{round}/papers/{paper}/versions/{version}/file': [
    { as: 'mine', path: `${ROUND}/papers/scheme/versions/1/file`, status: 200 },
    { as: 'mine', path: `${ROUND}/papers/scheme/versions/2/file`, status: 404 },
  ],
  'get /api/v1/rounds/{round}/forms/{form}/summary': [
    { as: 'admin', path: `${PLAN}/summary`, status: 200 },
    { as: 'admin', path: `${ROUND}/forms/results/summary`, status: 200 },
    { as: 'mine', path: `${PLAN}/summary`, status: 403 },
  ],
  'get /api/v1/rounds': [
    { as: 'admin', path: '/api/v1/rounds', status: 200 },
    { as: 'mine', path: '/api/v1/rounds', status: 403 },
  ],
  'post /api/v1/rounds': [
    { as: 'admin', path: '/api/v1/rounds', status: 201, json: { ...NEXT, from: '2023' } },
    { as: 'admin', path: '/api/v1/rounds', status: 409, json: NEXT },
  ],
  'get /api/v1/rounds/{round}/setup': [{ as: 'admin', path: `${ROUNDS}/next/setup`, status: 200 }],
  'put /api/v1/rounds/{round}/setup': [
    { as: 'admin', path: `${ROUNDS}/next/setup`, status: 400, json: { base: 'x', definition: { id: 'next' } } },
    { as: 'mine', path: `${ROUNDS}/next/setup`, status: 403, json: {} },
  ],
  'post /api/v1/rounds/{round}/roster/check': [
    { as: 'admin', path: `${ROUND}/roster/check`, status: 200, json: { text: `${MINE}\n法学院` }, language: 'en' },
  ],
  'put /api/v1/rounds/{round}/stage': [
    { as: 'admin', path: `${ROUNDS}/next/stage`, status: 409, json: { stage: 'archived' } },
    { as: 'admin', path: `${ROUNDS}/next/stage`, status: 200, json: { stage: 'published' } },
  ],
  'post /api/v1/rounds/{round}/remove': [
    { as: 'admin', path: `${ROUND}/remove`, status: 409, json: { confirm: '2023' } },
    { as: 'admin', path: `${ROUNDS}/next/remove`, status: 200, json: { confirm: 'next' } },
  ],
  // Codes are random: what answers them alike is told by their refusals.
  'post /api/v1/rounds/{round}/codes': [
    { as: 'admin', path: `${ROUND}/codes`, status: 400, json: { rotate: true } },
    { as: 'mine', path: `${ROUND}/codes`, status: 403, json: {} },
  ],
  'get /api/v1/codes': [{ as: 'mine', path: '/api/v1/codes', status: 403 }],
  'post /api/v1/codes': [{ as: 'admin', path: '/api/v1/codes', status: 400, json: { officer: 'a:b' } }],
  'post /api/v1/codes/{codeId}/revoke': [{ as: 'admin', path: '/api/v1/codes/0123/revoke', status: 404 }],
  'get /api/v1/audit': [
    { as: 'admin', path: '/api/v1/audit?action=nothing', status: 200 },
    { as: 'admin', path: '/api/v1/audit?action=nothing&format=csv', status: 200 },
    { as: 'admin', path: '/api/v1/audit?from=yesterday', status: 400 },
  ],
};

/** Beside the routes: addresses that are none, and the description itself. */
const OTHERS_WANTED: readonly Wanted[] = [
  { as: 'nobody', path: '/openapi.json', status: 200 },
  { as: 'nobody', path: '/api/nothing', status: 404 },
  { as: 'mine', path: `${ROUND}?surprise=1`, status: 400 },
];

type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
const routesOf = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
const uncovered = (description: Description) => routesOf(description).filter((route) => !(route in REQUESTS));

let deployment: Deployment;
let lambda: Host;
let local: Host;
let running: RunningServer;
let folder: string;

beforeAll(async () => {
  deployment = await deployed();
  folder = await mkdtemp(join(tmpdir(), 'parity-'));
  running = await serverUnderTest(folder);
  lambda = await lambdaHost(deployment, running.seeded.rounds);
  local = localHost(running);
}, 60_000);

afterAll(async () => {
  await running.close();
  await deployment.close();
  await rm(folder, { recursive: true, force: true });
});

/** With the rounds that the first start on one machine lays. */
async function lambdaHost({ start }: Deployment, rounds: readonly Round[]): Promise<Host> {
  const operate = await start('operate');
  const ask = async (action: object) => (await operate.invoke(action)) as { readonly code: string };
  const { code: admin } = await ask({ action: 'firstCode', schoolName: '某某大学' });
  for (const round of rounds) await ask({ action: 'putRound', round });
  const { code: mine } = await ask({ action: 'newCode', round: '2023', unit: 'U01' });
  const api: LambdaProcess = await start('api');
  return { fetch: (request) => send(api, request), origin: 'https://forms.example.edu.cn', codes: { admin, mine } };
}

function localHost({ port, seeded: { codes = [] } }: RunningServer): Host {
  const code = (unit: string | undefined) => codes.find((each) => each.unit === unit)?.code ?? '';
  return {
    fetch: (request) => fetch(request, { redirect: 'manual' }),
    origin: `http://127.0.0.1:${port}`,
    codes: { admin: code(undefined), mine: code(MINE) },
  };
}

const tokens = new Map<string, string>();
async function tokenOf(host: Host, who: Exclude<Who, 'nobody'>): Promise<string> {
  const key = `${host.origin} ${who}`;
  const known = tokens.get(key);
  if (known !== undefined) return known;
  const response = await host.fetch(
    new Request(`${host.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: host.codes[who] }),
    }),
  );
  const { token } = (await response.json()) as { readonly token: string };
  tokens.set(key, token);
  return token;
}

async function ask(host: Host, method: string, { as, path, json, raw, language }: Wanted): Promise<Response> {
  const authorization = as === 'nobody' ? {} : { Authorization: `Bearer ${await tokenOf(host, as)}` };
  const type = json === undefined ? raw?.type : 'application/json';
  const body = json === undefined ? raw?.body : JSON.stringify(json);
  const response = await host.fetch(
    new Request(`${host.origin}${path}`, {
      method: method.toUpperCase(),
      headers: {
        ...authorization,
        ...(type === undefined ? {} : { 'Content-Type': type }),
        ...(language === undefined ? {} : { 'Accept-Language': language }),
      },
      ...(body === undefined ? {} : { body }),
    }),
  );
  const location = response.headers.get('location');
  return response.status === 303 && location !== null ? fetch(new URL(location, host.origin)) : response;
}

const COMPARED = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-type',
  'retry-after',
  'vary',
  'www-authenticate',
  'x-content-type-options',
];

/** What has to be the same: all but times of now, tokens and ids of requests. */
async function essence(response: Response) {
  const headers = Object.fromEntries(COMPARED.map((name) => [name, response.headers.get(name)]));
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = /json|text/.test(headers['content-type'] ?? '');
  const text = isText ? bytes.toString('utf8') : await cellsOf(bytes);
  const body = text.replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{3}Z)?)?/g, '<now>');
  return { status: response.status, headers, body };
}

async function cellsOf(file: Uint8Array): Promise<string> {
  const read = await readFile(file);
  if (!read.ok) throw new Error(read.refusal.code);
  return JSON.stringify(read.workbook.grids);
}

const EACH = Object.entries(REQUESTS).flatMap(([route, requests]) =>
  requests.map((wanted) => ({ route, wanted, status: wanted.status, as: wanted.as })),
);

it.each(EACH)('$route → $status for $as', async ({ route, wanted }) => {
  const [method = ''] = route.split(' ');
  const onLambda = await essence(await ask(lambda, method, wanted));
  expect(onLambda.status).toBe(wanted.status);
  const isSummary = route.endsWith('/summary') && wanted.status === 200;
  const onMachine = await essence(await ask(local, method, wanted));
  // The bucket sends its own headers, of which nosniff is none.
  if (isSummary) for (const each of [onLambda, onMachine]) each.headers['x-content-type-options'] = null;
  expect(onMachine).toEqual(onLambda);
});

it.each(OTHERS_WANTED)('$path', async (wanted) => {
  const onLambda = await essence(await ask(lambda, 'get', wanted));
  expect(onLambda.status).toBe(wanted.status);
  expect(await essence(await ask(local, 'get', wanted))).toEqual(onLambda);
});

it('signs the same people in', async () => {
  const shapes = [];
  for (const host of [lambda, local]) {
    const response = await ask(host, 'post', {
      as: 'nobody',
      path: '/api/v1/session',
      status: 200,
      json: { code: host.codes.mine },
    });
    const { token, ...session } = (await response.json()) as Record<string, unknown>;
    expect(String(token).split('.')).toHaveLength(3);
    const kept = await ask(host, 'get', { as: 'mine', path: '/api/v1/session', status: 200 });
    const { expiresAt: _, ...again } = (await kept.json()) as Record<string, unknown>;
    const { expiresAt, ...answered } = session;
    expect(again).toEqual({ ...answered, token: await tokenOf(host, 'mine') });
    shapes.push({ ...answered, expiresAt: typeof expiresAt });
  }
  expect(shapes[1]).toEqual(shapes[0]);
});

it('leaves no route out', async () => {
  const response = await ask(lambda, 'get', { as: 'nobody', path: '/openapi.json', status: 200 });
  const description = (await response.json()) as Description;
  expect(uncovered(description)).toEqual([]);
  expect(Object.keys(REQUESTS).filter((route) => !routesOf(description).includes(route))).toEqual([]);
  // A route that somebody adds is missed here until it has a request above.
  const withOneMore = { paths: { ...description.paths, '/api/v1/rounds/{round}/export': { get: {} } } };
  expect(uncovered(withOneMore)).toEqual(['get /api/v1/rounds/{round}/export']);
});
