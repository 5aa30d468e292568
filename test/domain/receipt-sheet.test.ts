import { type ReceiptFacts, receiptPlan, versionOnReceipt } from '#domain/entry/receipt-sheet';
import { gridOf } from './plan-grids';
import { form, ROUND } from './sheets';

describe('the receipt sheet', () => {
  const receipt = {
    receipt: 'PLAN-U01-0003-7F3A9C',
    submissionId: '0d9c7c0a-6f1e-4b59-9d0e-6f4f5f2f9a11',
    unit: '会计学院',
    form: 'plan',
    version: 3,
    sha256: 'a'.repeat(64),
    submittedAt: '2023-05-19T16:30:00.000Z',
    late: true,
    state: 'submitted' as const,
    counts: { activities: 12 },
  };
  const open = { form: form('plan'), round: ROUND, unit: '会计学院' };

  it('says in Beijing’s time when it was received, and that it was late', () => {
    const cells = receiptPlan(open, receipt).rows.flatMap(({ cells: row }) => row.map((cell) => cell?.value));
    expect(cells).toEqual(expect.arrayContaining(['2023年5月20日 00:30（北京时间）', '已报（迟报）', 3]));
    expect(cells.join()).toContain('12行');
  });

  it('of a withdrawal names what was taken back and what stands again', () => {
    const words = (facts: Partial<ReceiptFacts>) =>
      receiptPlan(open, { ...receipt, ...facts })
        .rows.flatMap(({ cells: row }) => row.map((cell) => cell?.value))
        .join('|');
    const withdrew = { version: 2, receipt: 'PLAN-U01-0002-A10C55' };
    const returned = { version: 1, receipt: 'PLAN-U01-0001-09F1E2' };
    expect(words({ withdrew, returned })).toContain(
      '撤回的|第2版，回执号 PLAN-U01-0002-A10C55|重新有效的|第1版，回执号 PLAN-U01-0001-09F1E2',
    );
    expect(words({ withdrew, returned })).toContain('第1版的内容重新有效');
    expect(words({ withdrew, state: 'withdrawn' })).toContain('重新有效的|无（未报）');
    expect(words({})).not.toContain('撤回');
  });

  it('ends with what proves it, and shows no other code', () => {
    const rows = receiptPlan(open, receipt).rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));
    const proof = `${receipt.sha256} ${receipt.submissionId}`;
    expect(rows.at(-1)).toEqual(['核验用', proof]);
    expect(rows.slice(0, -1).join()).not.toMatch(/SHA|提交编号|aaaa/);
  });

  it('of before is read back too', () => {
    const grid = gridOf(receiptPlan(open, receipt));
    const rows = grid.rows.map((row) => row.map((cell) => (cell === '填报任务' ? '轮次' : cell)));
    expect(versionOnReceipt([{ ...grid, rows }], open)).toBe(3);
  });

  it.each([
    ['of this unit, round and form', open, 3],
    ['of another unit', { ...open, unit: '图书馆' }, undefined],
    ['of another round', { ...open, round: { ...ROUND, name: '2024年科技活动周' } }, undefined],
    ['of another form', { ...open, form: form('results') }, undefined],
  ])('is read back only %s', (_, asked, version) => {
    expect(versionOnReceipt([gridOf(receiptPlan(open, receipt))], asked)).toBe(version);
  });
});
