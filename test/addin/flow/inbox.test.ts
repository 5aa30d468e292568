/** 收件箱 over the real API: sorted before anything is taken in, taken in once, and over nobody's version that was not looked at. */

import { isLookedInto } from '#inbox/found-file';
import { foundIn } from '#inbox/open-inbox';
import { receiptOf } from '#intake/intake-item';
import { MailedReader } from '../../../addin/mailed/mailed-reader';
import { readHere } from '../../../addin/mailed/read-here';
import type { InboxStore } from '../../../addin/pane/inbox/model/actions';
import { canBeTaken } from '../../../addin/pane/inbox/model/piles';
import type { DroppedFile } from '../../../addin/pane/shell/model/dropped';
import { done } from '../../../addin/workbook/workbook';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS } from '../../api/api-under-test';
import { addressOf, planGrid } from '../../api/plan-grid';
import { type BuiltAttachment, builtMail } from '../../inbox/mail-builder';
import { fileOf, planFile } from '../../kjz/written-sheets';
import { mailedHere } from './mailed-here';
import { type PaneOptions, paneUnderTest, until } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const LIBRARY = '图书馆';
const SENT = new Date('2023-05-17T02:00:00Z');

function mailed(id: string, attachments: readonly BuiltAttachment[], date = SENT): DroppedFile {
  const from = { name: '老师', email: `${id}@school.example` };
  const bytes = builtMail({ style: '163', from, subject: `报送${id}`, date, id, attachments });
  return dropped(`${id}.eml`, bytes);
}
function dropped(name: string, bytes: Uint8Array): DroppedFile {
  return { name, size: bytes.length, bytes: async () => Uint8Array.from(bytes) };
}
const sheet = async (
  unit: string,
  ...more: Parameters<typeof planFile> extends [string, ...infer Rest] ? Rest : never
) => ({
  name: '附件2.xlsx',
  bytes: await planFile(unit, ...more),
});

async function inbox(options: PaneOptions = {}) {
  const pane = paneUnderTest(api, options);
  await pane.signIn(api.codes.admin);
  await pane.actions.openInbox();
  const store = pane.state().inbox as InboxStore;
  const row = (at: number) => store.state().items[at];
  const piles = () => store.state().items.map(({ file, pile, reason, unit }) => [file, pile, reason.code, unit]);
  return { pane, ...store.actions, state: store.state, row, piles };
}
const stored = (unit: string) =>
  api.deps.submissions.history({ collector: COLLECTOR, round: '2023', form: 'plan', unit });
const report = async (unit: string, base: number, changes: Parameters<typeof planGrid>[1] = []) => {
  const json = { base, unit, sheets: [planGrid(unit, changes)] };
  expect((await api.call('PUT', newSubmission('plan'), { as: 'admin', json })).status).toBe(201);
};

it('sorts what was dropped and asks the server, before anything is taken in; then takes in what is acceptable, with where it is from', async () => {
  const { pane, drop, takeIn, state, row, piles } = await inbox();
  await report(OTHERS, 0, [{ offline: 77 }]);
  const clean = await sheet(MINE);
  await drop([
    mailed('a', [clean, { name: '合影.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff]) }]),
    mailed('b', [await sheet(LIBRARY, { offline: -5 })]),
    mailed('c', [await sheet(OTHERS)]),
    dropped('材料.rar', Buffer.from('Rar!\x1a\x07\x01\x00')),
  ]);
  expect(piles()).toEqual([
    ['a.eml › 附件2.xlsx', 'acceptable', 'intake.acceptable', MINE],
    ['a.eml › 合影.jpg', 'notASheet', 'intake.notASheet', undefined],
    ['b.eml › 附件2.xlsx', 'hasErrors', 'intake.hasErrors', LIBRARY],
    ['c.eml › 附件2.xlsx', 'newerStands', 'intake.newerStands', OTHERS],
    ['材料.rar', 'unclear', 'archive.otherKind', undefined],
  ]);
  expect(pane.network.requests('PUT')).toHaveLength(0);
  expect(state().items.filter(canBeTaken)).toHaveLength(1);
  await takeIn();
  expect(state().news).toEqual({ what: 'taken', taken: 1, not: 0, left: 0 });
  expect(pane.said.at(-1)).toBe('已收下1件。');
  const [version, ...others] = await stored(MINE);
  expect(others).toEqual([]);
  expect(version).toMatchObject({
    submittedBy: expect.stringMatching(/^admin:/),
    origin: {
      file: '附件2.xlsx',
      sha256: row(0)?.sha256,
      messageId: expect.stringMatching(/^<a\..+>$/),
      sender: 'a@school.example',
      sentAt: SENT.toISOString(),
    },
  });
  expect(await stored(OTHERS)).toHaveLength(1);
  expect(state().items.filter(canBeTaken)).toEqual([]);
});

it('dropped again it is in the list once; in a page loaded anew it is known by its receipt, and recorded once', async () => {
  const files = [mailed('a', [await sheet(MINE)]), mailed('b', [await sheet(LIBRARY)])];
  const first = await inbox();
  await first.drop(files);
  await first.takeIn();
  const receipts = first.state().items.map((item) => receiptOf(item)?.receipt);
  await first.drop(files);
  expect(first.state().items).toHaveLength(2);
  expect(first.state().news).toMatchObject({ found: 0, known: 2 });

  const again = await inbox();
  await again.drop(files);
  expect(again.piles().map(([, pile, code]) => [pile, code])).toEqual([
    ['duplicate', 'intake.sameAsStanding'],
    ['duplicate', 'intake.sameAsStanding'],
  ]);
  expect(again.state().items.map((item) => receiptOf(item)?.receipt)).toEqual(receipts);
  await again.takeIn();
  expect([(await stored(MINE)).length, (await stored(LIBRARY)).length]).toEqual([1, 1]);
});

it('is the unit’s that an officer says, with nothing but the letterhead put right; that can be taken back', async () => {
  const { drop, sayUnit, takeBack, takeIn, row, piles } = await inbox();
  await drop([mailed('a', [await sheet('某某公司')])]);
  expect(piles()).toEqual([['a.eml › 附件2.xlsx', 'unclear', 'intake.unitUnclear', undefined]]);
  await sayUnit(0, LIBRARY);
  expect([row(0)?.pile, row(0)?.unit]).toEqual(['acceptable', LIBRARY]);
  await takeBack(0);
  expect([row(0)?.pile, row(0)?.unit]).toEqual(['unclear', undefined]);
  await sayUnit(0, LIBRARY);
  await takeIn();
  expect(row(0)?.taken).toMatchObject({ outcome: 'recorded', receipt: { unit: LIBRARY, version: 1 } });
  const { body } = await api.call(
    'GET',
    `/api/v1/rounds/2023/forms/plan/versions/1?unit=${encodeURIComponent(LIBRARY)}`,
    {
      as: 'admin',
    },
  );
  const text = JSON.stringify(body.sheets);
  expect(text).toContain(`填报单位:${LIBRARY}`);
  // Who organises it is the unit's own answer, and nobody's letterhead.
  expect(text).toContain('某某公司');
});

it('takes a sheet whose sender is another unit’s contact, or whose name says so, once somebody says whose it is', async () => {
  const { drop, sayUnit, row } = await inbox();
  await drop([mailed('a', [{ ...(await sheet(MINE)), name: `附件2-${LIBRARY}.xlsx` }])]);
  expect(row(0)?.reason.code).toBe('intake.nameSaysOther');
  await sayUnit(0, MINE);
  expect([row(0)?.pile, row(0)?.unit, row(0)?.evidence?.fileName]).toEqual(['acceptable', MINE, LIBRARY]);
});

it('reads a sheet as the form that an officer says it is', async () => {
  const grid = planGrid(MINE);
  const unknown = {
    ...grid,
    rows: grid.rows.map((row, at) => (at === 3 ? row.map((cell, column) => (column > 2 ? `栏${column}` : cell)) : row)),
  };
  const { drop, sayForm, row } = await inbox();
  await drop([mailed('a', [{ name: '表.xlsx', bytes: await fileOf([{ ...unknown, sheet: 'Sheet1' }]) }])]);
  expect(row(0)?.reason.code).toBe('intake.notRecognised');
  expect(row(0)?.opened?.contents.grids).toHaveLength(1);
  await sayForm(0, 'plan');
  expect([row(0)?.pile === 'acceptable', row(0)?.sheet?.form.id]).toEqual([false, 'plan']);
});

it('of several of one unit the one counts that an officer says, and one at a time', async () => {
  const { drop, prefer, takeIn, piles } = await inbox();
  const several = [await sheet(MINE), { ...(await sheet(MINE, { offline: 300 })), name: '附件2最终版.xlsx' }];
  await drop([mailed('a', several)]);
  expect(piles().map(([, , code]) => code)).toEqual(['intake.several', 'intake.several']);
  await prefer(0);
  expect(piles().map(([, , code]) => code)).toEqual(['intake.acceptable', 'intake.notPreferred']);
  await prefer(1);
  expect(piles().map(([, , code]) => code)).toEqual(['intake.notPreferred', 'intake.acceptable']);
  await takeIn();
  expect(await stored(MINE)).toHaveLength(1);
});

it('tells apart what is called the same in one mail', async () => {
  const { drop, piles } = await inbox();
  await drop([mailed('a', [await sheet(MINE), await sheet(LIBRARY)])]);
  expect(piles().map(([file, pile, , unit]) => [file, pile, unit])).toEqual([
    ['a.eml › 附件2.xlsx', 'acceptable', MINE],
    ['a.eml › 附件2.xlsx (2)', 'acceptable', LIBRARY],
  ]);
});

it('takes the place of what stands only by a press on the difference that was shown', async () => {
  await report(MINE, 0, [{ offline: 77 }]);
  const { drop, takeIn, replace, row } = await inbox();
  await drop([mailed('a', [await sheet(MINE)])]);
  expect(row(0)).toMatchObject({ pile: 'newerStands', standing: { version: 1 } });
  expect(row(0)?.standing?.changes?.map(({ address }) => address)).toContain(addressOf('offline', 0));
  await takeIn();
  expect(await stored(MINE)).toHaveLength(1);
  // Somebody reports while one looks: what was seen is not what stands.
  await report(MINE, 1, [{ offline: 78 }]);
  await replace(0);
  expect(await stored(MINE)).toHaveLength(2);
  expect(row(0)).toMatchObject({ pile: 'newerStands', standing: { version: 2 } });
  await replace(0);
  expect(row(0)?.taken).toMatchObject({ outcome: 'recorded', receipt: { version: 3 } });
});

it('takes in a 核实 with the reason that an officer writes, by the server’s own rule', async () => {
  const { drop, giveReasons, takeIn, row } = await inbox();
  await drop([mailed('a', [await sheet(MINE, { offline: 500_000 })])]);
  expect(row(0)?.reason.code).toBe('intake.needsReasons');
  const lacking = (row(0)?.issues ?? []).filter(({ severity }) => severity === 'verify');
  await giveReasons(
    0,
    lacking.map(({ address, code }) => ({ address, code, reason: '。' })),
  );
  expect(row(0)?.reason.code).toBe('intake.needsReasons');
  await giveReasons(
    0,
    lacking.map(({ address, code }) => ({ address, code, reason: '全市广场活动' })),
  );
  expect(row(0)?.pile).toBe('acceptable');
  await takeIn();
  expect(row(0)?.taken?.outcome).toBe('recorded');
  const { body } = await api.call('GET', `/api/v1/rounds/2023/forms/plan/versions/1?unit=${encodeURIComponent(MINE)}`, {
    as: 'admin',
  });
  expect(body.explanations).toEqual(
    expect.arrayContaining(lacking.map(({ address, code }) => ({ address, code, reason: '全市广场活动' }))),
  );
});

it('answers each sender: one draft, or all of them together', async () => {
  const { pane, drop, takeIn, answer, answerAll } = await inbox();
  await drop([mailed('a', [await sheet(MINE)]), mailed('b', [await sheet(LIBRARY, { offline: -5 })])]);
  await takeIn();
  await answer(1);
  const [draft] = pane.saved;
  expect(draft?.name).toBe(`${LIBRARY} 报送b.eml`);
  const found = [];
  for await (const each of foundIn({ name: 'b.eml', bytes: draft?.bytes ?? new Uint8Array() })) found.push(each);
  expect(found.filter(isLookedInto).map(({ name }) => name)).toEqual(['附件2（批注）.xlsx']);
  await answerAll();
  const all = [];
  for await (const each of foundIn({ name: 'z.zip', bytes: pane.saved[1]?.bytes ?? new Uint8Array() })) all.push(each);
  expect(all.map(({ path }) => path[1])).toEqual([`001 ${MINE} 报送a.eml`, `002 ${LIBRARY} 报送b.eml`]);
  expect(pane.saved[1]?.name).toMatch(/回信草稿\.zip$/);
});

it('says what could not be read, and goes on with the others', async () => {
  const { drop, piles } = await inbox();
  const gone = { name: '没了.eml', size: 10, bytes: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  const large = { name: '大.zip', size: 80 * 1024 * 1024, bytes: () => Promise.reject(new Error('must not be read')) };
  await drop([gone, large, mailed('a', [await sheet(MINE)])]);
  expect(piles().map(([file, pile, code]) => [file, pile, code])).toEqual([
    ['没了.eml', 'unclear', 'file.unreadable'],
    ['大.zip', 'unclear', 'inbox.tooLarge'],
    ['a.eml › 附件2.xlsx', 'acceptable', 'intake.acceptable'],
  ]);
});

it('stops when asked to, keeps what was read, and says what was not', async () => {
  let ended = () => {};
  const stuck = new Promise<undefined>((resolve) => {
    ended = () => resolve(undefined);
  });
  const { drop, stop, state, askAgain } = await inbox({
    mailedFiles: async () => ({
      ...mailedHere,
      reader: () =>
        new MailedReader({
          read: (each, round) => (each.name === 'b.eml' ? stuck : readHere(each, round).then(done)),
          stop: () => ended(),
        }),
    }),
  });
  const dropping = drop([
    mailed('a', [await sheet(MINE)]),
    mailed('b', [await sheet(LIBRARY)]),
    mailed('c', [await sheet(OTHERS)]),
  ]);
  await until(() => state().work?.name === 'b.eml');
  stop();
  await dropping;
  expect(state()).toMatchObject({ news: { what: 'read', found: 1, left: 2 } });
  expect(state().items.filter(canBeTaken)).toEqual([]);
  await askAgain();
  expect(state().items.filter(canBeTaken)).toHaveLength(1);
});

it('an answer that is lost is settled: nothing is recorded twice', async () => {
  const { pane, drop, takeIn, row } = await inbox();
  await drop([mailed('a', [await sheet(MINE)])]);
  pane.network.failNext('PUT', 'cutAfter');
  let isOver = false;
  const taking = takeIn().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    pane.timers.advance(1_000);
  }
  await taking;
  expect(row(0)?.taken?.outcome).toBe('recorded');
  expect(await stored(MINE)).toHaveLength(1);
});

it('where the sign-in runs out the code is asked for, and what was not taken in can still be', async () => {
  const { pane, drop, takeIn, state } = await inbox();
  await drop([mailed('a', [await sheet(MINE)]), mailed('b', [await sheet(LIBRARY)])]);
  api.setClock('2023-05-19T08:00:00.000Z');
  await takeIn();
  expect(pane.state().session.status).toBe('expired');
  expect([await stored(MINE), await stored(LIBRARY)]).toEqual([[], []]);
  await pane.signIn(api.codes.admin);
  await takeIn();
  expect(state().items.map(({ taken }) => taken?.outcome)).toEqual(['recorded', 'recorded']);
});
