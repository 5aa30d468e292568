/** The lists that a workbook offers in its cells, as another program writes them. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { proposeForm } from '#domain/adopting/propose-form';
import { readWorkbook } from '#xlsx/read';
import { readOfferedChoices } from '#xlsx/read-choices';

async function bookWith(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function offeredIn(bytes: Uint8Array) {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const { grids } = read.workbook;
  return { grids, offered: readOfferedChoices(bytes, grids) };
}

const list = (formula: string) => ({ type: 'list' as const, allowBlank: true, formulae: [formula] });

async function ofForm(): Promise<Uint8Array> {
  return bookWith((book) => {
    const sheet = book.addWorksheet('表');
    sheet.addRow(['序号', '项目名称', '赛道', '档次', '面积']);
    const lists = book.addWorksheet('选项');
    for (const word of ['甲档', '乙档', '丙档']) lists.addRow([word]);
    sheet.getCell('C2').dataValidation = list('"讲解,展演,微视频"');
    sheet.getCell('D2').dataValidation = list('选项!$A$1:$A$3');
    sheet.getCell('E2').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
    sheet.getCell('B1').note = '不超过25字';
  });
}

test('written out, and as a range of another sheet; a bound of figures is no list', async () => {
  const { offered } = await offeredIn(await ofForm());
  expect(offered).toEqual([
    { sheet: '表', range: { top: 2, left: 3, bottom: 2, right: 3 }, choices: ['讲解', '展演', '微视频'] },
    { sheet: '表', range: { top: 2, left: 4, bottom: 2, right: 4 }, choices: ['甲档', '乙档', '丙档'] },
  ]);
});

test('in the extension that Excel writes for lists of another sheet', async () => {
  const parts = unzipSync(await ofForm());
  const part = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>选项!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>C2:C9 F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;
  const changed = xml.replace(/<dataValidations[\s\S]*<\/dataValidations>/u, '').replace('</worksheet>', extension);
  const { offered } = await offeredIn(zipSync({ ...parts, [part]: strToU8(changed) }));
  expect(offered.map(({ range, choices }) => [range.top, range.left, range.bottom, choices])).toEqual([
    [2, 3, 9, ['甲档', '乙档']],
    [2, 6, 2, ['甲档', '乙档']],
  ]);
});

test('a name, a formula, one choice or another workbook offer nothing', async () => {
  const bytes = await bookWith((book) => {
    const sheet = book.addWorksheet('表');
    sheet.addRow(['一']);
    for (const [at, formula] of ['名单', 'INDIRECT($A$1)', '"甲"', '[1]别处!$A$1:$A$9', '$A$1:$A$1'].entries())
      sheet.getCell(2, at + 1).dataValidation = list(formula);
  });
  expect((await offeredIn(bytes)).offered).toEqual([]);
});

test('what is no workbook offers nothing', () => {
  expect(readOfferedChoices(new Uint8Array([1, 2, 3]), [])).toEqual([]);
});

test('a column whose cells offer a list is a choice of it, and a note on its header is a hint', async () => {
  const { grids, offered } = await offeredIn(await ofForm());
  const proposal = proposeForm(grids, [], { offered });
  expect(proposal?.parts.map(({ header, spec, certainty }) => [header, spec, certainty])).toEqual([
    ['序号', { type: 'sequence' }, 'hint'],
    ['项目名称', { type: 'text', maxLength: 25 }, 'hint'],
    ['赛道', { type: 'choice', choices: ['讲解', '展演', '微视频'], aliases: [] }, 'hint'],
    ['档次', { type: 'choice', choices: ['甲档', '乙档', '丙档'], aliases: [] }, 'hint'],
    ['面积', { type: 'text', maxLength: 200 }, 'unknown'],
  ]);
  expect(proposal?.leftOut.map(({ text }) => text)).toEqual(['甲档', '乙档', '丙档']);
});
