/** A bare data folder, `npm start`, the whole job over HTTP, a kill, a second start: nothing is lost, nothing differs. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionView } from '#api/answers/wire';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { ReportedFile } from '#kjz/check-report';
import type { SubmitEntry } from '#kjz/submit-entry';
import { readWorkbook } from '#xlsx/read';
import { cleanFiles, type SampleForm, sampleFolder, samplePath } from '../fixtures/expected-samples';
import { kjz, kjzJson } from '../kjz/recorded-terminal';
import { handedOutCodes, SERVER_ALONE, StartedServer } from './started-server';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The pages have their own tests; this one does not wait for them to be built. */
const API_ONLY = { KJZ_SITE: 'off' };
/** The samples are sheets of the notice's year: of the two rounds of a first start they belong to this one. */
const NOTICE = '2023';

jest.setTimeout(90_000);

let folder: string;
let data: string;
let server: StartedServer;
let address: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-e2e-'));
  data = join(folder, 'data');
});
afterAll(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  server = new StartedServer(data, API_ONLY);
  address = await server.ready();
}

async function downloadSummary(form: SampleForm, name: string): Promise<readonly RawGrid[]> {
  const out = join(folder, name);
  const { exit, err } = await kjz(
    ...['summary', '--server', address, '--code', handedOutCodes(data).admin, '--round', NOTICE],
    '--form',
    form,
    '-o',
    out,
  );
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const read = await readWorkbook(readFileSync(out));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}

function submitFolder(form: SampleForm): Promise<readonly SubmitEntry[]> {
  const { admin } = handedOutCodes(data);
  return kjzJson<readonly SubmitEntry[]>(
    'submit',
    sampleFolder(form),
    '--server',
    address,
    '--code',
    admin,
    '--round',
    NOTICE,
  );
}

it('is ready on a bare folder, with private secrets and a code per unit', async () => {
  await start();
  const { admin, units } = handedOutCodes(data);
  expect(units.size).toBe(40);
  expect(new Set([admin, ...units.values()]).size).toBe(41);
  for (const name of ['codes.csv', 'secrets/pepper.txt', 'secrets/signing-key.json']) {
    expect(statSync(join(data, name)).mode & 0o077).toBe(0);
  }
});

it('says at its address that there are no pages, where they are left out, and where the API is described', async () => {
  const page = await fetch(`${address}/`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/openapi.json')]);
  expect((await fetch(`${address}/openapi.json`)).status).toBe(200);
});

// The samples' results are of other activities than their plans: while no plan is in, nothing is to be accounted for.
describe.each<SampleForm>(['results', 'plan'])('%s over HTTP', (form) => {
  it('gives the same verdicts as the command line', async () => {
    const reports = await kjzJson<readonly ReportedFile[]>('check', sampleFolder(form), '--form', form);
    const code = handedOutCodes(data).admin;
    const session = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { token } = sessionView.parse(await session.json());
    for (const report of reports) {
      const answer = await fetch(`${address}/api/v1/rounds/2023/forms/${form}/check`, {
        method: 'POST',
        headers: { 'Content-Type': XLSX, Authorization: `Bearer ${token}` },
        body: readFileSync(samplePath(form, report.file)),
      });
      const { unit, version, sheet, rows, issues } = report;
      expect(await answer.json()).toEqual({
        ...{ form, version, unit, sheet, rows: rows.length },
        ...{ issues, issuesTotal: issues.length, explanations: [] },
        ...(unit === null ? {} : { current: { state: 'none', version: 0 } }),
      });
    }
  });

  it('takes in every file without errors, and names every error of the others', async () => {
    const reports = await kjzJson<readonly ReportedFile[]>('check', sampleFolder(form), '--form', form);
    const entries = await submitFolder(form);
    const recorded = entries.filter(({ outcome }) => outcome === 'recorded');
    expect(recorded.map(({ file }) => file)).toEqual(cleanFiles(form).map(({ file }) => file));
    for (const { receipt, version, sha256 } of recorded) {
      expect({ receipt, version, sha256 }).toEqual({
        receipt: expect.stringMatching(/^[A-Z]+-U\d\d-0001-[0-9A-F]{6}$/),
        version: 1,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    for (const entry of entries.filter(({ outcome }) => outcome !== 'recorded')) {
      expect(entry).toMatchObject({
        outcome: 'hasErrors',
        issues: reports.find(({ file }) => file === entry.file)?.issues,
      });
    }
  });

  it('makes no new version of unchanged content', async () => {
    const entries = await submitFolder(form);
    const outcomes = new Set(entries.map(({ outcome, version }) => `${outcome} ${version ?? ''}`.trim()));
    expect(outcomes).toEqual(new Set(['unchanged 1', 'hasErrors']));
  });
});

it('lets a unit submit its own sheet with its own code, and no other', async () => {
  const code = handedOutCodes(data).units.get('会计学院') ?? '';
  const files = [samplePath('plan', '01-会计学院.xlsx'), samplePath('plan', '03-工商管理学院.xlsx')];
  const server = ['--server', address, '--code', code, '--round', NOTICE];
  const entries = await kjzJson<readonly SubmitEntry[]>('submit', ...files, ...server);
  expect(entries).toMatchObject([
    { outcome: 'unchanged' },
    { outcome: 'hasErrors', issues: [{ code: 'unit.notYours' }] },
  ]);
});

it('ends with 2 and one sentence for a wrong code', async () => {
  const { exit, out, err } = await kjz(
    'submit',
    sampleFolder('plan'),
    '--server',
    address,
    '--code',
    'AAAAA-AAAAA-AAAAA-AAAAA',
  );
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(/^报送码不正确：.*\n$/);
});

it('gives the same summary after kill -9 and a second start', async () => {
  const before = {
    plan: await downloadSummary('plan', 'plan-1.xlsx'),
    results: await downloadSummary('results', 'results-1.xlsx'),
  };
  const codes = readFileSync(join(data, 'codes.csv'));
  await server.end('SIGKILL');
  await start();
  const after = {
    plan: await downloadSummary('plan', 'plan-2.xlsx'),
    results: await downloadSummary('results', 'results-2.xlsx'),
  };
  expect(after).toEqual(before);
  expect(before.plan.flatMap(({ rows }) => rows).flat()).toContain('会计学院');
  expect(readFileSync(join(data, 'codes.csv'))).toEqual(codes);
});

it('tells a second process on the same folder so in one sentence', async () => {
  const second = new StartedServer(data, API_ONLY);
  const { code, err } = await second.ended();
  expect(code).not.toBe(0);
  expect(sentencesOf(err)).toEqual([`数据文件夹 ${data} 正被另一个进程使用：请先关闭它，或换一个文件夹。`]);
});

it('tells that the port is taken in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const { code, err } = await new StartedServer(join(folder, 'other'), { ...API_ONLY, PORT: String(port) }).ended();
  taken.close();
  expect(code).not.toBe(0);
  expect(sentencesOf(err)).toEqual([expect.stringContaining(`端口 ${port} 已被占用`)]);
});

it('closes cleanly on Ctrl-C, leaves the folder free, and ends with 0', async () => {
  const { out, err } = await server.end('SIGINT');
  expect({ closed: out.includes('已关闭，数据已保存。'), err: sentencesOf(err) }).toEqual({ closed: true, err: [] });
  server = new StartedServer(data, API_ONLY, SERVER_ALONE);
  await server.ready();
  expect(await server.end('SIGINT')).toMatchObject({ code: 0, err: '' });
});

/** Without what npm says of its own settings. */
function sentencesOf(err: string): readonly string[] {
  return err.split('\n').filter((line) => line !== '' && !line.startsWith('npm '));
}
