/** What people read in sheets is theirs: no key of ours, no id of a form; and what a cell holds can be seen in any font. */
import { entryPlan } from '#domain/entry/entry-plan';
import { indicatorMark } from '#domain/form/blocks';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { IndicatorSection } from '#domain/form/section';
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { specimenSummary } from '#domain/summary/specimen';
import { OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { listedPlan } from './listed-plan';
import { form, ROUND } from './sheets';

const RESULTS = form('results');
const STATISTICS = otherForm('statistics');
const blockOf = ({ sections }: FormDefinition): IndicatorSection => {
  const found = sections.find((section) => section.kind === 'indicators');
  if (found?.kind !== 'indicators') throw new Error('no block');
  return found;
};
const textsOf = ({ rows }: SheetPlan) =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));
const formulasOf = ({ rows }: SheetPlan) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
const summaryOf = (definition: FormDefinition, round: Round) => listedPlan(specimenSummary(definition, round));
const detailOf = ({ sheets }: WorkbookPlan) => {
  const found = sheets.find(({ name }) => name.startsWith('指标'));
  if (found === undefined) throw new Error('no 指标明细');
  return found;
};
const columnOf = ({ rows }: SheetPlan, header: string) => {
  const head = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === header));
  const column = rows[head]?.cells.findIndex((cell) => cell?.value === header) ?? -1;
  return rows.slice(head + 1).flatMap(({ cells }) => cells[column]?.value ?? []);
};

describe('the indicators of a summary', () => {
  it('are told apart by their number in the form where they have no official code', () => {
    const plan = summaryOf(RESULTS, ROUND);
    const block = blockOf(RESULTS);
    const detail = detailOf(plan);
    expect(textsOf(detail)).not.toContain('代码');
    expect(new Set(columnOf(detail, '序号'))).toEqual(new Set(block.indicators.map((_, at) => at + 1)));
    const keys = block.indicators.map(({ key }) => key);
    for (const sheet of plan.sheets) {
      expect(keys.filter((key) => textsOf(sheet).includes(key))).toEqual([]);
      expect(keys.filter((key) => formulasOf(sheet).join().includes(`"${key}"`))).toEqual([]);
    }
  });

  it('keep official codes where all have one', () => {
    const block = blockOf(STATISTICS);
    const codes = block.indicators.flatMap(({ code }) => code ?? []);
    expect(codes).toHaveLength(block.indicators.length);
    const detail = detailOf(summaryOf(STATISTICS, OTHER_ROUND));
    expect(new Set(columnOf(detail, '代码'))).toEqual(new Set(codes));
  });

  it('where some have a code, are numbered', () => {
    const block = blockOf(STATISTICS);
    const [{ code: _, ...first }, ...rest] = block.indicators as [(typeof block.indicators)[number]];
    const mark = indicatorMark({ ...block, indicators: [first, ...rest] });
    expect([mark.header, mark.of(first)]).toEqual(['序号', 1]);
  });
});

describe.each([
  ['附件2', form('plan')],
  ['附件4', RESULTS],
])('%s to fill in', (attachment, definition) => {
  const { sheets } = entryPlan(definition, ROUND, { created: '2023-05-10T00:00:00Z' });

  it('prints its name and edition, not its id', () => {
    for (const { print } of sheets) {
      expect(print?.footer).toContain(`${attachment} 表样 ${definition.version}`);
      expect(print?.footer).not.toContain(definition.id);
    }
  });

  it('has room for a date in any font', () => {
    const wide = [...sheets, ...summaryOf(definition, ROUND).sheets].flatMap(({ rows, columnWidths }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell?.style === 'date' ? [columnWidths[at] ?? 0] : []))),
    );
    expect(wide.length).toBeGreaterThan(0);
    expect(Math.min(...wide)).toBeGreaterThanOrEqual(13);
  });
});
