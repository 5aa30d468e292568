/** 总结报告 begun out of reports, gone on with by people, and begun anew: theirs stays theirs. */
import { readFileSync } from 'node:fs';
import { markOf, partNamed } from '#docx/drafts/part-names';
import { readDocument } from '#docx/read';
import { renewDocument } from '#docx/renew';
import { writeDocument } from '#docx/write';
import type { Draft } from '#domain/drafting/draft';
import { openArchive } from '#opc/archive';
import { rewriteZip } from '#opc/zip-rewrite';
import { unitDraft } from '../domain/draft-fixture';
import { buildDocument, p } from './document-builder';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments1.xml';
const OFFLINE = 60;

function partOf(bytes: Uint8Array, name: string): Buffer | undefined {
  const opened = openArchive(bytes);
  const part = opened.ok ? opened.archive.part(name) : undefined;
  return part?.ok === true ? Buffer.from(part.content) : undefined;
}
const xmlOf = (bytes: Uint8Array, name = DOCUMENT) => partOf(bytes, name)?.toString('utf8') ?? '';
const namesIn = (bytes: Uint8Array) => {
  const opened = openArchive(bytes);
  return opened.ok ? opened.archive.names : [];
};
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const xml = xmlOf(bytes);
  const other = change(xml);
  if (other === xml) throw new Error('nothing was edited');
  return rewriteZip(bytes, { contents: new Map([[DOCUMENT, new Uint8Array(Buffer.from(other, 'utf8'))]]) });
}
const replacing = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

/** The first activity's 线下 figure is another one. */
const MORE = unitDraft({
  results: (rows) =>
    rows.map((row) => (row.values.offline === OFFLINE ? { ...row, values: { ...row.values, offline: 6_000 } } : row)),
});
const FEWER = unitDraft({ results: (rows) => rows.filter(({ values }) => values.offline !== OFFLINE) });
const BEFORE = unitDraft();
const FIRST = sentence(BEFORE, '线下60人次');

/** Of an activity, whose names begin with a. */
function sentence(plan: Draft, having: string) {
  const found = plan.blocks.find(
    (block) => block.kind === 'text' && block.part?.startsWith('a') && block.text.includes(having),
  );
  if (found === undefined || found.kind === 'table' || found.part === undefined) throw new Error(`no ${having}`);
  return { part: found.part, text: found.text };
}
async function renewed(bytes: Uint8Array, draft: Draft) {
  const done = await renewDocument(bytes, draft);
  if (!done.ok) throw new Error(done.refusal.code);
  return done;
}
const paragraphs = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids.flatMap(({ rows }) =>
    rows.map((cells) => cells.map((cell) => String(cell ?? '')).join('|')),
  );
};

let begun: Uint8Array;
beforeAll(async () => {
  begun = await writeDocument(BEFORE);
});

it('changes nothing where nothing else is reported', async () => {
  const { bytes, told } = await renewed(begun, BEFORE);
  expect(told).toEqual({ renewed: [], added: [], gone: [], kept: [] });
  expect(xmlOf(bytes)).toBe(xmlOf(begun));
});

it('writes other figures into what it wrote, and leaves every other byte', async () => {
  const theirs = edited(
    begun,
    replacing('〔请在这里写：组织领导、主题与部署，如何动员、与谁协作。〕', '学院成立了领导小组。'),
  );
  const { bytes, told } = await renewed(theirs, MORE);
  expect(told.renewed).toEqual(expect.arrayContaining(['kindtable', FIRST.part]));
  expect(told.kept).toEqual([]);
  const text = (await paragraphs(bytes)).join('\n');
  expect(text).toContain('学院成立了领导小组。');
  expect(text).toContain(FIRST.text.replace('线下60人次', '线下6,000人次'));
  expect(text).not.toContain('线下60人次');
  for (const name of namesIn(theirs).filter((each) => each !== DOCUMENT && each !== 'docProps/custom.xml'))
    expect([name, partOf(bytes, name)?.equals(partOf(theirs, name) ?? Buffer.alloc(0))]).toEqual([name, true]);
  // Of the document itself everything but the parts' texts and names is the same text.
  const bare = (xml: string) => xml.replaceAll(/kjz_[pt]_\w+|>[^<>]*</g, '');
  expect(bare(xmlOf(bytes))).toBe(bare(xmlOf(theirs)));
  // And once more: nothing is left to do.
  expect((await renewed(bytes, MORE)).told).toEqual({ renewed: [], added: [], gone: [], kept: [] });
});

it('leaves a sentence that somebody changed, and says in a comment what it would be', async () => {
  const own = FIRST.text.replace('开展', '面向全校师生开展');
  const theirs = edited(begun, replacing(FIRST.text, own));
  const { bytes, told } = await renewed(theirs, MORE);
  expect(told.kept).toEqual([FIRST.part]);
  expect(xmlOf(bytes)).toContain(own);
  expect(xmlOf(bytes, COMMENTS)).toContain('线下6,000人次');
  expect(xmlOf(bytes, COMMENTS)).toContain('后来被人改过');
  // The same is not said twice.
  const again = await renewed(bytes, MORE);
  expect(again.told.kept).toEqual([FIRST.part]);
  expect(xmlOf(again.bytes, COMMENTS)).toBe(xmlOf(bytes, COMMENTS));
});

it('leaves what somebody wrote before and behind a sentence in its paragraph', async () => {
  const theirs = edited(begun, (xml) => {
    const at = xml.indexOf(FIRST.text);
    const end = xml.indexOf('</w:p>', at);
    return `${xml.slice(0, end)}<w:r><w:t>现场气氛热烈。</w:t></w:r>${xml.slice(end)}`;
  });
  const { bytes, told } = await renewed(theirs, MORE);
  expect(told.kept).toEqual([]);
  const changed = FIRST.text.replace('线下60人次', '线下6,000人次');
  expect((await paragraphs(bytes)).join('\n')).toContain(`${changed}现场气氛热烈。`);
});

it('keeps how people set a sentence, and a colleague’s comment on it', async () => {
  const [name = ''] = /“[^”]*”/.exec(FIRST.text) ?? [];
  const [head = '', tail = ''] = FIRST.text.split(name);
  const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
  const theirs = edited(
    begun,
    replacing(
      `<w:r>${t(FIRST.text)}</w:r>`,
      `<w:r>${t(head)}</w:r><w:commentRangeStart w:id="7"/><w:r><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>${t(name)}</w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r>${t(tail)}</w:r>`,
    ),
  );
  const { bytes, told } = await renewed(theirs, MORE);
  expect([told.renewed.includes(FIRST.part), told.kept]).toEqual([true, []]);
  expect(xmlOf(bytes)).toContain(`<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>${t(name)}`);
  expect(xmlOf(bytes)).toContain('<w:commentReference w:id="7"/>');
  expect(xmlOf(bytes)).toContain('线下6,000人次');
});

it.each([
  [
    'a change that is recorded and not settled',
    (xml: string) =>
      xml.replace(
        FIRST.text,
        `${FIRST.text}</w:t></w:r><w:ins w:id="9" w:author="x"><w:r><w:t>很好</w:t></w:r></w:ins><w:r><w:t>`,
      ),
  ],
  [
    'a sentence that was cut into two paragraphs',
    (xml: string) =>
      xml.replace(FIRST.text, `${FIRST.text.slice(0, 10)}</w:t></w:r></w:p><w:p><w:r><w:t>${FIRST.text.slice(10)}`),
  ],
])('leaves %s', async (_, change) => {
  const { told } = await renewed(edited(begun, change), MORE);
  expect(told.kept).toEqual([FIRST.part]);
});

it('does not put back what somebody took out, unless the program that saved it forgot what it was', async () => {
  const whole = new RegExp(`<w:p>(?:(?!</w:p>).)*${FIRST.part}(?:(?!</w:p>).)*</w:p>`);
  const theirs = edited(begun, replacing(whole, ''));
  const { bytes, told } = await renewed(theirs, MORE);
  expect([told.kept, told.added]).toEqual([[FIRST.part], []]);
  expect(xmlOf(bytes)).not.toContain('线下6,000人次');
  expect((await renewed(bytes, MORE)).told.kept).toEqual([FIRST.part]);
  const forgotten = rewriteZip(theirs, {
    contents: new Map([
      ['docProps/custom.xml', null],
      [
        '_rels/.rels',
        new Uint8Array(Buffer.from(xmlOf(theirs, '_rels/.rels').replace(/<Relationship Id="rId3"[^>]*>/, ''))),
      ],
    ]),
  });
  expect((await renewed(forgotten, MORE)).told.added).toEqual([FIRST.part]);
});

it('puts a new activity where it belongs, looking as its neighbours do, and takes away one that is gone', async () => {
  const before = await writeDocument(FEWER);
  const restyled = edited(before, (xml) =>
    xml.replaceAll('<w:pStyle w:val="Prose"/>', '<w:pStyle w:val="Prose"/><w:keepNext/>'),
  );
  const { bytes, told } = await renewed(restyled, BEFORE);
  expect(told.added).toEqual([FIRST.part]);
  const lines = await paragraphs(bytes);
  const sentences = BEFORE.blocks.flatMap((block) =>
    block.kind === 'text' && block.part?.startsWith('a') ? [block.text] : [],
  );
  expect(lines.filter((line) => sentences.includes(line))).toEqual(sentences);
  expect(xmlOf(bytes)).toMatch(new RegExp(`<w:keepNext/>[^/]*</w:pPr><w:bookmarkStart [^>]*${FIRST.part}`));
  // And the other way round.
  const gone = await renewed(bytes, FEWER);
  expect(gone.told.gone).toEqual([FIRST.part]);
  expect((await paragraphs(gone.bytes)).join('\n')).not.toContain(FIRST.text);
  // What went by itself may come again.
  expect((await renewed(gone.bytes, BEFORE)).told.added).toEqual([FIRST.part]);
});

it('keeps a changed sentence of an activity that is gone, and says so', async () => {
  const theirs = edited(begun, replacing(FIRST.text, `${FIRST.text}效果很好。`));
  const { bytes, told } = await renewed(theirs, FEWER);
  expect([told.kept, told.gone]).toEqual([[FIRST.part], []]);
  expect(xmlOf(bytes)).toContain('效果很好。');
  expect(xmlOf(bytes, COMMENTS)).toContain('现在的报表里已经没有这一项');
});

it('writes tables anew with more rows and fewer, in the looks that people gave them', async () => {
  const theirs = edited(begun, (xml) => xml.replaceAll('w:fill="F2F2F2"', 'w:fill="DDEBF7"'));
  const other = unitDraft({
    results: (rows) =>
      rows.map((row) =>
        row.values.category === '弘扬科学家精神' ? { ...row, values: { ...row.values, category: '学术交流' } } : row,
      ),
  });
  const one = unitDraft({
    results: (rows) =>
      rows.map((row) =>
        row.values.category === undefined ? row : { ...row, values: { ...row.values, category: '学术交流' } },
      ),
  });
  const rowsOf = async (bytes: Uint8Array) => {
    const lines = await paragraphs(bytes);
    const from = lines.findIndex((line) => line.startsWith('活动类型|项数'));
    return lines.slice(from + 1, lines.findIndex((line, at) => at > from && line.startsWith('合计')) + 1);
  };
  const wanted = (plan: Draft) => {
    const table = plan.blocks.find(({ part }) => part === 'kindtable');
    if (table?.kind !== 'table') throw new Error('no table');
    return [...table.rows, table.total ?? []].map((cells) => cells.map(String).join('|'));
  };
  let bytes = theirs;
  for (const plan of [other, one, BEFORE]) {
    bytes = (await renewed(bytes, plan)).bytes;
    expect(await rowsOf(bytes)).toEqual(wanted(plan));
  }
  expect(xmlOf(bytes)).toContain('w:fill="DDEBF7"');
  expect(xmlOf(bytes)).not.toContain('w:fill="F2F2F2"');
});

it('leaves a table in which somebody changed a cell or added a row', async () => {
  const changed = edited(begun, replacing('>科普讲座场次<', '>科普讲座（场）<'));
  const [block] = BEFORE.blocks.flatMap(({ part }) => (part?.startsWith('block') ? [part] : []));
  const other = unitDraft({
    results: (rows) =>
      rows.map((row) =>
        row.values.indicator === 'lectures' ? { ...row, values: { ...row.values, offline: 9 } } : row,
      ),
  });
  const { bytes, told } = await renewed(changed, other);
  expect(told.kept).toEqual([block]);
  expect(xmlOf(bytes)).toContain('>科普讲座（场）<');
});

it('a document that was not begun here gets the parts at its end, and keeps its own', async () => {
  const own = buildDocument({ body: `${p('我们自己写的总结')}<w:sectPr/>` });
  const { bytes, told } = await renewed(own, BEFORE);
  expect(told.added).toEqual(BEFORE.blocks.flatMap(({ part }) => part ?? []));
  const lines = await paragraphs(bytes);
  expect(lines[0]).toBe('我们自己写的总结');
  expect(lines.join('\n')).toContain(FIRST.text);
  expect(xmlOf(bytes)).toMatch(/<w:sectPr\/><\/w:body>/);
  expect((await renewed(bytes, MORE)).told.renewed).toContain(FIRST.part);
});

it('refuses what is no document', async () => {
  expect(await renewDocument(new Uint8Array([1, 2, 3]), BEFORE)).toMatchObject({ ok: false });
});

/** Written by `writeDocument(unitDraft())`, opened and saved as .docx by LibreOffice 7.4 (`npm run test:office` does it live). */
it('goes on in a file that LibreOffice saved', async () => {
  const saved = new Uint8Array(readFileSync(`${__dirname}/../fixtures/drafts/saved-by-libreoffice.docx`));
  expect((await renewed(saved, BEFORE)).told).toEqual({ renewed: [], added: [], gone: [], kept: [] });
  const own = edited(saved, replacing('〔请在这里写：遇到的问题，对下一次活动的建议。〕', '建议提前安排场地。'));
  const { bytes, told } = await renewed(own, MORE);
  expect([told.renewed.includes(FIRST.part), told.renewed.includes('kindtable'), told.kept, told.added]).toEqual([
    true,
    true,
    [],
    [],
  ]);
  const text = (await paragraphs(bytes)).join('\n');
  expect(text).toContain('建议提前安排场地。');
  expect(text).toContain('线下6,000人次');
});

it('names of parts are nobody else’s, and tell what was written', () => {
  for (const name of ['_GoBack', 'kjz_p_x', 'kjz_q_a_00000000', 'kjz_p_a_0000000', ''])
    expect(partNamed(name)).toBeUndefined();
  expect(markOf(['线下 60 人次\n'])).toBe(markOf(['线下 60 人次']));
  expect(markOf(['线下60人次'])).not.toBe(markOf(['线下61人次']));
  expect(
    Math.max(...[...xmlOf(begun).matchAll(/w:name="(kjz_[^"]*)"/g)].map(([, name = '']) => name.length)),
  ).toBeLessThanOrEqual(40);
});
