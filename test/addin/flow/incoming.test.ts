/** A notice and its attachments over the real API: what they propose is taken by somebody, into a new round or an open one. */

import { formsAtHand, readingOf } from '../../../addin/pane/rounds/model/incoming';
import type { LateRoundsState } from '../../../addin/pane/rounds/model/late';
import { type ApiUnderTest, apiUnderTest } from '../../api/api-under-test';
import { officeForm } from '../../office-form';
import { paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const NOTICE = `关于开展2027年科技活动周的通知
一、活动时间
2027年5月22日—31日
各单位活动类型至少3种，请于5月19日17:00前将附件2报科技处，68日前提交附件4。`;

async function desk() {
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  await pane.actions.openRounds('rounds');
  const area = pane.state().roundsArea as NonNullable<LateRoundsState['roundsArea']>;
  return { pane, actions: area.actions, state: () => area.state() };
}
type Desk = Awaited<ReturnType<typeof desk>>;

const reading = ({ state }: Desk) => readingOf(state().incoming?.text ?? '', formsAtHand(state()));
const file = (name: string, content: string | Uint8Array) =>
  new File([typeof content === 'string' ? content : Buffer.from(content)], name);

it('what is plain is taken at once, what is asked only when somebody says it; the round has both', async () => {
  const opened = await desk();
  const { actions, state } = opened;
  actions.begin('2023');
  actions.readNotice(NOTICE);
  expect(state().creating).toMatchObject({ id: '2024', name: '2024年科技活动周', deadlines: {} });
  actions.takeAllPlain();
  expect(state().creating).toMatchObject({
    id: '2027',
    name: '2027年科技活动周',
    from: '2027-05-22',
    to: '2027-05-31',
    deadlines: { plan: '2027-05-19T17:00' },
  });
  const asked = reading(opened).proposals.find(({ id }) => id === 'deadline results');
  expect(asked).toMatchObject({ asking: 'damaged' });
  actions.takeProposal('deadline results', { reading: 0 });
  await actions.create();
  expect(state().open?.stored).toMatchObject({
    id: '2027',
    stage: 'draft',
    window: { from: '2027-05-22', to: '2027-05-31' },
    forms: [{ deadline: '2027-05-19T17:00:00+08:00' }, { deadline: '2027-06-09T00:00:00+08:00' }],
  });
});

it('what was taken holds again where the new round comes out of another one', async () => {
  const { actions, state } = await desk();
  actions.begin('2023');
  actions.readNotice(NOTICE);
  actions.takeAllPlain();
  actions.begin(undefined);
  expect(state().creating).toMatchObject({ id: '2027', from: '2027-05-22', deadlines: { plan: '2027-05-19T17:00' } });
  actions.dropNew();
  expect([state().creating, state().incoming]).toEqual([undefined, undefined]);
});

it('into an open round it is typed over what is stored, and stored when somebody saves', async () => {
  const { actions, state } = await desk();
  actions.begin('2023');
  actions.changeNew({ id: '2027', from: '2027-06-01', to: '2027-06-02' });
  await actions.create();
  actions.readNotice(NOTICE);
  actions.takeAllPlain();
  expect(state().open?.draft).toEqual({
    name: '2027年科技活动周',
    from: '2027-05-22',
    to: '2027-05-31',
    deadlines: { plan: '2027-05-19T17:00' },
  });
  expect(state().open?.stored.window.from).toBe('2027-06-01');
  await actions.save('setup');
  expect(state().open?.stored.window.from).toBe('2027-05-22');
});

it('another least number of types is a change in the form’s editor, stored there', async () => {
  const { actions, state } = await desk();
  await actions.openRound('2023');
  actions.readNotice(NOTICE);
  await actions.adoptThreshold('plan', 3);
  const editor = state().editing?.store;
  expect(editor?.state().changes.map(({ said }) => said['zh-CN'])).toEqual([
    expect.stringMatching(/^规则：.*2.* → .*3/u),
  ]);
});

it('files are told apart: the notice, a form that says which it is, one that does not, one that cannot be read', async () => {
  const { actions, state } = await desk();
  await actions.openRound('2023');
  await actions.takeIn([
    file('通知.txt', NOTICE),
    file('统计表.xlsx', await officeForm()),
    file('附件四.xlsx', await officeForm({ title: '开展情况', headers: ['序号', '名称', '场次'], notes: '' })),
    file('附件2.docx', 'PK'),
  ]);
  expect(state().incoming?.text).toBe(NOTICE);
  expect(
    state().incoming?.files.map(({ name, attachment, refusal }) => [name, attachment, refusal !== undefined]),
  ).toEqual([
    ['统计表.xlsx', '附件2', false],
    ['附件四.xlsx', '附件4', false],
    ['附件2.docx', undefined, true],
  ]);
  actions.forForm('统计表.xlsx', 'results');
  await actions.adoptFile('统计表.xlsx');
  expect(state().editing?.store.state().draft.id).toBe('results');
  await actions.closeEditor();
  expect(state().incoming?.files[0]).toMatchObject({ form: 'results', isRead: true });
  await actions.openRound(undefined);
  expect(state().incoming).toBeUndefined();
});

it('a notice that Notepad saved in GB18030 is read', async () => {
  const { actions, state } = await desk();
  await actions.openRound('2023');
  // 活动时间 in GB18030.
  await actions.takeIn([file('通知.txt', Uint8Array.from([0xbb, 0xee, 0xb6, 0xaf, 0xca, 0xb1, 0xbc, 0xe4]))]);
  expect(state().incoming?.text).toBe('活动时间');
});

it('reads what is dropped while an earlier drop is read, and searches the log with what was typed while it was fetched', async () => {
  const { pane, actions, state } = await desk();
  actions.begin('2023');
  await Promise.all([
    actions.takeIn([file('a.json', '{}'), file('b.json', '{}')]),
    actions.takeIn([file('c.json', '{}')]),
    actions.takeIn([file('通知.txt', NOTICE)]),
  ]);
  expect([state().incoming?.files.map(({ name }) => name), state().incoming?.text]).toEqual([
    ['a.json', 'b.json', 'c.json'],
    NOTICE,
  ]);
  const release = pane.network.hold('GET');
  const searches = [actions.searchAudit()];
  actions.changeSearch({ target: '没有这一件' });
  searches.push(actions.searchAudit());
  release();
  await Promise.all(searches);
  expect(state().audit?.records).toEqual([]);
  expect(state().isBusy).toBe(false);
});
