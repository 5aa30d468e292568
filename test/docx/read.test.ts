/** What is read of a Word document: tables as sheets, the text around them, and what a person sees of either. */

import { readDocument } from '#docx/read';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { type BuiltDocument, buildDocument, p, relationship, row, tbl, tc, tr } from './document-builder';

async function read(document: BuiltDocument): Promise<readonly RawGrid[]> {
  const result = await readDocument(buildDocument(document));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.workbook.grids;
}

async function only(body: string, rest: Omit<BuiltDocument, 'body'> = {}): Promise<RawGrid> {
  const [grid, ...others] = await read({ ...rest, body });
  if (grid === undefined || others.length > 0) throw new Error(`${others.length + 1} sheets`);
  return grid;
}

describe('tables and the text around them', () => {
  it('puts the paragraphs above a table into rows of their own, and those below behind a blank row', async () => {
    const grid = await only(
      `${p('附件2')}<w:p/>${p('填报单位：图书馆')}${tbl([900, 900], row('名称', '场次'), row('讲座', '2'))}<w:p/>${p('注：一行一项')}`,
    );
    expect(grid.sheet).toBe('表1[2+2+2]');
    expect(grid.rows).toEqual([['附件2'], ['填报单位：图书馆'], ['名称', '场次'], ['讲座', '2'], [], ['注：一行一项']]);
  });

  it('reads every table as a sheet of its own, numbered through the document', async () => {
    const grids = await read({
      body: `${tbl([900, 900], row('甲', '乙'))}${p('二、活动清单')}${tbl([500, 500, 500], row('丙', '丁', '戊'))}`,
    });
    expect(grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['表1[0+1]', [['甲', '乙']]],
      ['表2[1+1]', [['二、活动清单'], ['丙', '丁', '戊']]],
    ]);
  });

  it('goes on with a table of the same columns that follows directly, or begins as the first one did', async () => {
    const header = row('序号', '名称');
    const grid = await only(
      `${tbl([500, 2000], header, row('1', '讲座'))}<w:p/>${tbl([510, 1990], row('2', '展览'))}${p('续表')}${tbl([500, 2000], header, row('3', '竞赛'))}`,
    );
    expect(grid.sheet).toBe('表1-3[0+2+0+1+2+2]');
    expect(grid.rows).toEqual([
      ['序号', '名称'],
      ['1', '讲座'],
      ['2', '展览'],
      [],
      ['续表'],
      ['序号', '名称'],
      ['3', '竞赛'],
    ]);
  });

  it('reads a document without tables as its paragraphs', async () => {
    expect(await only(p('联系人：张三') + p('电话：0351-0000123'))).toMatchObject({
      sheet: '正文[2]',
      rows: [['联系人：张三'], ['电话：0351-0000123']],
    });
  });

  it('takes a table of one cell around others for their frame', async () => {
    const inner = tbl([900, 900], row('名称', '场次'));
    const grid = await only(tbl([9000], tr(tc(`${p('统计表')}${inner}<w:p/>`))));
    expect(grid).toMatchObject({ sheet: '表1[1+1]', rows: [['统计表'], ['名称', '场次']] });
  });

  it('reads a table in a cell as a sheet by itself, and the rest of the cell where it stands', async () => {
    const inner = tbl([900, 900], row('里', '面'));
    const grids = await read({
      body: tbl([900, 3000], tr(tc('外'), tc(`${p('说明')}${inner}<w:p/>`)), row('下', '一')),
    });
    expect(grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      [
        '表1[0+2]',
        [
          ['外', '说明'],
          ['下', '一'],
        ],
      ],
      ['表2[0+1]', [['里', '面']]],
    ]);
  });
});

describe('merged cells', () => {
  it('keeps the value of a merge in its first cell, down and across', async () => {
    const grid = await only(
      tbl(
        [500, 500, 500],
        tr(tc('类型', '<w:vMerge w:val="restart"/>'), tc('人次', '<w:gridSpan w:val="2"/>')),
        tr(tc('', '<w:vMerge/>'), tc('线下'), tc('线上')),
      ),
    );
    expect(grid.rows).toEqual([
      ['类型', '人次'],
      [null, '线下', '线上'],
    ]);
    expect(grid.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
  });

  it('shows nobody what the lower part of a merge still holds', async () => {
    const grid = await only(
      tbl([500, 500], tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('1')), tr(tc('旧', '<w:vMerge/>'), tc('2'))),
    );
    expect(grid.rows).toEqual([
      ['甲', '1'],
      [null, '2'],
    ]);
  });

  it('takes columns that were dragged apart by a hair for one', async () => {
    const grid = await only(
      tbl(
        [1000, 60, 940, 1000],
        tr(tc('甲'), tc('乙', '<w:gridSpan w:val="2"/>'), tc('丙')),
        tr(tc('一', '<w:gridSpan w:val="2"/>'), tc('二'), tc('三')),
      ),
    );
    expect(grid.rows).toEqual([
      ['甲', '乙', '丙'],
      ['一', '二', '三'],
    ]);
    expect(grid.merges).toEqual([]);
  });

  it('leaves the columns before an indented row empty', async () => {
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('合计')}</w:tr>`;
    expect((await only(tbl([500, 500], row('1', '2'), indented))).rows).toEqual([
      ['1', '2'],
      [null, '合计'],
    ]);
  });
});

describe('the text of a cell', () => {
  const cell = async (content: string, rest: Omit<BuiltDocument, 'body'> = {}) => {
    const grid = await only(tbl([500, 500], tr(tc(content), tc('末'))), rest);
    return { value: grid.rows[0]?.[0], seen: grid.appearances?.[0] };
  };
  const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  it.each([
    [
      'paragraphs and breaks stand below one another',
      `${p('一')}<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p>`,
      '一\n二\n三',
    ],
    ['inserted text counts', `<w:p><w:ins w:id="1" w:author="甲">${run('200')}</w:ins></w:p>`, '200'],
    [
      'deleted text does not',
      `<w:p>${run('200')}<w:del w:id="1"><w:r><w:delText>300</w:delText></w:r></w:del></w:p>`,
      '200',
    ],
    [
      'a field shows its result, not its code',
      `<w:p><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>${run('12')}</w:p>`,
      '12',
    ],
    [
      'what only asks for content is none',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处输入文字')}</w:sdtContent></w:sdt><w:p/>`,
      null,
    ],
    [
      'a content control that was filled in is read',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('讲座')}</w:sdtContent></w:sdt>`,
      '讲座',
    ],
    ['a ticked box', '<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r></w:p>', '☑'],
    [
      'a text box',
      `<w:p>${run('外')}<w:r><w:pict><v:shape xmlns:v="urn:v"><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      '外\n框',
    ],
    ['nothing is an empty cell', '<w:p/>', null],
  ])('%s', async (_, content, expected) => {
    expect((await cell(content)).value).toBe(expected);
  });

  it('tells what is struck out, raised, pictured, linked and noted', async () => {
    expect((await cell(`<w:p>${run('2', '<w:strike/>')}${run('30')}</w:p>`)).seen).toMatchObject({
      runs: [{ text: '2', struck: true }, { text: '30' }],
    });
    expect((await cell(`<w:p>${run('讲座', '<w:dstrike/>')}</w:p>`)).seen).toMatchObject({ struck: true });
    expect((await cell(`<w:p>${run('30')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p>`)).seen).toMatchObject(
      {
        runs: [{ text: '30' }, { text: '1', raised: true }],
      },
    );
    const blip = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a"/></w:drawing></w:r></w:p>';
    expect((await cell(blip)).seen).toMatchObject({ picture: true });
    const link = `<w:p><w:hyperlink r:id="r9">${run('报道')}</w:hyperlink></w:p>`;
    const relations = relationship('r9', 'hyperlink', 'https://example.edu.cn/1', true);
    expect((await cell(link, { relations })).seen).toMatchObject({ link: 'https://example.edu.cn/1' });
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="科长">${p('再核一下')}</w:comment></w:comments>`;
    const noted = await cell(`<w:p>${run('200')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`, {
      relations: relationship('r8', 'comments', 'comments.xml'),
      extra: [{ name: 'word/comments.xml', content: comments }],
    });
    expect(noted.seen).toMatchObject({ note: '再核一下' });
  });

  it('leaves out a row that was deleted in the recorded changes, and tells a hidden one', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1" w:author="甲"/></w:trPr>${tc('旧')}${tc('0')}</w:tr>`;
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${tc('藏')}${tc('1')}</w:tr>`;
    const grid = await only(tbl([500, 500], row('名称', '场次'), deleted, hidden));
    expect(grid).toMatchObject({
      rows: [
        ['名称', '场次'],
        ['藏', '1'],
      ],
      hiddenRows: [2],
    });
  });
});

it('takes a small table above another for its letterhead', async () => {
  const wide = Array.from({ length: 8 }, () => 800);
  const names = ['名称', '类型', '形式', '开始', '结束', '地点', '对象', '场次'];
  const grid = await only(`${tbl([2000, 5000], row('填报单位', '图书馆'))}<w:p/>${tbl(wide, row(...names))}`);
  expect(grid).toMatchObject({ sheet: '表1-2[0+1+0+1]', rows: [['填报单位', '图书馆'], names] });
});
