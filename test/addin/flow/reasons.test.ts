/** 核实 without a reason is not sent; one that was given counts, is remembered, and holds for what it was given for. */
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import {
  cellOf,
  checkedSheet,
  filledPane,
  issues,
  type PaneUnderTest,
  paneUnderTest,
  submitted,
  typeInto,
} from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

interface Sent {
  readonly explanations?: readonly { readonly address: string; readonly reason: string }[];
}

const puts = (pane: PaneUnderTest) => pane.network.requests('PUT');
const explanationsSent = (pane: PaneUnderTest) =>
  (puts(pane).at(-1)?.body as Sent | undefined)?.explanations?.map(({ address, reason }) => [address, reason]);
const at = (key: string, activity = 0) => `附件2!${cellOf(key, activity)}`;
const idAt = (pane: PaneUnderTest, address: string) =>
  issues(pane).find(({ issue }) => issue.address === address)?.id ?? '';

/** Both activities have few people, and the second an unusual sum. */
async function doubtfulPane(): Promise<PaneUnderTest> {
  const pane = await filledPane(api);
  typeInto(pane.workbook, 'offline', 7);
  typeInto(pane.workbook, 'offline', 9, 1);
  typeInto(pane.workbook, 'budget', 6100, 1);
  await pane.actions.recheck();
  expect(checkedSheet(pane).counts).toEqual({ error: 0, verify: 3, hint: 0, explained: 0 });
  return pane;
}

it('is led from one reason to the next, and sent once the last is given', async () => {
  const pane = await doubtfulPane();
  await pane.actions.submit();
  expect(puts(pane)).toEqual([]);
  const listed = issues(pane).map(({ id }) => id);
  expect(submitted(pane, 'unexplained').first).toBe(listed[0]);
  expect(pane.state().announcement).toBe(`没有提交：有3处核实没有填写说明，第一处在${cellOf('offline')}。`);
  expect(pane.workbook.selected).toBe(at('offline'));
  pane.actions.explain(listed[0] ?? '', '教师沙龙');
  expect([submitted(pane, 'unexplained').first, checkedSheet(pane).counts.verify]).toEqual([listed[1], 2]);
  pane.actions.explain(listed[1] ?? '', '……');
  expect([submitted(pane, 'unexplained').first, checkedSheet(pane).counts.verify]).toEqual([listed[1], 2]);
  expect(issues(pane)[1]).toMatchObject({ draft: '……' });
  pane.actions.explain(listed[1] ?? '', '仅限研究生');
  pane.actions.explain(listed[2] ?? '', '含展品运输');
  expect(pane.state().submit.status).toBe('idle');
  expect(checkedSheet(pane).counts).toEqual({ error: 0, verify: 0, hint: 0, explained: 3 });
  await pane.actions.submit();
  submitted(pane, 'recorded');
  expect(explanationsSent(pane)).toEqual([
    [at('offline'), '教师沙龙'],
    [at('offline', 1), '仅限研究生'],
    [at('budget', 1), '含展品运输'],
  ]);
});

it('one reason serves a group; each cell keeps its own and is changed alone', async () => {
  const pane = await doubtfulPane();
  const group = checkedSheet(pane).groups.find(({ items }) => items.length === 2);
  pane.actions.explain(idAt(pane, at('offline')), '教师沙龙');
  pane.actions.explainAll(group?.id ?? '', '场地只容十人');
  expect(pane.state().announcement).toBe('已为1处填写同一说明。');
  expect(issues(pane).map(({ reason }) => reason)).toEqual(['教师沙龙', '场地只容十人', undefined]);
  pane.actions.explain(idAt(pane, at('offline', 1)), '雨天改期');
  expect(issues(pane).map(({ reason }) => reason)).toEqual(['教师沙龙', '雨天改期', undefined]);
});

it('a reason given for one figure is none for another, and its text is not lost', async () => {
  const pane = await filledPane(api);
  typeInto(pane.workbook, 'offline', 7);
  await pane.actions.recheck();
  pane.actions.explain(idAt(pane, at('offline')), '教师沙龙');
  typeInto(pane.workbook, 'offline', 3);
  await pane.actions.recheck();
  expect(issues(pane)[0]).toMatchObject({ draft: '教师沙龙' });
  expect(checkedSheet(pane).counts.verify).toBe(1);
  typeInto(pane.workbook, 'offline', 7);
  await pane.actions.recheck();
  expect(issues(pane)[0]).toMatchObject({ reason: '教师沙龙' });
});

it('reasons stay while another screen or another form is looked at', async () => {
  const pane = await filledPane(api);
  typeInto(pane.workbook, 'offline', 7);
  await pane.actions.recheck();
  pane.actions.explain(idAt(pane, at('offline')), '教师沙龙');
  pane.actions.show('forms');
  await pane.actions.openForm('results');
  await pane.actions.openForm('plan');
  expect(issues(pane)[0]?.reason).toBe('教师沙龙');
});

it('what was explained with the version before is filled in on another machine, counts, and is sent again', async () => {
  const reason = '往年也是这个规模';
  const explanations = [{ address: at('offline'), code: 'figure.suspiciouslySmall', reason }];
  const grid = planGrid(MINE, [{ offline: 7 }]);
  const answer = await api.call('PUT', newSubmission(), {
    as: 'mine',
    json: { base: 0, sheets: [grid], explanations },
  });
  expect(answer.status).toBe(201);
  const pane = paneUnderTest(api);
  await pane.signIn();
  await pane.actions.openForm('plan');
  await pane.actions.start();
  expect(issues(pane).map((item) => item.reason)).toEqual([reason]);
  expect(checkedSheet(pane).counts).toEqual({ error: 0, verify: 0, hint: 0, explained: 1 });
  typeInto(pane.workbook, 'venue', '图书馆', 1);
  await pane.actions.submit();
  submitted(pane, 'recorded');
  expect(explanationsSent(pane)).toEqual([[at('offline'), reason]]);
  typeInto(pane.workbook, 'offline', 4);
  await pane.actions.submit();
  submitted(pane, 'unexplained');
});

it('what only the server doubts is shown, explained here and sent', async () => {
  const pane = await filledPane(api);
  const { EXAMPLE_ROUND } = await import('#domain/form/forms/example-round');
  const round = structuredClone(EXAMPLE_ROUND);
  const rules = round.forms[0]?.definition.rules ?? [];
  const text = JSON.stringify(rules);
  expect(text).toContain('"below":10');
  await api.deps.registry.putRound(COLLECTOR, round.id, {
    ...round,
    forms: round.forms.map((form, index) =>
      index > 0
        ? form
        : {
            ...form,
            definition: { ...form.definition, rules: JSON.parse(text.replaceAll('"below":10', '"below":900')) },
          },
    ),
  });
  await pane.actions.submit();
  const { first } = submitted(pane, 'unexplained');
  expect(checkedSheet(pane).counts.verify).toBeGreaterThan(0);
  for (const { id } of issues(pane)) pane.actions.explain(id, '按签到表统计');
  expect(pane.state().submit.status).toBe('idle');
  expect(first).toContain('figure.suspiciouslySmall');
  await pane.actions.submit();
  submitted(pane, 'recorded');
});
