/** The real app over the embedded database and a folder, with a clock that tests set and codes for every role. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Api, createApp } from '#api/app';
import type { AppDeps } from '#api/app-deps';
import type { LogEntry } from '#api/log-entry';
import { hashAccessCode, newAccessCode } from '#api/sign-in/access-code';
import type { AppKeys } from '#api/sign-in/keys';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { backgroundMerges } from '#local/background-merges';
import { SignedFiles } from '#local/signed-files';
import { storesOver } from '#store/dynamodb/stores';
import { openFolderObjectStore } from '#store/folder-object-store';
import type { CodeGrant } from '#store/registry-store';
import { embeddedTable } from '../store/embedded-table';
import { asked } from './asked';

export const COLLECTOR = EXAMPLE_ROUND.collector.id;
export const MINE = '会计学院';
export const OTHERS = '经济与金融学院';
export const ROUND = '/api/v1/rounds/2023';
export const PLAN = `${ROUND}/forms/plan`;
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Who = 'mine' | 'others' | 'admin' | 'strangeAdmin';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body, where it is JSON. */
  readonly body: Body;
}
/** Loose on purpose: tests look at what came, and say what they expect of it. */
export type Body = { readonly [key: string]: unknown } & { readonly code?: string };

export interface ApiUnderTest {
  readonly app: Api;
  readonly deps: AppDeps;
  readonly keys: AppKeys;
  readonly log: LogEntry[];
  readonly codes: Readonly<Record<Who, string>>;
  setClock(iso: string): void;
  token(who: Who): Promise<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** A new unit code, for tests that revoke it. */
  newCode(unit: string): Promise<string>;
  /** As a page's own fetch. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Resolves when no merge job is under way. */
  mergesEnd(): Promise<void>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly as?: Who;
  readonly token?: string;
  readonly json?: unknown;
  readonly raw?: { readonly type: string; readonly body: Uint8Array | string | ReadableStream<Uint8Array> };
  readonly headers?: Readonly<Record<string, string>>;
  /** Signed addresses are followed unless it is false. */
  readonly follow?: boolean;
}

export async function apiUnderTest(overrides: Partial<AppDeps> = {}): Promise<ApiUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'api-'));
  const table = await embeddedTable();
  const stores = storesOver(table.connect());
  const { registry } = stores;
  const keys: AppKeys = {
    signing: Buffer.from(randomUUID() + randomUUID()),
    pepper: Buffer.from(randomUUID() + randomUUID()),
  };
  let clock = new Date('2023-05-18T08:00:00.000Z');
  const log: LogEntry[] = [];
  const now = () => clock;
  const submissions = overrides.submissions ?? stores.submissions;
  const objects = overrides.objects ?? (await openFolderObjectStore(join(folder, 'objects')));
  const jobs = overrides.jobs ?? stores.jobs;
  const files = new SignedFiles({ objects, now });
  const merges = backgroundMerges(
    {
      submissions,
      reviews: stores.reviews,
      joint: stores.joint,
      recommended: stores.recommended,
      paperCopies: stores.paperCopies,
      registry: overrides.registry ?? registry,
      objects,
      jobs,
      now,
    },
    () => {},
  );
  const deps: AppDeps = {
    submissions,
    reviews: stores.reviews,
    joint: stores.joint,
    recommended: stores.recommended,
    paperCopies: stores.paperCopies,
    reminders: stores.reminders,
    registry,
    objects,
    downloads: files,
    jobs,
    startMerge: merges.start,
    keys,
    now,
    log: (entry) => log.push(entry),
    origins: ['https://forms.example.edu.cn'],
    clientAddress: () => ({ caller: '192.0.2.7', peer: '192.0.2.7' }),
    ...overrides,
  };
  const app = createApp(deps);

  const codes: Record<Who, string> = {
    mine: newAccessCode(),
    others: newAccessCode(),
    admin: newAccessCode(),
    strangeAdmin: newAccessCode(),
  };
  const grant = (code: string, opens: { role: 'unit'; unit: string } | { role: 'admin' }, collector = COLLECTOR) =>
    registry.putCode({ codeHash: hashAccessCode(keys.pepper, code), collector, ...opens } as CodeGrant);
  await registry.putRound(COLLECTOR, EXAMPLE_ROUND.id, EXAMPLE_ROUND);
  await grant(codes.mine, { role: 'unit', unit: MINE });
  await grant(codes.others, { role: 'unit', unit: OTHERS });
  await grant(codes.admin, { role: 'admin' });
  await grant(codes.strangeAdmin, { role: 'admin' }, 'elsewhere');

  const tokens = new Map<string, string>();
  /** As fetch does it: redirects are followed, to the host's own signed files. */
  async function fetched(path: string, init: RequestInit): Promise<Response> {
    const response = await asked(app, path, init);
    const location = response.headers.get('location');
    if (response.status !== 303 || location === null) return response;
    return (await files.answer(new Request(new URL(location, 'http://localhost')))) ?? response;
  }
  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const token = options.token ?? (options.as === undefined ? undefined : await tokenOf(options.as));
    const type = options.json === undefined ? options.raw?.type : 'application/json';
    const body = options.json === undefined ? options.raw?.body : JSON.stringify(options.json);
    const ask = options.follow === false ? (to: string, init: RequestInit) => asked(app, to, init) : fetched;
    const response = await ask(path, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(type === undefined ? {} : { 'Content-Type': type }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: isJson ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Body) : {},
    };
  }
  async function tokenOf(who: Who): Promise<string> {
    const known = tokens.get(who);
    if (known !== undefined) return known;
    const { body } = await call('POST', '/api/v1/session', { json: { code: codes[who] } });
    const token = String(body.token);
    tokens.set(who, token);
    return token;
  }

  return {
    app,
    deps,
    keys,
    log,
    codes,
    setClock(iso) {
      clock = new Date(iso);
      tokens.clear();
    },
    token: tokenOf,
    call,
    async newCode(unit) {
      const code = newAccessCode();
      await grant(code, { role: 'unit', unit });
      return code;
    },
    fetch: fetched,
    mergesEnd: () => merges.close(),
    async close() {
      await merges.close();
      await table.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The example round as one that asks for nothing beside its forms. */
export const FORMS_ONLY: Round = { ...EXAMPLE_ROUND, papers: [] };

export const newSubmission = (form = 'plan', id: string = randomUUID()) => `${ROUND}/forms/${form}/submissions/${id}`;
