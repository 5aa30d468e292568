/**
 * 逐格退回 at the unit's desk: what the collector asks stands in the sender's own cell, in the real Office.js client on an
 * emulated Excel, by the real API. It goes along when rows are sorted or put in between, is answered in words or in
 * figures, and comes back to the collector.
 */
import { type ApiUnderTest, apiUnderTest, MINE, PLAN, ROUND } from '../api/api-under-test';
import { CLEAN } from '../domain/sheets';
import { disposeAll, type Opened, openExcel } from './excel/opened';
import { cellOf, type PaneUnderTest, PHONE, paneUnderTest, submitted, until } from './flow/pane-under-test';

jest.setTimeout(60_000);

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(async () => {
  await disposeAll();
  await api.close();
});

const SHEET = '附件2';
const LILAC = '#E8DFF8';

interface Desk extends Opened {
  readonly pane: PaneUnderTest;
}

const ACTIVITIES = [
  { name: '科普讲座', category: '科普进校园' },
  { name: '校园开放日', category: '单位开放周' },
];

/** Dates are typed as people type them; Excel makes days of them. */
function typed(cell: unknown): string | number | undefined {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return String(cell.date);
  return typeof cell === 'string' || typeof cell === 'number' ? cell : undefined;
}

/** Two activities laid out, typed and reported. */
async function reportedDesk(version?: string): Promise<Desk> {
  const excel = openExcel(version);
  const pane = paneUnderTest(api, { workbook: excel.workbook });
  await pane.signIn();
  await pane.actions.openForm('plan');
  await pane.actions.start();
  for (const [at, activity] of ACTIVITIES.entries())
    for (const [key, cell] of Object.entries({ ...CLEAN, phone: PHONE, ...activity })) {
      const value = typed(cell);
      if (value !== undefined) excel.host.person.type(SHEET, cellOf(key, at), value);
    }
  await pane.actions.submit();
  submitted(pane, 'recorded');
  return { ...excel, pane };
}

/** The pane of the next morning: nothing is remembered but what is in the document. */
async function nextMorning(desk: Desk): Promise<Desk> {
  const workbook = desk.reopened();
  const pane = paneUnderTest(api, { workbook });
  await pane.signIn();
  await until(() => pane.state().review !== undefined && pane.state().sheet.status === 'checked');
  return { ...desk, workbook, pane };
}

const decide = (decision: object) =>
  api.call('POST', `${PLAN}/decisions`, { as: 'admin', json: { unit: MINE, decision } });
const ask = (version: number, ...comments: { address?: string; text: string }[]) =>
  decide({ kind: 'return', version, comments });
const inSheet = (cell: string) => `${SHEET}!${cell}`;
const queries = ({ pane }: Desk) =>
  (pane.state().queries ?? []).map(({ query, status, now }) => [query.text, status, now?.value, now?.isChanged]);
const marked = ({ host }: Desk) =>
  [0, 1, 2].flatMap((at) => {
    const cell = cellOf('offline', at);
    const note = host.sheet(SHEET).note(cell);
    // A row that is put in below the header has the header's colour.
    return host.sheet(SHEET).fill(cell) === LILAC || note !== undefined ? [[cell, note]] : [];
  });
const card = ({ pane }: Desk) => pane.state().cards?.[0]?.state.standing;

it('opens on the cell that was returned, and it comes back with the figure that was put right', async () => {
  const yesterday = await reportedDesk();
  expect((await ask(1, { address: inSheet(cellOf('offline', 1)), text: '与附件1不符' })).status).toBe(200);
  const desk = await nextMorning(yesterday);
  const { host, pane } = desk;
  expect(card(desk)).toMatchObject({ state: 'returned', open: 1 });
  expect(queries(desk)).toEqual([['与附件1不符', 'waiting', '200', false]]);
  expect(marked(desk)).toEqual([[cellOf('offline', 1), '【核对】退回意见（科学技术处）：与附件1不符（报送时：200）']]);
  expect(host.book.selection().area).toMatchObject({ row: 5, column: 10 });
  expect(pane.said).toContain('已退回：汇总单位有1条意见要答复。');

  host.person.type(SHEET, cellOf('offline', 1), 95);
  await until(() => pane.state().queries?.[0]?.now?.isChanged === true);
  expect(queries(desk)).toEqual([['与附件1不符', 'waiting', '95', true]]);
  await pane.actions.submit();
  expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  expect(card(desk)).toMatchObject({ state: 'toReview', open: 1 });
  expect(queries(desk)).toEqual([['与附件1不符', 'sent', '95', true]]);
  // What was sent is printed and signed: without anybody's colours.
  await pane.actions.recheck();
  expect(marked(desk)).toEqual([]);

  await decide({ kind: 'close', queries: ['1-1'] });
  await pane.actions.recheck();
  expect([card(desk)?.state, queries(desk)]).toEqual(['submitted', [['与附件1不符', 'closed', '95', true]]]);
});

it.each(['1.14', '1.8'])('goes along with its row, sorted or moved, ExcelApi %s', async (version) => {
  const yesterday = await reportedDesk(version);
  await ask(1, { address: inSheet(cellOf('offline', 1)), text: '请核实' });
  const desk = await nextMorning(yesterday);
  const { host, pane } = desk;
  const note = version === '1.8' ? undefined : '【核对】退回意见（科学技术处）：请核实（报送时：200）';
  expect(marked(desk)).toEqual([[cellOf('offline', 1), note]]);

  // 校园开放日 goes to the top.
  host.person.sort(SHEET, 'A5:U6', cellOf('name').replace(/\d/, ''));
  await pane.actions.recheck();
  expect(marked(desk)).toEqual([[cellOf('offline', 0), note]]);

  host.person.insertRows(SHEET, 5);
  await pane.actions.recheck();
  expect(marked(desk)).toEqual([[cellOf('offline', 1), note]]);
  await pane.actions.locateQuery('1-1');
  expect(host.book.selection().area).toMatchObject({ row: 5, column: 10 });
});

it('is answered in words, one after the other, and the marks go', async () => {
  const yesterday = await reportedDesk();
  await ask(1, { address: inSheet(cellOf('offline')), text: '请核实' }, { text: '填报人没有写' });
  const desk = await nextMorning(yesterday);
  const { pane } = desk;
  await pane.actions.answerQuery('1-1', '属实，见签到表');
  expect(queries(desk)).toEqual([
    ['请核实', 'sent', '200', false],
    ['填报人没有写', 'waiting', undefined, undefined],
  ]);
  expect(marked(desk)).toEqual([]);
  expect(pane.said.at(-1)).toBe('已答复，还有1条意见要答复。');
  pane.network.plug(false);
  await pane.actions.answerQuery('1-2', '已补上');
  expect(pane.state().queries?.[1]).toMatchObject({ status: 'waiting', draft: '已补上' });
  pane.network.plug(true);
  await pane.actions.answerQuery('1-2', '已补上');
  expect(card(desk)).toMatchObject({ state: 'toReview', open: 0, answered: 2 });
  expect(pane.state().queries?.[1]).toEqual(
    expect.objectContaining({ status: 'sent', query: expect.objectContaining({ answers: [expect.anything()] }) }),
  );
});

it('says in words what a row said that is gone', async () => {
  const yesterday = await reportedDesk();
  await ask(1, { address: inSheet(cellOf('offline', 1)), text: '请核实' });
  const desk = await nextMorning(yesterday);
  desk.host.person.deleteRows(SHEET, 6);
  await desk.pane.actions.recheck();
  const [gone] = desk.pane.state().queries ?? [];
  expect([gone?.now, gone?.goneRow]).toEqual([undefined, expect.stringContaining('校园开放日')]);
  expect(marked(desk)).toEqual([]);
});

it('leaves people’s own notes alone, and the issues their marks', async () => {
  const yesterday = await reportedDesk();
  await ask(
    1,
    { address: inSheet(cellOf('offline')), text: '请核实' },
    { address: inSheet(cellOf('offline', 1)), text: '也请核实' },
  );
  const { host } = yesterday;
  host.person.comment(SHEET, cellOf('offline', 1), '李老师：问过了');
  const desk = await nextMorning(yesterday);
  const { pane } = desk;
  const both = [
    [cellOf('offline'), '【核对】退回意见（科学技术处）：请核实（报送时：200）'],
    [cellOf('offline', 1), '李老师：问过了'],
  ];
  expect(marked(desk)).toEqual(both);
  host.person.type(SHEET, cellOf('phone'), '123');
  await pane.actions.recheck();
  await pane.actions.mark();
  expect(host.sheet(SHEET).fill(cellOf('phone'))).toBe('#FDE7E9');
  await pane.actions.unmark();
  expect(host.sheet(SHEET).fill(cellOf('phone'))).toBeUndefined();
  expect(marked(desk)).toEqual(both);
});

it('an accepted report and a locked round are known with who and why', async () => {
  const yesterday = await reportedDesk();
  await decide({ kind: 'accept', version: 1 });
  const desk = await nextMorning(yesterday);
  expect(card(desk)).toMatchObject({ state: 'accepted', accepted: { version: 1, by: { name: '科学技术处' } } });
  desk.host.person.type(SHEET, cellOf('offline'), 95);
  await desk.pane.actions.submit();
  expect(submitted(desk.pane, 'refused').trouble).toMatchObject({ words: { title: '已通过，不能再改' } });
  await decide({ kind: 'reopen', version: 1, reason: '漏报了一项' });
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '已上报' } });
  await desk.pane.actions.recheck();
  expect(desk.pane.state().cards?.[0]?.state).toMatchObject({
    lock: { reason: '已上报' },
    standing: { state: 'locked', reopened: { reason: '漏报了一项' } },
  });
});
