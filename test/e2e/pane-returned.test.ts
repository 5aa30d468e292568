/**
 * 逐格退回 where people see it: the workbench's spreadsheet, the real Office.js client, the built pane, the API on disk. The
 * collector asks about two cells; one is put right, the other answered in words, and it comes back to be reviewed.
 */
import {
  button,
  cellValue,
  END,
  errorsLeft,
  fillOf,
  inPage,
  openDesk,
  receipt,
  SHEET,
  SHOTS,
  typeInto,
  UNIT,
} from './desk';
import { type PaneServer, roundOfThisYear, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

let server: PaneServer;
beforeAll(async () => {
  server = await startPaneServer();
});
afterAll(() => server?.close());

async function asCollector(path: string, body?: object): Promise<Record<string, unknown>> {
  const ask = async (address: string, json: object | undefined, token?: string) => {
    const answer = await fetch(`${server.address}/api/v1/${address}`, {
      method: json === undefined ? 'GET' : 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { token } = await ask('session', { code: server.adminCode });
  return ask(`rounds/${roundOfThisYear().id}/forms/plan/${path}`, body, String(token));
}
const decide = (decision: object) => asCollector('decisions', { unit: UNIT, decision });

it('opens on the returned cell, takes another figure and an answer, and comes back to be reviewed', async () => {
  const { page, pane, complaints } = await openDesk(server);
  await page.getByRole('button', { name: '打开填好的附件2' }).click();
  await button(pane, '登录').click();
  await button(pane, /^全部采纳 4处建议$/).click();
  await errorsLeft(pane, 2);
  await typeInto(page, 'G7', END);
  await typeInto(page, 'R7', '13000000001');
  await pane.getByRole('contentinfo').getByText('没有问题').waitFor();
  await button(pane, '提交').click();
  await receipt(pane, 1);

  const was = String(await cellValue(page, 'K5'));
  const asked = await decide({
    kind: 'return',
    version: 1,
    comments: [
      { address: `${SHEET}!K5`, text: '与附件1不符，请核实' },
      { address: `${SHEET}!H6`, text: '在哪个校区？' },
    ],
  });
  expect(asked).toMatchObject({ standing: { state: 'returned', open: 2 } });

  await button(pane, '返回列表').click();
  await pane.getByText('1张退回').waitFor();
  await pane.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await pane.getByText('与附件1不符，请核实').waitFor();
  await pane.getByRole('contentinfo').getByText('2条要答复').waitFor();
  expect(await fillOf(page, 'K5')).toBe('#E8DFF8');
  expect(await inPage(page, `sheet('${SHEET}').note('K5')`)).toContain(`与附件1不符，请核实（报送时：${was}）`);
  await page.screenshot({ path: `${SHOTS}/returned.png` });

  // A row is put in above: the query stands at its row.
  await inPage(page, `person.insertRows('${SHEET}', 5)`);
  await button(pane, '定位到K6').waitFor();
  await inPage(page, `person.deleteRows('${SHEET}', 5)`);
  await button(pane, '定位到K5').waitFor();
  await typeInto(page, 'K5', 95);
  await pane.getByText('已改').waitFor();
  await pane.getByRole('contentinfo').getByText('1条要答复').waitFor();

  await button(pane, '答复（H6）').click();
  await page.keyboard.type('东校区，图书馆一层');
  await page.keyboard.press('Enter');
  await pane.getByText('东校区，图书馆一层').waitFor();
  await pane.getByRole('contentinfo').getByText('意见都已改').waitFor();
  await page.screenshot({ path: `${SHOTS}/returned-answered.png` });
  await button(pane, '提交').click();
  await receipt(pane, 2);
  expect(await asCollector(`review?unit=${encodeURIComponent(UNIT)}`)).toMatchObject({
    standing: { state: 'toReview', open: 1, answered: 1 },
    threads: [
      { place: { received: was }, now: { value: '95', isChanged: true } },
      { answers: [{ text: '东校区，图书馆一层' }] },
    ],
  });
  await page.waitForFunction(`window.workbench.host.sheet('${SHEET}').fill('K5') === undefined`);

  expect(await decide({ kind: 'close', queries: ['1-1'] })).toMatchObject({ seq: 3 });
  expect(await decide({ kind: 'accept', version: 2 })).toMatchObject({ standing: { state: 'accepted' } });
  await button(pane, '返回列表').click();
  await pane.getByRole('button', { name: '打开附件2' }).first().click();
  await pane.getByText(/通过了第2版，不能再改/).waitFor();
  await pane.getByRole('contentinfo').getByText('已通过，不能再改').waitFor();
  expect([await button(pane, '撤回').count(), await button(pane, '提交').count()]).toEqual([0, 0]);
  await button(pane, '菜单').click();
  await pane.getByRole('menuitem', { name: '历史版本' }).click();
  await pane.getByText('在哪个校区？').waitFor();
  await pane.getByText('通过', { exact: true }).waitFor();
  await page.screenshot({ path: `${SHOTS}/returned-history.png` });
  expect(complaints).toEqual([]);
  await page.context().close();
});
