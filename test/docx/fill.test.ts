/**
 * A form's own Word file filled in: what is written is read back whole, whatever the layout, and the rest of the file is
 * as it was.
 */
import { unzipSync } from 'fflate';
import { fillDocument } from '#docx/fill';
import { readDocument } from '#docx/read';
import { writeDocument } from '#docx/write';
import { proposeForm } from '#domain/adopting/propose-form';
import { documentEdition } from '#domain/filling/document-edition';
import { fillingOf } from '#domain/filling/fill-sheets';
import { contentOfReport, contentOfSummary, type FormContent } from '#domain/filling/form-content';
import { printEdition } from '#domain/filling/print-edition';
import { unplacedSheets } from '#domain/filling/unplaced-sheets';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { aggregate } from '#domain/summary/aggregate';
import { openArchive } from '#opc/archive';
import { CLEAN, form as formNamed, planSheet, ROUND } from '../domain/sheets';
import { buildDocument, p, row, tbl } from './document-builder';
import { LAYOUTS, type Layout, laidOut } from './layouts';

const PLAN = formNamed('plan');
const RESULTS = formNamed('results');
const SUBMITTED = '2023-05-18T03:00:00Z';

async function gridsIn(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook.grids;
}

function roundWith(form: FormDefinition): Round {
  return {
    ...ROUND,
    forms: ROUND.forms.map((entry) => (entry.definition.id === form.id ? { ...entry, definition: form } : entry)),
  };
}

async function filled(blank: Uint8Array, form: FormDefinition, content: FormContent): Promise<Uint8Array> {
  const round = roundWith(form);
  const filling = fillingOf(await gridsIn(blank), form, round, content);
  if (filling === undefined) throw new Error('nothing of the form is in the file');
  const result = await fillDocument(blank, filling, unplacedSheets(form, round, content, filling.left));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(result.unwritten).toEqual([]);
  return result.bytes;
}

const partOf = (bytes: Uint8Array, name: string) => Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8');
const documentOf = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');

/** Rows as a report has them, of the sheet somebody filled in. */
async function reported(bytes: Uint8Array, form: FormDefinition, unit: string) {
  const parsed = parse(await gridsIn(bytes), form, roundWith(form), { unit });
  return { ...parsed, unit, submittedAt: SUBMITTED };
}

const NAMES = Object.keys(LAYOUTS).filter((name) => LAYOUTS[name]?.cards === undefined);

describe.each(NAMES)('%s', (name) => {
  const layout = LAYOUTS[name] ?? {};

  it.each([
    ['as many entries as there are rows', 1],
    ['three times as many', 3],
  ])('takes %s', async (_, times) => {
    const { form, blank, report } = await adopted(layout);
    // A title that names somebody is not rewritten.
    const unit = layout.letterhead === 'title' ? '会计学院' : '图书馆';
    const [first] = report.rows;
    const rows = Array.from({ length: times }, (__, time) =>
      report.rows.map((each) => ({ ...each, values: { ...each.values, name: `${String(each.values.name)}${time}` } })),
    ).flat();
    expect(first).toBeDefined();
    const content = contentOfReport(form, { ...report, unit, rows });
    const read = await reported(await filled(blank, form, content), form, unit);
    expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.rows.map(({ values }) => withoutNumber(values))).toEqual(
      rows.map(({ values }) => withoutNumber(values)),
    );
  });
});

const withoutNumber = ({ seq: _, ...values }: Readonly<Record<string, unknown>>) => values;

async function adopted(layout: Layout) {
  const blank = await laidOut({ ...layout, blank: true });
  const proposal = proposeForm(await gridsIn(blank), [PLAN, RESULTS], { base: PLAN });
  if (proposal === undefined) throw new Error('no table was found');
  const form = { ...proposal.form, rules: [] };
  return { form, blank, report: await reported(await laidOut(layout), form, '会计学院') };
}

const LOOK = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="18"/></w:rPr>';
const empty = `<w:p w14:paraId="0A1B2C3D"><w:pPr><w:jc w:val="center"/>${LOOK}</w:pPr></w:p>`;
const exact = '<w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>';
const HEADERS = [
  '序号',
  '活动名称',
  '活动类型',
  '活动形式',
  '开始日期',
  '结束日期',
  '预计场次',
  '预计线下人次',
  '主办单位',
];
const OWN_KEYS = new Set('seq name category mode startDate endDate sessions offline host'.split(' '));
const blankRow = (settings = '') =>
  `<w:tr>${settings}${HEADERS.map((_, at) => `<w:tc><w:tcPr>${at === 8 ? '<w:vMerge/>' : ''}</w:tcPr>${at === 1 ? `<w:p><w:bookmarkStart w:id="1" w:name="begin"/><w:bookmarkEnd w:id="1"/></w:p>` : empty}</w:tc>`).join('')}</w:tr>`;
const HEAD = row(...HEADERS);
const TOTAL = row('', '合计', '', '', '', '', '', '', '');
const FOOT = p('负责人签字：            单位盖章：');
const LETTERHEAD =
  '<w:p><w:r><w:t>填报单位：</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">          </w:t></w:r><w:r><w:t>填报日期：    年  月  日</w:t></w:r></w:p>';
const OWN = buildDocument({
  body: `${p('附件2')}${p('科技活动周特色科技活动安排统计表')}${LETTERHEAD}${tbl(
    HEADERS.map(() => 900),
    HEAD,
    blankRow(exact).replace('<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
    blankRow(),
    TOTAL,
  )}${FOOT}<w:sectPr/>`,
});

function planOf(...names: readonly string[]) {
  const sheet = planSheet(names.map((name, at) => ({ ...CLEAN, name, sessions: at + 1, offline: 100 * (at + 1) })));
  const parsed = parse([sheet], PLAN, ROUND, { unit: '会计学院' });
  const rows = parsed.rows.map((each) => ({
    ...each,
    values: Object.fromEntries(Object.entries(each.values).filter(([key]) => OWN_KEYS.has(key))),
  }));
  return { unit: '会计学院', submittedAt: SUBMITTED, rows };
}

describe('a file of an office', () => {
  it('keeps its looks, its foot and its other parts; each row is one by itself, and shows all of its text', async () => {
    const copy = await filled(OWN, PLAN, contentOfReport(PLAN, planOf('讲座甲', '讲座乙', '讲座丙')));
    const xml = documentOf(copy);
    expect(xml).toContain(FOOT);
    expect(xml).toContain(`${LOOK}<w:t xml:space="preserve">线下</w:t>`);
    expect(xml.split('讲座').length - 1).toBe(3);
    expect(xml).not.toContain('w:hRule="exact"');
    expect(xml.match(/w:hRule="atLeast"/g)).toHaveLength(3);
    expect(xml).not.toContain('<w:vMerge');
    expect(xml.match(/w14:paraId="0A1B2C3D"/g)?.length).toBeLessThan(HEADERS.length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])
      expect(partOf(copy, name)).toBe(partOf(OWN, name));
    const before = documentOf(OWN);
    const head = before.slice(0, before.indexOf(LETTERHEAD));
    expect(xml.startsWith(head)).toBe(true);
  });

  it('fills 合计, and the letterhead on its own line', async () => {
    const copy = await filled(OWN, PLAN, contentOfReport(PLAN, planOf('讲座甲', '讲座乙')));
    const [grid] = await gridsIn(copy);
    const total = grid?.rows.find((cells) => cells[1] === '合计');
    expect(total).toEqual([null, '合计', null, null, null, null, '3', '300']);
    expect(grid?.rows[2]?.[0]).toMatch(/^填报单位：会计学院 {8,}填报日期：2023-05-18$/);
    expect(documentOf(copy)).toContain('<w:rPr><w:u w:val="single"/></w:rPr>');
  });

  it('says behind itself what it has no column for', async () => {
    const { rows, ...report } = planOf('讲座甲');
    const content = contentOfReport(PLAN, {
      ...report,
      rows: rows.map((each) => ({ ...each, values: { ...each.values, summary: '简介写在这里' } })),
    });
    const grids = await gridsIn(await filled(OWN, PLAN, content));
    const behind = grids.flatMap((grid) => grid.rows.map((cells) => cells.join('|'))).join('\n');
    expect(behind).toContain('表样中没有位置的内容');
    expect(behind).toContain('活动简介');
    expect(behind).toContain('简介写在这里');
  });

  it('is written twice: the second time over the first, with nothing of it left', async () => {
    const once = await filled(OWN, PLAN, contentOfReport(PLAN, planOf('讲座甲', '讲座乙', '讲座丙')));
    const twice = await filled(once, PLAN, contentOfReport(PLAN, planOf('展览')));
    const [grid] = await gridsIn(twice);
    expect(grid?.rows.slice(4).map((cells) => cells.slice(0, 2))).toEqual([
      ['1', '展览'],
      [null, '合计'],
      [],
      ['负责人签字：            单位盖章：'],
    ]);
  });

  it('holds the school’s total: every unit’s rows in the roster’s order, and the sums', async () => {
    const submissions = ['图书馆', '会计学院'].map((unit, at): Submission => {
      const { rows } = planOf(`${unit}一`, `${unit}二`);
      const base = { unit, form: 'plan', formVersion: PLAN.version, version: 1, state: 'submitted' as const };
      return { ...base, submittedAt: SUBMITTED, late: false, source: `R${at}`, rows, issues: [] };
    });
    const summary = aggregate(submissions, PLAN, ROUND, { asOf: SUBMITTED });
    const copy = await filled(OWN, PLAN, contentOfSummary(summary));
    const [grid] = await gridsIn(copy);
    const names = grid?.rows.map((cells) => cells[1]).filter((name) => /一|二/.test(String(name)));
    expect(names).toEqual(['会计学院一', '会计学院二', '图书馆一', '图书馆二']);
    expect(grid?.rows.find((cells) => cells[1] === '合计')?.slice(6)).toEqual(['6', '600']);
    expect(grid?.rows[2]?.[0]).toContain(`填报单位：${ROUND.school}`);
  });
});

describe('a block of indicators', () => {
  const INDICATORS = RESULTS.sections.find(({ kind }) => kind === 'indicators');
  const labels = INDICATORS?.kind === 'indicators' ? INDICATORS.indicators : [];
  const table = tbl(
    [900, 3000, 900, 1200, 1200, 1200, 1500],
    row('序号', '指标', '计量单位', '线下', '线上', '合计', '备注'),
    ...labels.map(({ label, type }, at) =>
      row(String(at + 1), label, 'unit' in type ? (type.unit ?? '') : '', '', '', '', ''),
    ),
  );
  const file = buildDocument({
    body: `${p('附件4')}${p('科技活动周开展情况统计表')}${p('填报单位：')}${table}<w:sectPr/>`,
  });

  it('is filled figure by figure; a list without a table stands behind it', async () => {
    const rows = [
      {
        section: 'indicators',
        sheet: '附件4',
        row: 5,
        values: { indicator: 'eventPeople', offline: 120, online: 30, total: 150 },
      },
      {
        section: 'indicators',
        sheet: '附件4',
        row: 6,
        values: { indicator: 'spend', total: 0.5, remarks: '含 <自筹>' },
      },
      {
        section: 'activities',
        sheet: '附件4-活动清单',
        row: 5,
        values: { name: '开放日', status: '完成', sessions: 2 },
      },
    ];
    const content = contentOfReport(RESULTS, { unit: '会计学院', submittedAt: SUBMITTED, rows });
    const copy = await filled(file, RESULTS, content);
    const { rows: read } = parse(await gridsIn(copy), RESULTS, ROUND, { unit: '会计学院' });
    const values = (indicator: string) => read.find((each) => each.values.indicator === indicator)?.values;
    expect(values('eventPeople')).toMatchObject({ offline: 120, online: 30, total: 150 });
    expect(values('spend')).toMatchObject({ total: 0.5, remarks: '含 <自筹>' });
    expect(read.filter(({ section }) => section === 'activities').map((each) => each.values.name)).toEqual(['开放日']);
  });
});

describe('a document of our own', () => {
  it('is read back as what was reported', async () => {
    const report = planOf('讲座甲', '讲座乙');
    const content = contentOfReport(PLAN, report);
    const bytes = await writeDocument(documentEdition(PLAN, ROUND, content));
    expect(bytes).toEqual(await writeDocument(documentEdition(PLAN, ROUND, content)));
    const read = await reported(bytes, PLAN, '会计学院');
    expect(read.rows.map(({ values }) => values)).toEqual(report.rows.map(({ values }) => values));
  });

  it('as a print says on every page what it is a print of, has its code and room for a stamp, and is read back too', async () => {
    const report = planOf('讲座甲', '讲座乙');
    const facts = { receipt: 'PLAN-U01-0003-7F3A9C', shortHash: '02262A81', version: 3, state: 'submitted' } as const;
    const picture = new Uint8Array([0x47, 0x49, 0x46]);
    const edition = printEdition(
      PLAN,
      ROUND,
      contentOfReport(PLAN, report),
      { ...facts, late: true, submittedAt: SUBMITTED },
      picture,
    );
    const bytes = await writeDocument(edition);
    const opened = await openArchive(bytes);
    if (!opened.ok) throw new Error('it is a package');
    const partOf = (name: string) => {
      const part = opened.archive.part(name);
      if (part?.ok !== true) throw new Error(name);
      return Buffer.from(part.content);
    };
    const footer = partOf('word/footer1.xml').toString('utf8');
    for (const said of ['回执号 PLAN-U01-0003-7F3A9C', '内容指纹 02262A81', ' PAGE ', ' NUMPAGES '])
      expect(footer).toContain(said);
    expect(partOf('word/media/code1.gif')).toEqual(Buffer.from(picture));
    const document = partOf('word/document.xml').toString('utf8');
    for (const said of ['descr="PLAN-U01-0003-7F3A9C"', '第3版  已报（迟报）', '单位（盖章）', '单位负责人（签字）'])
      expect(document).toContain(said);
    const read = await reported(bytes, PLAN, '会计学院');
    expect(read.rows.map(({ values }) => values)).toEqual(report.rows.map(({ values }) => values));
  });
});

it('refuses what reading would refuse', async () => {
  const result = await fillDocument(new Uint8Array([1, 2, 3]), { tables: [], cells: [] });
  expect(result.ok).toBe(false);
});
