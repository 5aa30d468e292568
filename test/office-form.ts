/** A form as an office writes it in Excel: another program's file, with merged and nested headers, a letterhead, notes. */
import ExcelJS from 'exceljs';

export interface OfficeForm {
  readonly title: string;
  /** Groups and their parts with a bar between: 活动时间|开始. */
  readonly headers: readonly string[];
  readonly notes: string;
}

export const ACTIVITY_FORM: OfficeForm = {
  title: '科技活动周特色科技活动安排统计表',
  headers: [
    '序号',
    '活动名称*',
    '活动类型',
    '活动时间|开始',
    '活动时间|结束',
    '举办的具体位置',
    '预计人次|线下',
    '预计人次|线上',
    '经费（万元）',
    '是否面向社会（是/否）',
    '活动简介（不超过150字）',
    '联系人',
    '联系电话',
  ],
  notes: '注：1.活动类型从讲座、展览、竞赛、实验室开放中选择。\n2.请按期报送。',
};

export async function officeForm({ title, headers, notes }: OfficeForm = ACTIVITY_FORM): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  const width = headers.length;
  sheet.addRow(['附件2']);
  sheet.addRow([title]);
  sheet.mergeCells(2, 1, 2, width);
  sheet.addRow(['填报单位（盖章）：            填报人：          分管领导：          填报日期：']);
  sheet.mergeCells(3, 1, 3, width);
  const groups = headers.map((header) => (header.includes('|') ? header.split('|')[0] : undefined));
  sheet.addRow(headers.map((header, at) => groups[at] ?? header));
  sheet.addRow(headers.map((header, at) => (groups[at] === undefined ? '' : header.split('|')[1])));
  groups.forEach((group, at) => {
    if (group === undefined) sheet.mergeCells(4, at + 1, 5, at + 1);
    else if (groups[at - 1] !== group) sheet.mergeCells(4, at + 1, 4, groups.lastIndexOf(group) + 1);
  });
  for (const number of [1, 2, 3]) sheet.addRow([number]);
  sheet.addRow([notes]);
  sheet.addRow(['负责人签字：']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
