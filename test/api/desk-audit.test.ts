/** The audit trail as the collector reads it. */
import { csvRows } from '#machine/csv';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, ROUND } from './api-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  await api.token('admin');
});
afterEach(() => api.close());

interface Page {
  readonly records: readonly { readonly at: string; readonly target: string; readonly action: string }[];
  readonly next?: string;
}
const read = async (query = '') =>
  (await api.call('GET', `/api/v1/audit${query}`, { as: 'admin' })).body as unknown as Page;
const targetsOf = ({ records }: Page) => records.map(({ target }) => target);

const at = (second: number) => new Date(Date.UTC(2023, 3, 1, 0, 0, second)).toISOString();
/** Before anybody signs in. */
const put = (second: number, target: string, action = 'did', actor = 'admin:李老师:0123', collector = COLLECTOR) =>
  api.deps.registry.appendAudit({ collector, at: at(second), actor, action, target, detail: { second } });
const EARLY = '?to=2023-05-01T00:00:00Z';

it('tells who did what, the newest first', async () => {
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '已经上报' } });
  await put(1, 'x');
  await put(2, 'theirs', 'did', 'somebody', 'elsewhere');
  const { records } = await read();
  expect(records.at(-1)).toEqual({
    at: at(1),
    actor: 'admin:李老师:0123',
    action: 'did',
    target: 'x',
    detail: { second: 1 },
  });
  expect(records.map(({ action }) => action).sort()).toEqual(['did', 'round.locked', 'session.created']);
  expect(JSON.stringify(records)).not.toContain('theirs');
});

it.each<[string, string, readonly string[]]>([
  ['from an instant on', `&from=${at(3)}`, ['e', 'd', 'c']],
  ['from an instant in Beijing', '&from=2023-04-01T08:00:04%2B08:00', ['e', 'd']],
  ['until before one', `?to=${at(3)}`, ['b', 'a']],
  ['of whom', `&actor=${encodeURIComponent('王')}`, ['e', 'b']],
  ['of what was done', '&action=undid', ['c']],
  ['of whose', `&target=d`, ['d']],
  ['of all that', `&actor=${encodeURIComponent('王')}&from=${at(3)}`, ['e']],
  ['of nothing', '&action=un', []],
])('can be asked for: %s', async (_, query, expected) => {
  await put(1, 'a');
  await put(2, 'b', 'did', 'unit:王老师:1');
  await put(3, 'c', 'undid');
  await put(4, 'd');
  await put(5, 'e', 'did', 'unit:王老师:1');
  expect(targetsOf(await read(query.startsWith('?') ? query : `${EARLY}${query}`))).toEqual(expected);
});

it('comes in pages, every record once, also where many are of one instant', async () => {
  for (let n = 0; n < 60; n++) await put(n < 20 ? n : n < 40 ? 20 : n, String(n));
  const found: number[] = [];
  const sizes: number[] = [];
  for (let before = ''; ; ) {
    const page = await read(`${EARLY}&limit=15${before === '' ? '' : `&before=${before}`}`);
    found.push(...targetsOf(page).map(Number));
    sizes.push(page.records.length);
    if (page.next === undefined) break;
    before = page.next;
  }
  expect(sizes).toEqual([15, 25, 15, 5]);
  expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
});

it('a page of 500 at most', async () => {
  for (let n = 0; n < 510; n++) await put(n, String(n));
  expect((await read(`${EARLY}&limit=5000`)).records).toHaveLength(500);
  expect((await read(EARLY)).records).toHaveLength(100);
});

describe('as a file', () => {
  const file = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await api.call('GET', `/api/v1/audit${query}`, { as: 'admin', headers });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="audit.csv"/);
    return Buffer.from(answer.bytes);
  };

  it('that Excel opens, formulas as text; and taking it is on record', async () => {
    await put(1, '=HYPERLINK("http://x","y")', 'did', '李,"老师"');
    await put(2, MINE);
    const bytes = await file(`${EARLY}&format=csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csvRows(bytes.toString('utf8'))).toEqual([
      ['时间', '谁', '做了什么', '对象', '详情'],
      [at(2), 'admin:李老师:0123', 'did', MINE, '{"second":2}'],
      [at(1), '李,"老师"', 'did', `'=HYPERLINK("http://x","y")`, '{"second":1}'],
    ]);
    expect(await file(EARLY, { Accept: 'text/csv' })).toEqual(bytes);
    expect((await read('?action=audit.downloaded')).records).toHaveLength(2);
  });

  it('that says where it is not all', async () => {
    for (let n = 0; n < 4; n++) await put(n, String(n));
    const rows = csvRows((await file(`${EARLY}&format=csv&limit=3`)).toString('utf8'));
    expect(rows.map(([first]) => first)).toEqual([
      '时间',
      at(3),
      at(2),
      at(1),
      expect.stringContaining(`还有${at(1)}以前`),
    ]);
  });
});

it.each(['from=yesterday', 'limit=0', 'limit=x', 'format=xml', `actor=${'x'.repeat(101)}`, 'who=me'])(
  '?%s is refused',
  async (query) => {
    const { status, body } = await api.call('GET', `/api/v1/audit?${query}`, { as: 'admin' });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  },
);
