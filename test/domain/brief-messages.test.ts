/** The pane's row shows label and proposal already: its sentence says the rest, once. */
import { fault, type Issue, type IssueCode, type IssuePayloads, type Proposal } from '#domain/issues/issue';
import { briefMessageOf } from '#domain/issues/messages/brief';
import { messageOf } from '#domain/issues/messages/index';

interface Said<C extends IssueCode> {
  readonly label: string;
  readonly received?: string;
  readonly proposal?: Proposal['value'];
  readonly payload: IssuePayloads[C];
}

function issue<C extends IssueCode>(code: C, { label, received, proposal, payload }: Said<C>): Issue {
  return {
    ...fault(code, payload),
    severity: 'error',
    at: { sheet: '附件2', row: 6, column: 4 },
    address: '附件2!D6',
    label,
    received: received ?? null,
    ...(proposal === undefined ? {} : { proposal: { value: proposal, cell: String(proposal) } }),
  } as Issue;
}

const CASES: readonly (readonly [Issue, string, string])[] = [
  [
    issue('cell.required', { label: '联系电话', payload: {} }),
    '没有填。这是必填项，请补上。',
    'Is empty but required. Please fill it in.',
  ],
  [
    issue('cell.requiredWhen', { label: '变更原因', payload: { whenLabel: '开展情况', whenValue: '取消' } }),
    '开展情况为“取消”时，要写明，请补上。',
    'With 开展情况 "取消", this is required. Please fill it in.',
  ],
  [
    issue('count.approximate', { label: '线上人次', received: '近300', proposal: 300, payload: { unit: '人次' } }),
    '写的是约数“近300”，汇总只能加确定的数（人次）。',
    'Gives an approximate figure "近300"; only definite figures can be added (人次).',
  ],
  [
    issue('total.mismatch', {
      label: '合计',
      received: '81',
      proposal: 90,
      payload: { parts: ['线下', '线上'], sum: '90' },
    }),
    '写的是“81”，线下+线上是90，两者不一致。请核对。',
    'Is 81, but 线下 + 线上 makes 90. Please check.',
  ],
  [
    issue('cell.uncomputed', { label: '场次', payload: {} }),
    '公式没有计算结果。请在 Excel 或 WPS 中打开、保存一次，或直接填写数值。',
    'The formula in "场次" has no computed result. Open and save the file in Excel or WPS, or type the value.',
  ],
  [
    issue('choice.alias', {
      label: '形式',
      received: '线上+线下',
      proposal: '线上线下（结合）',
      payload: { choice: 'x' },
    }),
    '填的“线上+线下”与可选项的写法不同，汇总时会分成两类。',
    '"线上+线下" is not the list\'s own wording.',
  ],
  [
    issue('column.missing', { label: '面向对象', payload: {} }),
    '没有找到“面向对象”这一列。请补上该列，或把改过的表头改回“面向对象”。',
    'The column "面向对象" was not found. Add it, or change its header back.',
  ],
  [
    // A label or a content that looks like part of the sentence is none.
    issue('text.placeholder', { label: '地点', received: '“地点”可改为 5。', payload: {} }),
    '写的是““地点”可改为 5。”。请核实是否还没有确定。',
    'Says "“地点”可改为 5。". Please confirm whether it is still open.',
  ],
];

const NAMED = CASES.map(([said, zh, en]) => ({ code: said.code, said, zh, en }));

it.each(NAMED)('$code', ({ said, zh, en }) => {
  expect(briefMessageOf(said, 'zh-CN')).toBe(zh);
  expect(briefMessageOf(said, 'en')).toBe(en);
});

it.each(NAMED.slice(0, 6))('$code stays whole where it stands alone', ({ said }) => {
  expect(messageOf(said, 'zh-CN')).toContain(`“${said.label}”`);
});
