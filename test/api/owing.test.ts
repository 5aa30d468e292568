/** 催报 over the API: who still owes, whom to ask, what to write, and that it is on record. */
import { randomUUID } from 'node:crypto';
import { DOCX_TYPE } from '#api/answers/media-types';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { openArchive } from '#opc/archive';
import { buildDocument, p } from '../docx/document-builder';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  FORMS_ONLY,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
} from './api-under-test';
import { addressOf, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  await api.deps.registry.putRound(COLLECTOR, '2023', FORMS_ONLY);
});
afterEach(() => api.close());

interface Owing {
  readonly address: string;
  readonly next?: number;
  readonly units: readonly {
    readonly unit: string;
    readonly text: string;
    readonly contact?: object;
    readonly lastReminded?: object;
    readonly forms: readonly { readonly form: string; readonly why: string; readonly queries: readonly object[] }[];
  }[];
}
const owing = async (query = '') =>
  (await api.call('GET', `${ROUND}/owing${query}`, { as: 'admin' })).body as unknown as Owing;
const owedBy = async (unit: string) => (await owing()).units.find((each) => each.unit === unit);
const report = (unit: string, form = 'plan', base = 0, json: object = { sheets: [planGrid(unit)] }) =>
  api.call('PUT', newSubmission(form), { as: 'admin', json: { base, unit, ...json } });
const decide = (unit: string, decision: object) =>
  api.call('POST', `${PLAN}/decisions`, { as: 'admin', json: { unit, decision } });
const remind = (units: readonly string[], channel = 'copy') =>
  api.call('POST', `${ROUND}/reminders`, { as: 'admin', json: { units, channel } });

it('names every unit until it has reported every form, and again when one was returned', async () => {
  expect((await owing()).units).toHaveLength(40);
  await report(MINE);
  expect((await owedBy(MINE))?.forms.map(({ form }) => form)).toEqual(['results']);
  await report(MINE, 'results', 0, { zero: true });
  expect(await owedBy(MINE)).toBeUndefined();
  expect((await owing()).units).toHaveLength(39);

  const address = addressOf('offline', 1);
  await decide(MINE, { kind: 'return', version: 1, comments: [{ address, text: '与附件1不符' }] });
  const returned = await owedBy(MINE);
  expect(returned?.forms).toMatchObject([
    { form: 'plan', why: 'returned', queries: [{ text: '与附件1不符', address, label: '预计线下人次' }] },
  ]);
  expect(returned?.text).toContain(`1. ${address} 预计线下人次：与附件1不符`);
  await decide(MINE, { kind: 'answer', query: '1-1', text: '属实' });
  expect(await owedBy(MINE)).toBeUndefined();
});

it('names papers beside the forms until they came, but of nobody who has nothing to write about', async () => {
  await api.deps.registry.putRound(COLLECTOR, '2023', EXAMPLE_ROUND);
  await report(MINE);
  const owed = async () => (await owedBy(MINE))?.forms.map(({ form, why }) => [form, why]);
  expect(await owed()).toEqual([
    ['results', 'missing'],
    ['scheme', 'missing'],
    ['closing', 'missing'],
  ]);
  const hand = `${ROUND}/papers/scheme/submissions/${randomUUID()}?base=0&file=a.docx`;
  const body = buildDocument({ body: p('方案') });
  expect((await api.call('PUT', hand, { as: 'mine', raw: { type: DOCX_TYPE, body } })).status).toBe(201);
  expect((await owedBy(MINE))?.text).toContain('【未报】总结报告\n');
  expect((await owedBy(MINE))?.text).not.toContain('附件1');
  // A zero report has no report behind it.
  await report(MINE, 'results', 0, { zero: true });
  expect(await owedBy(MINE)).toBeUndefined();
  await report(OTHERS, 'plan', 0, { zero: true });
  expect((await owedBy(OTHERS))?.forms.map(({ form }) => form)).toEqual(['results']);
});

it('asks whom the last letterhead names', async () => {
  const grid = planGrid(OTHERS);
  const signed = grid.rows.map((row, at) =>
    at === 2 ? [`填报单位：${OTHERS}        填报人：王小明        联系电话：13000004821`] : row,
  );
  await report(OTHERS, 'plan', 0, { sheets: [{ ...grid, rows: signed }] });
  expect((await owedBy(OTHERS))?.contact).toEqual({ name: '王小明', phone: '13000004821', from: 'letterhead' });
  expect((await owedBy(MINE))?.contact).toBeUndefined();
});

it('asks whom the roster names first, and addresses the draft to them', async () => {
  const contact = { name: '王老师', email: 'wang@example.edu.cn' };
  const roster = EXAMPLE_ROUND.roster.map((unit) => (unit.name === OTHERS ? { ...unit, contact } : unit));
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...FORMS_ONLY, roster });
  expect((await owedBy(OTHERS))?.contact).toEqual({ ...contact, from: 'roster' });
  const { bytes } = await api.call('POST', `${ROUND}/reminders/drafts`, { as: 'admin', json: { units: [OTHERS] } });
  const opened = openArchive(bytes);
  const part = opened.ok ? opened.archive.part(`U02 ${OTHERS}.eml`) : undefined;
  expect(part?.ok === true && Buffer.from(part.content).toString('latin1')).toContain('<wang@example.edu.cn>');
});

it('writes where the units report, as it is asked or as it was told', async () => {
  expect(await owing()).toMatchObject({ address: 'http://localhost' });
  const told = await owing(`?address=${encodeURIComponent('https://kjz.example.edu.cn/#/')}`);
  expect(told.units[0]?.text).toContain('填报地址：https://kjz.example.edu.cn/#/');
  for (const address of ['javascript:alert(1)', 'kjz', 'ftp://x.cn'])
    expect(
      (await api.call('GET', `${ROUND}/owing?address=${encodeURIComponent(address)}`, { as: 'admin' })).status,
    ).toBe(400);
  const english = await api.call('GET', `${ROUND}/owing`, { as: 'admin', headers: { 'Accept-Language': 'en' } });
  expect((english.body as unknown as Owing).units[0]?.text).toContain('[Not reported] 附件2');
});

it('puts on record who was reminded, only of those who still owe at the click', async () => {
  const before = await owing();
  expect(before.units.every(({ lastReminded }) => lastReminded === undefined)).toBe(true);
  await report(MINE, 'plan');
  await report(MINE, 'results', 0, { zero: true });
  const noted = await remind([MINE, OTHERS, 'U02'], 'eml');
  expect(noted.body).toMatchObject({ owesNothing: [MINE], reminded: [{ unit: OTHERS }] });
  const last = { at: '2023-05-18T08:00:00.000Z', by: EXAMPLE_ROUND.collector.name, channel: 'eml' };
  expect((await owedBy(OTHERS))?.lastReminded).toEqual(last);

  api.setClock('2023-05-19T08:00:00.000Z');
  await remind([OTHERS]);
  expect((await owedBy(OTHERS))?.lastReminded).toMatchObject({ at: '2023-05-19T08:00:00.000Z', channel: 'copy' });
  const records: object[] = [];
  for await (const { action, target, detail } of api.deps.registry.listAudit(COLLECTOR))
    if (action === 'unit.reminded') records.push({ target, detail });
  const target = `2023/${OTHERS}`;
  expect(records).toEqual([
    { target, detail: { by: EXAMPLE_ROUND.collector.name, channel: 'eml', forms: ['plan', 'results'] } },
    { target, detail: { by: EXAMPLE_ROUND.collector.name, channel: 'copy', forms: ['plan', 'results'] } },
  ]);
});

it('remembers reminding of a unit that is not on the roster, or by no way there is, as nothing', async () => {
  expect((await remind(['没有的学院'])).body.code).toBe('unit.notOnRoster');
  expect((await remind([MINE], 'pigeon')).body.code).toBe('request.invalid');
  expect((await remind([])).body.code).toBe('request.invalid');
  expect((await owing()).units.every(({ lastReminded }) => lastReminded === undefined)).toBe(true);
});

it('goes on where a page ended, over more units than one has', async () => {
  const [unit] = EXAMPLE_ROUND.roster;
  const roster = Array.from({ length: 450 }, (_, at) => ({
    ...{ aliases: [], kind: unit?.kind ?? '学院', code: `V${at + 100}`, name: `第${at + 100}系` },
  }));
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...FORMS_ONLY, roster });
  await report('第101系');
  await report('第101系', 'results', 0, { zero: true });
  const seen: string[] = [];
  const pages: number[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const { units, next }: Owing = await owing(from === 0 ? '' : `?from=${from}`);
    pages.push(units.length);
    seen.push(...units.map((each) => each.unit));
    from = next;
  }
  expect(pages).toEqual([200, 200, 49]);
  expect(seen).toEqual(roster.map(({ name }) => name).filter((name) => name !== '第101系'));
});

it('gives a draft for each that still owes, addressed where the roster says to whom', async () => {
  const drafts = (units: readonly string[]) =>
    api.call('POST', `${ROUND}/reminders/drafts`, {
      as: 'admin',
      json: { units, address: 'https://kjz.example.edu.cn' },
    });
  await report(MINE);
  await report(MINE, 'results', 0, { zero: true });
  const { status, headers, bytes } = await drafts([MINE, OTHERS, 'U03']);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/zip');
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('催报邮件.zip');
  const opened = openArchive(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const [, , third] = EXAMPLE_ROUND.roster;
  const names = [`U02 ${OTHERS}.eml`, `U03 ${third?.name}.eml`];
  expect(opened.archive.names).toEqual(names);
  const mail = opened.archive.part(names[0] ?? '');
  if (mail?.ok !== true) throw new Error('no mail');
  const text = Buffer.from(mail.content).toString('latin1');
  const body = Buffer.from(text.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
  expect(body.replaceAll('\r\n', '\n')).toContain('填报地址：https://kjz.example.edu.cn\n');
  expect(body).toContain('【未报】附件2');

  expect((await drafts([MINE])).body.code).toBe('reminder.nobodyOwes');
  expect(await owedBy(OTHERS)).not.toHaveProperty('lastReminded');
});
