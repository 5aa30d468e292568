/** Forms of other shapes on the whole road over HTTP: blank sheet, check, submit, conflict, summary. No code knows them. */
import { entryPlan } from '#domain/entry/entry-plan';
import { cellAt, endRow, type RawGrid } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { explanationsOf } from '../explained';
import { answersTo, entriesFrom, OTHER_FORMS, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  ROUND,
  SHEET_TYPE,
  type Who,
} from './api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
  await api.deps.registry.putRound(COLLECTOR, OTHER_ROUND.id, OTHER_ROUND);
});
afterAll(() => api.close());

const sheetsOf = async (bytes: Uint8Array): Promise<readonly RawGrid[]> => {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
};
const filled = (id: string, unit: string, seed: number) => {
  const entries = entriesFrom(otherForm(id), answersTo(otherForm(id), seed));
  return writeWorkbook(entryPlan(otherForm(id), OTHER_ROUND, { unit, created: '2026-01-10T00:00:00Z', entries }));
};
const send = (method: string, path: string, as: Who, bytes: Uint8Array) =>
  api.call(method, path, { as, raw: { type: SHEET_TYPE, body: bytes } });

describe.each(OTHER_FORMS)('%s', (id) => {
  it('is given out as a blank sheet that its own check recognises', async () => {
    const blank = await api.call('GET', `${ROUND}/forms/${id}/sheet`, { as: 'mine' });
    expect(blank.status).toBe(200);
    const checked = await send('POST', `${ROUND}/forms/${id}/check`, 'mine', blank.bytes);
    expect(checked).toMatchObject({ status: 200, body: { form: id, unit: MINE, version: otherForm(id).version } });
  });

  it('is submitted, and merged with what another unit sent', async () => {
    for (const [as, unit, seed] of [
      ['mine', MINE, 0],
      ['others', OTHERS, 7],
    ] as const) {
      const sheets = await sheetsOf(await filled(id, unit, seed));
      const explanations = explanationsOf(sheets, { form: otherForm(id), round: OTHER_ROUND, unit });
      const sent = await api.call('PUT', newSubmission(id), { as, json: { base: 0, sheets, explanations } });
      expect(sent).toMatchObject({ status: 201, body: { unit, form: id, version: 1 } });
    }
    const { status, bytes } = await api.call('GET', `${ROUND}/forms/${id}/summary`, { as: 'admin' });
    expect(status).toBe(200);
    const grids = await sheetsOf(bytes);
    const [section] = otherForm(id).sections.filter(({ kind }) => kind === 'indicators');
    if (section?.kind !== 'indicators') throw new Error('both forms have a block');
    const official = grids.find(({ sheet }) => sheet === '学校汇总');
    if (official === undefined) throw new Error('no 学校汇总');
    const headers = official.rows[4 - official.origin.row] ?? [];
    for (const { key, label } of section.figures) {
      for (const indicator of section.indicators) {
        const row = [...Array(endRow(official)).keys()].find(
          (at) => cellAt(official, at, headers.indexOf(section.headers.indicator.label) + 1) === indicator.label,
        );
        const sum = [0, 7]
          .map(
            (seed) =>
              answersTo(otherForm(id), seed)[section.key]?.find((one) => one.indicator === indicator.key)?.[key],
          )
          .reduce((total: number, value) => total + Number(value), 0);
        expect([indicator.key, cellAt(official, row ?? 0, headers.indexOf(label) + 1)]).toEqual([indicator.key, sum]);
      }
    }
  });

  it('tells a colleague cell by cell what differs', async () => {
    const stale = await send('PUT', `${newSubmission(id)}?base=0`, 'mine', await filled(id, MINE, 1));
    expect(stale).toMatchObject({ status: 409, body: { code: 'submission.stale', current: { version: 1 } } });
    const differences = stale.body.differences as {
      section: string;
      address: string;
      mine: unknown;
      theirs: unknown;
    }[];
    expect(new Set(differences.map(({ section }) => section))).toEqual(
      new Set(otherForm(id).sections.map(({ key }) => key)),
    );
    expect(differences.every(({ address }) => /^[^!]+![A-Z]+\d+$/.test(address))).toBe(true);
  });
});
