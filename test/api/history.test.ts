/** A form's versions page by page, and how many of them a unit may make. */
import { randomUUID } from 'node:crypto';
import type { Session } from '#api/sign-in/session';
import { refuseBeyondPace } from '#api/submit/pace';
import type { NewVersion } from '#store/submission-store';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, PLAN } from './api-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const KEY = { collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE };
const AT = '2023-05-10T08:00:00.000Z';

const zero = (submittedAt: string): NewVersion => ({
  submissionId: randomUUID(),
  sha256: 'a'.repeat(64),
  state: 'zero',
  submittedAt,
  late: false,
  counts: {},
  submittedBy: 'unit:code',
  payload: Buffer.from('{}'),
});

async function store(count: number, from = 0, at = () => AT): Promise<void> {
  for (let base = from; base < from + count; base++) await api.deps.submissions.commit(KEY, base, zero(at()));
}

type Page = { readonly versions: readonly { readonly version: number }[]; readonly next?: number };
async function page(query = ''): Promise<Page> {
  const answer = await api.call('GET', `${PLAN}/history${query}`, { as: 'mine' });
  expect(answer.status).toBe(200);
  return answer.body as unknown as Page;
}
const numbers = ({ versions, next }: Page) => [versions.map(({ version }) => version), next];

describe('pages', () => {
  it('go from the newest to the first, none twice and none left out', async () => {
    await store(7);
    expect(numbers(await page('?limit=3'))).toEqual([[7, 6, 5], 5]);
    expect(numbers(await page('?limit=3&before=5'))).toEqual([[4, 3, 2], 2]);
    expect(numbers(await page('?limit=3&before=2'))).toEqual([[1], undefined]);
    expect(numbers(await page('?before=1'))).toEqual([[], undefined]);
    expect(numbers(await page())).toEqual([[7, 6, 5, 4, 3, 2, 1], undefined]);
  });

  it('stay what they were while a colleague reports', async () => {
    await store(4);
    const first = await page('?limit=2');
    await store(1, 4);
    expect(numbers(await page(`?limit=2&before=${first.next}`))).toEqual([[2, 1], undefined]);
  });

  it.each(['?limit=0', '?limit=1000', '?before=-1', '?before=x', '?limit=3&limit=4'])(
    '%s is refused',
    async (query) => {
      const answer = await api.call('GET', `${PLAN}/history${query}`, { as: 'mine' });
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    },
  );
});

describe('a unit', () => {
  const submit = (base: number, as: 'mine' | 'admin' = 'mine') =>
    api.call('PUT', newSubmission(), {
      as,
      json: {
        base,
        zero: true,
        sheets: [],
        ...(as === 'admin' ? { unit: MINE } : {}),
        ...(base > 0 ? { replaces: base } : {}),
      },
    });

  it('is asked to wait after thirty versions in ten minutes, and may go on then; the collector need not', async () => {
    api.setClock('2023-05-10T08:09:00.000Z');
    await store(30);
    const refused = await submit(30);
    expect([refused.status, refused.body.code, refused.body.retryAfterSeconds]).toEqual([
      429,
      'submission.tooOften',
      60,
    ]);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await submit(30, 'admin')).status).toBe(201);
    api.setClock('2023-05-10T08:10:01.000Z');
    expect((await submit(31)).status).toBe(201);
  });

  it.each([
    ['all two hundred of the last day', '2023-05-10T08:00:00.000Z', 'unit', 'submission.tooOften'],
    ['all two hundred of the last day', '2023-05-10T08:00:00.000Z', 'admin', undefined],
    ['one of them older', '2023-05-09T08:29:59.000Z', 'unit', undefined],
    ['all of them a day ago', '2023-05-09T08:00:00.000Z', 'unit', undefined],
  ] as const)('of many versions, %s (since %s), as %s: %s', async (name, since, role, refused) => {
    const { submissions } = api.deps;
    await store(31, 0, () => since);
    const others = name === 'all of them a day ago' ? since : AT;
    await store(199, 31, () => others);
    const standpoint = {
      key: KEY,
      head: await submissions.head(KEY),
      now: new Date('2023-05-10T08:30:00.000Z'),
    };
    const attempt = refuseBeyondPace(submissions, { role } as Session, standpoint);
    if (refused === undefined) await attempt;
    else await expect(attempt).rejects.toMatchObject({ code: refused });
  });
});
