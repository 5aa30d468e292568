/** Every state of the form editor, by name, made by its own actions; what the server answers is given. */
import type { KeptDefinition } from '#client/desk-shapes';
import { withoutItem, withValue } from '#domain/editing/edits';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { createEditor, type EditorStore } from '../../addin/pane/editor/flow/editor';
import type { PutAnswer } from '../../addin/pane/editor/flow/ports';

interface Wanted {
  readonly form?: string;
  readonly answer?: PutAnswer;
  readonly kept?: readonly KeptDefinition[] | undefined;
  make?(store: EditorStore): Promise<void> | void;
}

const column = (at: number) => ['sections', 0, 'columns', at];
const rule = (kind: string, form: string) =>
  EXAMPLE_ROUND.forms
    .find(({ definition }) => definition.id === form)
    ?.definition.rules.findIndex((each) => each.kind === kind) ?? 0;

const theirs: Round = {
  ...EXAMPLE_ROUND,
  forms: EXAMPLE_ROUND.forms.map((entry) =>
    entry.definition.id === 'plan'
      ? { ...entry, definition: withoutItem(entry.definition, ['sections', 0, 'columns'], 14) }
      : entry,
  ),
};

/** First as it was, then changed by two officers, then as it is stored. */
function keptPlans(): readonly KeptDefinition[] {
  const [stored, other] = [EXAMPLE_ROUND, theirs].map(({ forms }) => forms[0]?.definition);
  if (stored === undefined || other === undefined) throw new Error('no plan');
  const shorter = withValue(other, ['sections', 0, 'columns', 2, 'type', 'maxLength'], 20);
  const said = (at: string, by: string) => ({ at, by, is: 'kept' as const });
  return [
    { seq: 4, ...said('2023-05-16T06:05:00.000Z', '赵老师'), definition: stored },
    { seq: 3, ...said('2023-05-12T02:30:00.000Z', '科学技术处'), definition: { ...shorter, version: '2023.3' } },
    { seq: 2, ...said('2023-05-10T08:20:00.000Z', '赵老师'), definition: { ...other, version: '2023.2' } },
    { seq: 1, is: 'kept', definition: stored },
  ];
}

const IMPACT: PutAnswer = {
  kind: 'wouldChange',
  confirm: '0123456789ab',
  forms: [
    {
      form: 'plan',
      attachment: '附件2',
      version: '2023.1',
      needsVersion: false,
      isRemoved: false,
      unchanged: 31,
      reread: 2,
      unfit: [
        {
          unit: '计算机与信息工程学院',
          version: 3,
          cells: [
            { address: '附件2!C5', message: '文字过长：最多20个字，现在有26个字。请缩短。' },
            { address: '附件2!C7', message: '文字过长：最多20个字，现在有22个字。请缩短。' },
          ],
          cellsTotal: 4,
        },
        {
          unit: '图书馆',
          version: 1,
          cells: [{ address: '附件2!C6', message: '文字过长：最多20个字，现在有21个字。请缩短。' }],
          cellsTotal: 1,
        },
      ],
    },
  ],
};

const shorten = ({ actions }: EditorStore) => {
  actions.select(column(2));
  actions.change([...column(2), 'type', 'maxLength'], 20);
};
const spoil = ({ actions }: EditorStore) => {
  actions.select(column(9));
  actions.change([...column(9), 'label'], '');
  actions.change([...column(9), 'type', 'minimum'], -1);
  actions.remove(column(12));
  actions.select(column(9));
};

const LIKE_LAST_YEARS: RawGrid = {
  sheet: 'Sheet1',
  origin: { row: 1, column: 1 },
  merges: [
    { top: 2, left: 1, bottom: 2, right: 14 },
    { top: 4, left: 5, bottom: 4, right: 6 },
    { top: 4, left: 8, bottom: 4, right: 9 },
  ],
  hiddenRows: [],
  rows: [
    ['附件2'],
    ['2027年科技活动周特色科技活动安排统计表'],
    ['填报单位（盖章）：          填报人：          分管领导：          填报日期：'],
    [
      '序号',
      '活动名称*',
      '活动类型',
      '活动形式',
      '活动时间',
      null,
      '举办的具体位置',
      '预计人次',
      null,
      '经费（万元）',
      '主讲人及职称',
      '开放时段',
      '联系人',
      '联系电话',
    ],
    [null, null, null, null, '开始', '结束', null, '线下', '线上'],
    [1],
    [2],
    ['合计'],
    ['注：1.活动类型从讲座、展览、竞赛、实验室开放中选择。\n2.请按期报送，过期不候。'],
    ['负责人签字：'],
  ],
};
const dropped =
  (name: string) =>
  ({ actions }: EditorStore) =>
    actions.importFile(new File(['PK'], name));

const STATES: Readonly<Record<string, Wanted>> = {
  'editor-form': {},
  'editor-section': { make: ({ actions }) => actions.select(['sections', 0]) },
  'editor-column': { make: ({ actions }) => actions.select(column(3)) },
  'editor-condition': { form: 'results', make: ({ actions }) => actions.select(['sections', 1, 'columns', 5]) },
  'editor-block': { form: 'results', make: ({ actions }) => actions.select(['sections', 0]) },
  'editor-indicator': { form: 'results', make: ({ actions }) => actions.select(['sections', 0, 'indicators', 2]) },
  'editor-figure': { form: 'results', make: ({ actions }) => actions.select(['sections', 0, 'figures', 2]) },
  'editor-rule': { make: ({ actions }) => actions.select(['rules', rule('filledByChoice', 'plan')]) },
  'editor-rule-sum': {
    form: 'results',
    make: ({ actions }) => actions.select(['rules', rule('equalsSum', 'results')]),
  },
  'editor-added': { make: ({ actions }) => actions.add({ what: 'column', section: 0, after: 3 }) },
  'editor-faults': { make: spoil },
  'editor-not-saved': {
    async make(store) {
      spoil(store);
      await store.actions.save();
    },
  },
  'editor-impact': {
    answer: IMPACT,
    async make(store) {
      shorten(store);
      await store.actions.save();
    },
  },
  'editor-stale': {
    answer: { kind: 'stale', base: 'b', definition: theirs },
    async make(store) {
      shorten(store);
      await store.actions.save();
    },
  },
  'editor-saved': {
    answer: { kind: 'put', base: 'c' },
    async make(store) {
      shorten(store);
      await store.actions.save();
    },
  },
  'editor-imported': {
    make: ({ actions }) => actions.importFile(new File(['{"id":"plan","sections":[]}'], '附件2 表样.json')),
  },
  'editor-kept': {
    kept: keptPlans(),
    make: ({ actions }) => actions.showKept(),
  },
  'editor-taken-back': {
    kept: keptPlans(),
    async make({ actions }) {
      await actions.showKept();
      actions.takeBack(3);
    },
  },
  'editor-adopted': { make: dropped('附件2：科技活动周特色科技活动安排统计表.xlsx') },
  'editor-adopted-chosen': {
    async make(store) {
      await dropped('附件2.xlsx')(store);
      store.actions.select(column(11));
    },
  },
  'editor-earlier': {
    async make(store) {
      shorten(store);
      await store.actions.showEarlier();
    },
  },
};

export const EDITOR_STATES = Object.keys(STATES);

export async function editorIn(name: string): Promise<EditorStore> {
  const { form = 'plan', answer = { kind: 'put', base: 'c' }, kept = [], make } = STATES[name] ?? {};
  const store = createEditor({
    round: EXAMPLE_ROUND,
    base: 'a',
    form,
    setup: { put: async () => answer },
    workbooks: { write: async () => new Uint8Array(), read: async () => ({ grids: [LIKE_LAST_YEARS], offered: [] }) },
    keptDefinitions: async () => kept,
    otherRounds: async () => [{ ...theirs, id: '2022', name: '2022年科技活动周' }],
    save: () => {},
    now: () => new Date('2026-11-26T00:00:00Z'),
  });
  await make?.(store);
  return store;
}
