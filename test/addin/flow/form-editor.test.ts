/** Editing a form, from what is stored to what is stored next: over the real store, what a change does to reports asked first. */

import type { KeptDefinition } from '#client/desk-shapes';
import { compareForms } from '#domain/adopting/compare-forms';
import { withValue } from '#domain/editing/edits';
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { operate } from '#operate/operations';
import { definitionWorkbook } from '../../../addin/file/definition-workbook';
import { createEditor, type EditorStore } from '../../../addin/pane/editor/flow/editor';
import type { RoundSetup } from '../../../addin/pane/editor/flow/ports';
import type { KeptForm } from '../../../addin/pane/editor/model/state';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, ROUND } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { officeForm } from '../../office-form';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const stored = async (): Promise<Round> => {
  const answer = await perform({ action: 'getRound', round: '2023' });
  if (answer.outcome !== 'round') throw new Error(answer.outcome);
  return answer.round;
};
const perform = (action: Parameters<typeof operate>[1]) => {
  const { registry, submissions, reminders, objects, now } = api.deps;
  return operate({ registry, submissions, reminders, objects, pepper: api.keys.pepper, now }, action);
};
const baseOf = (round: Round) => JSON.stringify(round);

/** As the desk's route answers: what stands is compared, then stored as an operator stores it. */
const setup: RoundSetup = {
  async put({ base, definition, confirm }) {
    const standing = await stored();
    if (baseOf(standing) !== base) return { kind: 'stale', base: baseOf(standing), definition: standing };
    const answer = await perform({
      action: 'putRound',
      round: definition,
      ...(confirm === undefined ? {} : { confirm }),
    });
    if (answer.outcome === 'wouldChange') return { kind: 'wouldChange', forms: answer.forms, confirm: answer.confirm };
    if (answer.outcome === 'put') return { kind: 'put', base: baseOf(await stored()) };
    return { kind: 'failed', words: { title: answer.outcome, detail: '', reference: '' } };
  },
};

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function opened(): Promise<{ readonly editor: EditorStore; readonly files: Saved[] }> {
  const round = await stored();
  const files: Saved[] = [];
  const editor = createEditor({
    round,
    base: baseOf(round),
    form: 'plan',
    setup,
    workbooks: definitionWorkbook,
    keptDefinitions: async () =>
      (await api.call('GET', `${ROUND}/forms/plan/definitions`, { as: 'admin' })).body
        .definitions as readonly KeptDefinition[],
    otherRounds: async () => [{ ...EXAMPLE_ROUND, id: '2022', name: '2022年科技活动周' }],
    save: (name, bytes) => files.push({ name, bytes }),
    now: () => new Date('2026-11-26T00:00:00Z'),
  });
  return { editor, files };
}

const nameColumn = ['sections', 0, 'columns', 2];
const said = ({ state }: EditorStore) => state().changes.map(({ said: words }) => words['zh-CN']);
const planStored = async (): Promise<FormDefinition | undefined> => formOf(await stored(), 'plan');
const report = (name: string) =>
  api.call('PUT', newSubmission(), {
    as: 'admin',
    json: { unit: MINE, base: 0, sheets: [planGrid(MINE, [{ name }])] },
  });

it('a change takes a new version, is said in words, and is stored where no report is in', async () => {
  const { editor } = await opened();
  editor.actions.select(nameColumn);
  editor.actions.change([...nameColumn, 'type', 'maxLength'], 8);
  editor.actions.change([...nameColumn, 'type', 'maxLength'], 80);
  expect(editor.state().draft.version).toBe('2023.2');
  expect(said(editor)).toEqual(['“活动名称”的字数上限：60 → 80']);
  await editor.actions.save();
  expect(editor.state()).toMatchObject({ saving: { kind: 'saved' }, changes: [] });
  expect((await planStored())?.version).toBe('2023.2');
});

it('what it does to reports that are in is told first, and done once that was read', async () => {
  await report('科普进校园活动周启动仪式');
  const { editor } = await opened();
  editor.actions.change([...nameColumn, 'type', 'maxLength'], 5);
  await editor.actions.save();
  expect(editor.state().saving).toMatchObject({
    kind: 'wouldChange',
    impacts: [{ form: 'plan', unfit: [{ unit: MINE, version: 1, cellsTotal: 1 }] }],
  });
  expect((await planStored())?.version).toBe('2023.1');
  await editor.actions.confirm();
  expect(editor.state().saving).toEqual({ kind: 'saved' });
  expect((await planStored())?.version).toBe('2023.2');
});

it('a form that keeps its version is not stored over reports', async () => {
  await report('讲座');
  const { editor } = await opened();
  editor.actions.change([...nameColumn, 'type', 'maxLength'], 59);
  editor.actions.change(['version'], '2023.1');
  await editor.actions.save();
  expect(editor.state().saving).toMatchObject({ kind: 'wouldChange', impacts: [{ needsVersion: true }] });
  await editor.actions.confirm();
  expect((await planStored())?.version).toBe('2023.1');
});

it('with mistakes nothing is asked, and the sheet stays as it could be laid out', async () => {
  const { editor } = await opened();
  editor.actions.change([...nameColumn, 'label'], '');
  await editor.actions.save();
  expect(editor.state()).toMatchObject({ saving: { kind: 'faulty' }, sound: { version: '2023.1' } });
  editor.actions.change([...nameColumn, 'label'], '项目名称');
  expect(editor.state()).toMatchObject({ faults: [], sound: { version: '2023.2' } });
  expect(editor.state().saving).toBeUndefined();
});

it('what somebody else stored in between is shown, and nothing of either is lost', async () => {
  const { editor } = await opened();
  const other = await opened();
  other.editor.actions.change(['title'], '安排表');
  await other.editor.actions.save();
  editor.actions.change([...nameColumn, 'type', 'maxLength'], 80);
  await editor.actions.save();
  const { saving } = editor.state();
  expect(saving?.kind === 'stale' ? saving.theirs.map(({ said: words }) => words['zh-CN']) : []).toEqual([
    '标题：科技活动周特色科技活动安排统计表 → 安排表',
  ]);
  expect((await planStored())?.title).toBe('安排表');
  editor.actions.takeTheirs();
  expect(editor.state().draft.title).toBe('安排表');
  editor.actions.undo();
  await editor.actions.save();
  expect((await planStored())?.sections[0]).toMatchObject({
    columns: expect.arrayContaining([expect.objectContaining({ type: { type: 'text', maxLength: 80 } })]),
  });
});

it('typing in one field is undone at once, other steps one by one', async () => {
  const { editor } = await opened();
  const { actions } = editor;
  for (const text of ['项', '项目', '项目名']) actions.change([...nameColumn, 'label'], text);
  actions.add({ what: 'column', section: 0, after: 2 });
  expect(editor.state().selected).toEqual(['sections', 0, 'columns', 3]);
  actions.move(['sections', 0, 'columns', 3], 1);
  actions.remove(['sections', 0, 'columns', 4]);
  expect(said(editor)).toEqual(['“项目名”的名称：活动名称 → 项目名']);
  for (let step = 0; step < 4; step++) actions.undo();
  expect(editor.state()).toMatchObject({ changes: [], canUndo: false, canRedo: true });
  actions.redo();
  expect(said(editor)).toEqual(['“项目名”的名称：活动名称 → 项目名']);
});

it.each(['json', 'xlsx'] as const)('goes out as .%s and comes back the same', async (kind) => {
  const { editor, files } = await opened();
  await editor.actions.exportAs(kind);
  const [file] = files;
  if (file === undefined) throw new Error('nothing was saved');
  expect(file.name).toBe(`附件2 表样 2023.1.${kind}`);
  editor.actions.change(['title'], '别的');
  await editor.actions.importFile(new File([Buffer.from(file.bytes)], file.name));
  expect(editor.state().imported).toEqual({ file: file.name, isTaken: true, doubts: [] });
  expect(withValue(editor.state().draft, ['version'], '2023.1')).toEqual(formOf(EXAMPLE_ROUND, 'plan'));
});

it('a file that is none is not taken, and says why', async () => {
  const { editor } = await opened();
  await editor.actions.importFile(new File(['{'], '表样.json'));
  await editor.actions.importFile(new File(['{'], '表样.xlsx'));
  expect(editor.state()).toMatchObject({
    changes: [],
    imported: { isTaken: false, doubts: [{ said: { en: expect.any(String) } }] },
  });
});

it('is compared with the same form of other rounds', async () => {
  const { editor } = await opened();
  editor.actions.change(['title'], '安排表');
  await editor.actions.showEarlier();
  expect(editor.state().earlier).toMatchObject([
    { round: '2022年科技活动周', version: '2023.1', changes: [{ kind: 'changed' }] },
  ]);
});

it('every definition stays with what it changed, and an earlier one is taken back as a version of its own', async () => {
  const { editor } = await opened();
  await editor.actions.showKept();
  expect(editor.state().kept).toEqual([]);
  const length = [...nameColumn, 'type', 'maxLength'];
  for (const most of [80, 70]) {
    editor.actions.change(length, most);
    await editor.actions.save();
  }
  const shown = () => {
    const { kept } = editor.state();
    if (!Array.isArray(kept)) throw new Error(String(kept));
    return (kept as readonly KeptForm[]).map(({ seq, by, form, isStored, changes }) => ({
      ...{ seq, by, version: form?.version, isStored },
      changes: changes?.map(({ said: words }) => words['zh-CN']),
    }));
  };
  const changed = (from: number, to: number) => [`“活动名称”的字数上限：${from} → ${to}`];
  const earlier = [
    { seq: 2, by: 'operator', version: '2023.2', isStored: false, changes: changed(60, 80) },
    { seq: 1, by: undefined, version: '2023.1', isStored: false, changes: undefined },
  ];
  expect(shown()).toEqual([
    { seq: 3, by: 'operator', version: '2023.3', isStored: true, changes: changed(80, 70) },
    ...earlier,
  ]);
  editor.actions.takeBack(1);
  expect(editor.state()).toMatchObject({ draft: { version: '2023.4' }, canUndo: true });
  expect(said(editor)).toEqual(changed(70, 60));
  editor.actions.undo();
  expect(editor.state().changes).toEqual([]);
  editor.actions.takeBack(1);
  await editor.actions.save();
  expect(await planStored()).toEqual({ ...formOf(EXAMPLE_ROUND, 'plan'), version: '2023.4' });
  expect(shown()).toEqual([
    { seq: 4, by: 'operator', version: '2023.4', isStored: true, changes: changed(70, 60) },
    { seq: 3, by: 'operator', version: '2023.3', isStored: false, changes: changed(80, 70) },
    ...earlier,
  ]);
});

describe('a form of an office, in another program’s file', () => {
  const file = async () => new File([Buffer.from(await officeForm())], '附件2.xlsx');
  const columnsOf = ({ state }: EditorStore) => {
    const [list] = state().draft.sections;
    return list?.kind === 'list' ? list.columns : [];
  };

  it('takes the draft’s place, each column with what it was taken for; undone, all is as it was', async () => {
    const { editor } = await opened();
    await editor.actions.importFile(await file());
    const { adopted, imported, draft, faults } = editor.state();
    expect([imported, draft.version, faults]).toEqual([undefined, '2023.2', []]);
    expect(adopted?.parts.map(({ header, certainty }) => `${header} ${certainty}`)).toEqual([
      '序号 alias',
      '活动名称* alias',
      '活动类型 hint',
      '活动时间·开始 alias',
      '活动时间·结束 alias',
      '举办的具体位置 unknown',
      '预计人次·线下 alias',
      '预计人次·线上 alias',
      '经费（万元） alias',
      '是否面向社会（是/否） hint',
      '活动简介（不超过150字） alias',
      '联系人 alias',
      '联系电话 alias',
    ]);
    expect(adopted?.leftOut.map(({ text }) => text)).toEqual(['分管领导', '请按期报送。']);
    editor.actions.undo();
    expect(editor.state().draft).toBe(editor.state().stored);
  });

  it('corrected, told what was renamed and kept, it is stored with the forms that follow it', async () => {
    const { editor } = await opened();
    await editor.actions.importFile(await file());
    const place = columnsOf(editor).findIndex(({ label }) => label === '举办的具体位置');
    editor.actions.change(['sections', 0, 'columns', place, 'type'], { type: 'text', maxLength: 30 });
    const { stored: before, draft } = editor.state();
    expect(said(editor)).toContainEqual(expect.stringMatching(/^从哪张表带入：/u));
    const { maybeRenamed, gone } = compareForms(before, draft);
    const [pair] = maybeRenamed;
    const leader = gone.find(({ key }) => key === 'leader');
    if (pair === undefined || leader === undefined) throw new Error('nothing to compare');
    editor.actions.sayRenamed(pair);
    editor.actions.keepPart(leader.path);
    expect(columnsOf(editor).map(({ key }) => key)).toEqual(expect.arrayContaining(['venue', 'leader']));
    expect(editor.state().adopted?.parts.find(({ header }) => header === '举办的具体位置')?.key).toBe('venue');
    expect(said(editor)).not.toContainEqual(expect.stringMatching(/^从哪张表带入：/u));
    await editor.actions.save();
    expect(editor.state().saving).toEqual({ kind: 'saved' });
    const venue = (await planStored())?.sections.flatMap((section) => ('columns' in section ? section.columns : []));
    expect(venue?.find(({ key }) => key === 'venue')).toMatchObject({
      label: '举办的具体位置',
      type: { maxLength: 30 },
    });
  });

  it('without what the results start from it is stored all the same, and the results follow', async () => {
    const { editor } = await opened();
    await editor.actions.importFile(await file());
    await editor.actions.save();
    expect(editor.state().saving).toEqual({ kind: 'saved' });
    const list = formOf(await stored(), 'results')?.sections.find(({ kind }) => kind === 'list');
    expect(list?.kind === 'list' && list.startsFrom?.columns).toEqual([
      'activityId',
      'name',
      'category',
      'startDate',
      'endDate',
    ]);
  });

  it('of a file without a table nothing is taken, and it is said what to do', async () => {
    const { editor } = await opened();
    const bytes = await officeForm({ title: '请各单位认真组织', headers: [''], notes: '联系电话见通知。' });
    await editor.actions.importFile(new File([Buffer.from(bytes)], '通知.xlsx'));
    expect(editor.state().imported).toMatchObject({
      isTaken: false,
      doubts: [{ said: { 'zh-CN': expect.stringContaining('没有找到表头') } }],
    });
    expect(editor.state().changes).toEqual([]);
  });
});
