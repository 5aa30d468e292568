/** `kjz verify`: an archive as it was made agrees; one that was changed anywhere is told apart, and where. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveFacts, manifestText } from '#api/archive/archive-format';
import { readmeText } from '#api/archive/archive-readme';
import { roundSchema } from '#domain/form/round';
import { openArchive } from '#opc/archive';
import { rewriteZip } from '#opc/zip-rewrite';
import { type ApiUnderTest, apiUnderTest, COLLECTOR } from '../api/api-under-test';
import { archiveOf, LOCKED_FOR, layRound, lockedRound } from '../api/archived-round';
import { addressOf, planGrid } from '../api/plan-grid';
import { kjz } from './recorded-terminal';

/** Each archive's workbooks are made anew. */
jest.setTimeout(120_000);

let folder: string;
let api: ApiUnderTest;
let archive: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kjz-verify-'));
  api = await apiUnderTest();
  await lockedRound(api);
  archive = await archiveOf(api);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

interface Told {
  readonly exit: number;
  readonly ok: boolean;
  readonly versions: number;
  readonly manifestSha256: string;
  readonly findings: readonly {
    readonly code: string;
    readonly part: string;
    readonly sheet?: string;
    readonly cell?: string;
  }[];
}
let files = 0;
async function fileOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${++files}.zip`);
  await writeFile(path, bytes);
  return path;
}
async function verified(bytes: Uint8Array): Promise<Told> {
  const { exit, out } = await kjz('verify', await fileOf(bytes), '--json');
  return { exit, ...(JSON.parse(out) as Omit<Told, 'exit'>) };
}
/** Without their sentences. */
const found = (told: Told) => told.findings.map(({ code, part, sheet, cell }) => ({ code, part, sheet, cell }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const MANIFEST = 'manifest.json';
const README = '说明.txt';
function contentOf(bytes: Uint8Array, name: string): Buffer {
  const opened = openArchive(bytes);
  const part = opened.ok ? opened.archive.part(name) : undefined;
  if (part?.ok !== true) throw new Error(`no ${name}`);
  return Buffer.from(part.content);
}
const change = (bytes: Uint8Array, contents: Readonly<Record<string, Uint8Array | string | null>>) =>
  rewriteZip(bytes, {
    contents: new Map(
      Object.entries(contents).map(([name, content]) => [
        name,
        typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : content,
      ]),
    ),
  });
/** By somebody who puts all hashes right. */
function sealed(bytes: Uint8Array): Uint8Array {
  const opened = openArchive(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const names = opened.archive.names.filter((name) => name !== MANIFEST && name !== README);
  const parts = names.map((name) => {
    const content = contentOf(bytes, name);
    return { name, bytes: content.length, sha256: sha256(content) };
  });
  const manifest = manifestText(parts);
  const facts = JSON.parse(contentOf(bytes, 'round.json').toString('utf8')) as ArchiveFacts;
  const readme = `\ufeff${readmeText(facts, sha256(Buffer.from(manifest, 'utf8')))}`;
  return change(bytes, { [MANIFEST]: manifest, [README]: readme });
}
function replaced(bytes: Uint8Array, name: string, from: string | RegExp, to: string): Uint8Array {
  const text = contentOf(bytes, name).toString('utf8');
  const other = text.replace(from, to);
  if (other === text) throw new Error(`${name} has no ${from}`);
  return change(bytes, { [name]: other });
}

const FIRST = 'forms/plan/versions/U01/0001.json';
const SECOND = 'forms/plan/versions/U01/0002.json';
const SUMMARY = 'forms/plan/summary.xlsx';
const PAPER = 'papers/scheme/versions/U01/0002.json';
const DECISIONS = 'forms/plan/decisions.json';
/** The rows come before the sheets: the last one is the cell. */
function withOtherFigure(of = archive): string {
  const text = contentOf(of, SECOND).toString('utf8');
  const at = text.lastIndexOf('260');
  return `${text.slice(0, at)}9260${text.slice(at + '260'.length)}`;
}
const [SHEET = '', CELL = ''] = addressOf('offline', 0).split('!');

it('agrees as it was made, and says what it is and by which hash it can be known', async () => {
  const told = await verified(archive);
  expect(told.findings).toEqual([]);
  expect(told).toMatchObject({ exit: 0, ok: true, versions: 14, isOtherProgram: false, round: '2023' });
  expect(told.manifestSha256).toBe(sha256(contentOf(archive, MANIFEST)));
  expect(contentOf(archive, README).toString('utf8')).toContain(told.manifestSha256);
  const { out } = await kjz('verify', await fileOf(archive));
  expect(out).toContain('全部相符。');
  expect(out).toContain(told.manifestSha256);
  expect((await kjz('verify', await fileOf(archive), '--lang', 'en')).out).toContain('All agrees.');
});

it('agrees whatever it was packed with', async () => {
  const again = change(archive, { [SUMMARY]: new Uint8Array(contentOf(archive, SUMMARY)) });
  expect(Buffer.compare(again, archive)).not.toBe(0);
  expect(await verified(again)).toMatchObject({ exit: 0, findings: [] });
});

describe('changed by somebody who leaves the hashes', () => {
  it('a figure in a sheet is told with its cell', async () => {
    const told = await verified(change(archive, { [SECOND]: withOtherFigure() }));
    expect(told.exit).toBe(1);
    expect(found(told)).toContainEqual({ code: 'part.hash', part: SECOND });
    expect(found(told)).toContainEqual({ code: 'version.cell', part: SECOND, sheet: SHEET, cell: CELL });
    const { out } = await kjz('verify', await fileOf(change(archive, { [SECOND]: withOtherFigure() })));
    expect(out).toContain(`✗ ${SECOND} ${SHEET}!${CELL}：收下时记的是 260，表里是 9260`);
  });

  it.each([
    ['a file less', { [SECOND]: null }, 'part.missing', SECOND],
    ['a file more', { 'forms/plan/versions/U09/0001.json': '{}' }, 'part.extra', 'forms/plan/versions/U09/0001.json'],
    ['another summary', { [SUMMARY]: 'PK' }, 'part.hash', SUMMARY],
    ['no manifest', { [MANIFEST]: null }, 'part.missing', MANIFEST],
    ['no description', { [README]: null }, 'part.missing', README],
    ['another description', { [README]: '都对' }, 'readme.differs', README],
    ['no audit', { 'audit.ndjson': '' }, 'part.hash', 'audit.ndjson'],
    ['facts that are none', { 'round.json': '{' }, 'part.damaged', 'round.json'],
  ])('%s', async (_, contents: Record<string, string | null>, code, part) => {
    const told = await verified(change(archive, contents));
    expect(told.exit).toBe(1);
    expect(told.findings.map((each) => [each.code, each.part])).toContainEqual([code, part]);
  });

  it('one bit of a part is told with the part', async () => {
    const bent = Uint8Array.from(archive);
    const at = Buffer.from(archive).indexOf(SECOND) + SECOND.length + 40;
    bent[at] = (bent[at] ?? 0) ^ 1;
    const told = await verified(bent);
    expect(told.exit).toBe(1);
    expect(told.findings.map(({ code, part }) => [code, part])).toContainEqual(['part.damaged', SECOND]);
  });
});

describe('changed by somebody who puts all hashes right', () => {
  const tampered = (name: string, from: string | RegExp, to: string) => sealed(replaced(archive, name, from, to));

  it('a figure in a sheet', async () => {
    const told = await verified(sealed(change(archive, { [SECOND]: withOtherFigure() })));
    expect(told.exit).toBe(1);
    expect(found(told)).toEqual(
      expect.arrayContaining([
        { code: 'version.content', part: SECOND },
        { code: 'version.receipt', part: SECOND },
        { code: 'version.cell', part: SECOND, sheet: SHEET, cell: CELL },
        { code: 'workbook.cell', part: SECOND.replace('json', 'xlsx'), sheet: SHEET, cell: expect.any(String) },
        { code: 'workbook.cell', part: SUMMARY, sheet: '活动明细', cell: expect.any(String) },
      ]),
    );
    expect(told.findings.map(({ part }) => part)).not.toContain(FIRST);
    const cell = told.findings.find(({ code }) => code === 'version.cell');
    expect(cell).toMatchObject({ message: { 'zh-CN': '收下时记的是 260，表里是 9260' } });
  });

  it('a figure in what was read of a sheet', async () => {
    const told = await verified(tampered(SECOND, /"offline": 260/, '"offline": 261'));
    expect(found(told)).toEqual([{ code: 'version.cell', part: SECOND, sheet: SHEET, cell: CELL }]);
  });

  it('sheet, rows, hash and receipt of a version: the summary and the record still know', async () => {
    const file = JSON.parse(contentOf(archive, FIRST).toString('utf8')) as { recorded: { sha256: string } };
    file.recorded.sha256 = 'f'.repeat(64);
    const told = await verified(sealed(change(archive, { [FIRST]: `${JSON.stringify(file, null, 1)}\n` })));
    expect(told.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['version.content', 'audit.differs']));
  });

  it('another file in a paper’s place, one less, and its version less', async () => {
    const file = PAPER.replace(/json$/, 'docx');
    const other = await verified(sealed(change(archive, { [file]: 'PK another' })));
    expect(found(other)).toEqual([{ code: 'version.content', part: file }]);
    expect(found(await verified(sealed(change(archive, { [file]: null }))))).toEqual([
      { code: 'part.missing', part: file },
    ]);
    const less = await verified(sealed(change(archive, { [PAPER]: null, [file]: null })));
    expect(found(less)).toContainEqual({ code: 'version.missing', part: PAPER });
    expect(found(less)).toContainEqual({ code: 'audit.surplus', part: 'audit.ndjson' });
  });

  it('another summary, with nothing else changed', async () => {
    const other = await apiUnderTest();
    try {
      await lockedRound(other);
      const { deps } = other;
      await other.call('POST', '/api/v1/rounds/2023/forms/plan/decisions', {
        as: 'admin',
        json: { unit: '会计学院', decision: { kind: 'reopen', version: 2, reason: '漏报一项' } },
      });
      const put = await other.call('PUT', `/api/v1/rounds/2023/forms/plan/submissions/${randomUUID()}`, {
        as: 'admin',
        json: { base: 2, unit: '会计学院', sheets: [planGrid('会计学院', [{ offline: 999 }])] },
      });
      expect([put.status, deps.now().toISOString()]).toEqual([201, '2023-05-22T02:00:00.000Z']);
      const summary = contentOf(await archiveOf(other), SUMMARY);
      const told = await verified(sealed(change(archive, { [SUMMARY]: new Uint8Array(summary) })));
      expect(told.exit).toBe(1);
      expect(new Set(told.findings.map(({ part }) => part))).toEqual(new Set([SUMMARY]));
      expect(found(told)).toContainEqual({
        ...{ code: 'workbook.cell', part: SUMMARY, sheet: '活动明细', cell: expect.stringMatching(/^[A-Z]+5$/) },
      });
      expect(told.findings.some(({ sheet }) => sheet === '封面')).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('a formula of the summary whose value is right', async () => {
    const inside = contentOf(archive, SUMMARY);
    const opened = openArchive(inside);
    const sheets = opened.ok ? opened.archive.names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)) : [];
    const sheet = sheets.find((name) => contentOf(inside, name).includes('SUM(')) ?? '';
    const other = replaced(inside, sheet, 'SUM(', 'MAX(');
    const told = await verified(sealed(change(archive, { [SUMMARY]: other })));
    expect(found(told)).toEqual([{ code: 'workbook.otherwise', part: SUMMARY }]);
    expect(told.findings[0]).toMatchObject({ message: { en: expect.stringContaining(sheet) } });
  });

  it.each([
    ['what was asked', /与附件1不符/, '与附件1相符', ['audit.differs']],
    [
      'what was accepted',
      /"kind": "accepted",\n\s*"version": 2/,
      '"kind": "accepted", "version": 1',
      ['audit.differs'],
    ],
    [
      'when',
      /"seq": 1,\n\s*"at": "2023-05-18T08/,
      '"seq": 1, "at": "2023-05-17T08',
      ['audit.missing', 'audit.surplus'],
    ],
    [
      'a version that there is none of',
      /"kind": "accepted",\n\s*"version": 2/,
      '"kind": "accepted", "version": 9',
      ['decision.version'],
    ],
    ['the order', /"seq": 2/, '"seq": 7', ['decision.order', 'audit.differs']],
  ])('a decision: %s', async (_, from, to, codes) => {
    const text = contentOf(archive, DECISIONS).toString('utf8');
    expect(text).toMatch(/"kind": "accepted"/);
    const told = await verified(tampered(DECISIONS, from, to));
    expect(told.exit).toBe(1);
    expect(told.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it('a decision left out, and a version left out with all that speaks of it', async () => {
    const none = await verified(sealed(change(archive, { [DECISIONS]: '[]\n' })));
    expect(none.findings.map(({ code }) => code)).toContain('audit.surplus');

    const facts = JSON.parse(contentOf(archive, 'round.json').toString('utf8')) as ArchiveFacts;
    const [plan] = facts.forms;
    const [mine] = plan?.units ?? [];
    if (mine === undefined) throw new Error('no unit');
    mine.versions = 1;
    const without = change(archive, {
      'round.json': `${JSON.stringify(facts, null, 1)}\n`,
      ...{ [SECOND]: null, [SECOND.replace('json', 'xlsx')]: null },
    });
    const told = await verified(sealed(without));
    expect(found(told)).toContainEqual({ code: 'audit.surplus', part: 'audit.ndjson' });
    expect(found(told)).toContainEqual({ code: 'decision.version', part: DECISIONS });
    expect(told.findings.some(({ part }) => part === SUMMARY)).toBe(true);
  });

  it.each([
    [
      'who leads a joint activity',
      'forms/plan/joint.json',
      /"lead": \{\n\s*"unit": "会计学院"/,
      '"lead": {"unit": "教育学院"',
      ['audit.differs'],
    ],
    [
      'that several units did one together',
      'forms/plan/joint.json',
      /^[\s\S]*$/,
      '[]\n',
      ['audit.surplus', 'workbook.cell'],
    ],
    [
      'what was chosen for 推荐清单',
      'forms/plan/recommended.json',
      /"unit": "会计学院"/,
      '"unit": "教育学院"',
      ['audit.differs'],
    ],
    ['which print came in', 'forms/plan/paper-copies.json', /"version": 1/, '"version": 2', ['audit.differs']],
    ['that prints came in', 'forms/plan/paper-copies.json', /^[\s\S]*$/, '[]\n', ['audit.surplus']],
    ['that anything was chosen', 'forms/plan/recommended.json', /^[\s\S]*$/, '[]\n', ['audit.surplus']],
    ['a limit of the form', 'definition.json', /"from": "2023-05/, '"from": "2023-04', ['facts.differ']],
    ['a unit’s name', 'round.json', /会计学院/, '会计系', ['facts.differ']],
    ['up to when it is', 'round.json', /"asOf": "2023-05-22/, '"asOf": "2023-05-23', ['facts.differ']],
    ['a record', 'audit.ndjson', /"state":"submitted"/, '"state":"zero"', ['audit.differs']],
    [
      'a record more',
      'audit.ndjson',
      /^/,
      '{"at":"2023-05-18T08:00:00.001Z","actor":"x","action":"submission.accepted","target":"2023/plan/会计学院","detail":{}}\n',
      ['audit.surplus'],
    ],
    [
      'when a paper came',
      PAPER,
      /"submittedAt": "2023-05-22/,
      '"submittedAt": "2023-05-19',
      ['audit.missing', 'audit.surplus'],
    ],
    ['what a paper is', PAPER, /"bytes": (\d)/, '"bytes": 9$1', ['audit.differs']],
    ['that a paper is not here', PAPER, /"isHere": true/, '"isHere": false', ['facts.differ']],
    ['a line that is no record', 'audit.ndjson', /^/, '{}\n', ['part.damaged']],
    ['rows of no shape', FIRST, /"values": \{/, '"values": null, "x": {', ['part.damaged']],
    ['sheets of no shape', FIRST, /"rows": \[\n\s*\[/, '"rows": [ 7, [', ['version.content']],
  ])('%s', async (_, part, from, to, codes) => {
    const told = await verified(tampered(part, from, to));
    expect(told.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });
});

describe('what is no archive', () => {
  it.each([
    ['a text', Buffer.from('科技活动周', 'utf8')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    const { exit, err } = await kjz('verify', await fileOf(bytes));
    expect([exit, err]).toEqual([2, expect.stringContaining('不能作为归档打开')]);
  });

  it('another zip, half of one, and a file that is not there', async () => {
    const other = await kjz('verify', await fileOf(contentOf(archive, SUMMARY)));
    expect([other.exit, other.err]).toEqual([2, expect.stringContaining('不是归档')]);
    expect((await kjz('verify', await fileOf(archive.subarray(0, archive.length / 2)))).exit).toBe(2);
    expect((await kjz('verify', join(folder, 'none.zip'))).err).toContain('ENOENT');
    expect((await kjz('verify')).exit).toBe(2);
    expect((await kjz('verify', '--help')).out).toContain('kjz verify');
  });
});

describe('a round whose form changed since', () => {
  it('agrees: reports of before are read again from their sheets, as the summary does', async () => {
    const changed = await apiUnderTest();
    try {
      await layRound(changed);
      const stored = await changed.deps.registry.getRound(COLLECTOR, '2023');
      const round = roundSchema.parse(stored?.definition);
      const forms = round.forms.map(({ definition, deadline }) => {
        const sections = definition.sections.map((section) =>
          section.kind !== 'list'
            ? section
            : {
                ...section,
                columns: section.columns.map((column) => ({ ...column, width: (column.width ?? 10) + 1 })),
              },
        );
        return { definition: { ...definition, version: '2099.1', sections }, deadline };
      });
      await changed.deps.registry.putRound(COLLECTOR, '2023', roundSchema.parse({ ...round, forms }));
      await changed.call('POST', '/api/v1/rounds/2023/lock', { as: 'admin', json: { reason: LOCKED_FOR } });
      const bytes = await archiveOf(changed);
      expect(await verified(bytes)).toMatchObject({ exit: 0, findings: [], versions: 14 });
      const told = await verified(sealed(change(bytes, { [SECOND]: withOtherFigure(bytes) })));
      expect(found(told)).toContainEqual({ code: 'version.content', part: SECOND });
      expect(told.findings.some(({ code, part }) => code === 'workbook.cell' && part === SUMMARY)).toBe(true);
    } finally {
      await changed.close();
    }
  });

  it('agrees where nobody reported anything', async () => {
    const empty = await apiUnderTest();
    try {
      await empty.call('POST', '/api/v1/rounds/2023/lock', { as: 'admin', json: { reason: LOCKED_FOR } });
      expect(await verified(await archiveOf(empty))).toMatchObject({ exit: 0, findings: [], versions: 0 });
    } finally {
      await empty.close();
    }
  });
});
