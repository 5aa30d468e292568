/** What is read ahead of a request: the same answers as without it, never another unit's, and no more calls. */
import { readAhead } from '#api/sign-in/read-ahead';
import type { Session } from '#api/sign-in/session';
import type { UnitFormKey } from '#store/submission-store';

type Stores = Parameters<typeof readAhead>[0];

const COLLECTOR = '科学技术处';
const UNIT = '数学学院';
const PATH = `/api/v1/rounds/2023/forms/plan/submissions/${encodeURIComponent('一 号')}`;
const KEY: UnitFormKey = { collector: COLLECTOR, round: '2023', form: 'plan', unit: UNIT };
const signedIn = { collector: COLLECTOR, cid: '0'.repeat(64) };
const unit: Session = { role: 'unit', unit: UNIT, ...signedIn };
const admin: Session = { role: 'admin', ...signedIn };

/** Stores whose answer is what they were asked. */
function stores() {
  const asked: string[] = [];
  const answer = async (what: string, ...of: readonly unknown[]) => {
    const said = [what, ...of].join(' ');
    asked.push(said);
    return said;
  };
  const parts = ({ collector, round, form, unit: name }: UnitFormKey) => [collector, round, form, name];
  const all = {
    registry: {
      getRound: (collector: string, round: string) => answer('round', collector, round),
      lockOf: (collector: string, round: string, name: string) => answer('lock', collector, round, name),
    },
    submissions: { head: (key: UnitFormKey) => answer('head', ...parts(key)) },
    reviews: { review: (key: UnitFormKey) => answer('review', ...parts(key)) },
  };
  return { asked, all: all as unknown as Stores };
}

const AHEAD = {
  round: `round ${COLLECTOR} 2023`,
  head: `head ${COLLECTOR} 2023 plan ${UNIT}`,
  review: `review ${COLLECTOR} 2023 plan ${UNIT}`,
  lock: `lock ${COLLECTOR} 2023 ${UNIT}`,
};

it.each([
  ['a unit that submits', unit, 'PUT', PATH, [AHEAD.round, AHEAD.head, AHEAD.review, AHEAD.lock]],
  ['a unit that looks', unit, 'GET', PATH, [AHEAD.round, AHEAD.head]],
  ['a unit above its forms', unit, 'PUT', '/api/v1/rounds/2023/forms', [AHEAD.round]],
  ['a unit elsewhere below a form', unit, 'PUT', '/api/v1/rounds/2023/forms/plan/history', [AHEAD.round]],
  ['an admin', admin, 'PUT', PATH, [AHEAD.round]],
  ['nothing of a round', unit, 'PUT', '/api/v1/rounds', []],
  ['another place that ends like one', unit, 'PUT', `/elsewhere${PATH}`, []],
  ['an address that is no text', unit, 'PUT', '/api/v1/rounds/2023/forms/%E0%A4/submissions/1', []],
] as const)('%s', (_, session, method, path, expected) => {
  const { asked, all } = stores();
  readAhead(all, session, { method, path });
  expect(asked).toEqual(expected);
});

it('round and form are read as what the address means, not as it is escaped', () => {
  const { asked, all } = stores();
  readAhead(all, unit, { method: 'GET', path: '/api/v1/rounds/%E4%BA%8C/forms/a%2Fb/submissions/1' });
  expect(asked).toEqual([`round ${COLLECTOR} 二`, `head ${COLLECTOR} 二 a/b ${UNIT}`]);
});

it('what was guessed is not asked for again', async () => {
  const { asked, all } = stores();
  const ahead = readAhead(all, unit, { method: 'PUT', path: PATH });
  const answers = [
    await ahead.getRound(COLLECTOR, '2023'),
    await ahead.head(KEY),
    await ahead.review(KEY),
    await ahead.lockOf(COLLECTOR, '2023', UNIT),
  ];
  expect(answers).toEqual(Object.values(AHEAD));
  expect(asked).toHaveLength(4);
});

it.each<[string, Partial<UnitFormKey>]>([
  ['collector', { collector: '教务处' }],
  ['round', { round: '2022' }],
  ['form', { form: 'results' }],
  ['unit', { unit: '物理学院' }],
])('another %s is asked for itself', async (_, other) => {
  const { all } = stores();
  const ahead = readAhead(all, unit, { method: 'PUT', path: PATH });
  const key = { ...KEY, ...other };
  const { collector, round, form, unit: name } = key;
  expect(await ahead.head(key)).toBe(`head ${collector} ${round} ${form} ${name}`);
  expect(await ahead.review(key)).toBe(`review ${collector} ${round} ${form} ${name}`);
  expect(await ahead.getRound(collector, round)).toBe(`round ${collector} ${round}`);
  expect(await ahead.lockOf(collector, round, name)).toBe(`lock ${collector} ${round} ${name}`);
});

it('where nothing was guessed, everything is asked for when it is wanted', async () => {
  const { asked, all } = stores();
  const ahead = readAhead(all, admin, { method: 'GET', path: '/api/v1/session' });
  expect(asked).toEqual([]);
  await ahead.getRound(COLLECTOR, '2023');
  await ahead.head(KEY);
  await ahead.review(KEY);
  await ahead.lockOf(COLLECTOR, '2023', UNIT);
  expect(asked).toEqual(Object.values(AHEAD));
});

it('a store that fails is heard of by whoever wants the answer, and by nobody else', async () => {
  const { all } = stores();
  const failing = { ...all, submissions: { head: () => Promise.reject(new Error('away')) } };
  const ahead = readAhead(failing, unit, { method: 'GET', path: PATH });
  await new Promise((resolve) => setImmediate(resolve));
  await expect(ahead.head(KEY)).rejects.toThrow('away');
});
