/** A round in which everything happened that can happen, locked: what its archive has to hold. */
import { randomUUID } from 'node:crypto';
import { DOCX_TYPE } from '#api/answers/media-types';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { buildDocument, p } from '../docx/document-builder';
import { type ApiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN, ROUND, SHEET_TYPE } from './api-under-test';
import { addressOf, planGrid, planWorkbook } from './plan-grid';

const UNITS = EXAMPLE_ROUND.roster.map(({ name }) => name);
/** By place on the roster. */
export const unitAt = (at: number) => UNITS[at] ?? '';
/** Reported, and struck off the roster since. */
export const STRUCK_OFF = unitAt(6);
export const LOCKED_FOR = '汇总表已上报省科技厅';

export async function layRound(api: ApiUnderTest): Promise<void> {
  const put = async (unit: string, base: number, json: object, form = 'plan') => {
    const answer = await api.call('PUT', newSubmission(form), { as: 'admin', json: { base, unit, ...json } });
    if (answer.status !== 201) throw new Error(`${unit} ${base}: ${answer.status} ${answer.body.code}`);
  };
  const sheets = (unit: string, offline = 200) => ({ sheets: [planGrid(unit, [{ offline }])] });
  const decide = async (unit: string, decision: object) => {
    const answer = await api.call('POST', `${PLAN}/decisions`, { as: 'admin', json: { unit, decision } });
    if (answer.status !== 200) throw new Error(`${unit}: ${answer.status} ${answer.body.code}`);
  };
  // Returned, corrected, accepted.
  await put(MINE, 0, sheets(MINE, 200));
  const comments = [{ address: addressOf('offline', 0), text: '与附件1不符' }, { text: '请写填报人' }];
  await decide(MINE, { kind: 'return', version: 1, comments });
  await put(MINE, 1, sheets(MINE, 260));
  await decide(MINE, { kind: 'answer', query: '1-2', text: '已补' });
  await decide(MINE, { kind: 'accept', version: 2 });
  await put(MINE, 0, { zero: true }, 'results');
  // Taken back: nothing is left, or the report before.
  await put(OTHERS, 0, sheets(OTHERS));
  await put(OTHERS, 1, { withdraw: true });
  await put(unitAt(3), 0, sheets(unitAt(3), 210));
  await put(unitAt(3), 1, sheets(unitAt(3), 220));
  await put(unitAt(3), 2, { withdraw: true });
  await put(unitAt(2), 0, { zero: true });
  await put(STRUCK_OFF, 0, sheets(STRUCK_OFF, 230));
  const until = '2023-05-25T00:00:00+08:00';
  await decide(unitAt(5), { kind: 'extend', until, reason: '比赛改期' });
  // As a file, and late.
  api.setClock('2023-05-22T02:00:00.000Z');
  const file = await api.call('PUT', `${newSubmission()}?unit=${encodeURIComponent(unitAt(4))}&base=0`, {
    as: 'admin',
    raw: { type: SHEET_TYPE, body: await planWorkbook(unitAt(4)) },
  });
  if (file.status !== 201) throw new Error(`${file.status} ${JSON.stringify(file.body)}`);
  // One activity of two units counts once.
  const row = (unit: string, version: number) => ({ unit, version, address: addressOf('name', 0) });
  const join = { kind: 'join', lead: row(MINE, 2), partners: [row(unitAt(4), 1)] };
  const joined = await api.call('POST', `${PLAN}/joint`, { as: 'admin', json: { base: 0, decision: join } });
  if (joined.status !== 200) throw new Error(`${joined.status} ${joined.body.code}`);
  const choice = { kind: 'choose', rows: [row(unitAt(4), 1), row(MINE, 2)], passed: [] };
  const chosen = await api.call('POST', `${ROUND}/recommended`, { as: 'admin', json: { base: 0, decision: choice } });
  if (chosen.status !== 200) throw new Error(`${chosen.status} ${chosen.body.code}`);
  // One print came in, was undone, and came again.
  const { receipt } = file.body;
  const paperCopy = async (deed: object) => {
    const answer = await api.call('POST', `${ROUND}/paper-copies`, { as: 'admin', json: { deed } });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.code}`);
  };
  await paperCopy({ kind: 'receive', code: receipt });
  await paperCopy({ kind: 'undo', form: 'plan', unit: unitAt(4), decision: 1 });
  await paperCopy({ kind: 'receive', code: receipt });
  // A paper, another one in its place, and one by a unit that goes.
  const hand = async (unit: string, base: number, text: string) => {
    const of = `base=${base}&file=${encodeURIComponent('方案.docx')}&unit=${encodeURIComponent(unit)}`;
    const body = buildDocument({ body: p(text) });
    const path = `${ROUND}/papers/scheme/submissions/${randomUUID()}?${of}`;
    const answer = await api.call('PUT', path, { as: 'admin', raw: { type: DOCX_TYPE, body } });
    if (answer.status !== 201) throw new Error(`${unit} ${base}: ${answer.status} ${answer.body.code}`);
  };
  await hand(MINE, 0, '第一稿');
  await hand(MINE, 1, '定稿');
  await hand(STRUCK_OFF, 0, '方案');
  const roster = EXAMPLE_ROUND.roster.filter(({ name }) => name !== STRUCK_OFF);
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, roster });
}

export async function lockedRound(api: ApiUnderTest): Promise<void> {
  await layRound(api);
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: LOCKED_FOR } });
}

/** The archive as it is downloaded. */
export async function archiveOf(api: ApiUnderTest): Promise<Uint8Array> {
  const { status, bytes, body } = await api.call('GET', `${ROUND}/archive`, { as: 'admin' });
  if (status !== 200) throw new Error(`${status} ${body.code}`);
  return bytes;
}
