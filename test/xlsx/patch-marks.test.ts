import type { Severity } from '#domain/issues/issue';
import { MARK_COLOURS } from '#domain/sheet/sheet-styles';
import { patchWorkbook } from '#xlsx/patch';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { columnOf } from './plan-of-everything';
import { changedEntries, partText } from './raw-entries';
import { buildSheet, buildWorkbook } from './workbook-builder';
import type { BuiltEntry } from './zip-builder';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Marked = readonly [row: number, column: number, severity: Severity, ...sentences: string[]];

async function marked(bytes: Uint8Array, ...marks: readonly Marked[]): Promise<Uint8Array> {
  const sheet = '表1';
  const result = await patchWorkbook(bytes, {
    marks: marks.map(([row, column, severity, ...sentences]) => ({ at: { sheet, row, column }, severity, sentences })),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect((await readWorkbook(result.bytes)).ok).toBe(true);
  return result.bytes;
}

/** The notes as `[cell, author, text]`. */
function notesOf(bytes: Uint8Array, part = 'xl/comments1.xml'): readonly (readonly [string, string, string])[] {
  const xml = partText(bytes, part);
  const authors = [...xml.matchAll(/<(?:\w+:)?author>(.*?)<\/(?:\w+:)?author>/g)].map(([, name = '']) => name);
  return [...xml.matchAll(/<(?:\w+:)?comment ([^>]*)>(.*?)<\/(?:\w+:)?comment>/gs)].map(
    ([, attributes = '', body = '']) => {
      const text = [...body.matchAll(/<(?:\w+:)?t(?: [^>]*)?>(.*?)<\/(?:\w+:)?t>/gs)].map(([, run]) => run).join('');
      const author = authors[Number(/authorId="(\d+)"/.exec(attributes)?.[1])] ?? '';
      return [/ref="(\w+)"/.exec(` ${attributes}`)?.[1] ?? '', author, text] as const;
    },
  );
}

/** Cells (from 0) that have a box, as `row,column`. */
const shapesOf = (bytes: Uint8Array, part = 'xl/drawings/vmlDrawing1.vml') =>
  [...partText(bytes, part).matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(
    ([, row, column]) => `${row},${column}`,
  );

const FONTS_AND_FILLS =
  '<fonts count="2"><font><sz val="11"/></font><font><b/><color rgb="FFFFFFFF"/><sz val="9"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>';
const OWN_STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${FONTS_AND_FILLS}<borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="2" borderId="0" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0"/></cellXfs><dxfs count="0"/></styleSheet>`;
const ownStyles = { replace: [{ name: STYLES, content: OWN_STYLES }] };

describe('a mark is a fill on the cell’s own look', () => {
  it('keeps everything else of the look', async () => {
    const after = await marked(buildSheet('<row r="1"><c r="A1" s="1"><v>45068</v></c></row>', ownStyles), [
      1,
      1,
      'error',
      '日期不对',
    ]);
    expect(partText(after, SHEET)).toContain('<row r="1"><c r="A1" s="3"><v>45068</v></c></row>');
    expect(partText(after, STYLES)).toBe(
      OWN_STYLES.replace('<fills count="3">', '<fills count="4">')
        .replace(
          '</fills>',
          '<fill><patternFill patternType="solid"><fgColor rgb="FFFDE7E9"/><bgColor indexed="64"/></patternFill></fill></fills>',
        )
        .replace('<cellXfs count="3">', '<cellXfs count="4">')
        .replace(
          '</cellXfs>',
          '<xf numFmtId="14" fontId="0" fillId="3" borderId="0" applyAlignment="1" applyFill="1"><alignment horizontal="center" wrapText="1"/></xf></cellXfs>',
        ),
    );
  });

  it('each severity has its colour; cells of one look share one', async () => {
    const after = await marked(
      buildSheet('', ownStyles),
      [1, 1, 'error', '甲'],
      [1, 2, 'verify', '乙'],
      [1, 3, 'hint', '丙'],
      [1, 4, 'error', '丁'],
    );
    expect(partText(after, SHEET)).toContain(
      '<row r="1"><c r="A1" s="3"/><c r="B1" s="4"/><c r="C1" s="5"/><c r="D1" s="3"/></row>',
    );
    for (const colour of ['FDE7E9', 'FFF4CE', 'DEECF9']) expect(partText(after, STYLES)).toContain(`rgb="FF${colour}"`);
  });

  it('white text, which would vanish on it, loses its colour', async () => {
    const after = await marked(buildSheet('<row r="1"><c r="A1" s="2"/></row>', ownStyles), [1, 1, 'hint', '表头']);
    expect(partText(after, STYLES)).toContain('<fonts count="3">');
    expect(partText(after, STYLES)).toContain('<font><b/><sz val="9"/></font></fonts>');
    expect(partText(after, STYLES)).toContain('fontId="2" fillId="3" borderId="0" applyFill="1" applyFont="1"');
  });

  it('a style sheet without fills gets the two that Excel keeps for itself', async () => {
    const after = await marked(buildSheet('', { formats: [14] }), [1, 1, 'error', '甲']);
    expect(partText(after, STYLES)).toMatch(/<fills count="3">.*none.*gray125.*FDE7E9.*<\/fills><cellStyleXfs>/);
    expect(partText(after, STYLES)).toContain('fillId="2"');
  });

  it.each(Object.entries(MARK_COLOURS))('black reads well on %s', (_, colour) => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    expect((0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05).toBeGreaterThan(15);
  });
});

describe('a mark is a note too', () => {
  const AUTHOR = '科技活动周核对';

  it('with its box, parts, relationships and content types', async () => {
    const before = buildSheet('<row r="5"><c r="B5"><v>1</v></c></row>', { after: '<pageMargins left="1"/><extLst/>' });
    const after = await marked(before, [5, 2, 'error', '“约200”不是数 & 请改 <数>']);
    expect(notesOf(after)).toEqual([['B5', AUTHOR, '“约200”不是数 &amp; 请改 &lt;数&gt;']]);
    expect(shapesOf(after)).toEqual(['4,1']);
    expect(partText(after, SHEET)).toContain(
      `<pageMargins left="1"/><legacyDrawing xmlns:r="${TRANSITIONAL}" r:id="rId2"/><extLst/>`,
    );
    expect(partText(after, RELS)).toContain(`Id="rId1" Type="${TRANSITIONAL}/comments" Target="/xl/comments1.xml"`);
    expect(partText(after, RELS)).toContain(
      `Id="rId2" Type="${TRANSITIONAL}/vmlDrawing" Target="/xl/drawings/vmlDrawing1.vml"`,
    );
    expect(partText(after, '[Content_Types].xml')).toMatch(/PartName="\/xl\/comments1.xml".*Default Extension="vml"/);
  });

  it('several issues share a note; what speaks of one merge does so too, the gravest first and none twice', async () => {
    const after = await marked(
      buildSheet('', { ...ownStyles, after: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>' }),
      [1, 1, 'hint', '甲', '丙'],
      [2, 1, 'error', '乙'],
      [3, 1, 'verify', '甲'],
    );
    expect(notesOf(after)).toEqual([['A1', AUTHOR, '乙\n甲\n丙']]);
    expect(partText(after, STYLES)).toContain(MARK_COLOURS.error);
    expect(partText(after, STYLES)).not.toContain(MARK_COLOURS.hint);
  });

  it('stands at the first cell of a merge', async () => {
    const after = await marked(buildSheet('', { after: '<mergeCells><mergeCell ref="B2:D4"/></mergeCells>' }), [
      4,
      4,
      'error',
      '甲',
    ]);
    expect(notesOf(after)).toEqual([['B2', AUTHOR, '甲']]);
    expect(partText(after, SHEET)).toMatch(/<row r="2"><c r="B2" s="\d+"\/><\/row>/);
  });

  it('no two drawings share a number of a shape', async () => {
    const sheets = [{ data: '' }, { data: '' }];
    const result = await patchWorkbook(buildWorkbook({ sheets }), {
      marks: ['表1', '表2'].flatMap((sheet) =>
        Array.from({ length: 1100 }, (_, n) => ({
          at: { sheet, row: n + 1, column: 1 },
          severity: 'error' as const,
          sentences: ['甲'],
        })),
      ),
    });
    if (!result.ok) throw new Error('refused');
    const ids = [1, 2].flatMap((n) =>
      [...partText(result.bytes, `xl/drawings/vmlDrawing${n}.vml`).matchAll(/id="(_x0000_s\d+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(2200);
    expect(partText(result.bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('data="1,2"');
    expect(partText(result.bytes, 'xl/drawings/vmlDrawing2.vml')).toContain('data="3,4"');
  });

  it('in a strict workbook the relationships are strict', async () => {
    const family = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const content = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${family}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="f" Type="${family}/styles" Target="styles.xml"/></Relationships>`;
    const after = await marked(buildSheet('', { replace: [{ name: 'xl/_rels/workbook.xml.rels', content }] }), [
      1,
      1,
      'error',
      '甲',
    ]);
    expect(partText(after, RELS)).toContain(`Type="${family}/vmlDrawing"`);
    expect(partText(after, SHEET)).toContain(`<legacyDrawing xmlns:r="${family}" r:id="rId2"/>`);
  });
});

describe('notes of people stay', () => {
  const shape = (row: number, column: number) =>
    `<v:shape id="_x0000_s1${row}${column}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  /** Old Excel leaves `<br>` open: the drawing is no XML. */
  const drawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>${shape(0, 0)}<v:shape><div>按钮<br></div></v:shape></xml>`;
  const comment = (ref: string, author: number, text: string) =>
    `<comment ref="${ref}" authorId="${author}"><text>${text}</text></comment>`;
  const withNotes = (list: string, authors = '<author>王老师</author>', vml = drawing): Uint8Array => {
    const extra: BuiltEntry[] = [
      {
        name: RELS,
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TRANSITIONAL}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${TRANSITIONAL}/comments" Target="../comments1.xml"/></Relationships>`,
      },
      {
        name: 'xl/comments1.xml',
        content: `<comments xmlns="m"><authors>${authors}</authors><commentList>${list}</commentList></comments>`,
      },
      { name: 'xl/drawings/vmlDrawing1.vml', content: vml },
    ];
    const after = `<legacyDrawing xmlns:r="${TRANSITIONAL}" r:id="rId1"/>`;
    return buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { after, extra });
  };

  it('ours on another cell is added behind', async () => {
    const before = withNotes(comment('A1', 0, '<r><t>请复核</t></r>'));
    const after = await marked(before, [2, 2, 'error', '甲']);
    expect(notesOf(after)).toEqual([
      ['A1', '王老师', '请复核'],
      ['B2', '科技活动周核对', '甲'],
    ]);
    expect(shapesOf(after)).toEqual(['0,0', '1,1']);
    expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain('data="1,2"');
    expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain('id="_x0000_s2049"');
    expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain('<div>按钮<br></div>');
    expect(changedEntries(before, after)).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', STYLES, SHEET]);
  });

  it.each([
    ['runs', '<r><rPr><b/></rPr><t>请复核</t></r>', '<r><rPr><b/></rPr><t>请复核</t></r><r>'],
    ['plain text', '<t>请复核</t>', '<r><t>请复核</t></r><r>'],
    ['plain text with its reading', '<t>请复核</t><phoneticPr/>', '<r><t>请复核</t></r><r>'],
  ])('ours on the same cell follows theirs in %s', async (_, theirs, expected) => {
    const before = withNotes(comment('A1', 0, theirs));
    const after = await marked(before, [1, 1, 'error', '甲']);
    expect(notesOf(after)).toEqual([['A1', '王老师', '请复核\n————————\n甲']]);
    expect(partText(after, 'xl/comments1.xml')).toContain(expected);
    expect(shapesOf(after)).toEqual(['0,0']);
    expect(changedEntries(before, after)).toEqual(['xl/comments1.xml', STYLES, SHEET]);
  });

  it('a copy annotated again says nothing twice', async () => {
    const once = await marked(
      withNotes(comment('A1', 0, '<t>请复核</t>')),
      [1, 1, 'error', '甲'],
      [2, 2, 'hint', '乙'],
    );
    const twice = await marked(once, [1, 1, 'error', '甲'], [1, 1, 'error', '丙'], [2, 2, 'hint', '乙']);
    expect(notesOf(twice)).toEqual([
      ['A1', '王老师', '请复核\n————————\n甲\n————————\n丙'],
      ['B2', '科技活动周核对', '乙'],
    ]);
  });

  it('a conversation (threaded comment) is left as it is; the colour still shows', async () => {
    const before = withNotes(comment('A1', 0, '<t>[线程批注]</t>'), '<author>tc={1}</author>');
    const after = await marked(before, [1, 1, 'error', '甲']);
    expect(changedEntries(before, after)).toEqual([STYLES, SHEET]);
  });

  it('empty lists are filled', async () => {
    const after = await marked(withNotes('', ''), [1, 1, 'error', '甲']);
    expect(notesOf(after)).toEqual([['A1', '科技活动周核对', '甲']]);
  });

  it('notes of a workbook of ours', async () => {
    const plan = columnOf([{ value: '甲', note: '怎样填：写全称' }]);
    const bytes = await writeWorkbook(plan);
    const sheet = plan.sheets[0]?.name ?? '';
    const result = await patchWorkbook(bytes, {
      marks: [
        { at: { sheet, row: 1, column: 1 }, severity: 'error', sentences: ['不是全称'] },
        { at: { sheet, row: 2, column: 1 }, severity: 'error', sentences: ['没有填'] },
      ],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const notes = notesOf(result.bytes);
    expect(notes.map(([cell]) => cell)).toEqual(['A1', 'A2']);
    expect(notes[0]?.[2]).toMatch(/^怎样填：写全称\n—+\n不是全称$/);
    expect(shapesOf(result.bytes)).toEqual(['0,0', '1,0']);
  });
});
