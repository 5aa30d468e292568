/**
 * Two schools in one deployment: whatever one of them asks, of every route of /openapi.json and with every name of the
 * other's, no answer, file, code or log line of the other comes back, and nothing of the other changes.
 */

import { DOCX_TYPE } from '#api/answers/media-types';
import type { Round } from '#domain/form/round';
import { readFile } from '#files/read-file';
import { openArchive } from '#opc/archive';
import { planGrid } from '../api/plan-grid';
import { ownPlanFile } from '../docx/own-plan-file';
import { openApiDocument } from '../openapi/document';
import { type Deployment, deployed, send } from './deployment';
import type { LambdaProcess } from './lambda-process';

const ORIGIN = 'https://forms.example.edu.cn';
const SHARED_ROUND = '2023';

interface School {
  readonly collector: string;
  readonly name: string;
  /** Said in all that is only this school's: rounds, units, activities, people. */
  readonly mark: string;
  readonly ownRound: string;
  readonly ownUnit: string;
  readonly submission: string;
}

const FIRST: School = {
  collector: 'jykj',
  name: '甲甲大学',
  mark: '甲甲',
  ownRound: 'only-first',
  ownUnit: '甲甲独有学院',
  submission: '00000000-0000-4000-8000-00000000000a',
};
const SECOND: School = {
  collector: 'yiyi-univ',
  name: '乙乙大学',
  mark: '乙乙',
  ownRound: 'only-second',
  ownUnit: '乙乙独有学院',
  submission: '00000000-0000-4000-8000-00000000000b',
};
const PAIRS = [
  { asking: FIRST, other: SECOND },
  { asking: SECOND, other: FIRST },
] as const;

interface People {
  readonly unit: string;
  readonly admin: string;
}

let deployment: Deployment;
let api: LambdaProcess;
let operate: LambdaProcess;
const codes = new Map<School, People>();
const tokens = new Map<School, People>();
/** Of its unit's code. */
const codeIds = new Map<School, string>();

async function ask(action: object): Promise<Record<string, unknown>> {
  return (await operate.invoke(action)) as Record<string, unknown>;
}

/** Bytes are a Word file, everything else JSON. */
function call(token: string | undefined, method: string, path: string, sent?: unknown): Promise<Response> {
  const isFile = sent instanceof Uint8Array;
  const headers = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(sent === undefined ? {} : { 'Content-Type': isFile ? DOCX_TYPE : 'application/json' }),
  };
  const body = sent === undefined ? {} : { body: isFile ? sent : JSON.stringify(sent) };
  return send(api, new Request(`${ORIGIN}${path}`, { method: method.toUpperCase(), headers, ...body }));
}

async function signIn(code: string): Promise<string> {
  const answer = await call(undefined, 'POST', '/api/v1/session', { code });
  return ((await answer.json()) as { readonly token: string }).token;
}

/** A round that both schools have under one id, with one unit name in common and one of its own; and a round of its own. */
async function lay(school: School, adminCode: string): Promise<void> {
  const { collector, mark, ownRound, ownUnit, submission } = school;
  const { round } = (await ask({ action: 'getRound', collector, round: SHARED_ROUND })) as { readonly round: Round };
  const [shared, ...others] = round.roster;
  if (shared === undefined) throw new Error('no roster');
  const own = { ...shared, code: 'OWN1', name: ownUnit, aliases: [] };
  for (const [id, name] of [
    [SHARED_ROUND, `${mark}的活动周`],
    [ownRound, `${mark}自己的活动周`],
  ] as const) {
    // Drafts of what is reported here.
    const papers = round.papers?.map((paper) => ({ ...paper, draftOf: 'plan' }));
    const laid = { ...round, id, name, roster: [shared, own, ...others], papers };
    const stored = await ask({ action: 'putRound', round: laid });
    expect(stored).toMatchObject({ outcome: 'put', collector });
  }
  const { code } = (await ask({ action: 'newCode', collector, round: SHARED_ROUND, unit: shared.name })) as {
    readonly code: string;
  };
  codes.set(school, { unit: code, admin: adminCode });
  tokens.set(school, { unit: await signIn(code), admin: await signIn(adminCode) });
  for (const unit of [shared.name, ownUnit]) {
    const path = `/api/v1/rounds/${SHARED_ROUND}/forms/plan/submissions/${submission}`;
    const json = { base: 0, unit, sheets: [planGrid(unit, [{ name: `${mark}星空观测`, contact: `${mark}老师` }])] };
    expect((await call(peopleOf(school).admin, 'PUT', path, json)).status).toBe(201);
  }
  const document = `/api/v1/rounds/${SHARED_ROUND}/forms/plan/document`;
  expect((await call(peopleOf(school).admin, 'PUT', document, ownPlanFile(mark))).status).toBe(200);
  for (const unit of [shared.name, ownUnit])
    for (const paper of ['scheme', 'closing']) {
      const path = `/api/v1/rounds/${SHARED_ROUND}/papers/${paper}/submissions/${submission}`;
      const asked = `${path}?base=0&file=${encodeURIComponent(`${mark}方案.docx`)}&unit=${encodeURIComponent(unit)}`;
      expect((await call(peopleOf(school).admin, 'PUT', asked, ownPlanFile(mark))).status).toBe(201);
    }
  expect((await call(peopleOf(school).admin, 'GET', SUMMARY)).status).toBe(303);
  const listed = (await (await call(peopleOf(school).admin, 'GET', '/api/v1/codes')).json()) as {
    readonly codes: readonly { readonly id: string; readonly unit?: string }[];
  };
  codeIds.set(school, listed.codes.find(({ unit }) => unit === shared.name)?.id ?? '');
}

const SUMMARY = `/api/v1/rounds/${SHARED_ROUND}/forms/plan/summary`;
const UNIT = '会计学院';

function peopleOf(school: School): People {
  const people = tokens.get(school);
  if (people === undefined) throw new Error('nobody has signed in');
  return people;
}

beforeAll(async () => {
  deployment = await deployed();
  deployment.aws.secrets.set('mail-secret', 'smtp://127.0.0.1:9');
  const mail = { KJZ_MAIL_SECRET: 'mail-secret', KJZ_SMTP_FROM: 'kjc@example.edu.cn' };
  [api, operate] = [await deployment.start('api', mail), await deployment.start('operate')];
  const first = await ask({ action: 'firstCode', schoolName: FIRST.name });
  const second = await ask({ action: 'addCollector', collector: SECOND.collector, schoolName: SECOND.name });
  expect([first, second]).toEqual(
    [FIRST, SECOND].map(({ collector }) => expect.objectContaining({ outcome: 'created', collector })),
  );
  await lay(FIRST, String(first.code));
  await lay(SECOND, String(second.code));
}, 120_000);
afterAll(() => deployment.close());

/** All that a school's people could see of it, as an operator takes it out. */
async function everythingOf({ collector }: School): Promise<string> {
  const pages: unknown[] = [];
  for (const form of ['plan', 'results'])
    for (let after: string | undefined; ; ) {
      const { page } = (await ask({ action: 'export', collector, round: SHARED_ROUND, form, after })) as {
        readonly page?: { readonly unit: string };
      };
      if (page === undefined) break;
      pages.push(page);
      after = page.unit;
    }
  return JSON.stringify(pages);
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly takesUnit: boolean;
  readonly takesBody: boolean;
}

/** Every route of the description; what it is asked with is chosen by the names of its parameters. */
async function operations(): Promise<readonly Operation[]> {
  const { paths } = JSON.parse(await openApiDocument()) as {
    readonly paths: Record<string, Record<string, { readonly parameters?: { name: string }[]; requestBody?: object }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method,
      path,
      takesUnit: parameters.some(({ name }) => name === 'unit'),
      takesBody: requestBody !== undefined,
    })),
  );
}

/** Each of the other's names that could stand at a parameter's place. */
function namesFor(parameter: string, other: School): readonly string[] {
  switch (parameter) {
    case 'round':
      return [SHARED_ROUND, other.ownRound];
    case 'form':
      return ['plan'];
    case 'paper':
      return ['scheme', 'closing'];
    case 'id':
      return [other.submission];
    case 'version':
      return ['1'];
    case 'codeId':
      return [codeIds.get(other) ?? ''];
    default:
      throw new Error(`what could stand for {${parameter}}? Say it here, so that the matrix has it.`);
  }
}

function pathsOf({ path, takesUnit }: Operation, other: School): readonly string[] {
  const filled = [...path.matchAll(/\{(\w+)\}/g)].reduce<readonly string[]>(
    (paths, [slot, name = '']) =>
      paths.flatMap((each) => namesFor(name, other).map((value) => each.replace(slot, encodeURIComponent(value)))),
    [path],
  );
  const units = [
    '',
    ...(takesUnit ? [UNIT, 'OWN1', other.ownUnit].map((unit) => `?unit=${encodeURIComponent(unit)}`) : []),
  ];
  return filled.flatMap((each) => units.map((query) => `${each}${query}`));
}

/** Each school's own, once. */
const NEW_ROUND = { id: 'made', name: '新的活动周', window: { from: '2026-05-01', to: '2026-05-31' } };

function bodiesOf({ path, takesBody }: Operation, asking: School, other: School): readonly unknown[] {
  if (!takesBody) return [undefined];
  if (path.endsWith('/document')) return [ownPlanFile(asking.mark)];
  if (path.includes('/papers/')) return [ownPlanFile(asking.mark)];
  if (path.endsWith('/paper-copies'))
    return [
      { deed: { kind: 'receive', code: '000000' } },
      { deed: { kind: 'undo', form: 'plan', unit: UNIT, decision: 1 } },
    ];
  if (path.endsWith('/recommended')) return [{ base: 0, decision: { kind: 'restore', decision: 1 } }];
  if (path.endsWith('/joint')) return [{ base: 0, decision: { kind: 'undo', decision: 1 } }];
  if (path.endsWith('/session')) return [{ code: 'AAAAA-AAAAA-AAAAA-AAAAA' }];
  if (path.endsWith('/lock')) return [{ reason: '已经上报' }];
  if (path.endsWith('/reminders'))
    return [other.ownUnit, UNIT].map((unit) => ({ units: [unit], channel: 'copy' as const }));
  if (path.endsWith('/reminders/drafts')) return [other.ownUnit, UNIT].map((unit) => ({ units: [unit] }));
  if (path.includes('/reminders/')) return [other.ownUnit, UNIT].map((unit) => ({ unit }));
  if (path.endsWith('/unlock')) return [{ unit: other.ownUnit, reason: '漏报一项' }, {}];
  if (path.endsWith('/decisions'))
    return [UNIT, other.ownUnit].map((unit) => ({
      unit,
      decision: { kind: 'note', version: 1, comments: [{ text: '已阅' }] },
    }));
  if (path.endsWith('/acceptances'))
    return [UNIT, other.ownUnit].map((unit) => ({ reports: [{ unit, form: 'plan', version: 9 }] }));
  if (path.endsWith('/rounds')) return [{ ...NEW_ROUND, from: other.ownRound }, NEW_ROUND];
  if (path.endsWith('/setup')) return [{ base: 'x', definition: { id: other.ownRound } }];
  if (path.endsWith('/roster/check')) return [{ text: other.ownUnit }];
  if (path.endsWith('/stage')) return [{ stage: 'published' }];
  if (path.endsWith('/remove')) return [{ confirm: other.ownRound }, { confirm: SHARED_ROUND }];
  if (path.endsWith('/codes'))
    return path.includes('{round}') ? [{ unit: other.ownUnit, reason: '漏报一项' }, {}] : [{ officer: '李老师' }];
  const sheets = [planGrid(other.ownUnit)];
  return [
    { base: 1, sheets },
    { base: 1, unit: other.ownUnit, sheets },
    { base: 1, unit: other.ownUnit, zero: true, replaces: 1 },
    { base: 1, unit: other.ownUnit, withdraw: true },
  ];
}

/** Everything in an answer that somebody could read, files opened. */
async function readable(answer: Response): Promise<string> {
  const location = answer.headers.get('location');
  const headers = decodeURIComponent(JSON.stringify([...answer.headers]));
  const file = answer.status === 303 && location !== null ? await fetch(location) : answer;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = file.headers.get('content-type') ?? '';
  if (type === 'application/zip') return headers + (await partsOf(bytes)).join('\n');
  if (!/spreadsheetml|wordprocessingml/.test(type)) return headers + Buffer.from(bytes).toString('utf8');
  return headers + (await cellsOf(bytes));
}

async function cellsOf(file: Uint8Array): Promise<string> {
  const read = await readFile(file);
  if (!read.ok) throw new Error(read.refusal.code);
  return JSON.stringify(read.workbook.grids);
}

/** Workbooks as their cells, mails as their text. */
async function partsOf(zip: Uint8Array): Promise<readonly string[]> {
  const opened = openArchive(zip);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { archive } = opened;
  return Promise.all(
    archive.names.map(async (name) => {
      const part = archive.part(name);
      if (part?.ok !== true) throw new Error(`no ${name}`);
      if (name.endsWith('.xlsx')) return `${name} ${await cellsOf(part.content)}`;
      const text = Buffer.from(part.content).toString('utf8');
      const [, mail = ''] = name.endsWith('.eml') ? text.split('\r\n\r\n') : [];
      return `${name} ${text} ${Buffer.from(mail, 'base64').toString('utf8')}`;
    }),
  );
}

it.each(PAIRS)(
  'nothing of $other.name answers $asking.name',
  async ({ asking, other }) => {
    const before = await everythingOf(other);
    expect(before).toContain(other.mark);
    const { unit, admin } = peopleOf(asking);
    const answers: string[] = [];
    const reached = new Set<string>();
    for (const operation of await operations())
      for (const token of [unit, admin])
        for (const path of pathsOf(operation, other))
          for (const body of bodiesOf(operation, asking, other)) {
            const asked = `${operation.method} ${path} ${JSON.stringify(body)?.slice(0, 60)}`;
            const answer = await call(token, operation.method, path, body);
            const isOthersRound = path.includes(other.ownRound);
            const said = await readable(answer);
            // What was asked may be repeated to whoever asked it: that is no answer of the other's.
            const told = said
              .replaceAll(other.ownUnit, '')
              .replaceAll(other.ownRound, '')
              .replaceAll(other.submission, '');
            answers.push(`${asked} → ${answer.status}`);
            expect([asked, told.includes(other.mark), told.includes(other.collector)]).toEqual([asked, false, false]);
            if (isOthersRound) expect([asked, NOT_THERE.includes(answer.status)]).toEqual([asked, true]);
            if (answer.status < 400) reached.add(`${operation.method} ${operation.path}`);
          }
    // Of one's own, each route did answer, so that the matrix is not one of refusals only.
    expect([...reached].sort()).toEqual(
      (await operations())
        .map(({ method, path }) => `${method} ${path}`)
        .filter((route) => !NOTHING_TO_ANSWER.includes(route))
        .sort(),
    );
    expect(answers.length).toBeGreaterThan(150);
    expect(await everythingOf(other)).toBe(before);
  },
  120_000,
);

/** As for a round that nobody has; 403 where a unit asks what only a collector may. */
const NOT_THERE = [400, 403, 404];

/** Wrong codes, another's submissions, codes and rounds are what these are asked with. */
const NOTHING_TO_ANSWER = [
  'put /api/v1/rounds/{round}/setup',
  'post /api/v1/rounds/{round}/remove',
  'post /api/v1/codes/{codeId}/revoke',
  'post /api/v1/session',
  'get /api/v1/rounds/{round}/forms/{form}/submissions/{id}',
  'put /api/v1/rounds/{round}/forms/{form}/submissions/{id}',
  'put /api/v1/rounds/{round}/papers/{paper}/submissions/{id}',
  // Decisions that nobody took, and a file that is no summary.
  'post /api/v1/rounds/{round}/forms/{form}/joint',
  'post /api/v1/rounds/{round}/recommended',
  'post /api/v1/rounds/{round}/paper-copies',
  'post /api/v1/rounds/{round}/summaries',
  // Of a round that is open; below, of one that is locked.
  'get /api/v1/rounds/{round}/archive',
];

it('archives its own of what both have by one name', async () => {
  for (const { asking, other } of PAIRS) {
    const { admin } = peopleOf(asking);
    const round = `/api/v1/rounds/${SHARED_ROUND}`;
    expect((await call(admin, 'POST', `${round}/lock`, { reason: '已经上报' })).status).toBe(200);
    const archive = await call(admin, 'GET', `${round}/archive`);
    expect(archive.status).toBe(303);
    const said = await readable(archive);
    expect([said.includes(`${asking.mark}星空观测`), said.includes(other.mark)]).toEqual([true, false]);
    expect(said).not.toContain(other.collector);
    expect((await call(admin, 'POST', `${round}/unlock`, {})).status).toBe(200);
  }
});

it('writes its own reports into its own Word file', async () => {
  for (const { asking, other } of PAIRS) {
    const plan = `/api/v1/rounds/${SHARED_ROUND}/forms/plan`;
    for (const path of [`${plan}/document`, `${plan}/summary/document`]) {
      const said = await readable(await call(peopleOf(asking).admin, 'GET', path));
      expect([said.includes(asking.mark), said.includes(other.mark)]).toEqual([true, false]);
    }
  }
});

it('sees its own of what both have by one name', async () => {
  for (const { asking, other } of PAIRS) {
    const said = await readable(await call(peopleOf(asking).admin, 'GET', SUMMARY));
    expect([said.includes(`${asking.mark}星空观测`), said.includes(other.mark)]).toEqual([true, false]);
    const rounds = await (await call(peopleOf(asking).unit, 'GET', '/api/v1/session')).text();
    expect([rounds.includes(asking.mark), rounds.includes(other.mark)]).toEqual([true, false]);
  }
});

it('keeps files apart, and an address opens no other file', async () => {
  const keys = [...deployment.aws.objects.keys()];
  for (const { collector } of [FIRST, SECOND])
    expect(keys.filter((key) => key.startsWith(`/workbooks/summaries-of/${collector}/`))).not.toEqual([]);
  const address = (await call(peopleOf(FIRST).admin, 'GET', SUMMARY)).headers.get('location') ?? '';
  expect((await fetch(address)).status).toBe(200);
  const seconds = keys.find((key) => key.includes(SECOND.collector)) ?? '';
  const changed = new URL(address);
  changed.pathname = changed.pathname.replace(/\/summaries-of\/.*$/, seconds.replace('/workbooks', ''));
  expect(changed.pathname).toContain(SECOND.collector);
  expect((await fetch(changed)).status).toBe(403);
});

it('voids no code of the other', async () => {
  const code = codes.get(SECOND)?.unit ?? '';
  const { collector } = FIRST;
  expect(await ask({ action: 'revokeCode', collector, code })).toEqual({ outcome: 'revoked', known: false });
  expect(await signIn(code)).toBeTruthy();
});

it('writes no log line that another school could be read in', async () => {
  await call(peopleOf(FIRST).unit, 'GET', `/api/v1/rounds/${SECOND.ownRound}`);
  const lines = api
    .said()
    .split('\n')
    .filter((line) => line.includes('"message":"request"'));
  const told = lines.map((line) => JSON.parse(line) as { readonly collector?: string; readonly route: string });
  const signedIn = told.filter(({ route, collector }) => route.includes('/rounds') && collector !== undefined);
  for (const { collector } of [FIRST, SECOND])
    expect(signedIn.filter((line) => line.collector === collector).length).toBeGreaterThan(50);
  for (const { mark, ownRound, ownUnit } of [FIRST, SECOND])
    for (const never of [mark, ownRound, ownUnit]) expect(api.said()).not.toContain(never);
});

it('an operator who names no school is asked which, and one who names a wrong one is told', async () => {
  for (const action of [
    { action: 'newCode' },
    { action: 'purge', round: SHARED_ROUND, confirm: SHARED_ROUND },
    { action: 'export', round: SHARED_ROUND, form: 'plan' },
    { action: 'getRound', round: SHARED_ROUND },
    { action: 'newCode', collector: 'nobody' },
  ])
    expect(await ask(action)).toMatchObject({ outcome: 'refused' });
  const { round } = (await ask({ action: 'getRound', collector: FIRST.collector, round: SHARED_ROUND })) as {
    readonly round: Round;
  };
  expect(await ask({ action: 'putRound', collector: SECOND.collector, round })).toMatchObject({ outcome: 'refused' });
  const nobodys = { ...round, collector: { ...round.collector, id: 'nobody' } };
  expect(await ask({ action: 'putRound', round: nobodys })).toMatchObject({ outcome: 'refused' });
  expect(await ask({ action: 'listCollectors' })).toEqual({
    outcome: 'collectors',
    collectors: [FIRST, SECOND].map(({ collector: id, name }) => ({ id, name, rounds: 3 })),
  });
});

it('purging one leaves the other whole', async () => {
  const before = await everythingOf(SECOND);
  const purged = await ask({
    action: 'purge',
    collector: FIRST.collector,
    round: SHARED_ROUND,
    confirm: SHARED_ROUND,
  });
  // Of the plan, and of two papers.
  expect(purged).toMatchObject({ outcome: 'purged', units: 6 });
  expect(await everythingOf(FIRST)).toBe('[]');
  expect(await everythingOf(SECOND)).toBe(before);
  const keys = [...deployment.aws.objects.keys()];
  expect(keys.filter((key) => key.includes(FIRST.collector))).toEqual([]);
  expect(keys.filter((key) => key.includes(SECOND.collector))).not.toEqual([]);
});
