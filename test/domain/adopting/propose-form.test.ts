/** What is made of forms that nobody described, measured over layouts that are drawn of other events' columns. */

import { CERTAINTIES } from '#domain/adopting/certainty';
import { type FormProposal, type ProposedPart, proposeForm } from '#domain/adopting/propose-form';
import { faultsIn } from '#domain/editing/faults';
import { typeWord } from '#domain/editing/part-words';
import { entryPlan } from '#domain/entry/entry-plan';
import { type FormDefinition, formDefinitionSchema } from '#domain/form/form';
import { findSections } from '#domain/reading/recognise/sections';
import { formatAddress } from '#domain/sheet/address';
import { textOf } from '#domain/sheet/raw-grid';
import { bareLabel } from '#domain/sheet/text-form';
import { otherForm } from '../../fixtures/forms/rounds';
import { gridsOf } from '../plan-grids';
import { form, ROUND } from '../sheets';
import type { AskedColumn } from './asked-columns';
import { grid, type Layout, layouts } from './layouts';

const plan = form('plan');
const results = form('results');
const KNOWN = [plan, results];
const LAYOUTS = layouts();

const proposed = (layout: Layout): FormProposal => {
  const proposal = proposeForm(layout.grids, KNOWN);
  if (proposal === undefined) throw new Error(`nothing found: ${layout.name}`);
  return proposal;
};
const bareOf = (header: string) => bareLabel(header.replaceAll(/[|·\s]/gu, '').replaceAll(/（[^（）]*）/gu, ''));

interface Judged {
  readonly header: string;
  readonly isRight: boolean;
  readonly part: ProposedPart | undefined;
}

function judged(layout: Layout): readonly Judged[] {
  const { parts } = proposed(layout);
  const left = [...parts];
  const take = (header: string) => {
    const wanted = bareOf(header);
    const at = left.findIndex((part) => {
      const own = bareOf(part.header);
      return own === wanted || own.endsWith(wanted);
    });
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const columns = layout.asked.map((asked): Judged => {
    const part = take(asked.header);
    return { header: asked.header, isRight: part !== undefined && isRight(part, asked), part };
  });
  const indicators = layout.indicators.map(([label, unit]): Judged => {
    const part = take(label);
    const { spec } = part ?? {};
    return { header: label, isRight: spec !== undefined && 'unit' in spec && spec.unit === unit, part };
  });
  return [...columns, ...indicators];
}

function isRight({ spec }: ProposedPart, { kind, unit, choices, longest }: AskedColumn): boolean {
  if (spec === undefined || typeWord(spec) !== kind) return false;
  if (unit !== undefined && (spec.type !== 'count' || spec.unit !== unit)) return false;
  if (choices !== undefined && (!('choices' in spec) || spec.choices.join('/') !== choices.join('/'))) return false;
  return longest === undefined || (spec.type === 'text' && spec.maxLength === longest);
}

const wordsOf = (layout: Layout, { header, part }: Judged) =>
  `${layout.name}: ${header} → ${part === undefined ? 'not found' : `${JSON.stringify(part.spec)} ${part.certainty}`}`;

test('there are more than thirty layouts, none like another', () => {
  expect(LAYOUTS.length).toBeGreaterThan(30);
  expect(new Set(LAYOUTS.map(({ name }) => name)).size).toBe(LAYOUTS.length);
});

test('at least nine of ten columns are typed rightly, over all and in nearly every layout', () => {
  const all = LAYOUTS.map((layout) => ({ layout, judged: judged(layout) }));
  const wrong = all.flatMap(({ layout, judged: each }) =>
    each.filter((one) => !one.isRight).map((one) => wordsOf(layout, one)),
  );
  const count = all.reduce((sum, { judged: each }) => sum + each.length, 0);
  const share = 1 - wrong.length / count;
  // What is wrong is told where it is too much.
  expect(share >= 0.9 ? [] : wrong).toEqual([]);
  const poor = all.filter(({ judged: each }) => each.filter((one) => one.isRight).length / each.length < 0.75);
  expect(poor.map(({ layout }) => layout.name)).toEqual([]);
});

test.each(LAYOUTS)('$name: no column is lost, and what is wrong says that it is a guess', (layout) => {
  const wrong = judged(layout).filter((one) => !one.isRight);
  expect(wrong.filter(({ part }) => part === undefined).map((one) => wordsOf(layout, one))).toEqual([]);
  const sure = wrong.filter(({ part }) => part?.certainty === 'alias' || part?.certainty === 'hint');
  expect(sure.map((one) => wordsOf(layout, one))).toEqual([]);
});

test.each(LAYOUTS)('$name: every part says why and how sure it is, and stands where it says', (layout) => {
  const { parts, form: draft } = proposed(layout);
  for (const { certainty, why, at, header, path } of parts) {
    expect(CERTAINTIES).toContain(certainty);
    expect(why.length).toBeGreaterThan(0);
    const sheet = layout.grids.find(({ sheet: name }) => name === at.sheet);
    const cell = sheet?.rows[at.row - sheet.origin.row]?.[at.column - sheet.origin.column] ?? null;
    expect(bareOf(header)).toContain(bareOf(textOf(cell)));
    expect(path.reduce<unknown>((value, step) => Reflect.get(value as object, step), draft)).toBeDefined();
  }
});

test.each(LAYOUTS)('$name: the definition can be stored as it is', (layout) => {
  const { form: draft } = proposed(layout);
  expect(faultsIn(draft)).toEqual([]);
  expect(formDefinitionSchema.safeParse(draft).success).toBe(true);
});

test.each(LAYOUTS)('$name: whatever stands in the file became something, or is listed with why', (layout) => {
  const { parts, letterhead, titles, headers, notes, leftOut } = proposed(layout);
  const spoken = [...parts, ...letterhead, ...titles, ...headers, ...notes, ...leftOut].map((each) =>
    bareLabel(('header' in each ? each.header : each.text).replaceAll('·', '')),
  );
  const units: readonly string[] = layout.indicators.map(([, unit]) => unit);
  for (const sheet of layout.grids)
    for (const [at, row] of sheet.rows.entries())
      for (const [place, cell] of row.entries()) {
        const where = formatAddress({
          sheet: sheet.sheet,
          row: sheet.origin.row + at,
          column: sheet.origin.column + place,
        });
        const text = bareLabel(textOf(cell));
        const isPlain =
          text === '' ||
          units.includes(text) ||
          /^\d+$/u.test(text) ||
          /^(?:附件\d*.*|示例|[（(].*[)）])$/u.test(textOf(cell));
        const isSpokenOf =
          isPlain || spoken.some((said) => said !== '' && (said.includes(text) || text.includes(said)));
        expect(isSpokenOf ? where : `${where} ${textOf(cell)}`).toBe(where);
      }
});

test('a sheet that was filled under the file itself is read by what was made of it', () => {
  // Of two header rows, reading takes the lower one for headers where it has two of them.
  const parts = ({ asked }: Layout) => asked.filter(({ header }) => header.includes('|')).length;
  const two = LAYOUTS.filter(
    (layout) => /^(?:one row|groups|broken|numbered)/u.test(layout.name) && parts(layout) !== 1,
  );
  expect(two.length).toBeGreaterThan(8);
  for (const layout of two) {
    const { form: draft } = proposed(layout);
    const found = findSections(layout.grids, draft);
    for (const section of draft.sections)
      expect([layout.name, found.get(section.key)?.share]).toEqual([layout.name, 1]);
  }
});

test('in place of last year’s form, its keys, aliases and rules go on where its columns do', () => {
  const file = grid([
    ['附件2：2027年科技活动周活动安排表'],
    ['填报单位：          分管领导：'],
    [
      '序号',
      '项目名称',
      '活动类型',
      '开始时间',
      '结束时间',
      '直播链接',
      '线下人次',
      '经费（万元）',
      '联系人',
      '联系电话',
    ],
    [1],
    ['注：活动类型包括讲座、展览、竞赛。'],
  ]);
  const { form: draft, leftOut, notes, remarks } = proposeForm([file], KNOWN, { base: plan }) as FormProposal;
  const [list] = draft.sections;
  if (list?.kind !== 'list') throw new Error('no list');
  expect([draft.id, draft.version, draft.attachment, list.key, list.sheet]).toEqual([
    'plan',
    '2023.2',
    '附件2',
    'activities',
    '附件2',
  ]);
  expect(list.columns.map(({ key }) => key).join(' ')).toBe(
    'seq activityId name category startDate endDate c1 offline budget contact phone',
  );
  const name = list.columns.find(({ key }) => key === 'name');
  expect([name?.label, name?.aliases.includes('活动名称'), name?.required]).toEqual(['项目名称', true, true]);
  expect(list.columns.find(({ key }) => key === 'category')).toMatchObject({
    type: { type: 'choice', choices: ['讲座', '展览', '竞赛'] },
    guidance: '活动类型包括讲座、展览、竞赛。',
  });
  expect(list.identity).toEqual([['activityId'], ['name', 'startDate'], ['name']]);
  expect(draft.rules.map(({ kind }) => kind)).toContain('withinWindow');
  expect(draft.rules.map(({ kind }) => kind)).not.toContain('perSession');
  expect(draft.matrix).toEqual({ section: 'activities', column: 'category' });
  expect(draft.headline).toEqual(['offline', 'budget']);
  expect(leftOut.map(({ text }) => text)).toEqual(['分管领导']);
  expect(notes.map(({ text }) => text)).toEqual(['活动类型包括讲座、展览、竞赛。']);
  expect(remarks.map(({ label }) => label)).toEqual(['活动编号']);
  expect(faultsIn(draft, plan)).toEqual([]);
});

test('of last year’s block, the indicators and figures that it has again keep their keys', () => {
  const file = grid([
    ['序号', '指标', '计量单位', '线下', '线上', '合计'],
    [1, '举办活动', '项', '—', '—'],
    [2, '参加人次', '人次'],
    [3, '科普研学参加人次', '人次'],
    [4, '经费投入', '万元', '×', '×'],
  ]);
  const { form: draft } = proposeForm([file], KNOWN, { base: results }) as FormProposal;
  const [block] = draft.sections;
  if (block?.kind !== 'indicators') throw new Error('no block');
  expect(block.figures.map(({ key, sumOf }) => [key, sumOf])).toEqual([
    ['offline', undefined],
    ['online', undefined],
    ['total', ['offline', 'online']],
  ]);
  expect(block.indicators.map(({ key, figures, type }) => [key, figures, type.type])).toEqual([
    ['events', ['total'], 'count'],
    ['eventPeople', undefined, 'count'],
    ['i1', undefined, 'count'],
    ['spend', ['total'], 'money'],
  ]);
});

test('nothing but prose is no form', () => {
  expect(
    proposeForm([grid([['关于组织开展科技活动周的通知'], ['各部门、各单位：请认真组织。']])], KNOWN),
  ).toBeUndefined();
  expect(proposeForm([], KNOWN)).toBeUndefined();
});

test('a sheet of twenty thousand rows is looked at as far as a form goes, and it is said', () => {
  const rows = [
    ['序号', '项目名称', '起始日期', '场次'],
    ...Array.from({ length: 20_000 }, (_, at) => [at + 1, `讲座${at}`, '5月20日', 2]),
  ];
  const began = performance.now();
  const proposal = proposeForm([grid(rows)], KNOWN);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(proposal?.parts.map(({ key }) => key)).toEqual(['seq', 'name', 'startDate', 'sessions']);
  expect(proposal?.leftOut.at(-1)?.why['zh-CN']).toContain('一千行以下');
});

test.each([
  [
    'nothing but merges',
    grid(
      [['甲']],
      Array.from({ length: 200 }, (_, at) => ({ top: at + 1, left: 1, bottom: at + 1, right: 200 })),
    ),
  ],
  ['brackets without end', grid([['（'.repeat(110), '序号', '名称', '日期'], ['（（）'.repeat(5_000)]])],
  ['one long note', grid([['序号', '名称', '日期'], [1], [`注：${'从包括选'.repeat(8_000)}`]])],
  ['many colons', grid([['单位：'.repeat(60)], ['a：'.repeat(90)]])],
  ['the same name two hundred times', grid([Array.from({ length: 200 }, () => '人次')])],
])('%s costs little and throws nothing', (_, sheet) => {
  const began = performance.now();
  const proposal = proposeForm([sheet], KNOWN);
  expect(performance.now() - began).toBeLessThan(3_000);
  if (proposal !== undefined) expect(faultsIn(proposal.form)).toEqual([]);
});

test.each([plan, results, otherForm('venues'), otherForm('statistics')])(
  'the sheets that $attachment is laid out in become the form again',
  (known) => {
    const sheets = gridsOf(entryPlan(known, ROUND, { created: '2026-01-01T00:00:00Z' }));
    const proposal = proposeForm(sheets, [known], { base: known });
    const keysOf = ({ sections }: FormDefinition) =>
      sections.map((section) =>
        (section.kind === 'indicators' ? [...section.figures, ...section.indicators] : section.columns).map(
          ({ key }) => key,
        ),
      );
    expect(proposal === undefined ? [] : keysOf(proposal.form)).toEqual(keysOf(known));
    expect(proposal?.form.rules).toEqual(known.rules);
  },
);
