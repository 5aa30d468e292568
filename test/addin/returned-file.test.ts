/**
 * 逐格退回 without Excel: what the collector asks stands beside the file's own sheet, wherever its row is in the file by
 * now, and in the copy for WPS as a note on that cell.
 */
import { strFromU8, unzipSync } from 'fflate';
import { openFileWorkbook } from '../../addin/file/file-workbook';
import { type ApiUnderTest, apiUnderTest, MINE, PLAN } from '../api/api-under-test';
import { type Activity, addressOf, planWorkbook } from '../api/plan-grid';
import { checkedSheet, paneUnderTest, submitted, until } from './flow/pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

/** As it was reported: 校园开放日 in row 5, 科普讲座 in row 6. The same, sorted the other way round. */
const SORTED: readonly Activity[] = [
  { name: '科普讲座', category: '科普进校园', sessions: 1, offline: 120, budget: 0.3 },
  { name: '校园开放日', category: '单位开放周', sessions: 2, offline: 200, budget: 0.5 },
];

async function openedPane(file: Uint8Array) {
  const saved: Uint8Array[] = [];
  const workbook = openFileWorkbook({ save: (_, bytes) => void saved.push(bytes) });
  const pane = paneUnderTest(api, { workbook });
  await pane.signIn();
  await pane.actions.openForm('plan');
  await pane.actions.openFile(new File([Uint8Array.from(file)], '附件2.xlsx'));
  return { pane, saved };
}

const decide = (decision: object) =>
  api.call('POST', `${PLAN}/decisions`, { as: 'admin', json: { unit: MINE, decision } });

async function reportedAndReturned(...comments: { address?: string; text: string }[]) {
  const { pane } = await openedPane(await planWorkbook(MINE));
  await pane.actions.submit();
  submitted(pane, 'recorded');
  expect((await decide({ kind: 'return', version: 1, comments })).status).toBe(200);
}

function notesIn(bytes: Uint8Array | undefined): string {
  const parts = Object.entries(unzipSync(bytes ?? new Uint8Array()));
  return parts.flatMap(([name, part]) => (/comments\d*\.xml$/.test(name) ? [strFromU8(part)] : [])).join('');
}

it('stands at its row in the file, in the pane’s table, and in the copy with notes', async () => {
  await reportedAndReturned({ address: addressOf('offline', 1), text: '与附件1不符，请核实' });
  const { pane, saved } = await openedPane(await planWorkbook(MINE, SORTED));
  await until(() => pane.state().queries?.[0]?.now !== undefined);
  const cell = { sheet: '附件2', row: 5, column: 11 };
  expect(pane.state().queries?.[0]).toMatchObject({
    status: 'waiting',
    entry: '科普讲座',
    now: { at: cell, value: '120', isChanged: false },
  });
  await until(() => pane.state().located !== undefined);
  expect(pane.state().located).toMatchObject({ at: cell });

  await pane.actions.saveAnnotatedCopy();
  const notes = notesIn(saved.at(-1));
  expect(notes).toMatch(/ref="K5"(?:(?!<\/comment>).)*退回意见（科学技术处）：与附件1不符，请核实（报送时：120）/s);
  // Handing it out again says nothing twice, and opening the copy takes our notes for nobody's.
  const again = await openedPane(saved.at(-1) ?? new Uint8Array());
  expect(checkedSheet(again.pane).groups).toEqual([]);

  await pane.actions.typeInto([{ at: cell, text: '95' }]);
  expect(pane.state().queries?.[0]?.now).toMatchObject({ value: '95', isChanged: true });
  await pane.actions.submit();
  await pane.actions.confirm();
  expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  expect(pane.state().cards?.[0]?.state.standing).toMatchObject({ state: 'toReview' });
  expect(pane.state().queries?.[0]).toMatchObject({ status: 'sent', now: { value: '95' } });
  await pane.actions.saveAnnotatedCopy();
  expect(notesIn(saved.at(-1))).not.toContain('退回意见');
});

it('what cannot be read is shown as it stands there', async () => {
  await reportedAndReturned({ address: addressOf('offline', 1), text: '请核实' });
  const { pane } = await openedPane(await planWorkbook(MINE, [{}, { offline: '九十五' }]));
  await until(() => pane.state().queries?.[0]?.now !== undefined);
  expect(pane.state().queries?.[0]?.now).toMatchObject({ value: '九十五', isChanged: true });
});

it('history tells each decision after the version that it was made of', async () => {
  await reportedAndReturned({ text: '填报人没有写' });
  await decide({ kind: 'accept', version: 1 });
  await decide({ kind: 'close', queries: ['1-1'] });
  await decide({ kind: 'accept', version: 1 });
  const { pane } = await openedPane(await planWorkbook(MINE));
  await pane.actions.openHistory();
  await until(() => pane.state().review?.seq === 3);
  expect(pane.state().review?.decisions.map(({ kind }) => kind)).toEqual(['returned', 'closed', 'accepted']);
  expect(pane.state().review?.threads).toMatchObject([{ text: '填报人没有写', state: 'closed' }]);
});
