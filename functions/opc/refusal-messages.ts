/** What an officer reads when a file is refused: what happened · why · what to do next. Knows words only. */
import type { FileRefusal, FileRefusalCode, OtherDocument, OtherFile } from './file-refusal';

type Language = 'zh-CN' | 'en';
type Sentence<C extends FileRefusalCode> = (refusal: Extract<FileRefusal, { code: C }>) => string;
type Catalogue = { readonly [C in FileRefusalCode]: Sentence<C> };

const megabytes = (bytes: number) => String(Math.round((bytes / 1024 / 1024) * 10) / 10);

const OTHER_FILE: Record<Language, Record<OtherFile, string>> = {
  'zh-CN': {
    csvOrText: '文本文件（.csv 或 .txt）',
    html: '网页（改名成了表格文件）',
    xmlSpreadsheet: 'XML 表格（Excel 2003 格式）',
    pdf: 'PDF 文件',
    image: '图片',
    archive: '压缩包（.rar、.7z 或 .gz）',
    unknown: '其他类型的文件',
  },
  en: {
    csvOrText: 'a text file (.csv or .txt)',
    html: 'a web page renamed as a workbook',
    xmlSpreadsheet: 'an XML spreadsheet (Excel 2003)',
    pdf: 'a PDF',
    image: 'a picture',
    archive: 'an archive (.rar, .7z or .gz)',
    unknown: 'some other kind of file',
  },
};

const OTHER_DOCUMENT: Record<Language, Record<OtherDocument, string>> = {
  'zh-CN': {
    ods: 'OpenDocument 表格（.ods）',
    odt: 'OpenDocument 文档（.odt）',
    docx: 'Word 文档（.docx）',
    pptx: '演示文稿（.pptx）',
    xlsb: '二进制工作簿（.xlsb）',
    doc: '旧版 Word 文档（.doc）',
    zip: '压缩包（.zip）',
  },
  en: {
    ods: 'an OpenDocument spreadsheet (.ods)',
    odt: 'an OpenDocument text (.odt)',
    docx: 'a Word document (.docx)',
    pptx: 'a presentation (.pptx)',
    xlsb: 'a binary workbook (.xlsb)',
    doc: 'an old Word document (.doc)',
    zip: 'a zip archive',
  },
};

const RESAVE_ZH = '请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”后重新选择。';
const RESAVE_EN = 'Open the original in Excel or WPS, save it as “Excel Workbook (.xlsx)” and choose it again.';

const ZH: Catalogue = {
  'file.empty': () => '文件是空的，里面没有内容，可能没有下载或复制完整。请重新保存后再选择。',
  'file.notZip': ({ kind }) => `这不是 Excel 工作簿，而是${OTHER_FILE['zh-CN'][kind]}。${RESAVE_ZH}`,
  'file.legacyXls': () => `这是旧版表格（.xls 或 .et），新旧格式不同，无法直接读取。${RESAVE_ZH}`,
  'file.passwordProtected': () =>
    '工作簿设有打开密码，内容已加密，无法读取。请打开后在“文件 → 信息 → 保护工作簿”中清除密码，保存后重新选择。',
  'file.tooLarge': ({ bytes, limit }) =>
    `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(limit)} MB 的上限，通常是插入了图片。请删去图片等附件，保存后重新选择。`,
  'file.tooManyEntries': ({ entries, limit }) =>
    `文件内部有 ${entries} 个部件，超过 ${limit} 个的上限，不像正常的填报表。请把数据复制到空白表中，保存后重新选择。`,
  'file.inflatesTooMuch': ({ bytes, limit }) =>
    `文件展开后有 ${megabytes(bytes)} MB 以上，超过 ${megabytes(limit)} MB 的上限，不像正常的填报表。请把数据复制到空白表中，保存后重新选择。`,
  'file.partTooLarge': ({ bytes, limit }) =>
    `其中一张表展开后有 ${megabytes(bytes)} MB，超过 ${megabytes(limit)} MB 的上限，通常是整列整行设了格式。请把数据复制到空白表中，保存后重新选择。`,
  'file.lyingSizes': () => `文件标明的大小与实际内容不符，可能已损坏或被改动，没有读取。${RESAVE_ZH}`,
  'file.dtd': () => `文件里有表格不应有的外部定义（DTD），可能带来安全风险，没有读取。${RESAVE_ZH}`,
  'file.unsafeEntryName': () => `文件内部的部件名称不合规范，可能带来安全风险，没有读取。${RESAVE_ZH}`,
  'file.notWorkbook': ({ kind }) =>
    kind === 'zip'
      ? '这是压缩包（.zip），不是 Excel 工作簿。请先解压，再选择里面的 .xlsx 文件。'
      : `这是${OTHER_DOCUMENT['zh-CN'][kind]}，不是 .xlsx 工作簿。${RESAVE_ZH}`,
  'file.tooManyRows': ({ sheet, rows, limit }) =>
    `“${sheet}”有 ${rows} 行数据，超过 ${limit} 行的上限。请确认选对了文件，或分成几份报送。`,
  'file.tooManyColumns': ({ sheet, columns, limit }) =>
    `“${sheet}”有 ${columns} 列数据，超过 ${limit} 列的上限。请确认选对了文件，并删去多余的列。`,
  'file.tooManyCells': ({ sheet, limit }) =>
    `“${sheet}”的数据超过 ${limit} 个单元格的上限。请确认选对了文件，或分成几份报送。`,
  'file.tooManyMerges': ({ sheet, limit }) =>
    `“${sheet}”合并的单元格超过 ${limit} 个的上限，不像正常的填报表。请取消多余的合并，保存后重新选择。`,
  'file.cellOutOfBounds': ({ sheet, cell, rows, columns }) =>
    `“${sheet}”的 ${cell} 有内容，离表格太远（只读前 ${rows} 行、${columns} 列），多半是误填。请清除该单元格，保存后重新选择。`,
  'file.textTooLong': ({ sheet, cell, limit }) =>
    `“${sheet}”的 ${cell} 文字超过 ${limit} 字，Excel 也无法容纳。请缩短后保存，重新选择。`,
  'file.damaged': () => `文件已损坏或不完整，读不出来。${RESAVE_ZH}`,
  'file.notPatchable': () =>
    `没有生成副本，原文件没有变：这份工作簿的内部写法特殊，只改其中几格可能会损坏别的内容。${RESAVE_ZH}也可以照着问题清单直接在表里修改。`,
};

const EN: Catalogue = {
  'file.empty': () =>
    'The file is empty; it may not have been downloaded or copied completely. Save it again and choose it.',
  'file.notZip': ({ kind }) => `This is not an Excel workbook but ${OTHER_FILE.en[kind]}. ${RESAVE_EN}`,
  'file.legacyXls': () =>
    `This is an old-format spreadsheet (.xls or .et), which cannot be read directly. ${RESAVE_EN}`,
  'file.passwordProtected': () =>
    'The workbook needs a password to open, so its contents are encrypted. Open it, clear the password under File → Info → Protect Workbook, save and choose it again.',
  'file.tooLarge': ({ bytes, limit }) =>
    `The file has ${megabytes(bytes)} MB, above the limit of ${megabytes(limit)} MB; usually pictures are the cause. Remove them, save and choose it again.`,
  'file.tooManyEntries': ({ entries, limit }) =>
    `The file holds ${entries} parts, above the limit of ${limit}; that is not a normal form. Copy the data into a blank sheet, save and choose that.`,
  'file.inflatesTooMuch': ({ bytes, limit }) =>
    `Unpacked, the file has ${megabytes(bytes)} MB or more, above the limit of ${megabytes(limit)} MB; that is not a normal form. Copy the data into a blank sheet, save and choose that.`,
  'file.partTooLarge': ({ bytes, limit }) =>
    `One sheet has ${megabytes(bytes)} MB unpacked, above the limit of ${megabytes(limit)} MB; usually whole rows or columns are formatted. Copy the data into a blank sheet, save and choose that.`,
  'file.lyingSizes': () =>
    `The file's stated sizes do not match its contents, so it was not read; it may be damaged. ${RESAVE_EN}`,
  'file.dtd': () =>
    `The file holds an external definition (DTD) that no workbook needs and that may be unsafe. ${RESAVE_EN}`,
  'file.unsafeEntryName': () => `A part inside the file has a name that is not allowed and may be unsafe. ${RESAVE_EN}`,
  'file.notWorkbook': ({ kind }) =>
    kind === 'zip'
      ? 'This is a zip archive, not an Excel workbook. Unpack it first and choose the .xlsx inside.'
      : `This is ${OTHER_DOCUMENT.en[kind]}, not an .xlsx workbook. ${RESAVE_EN}`,
  'file.tooManyRows': ({ sheet, rows, limit }) =>
    `“${sheet}” has ${rows} rows of data, above the limit of ${limit}. Check that it is the right file, or send it in parts.`,
  'file.tooManyColumns': ({ sheet, columns, limit }) =>
    `“${sheet}” has ${columns} columns of data, above the limit of ${limit}. Check that it is the right file and remove the extra columns.`,
  'file.tooManyCells': ({ sheet, limit }) =>
    `“${sheet}” has more than ${limit} filled cells. Check that it is the right file, or send it in parts.`,
  'file.tooManyMerges': ({ sheet, limit }) =>
    `“${sheet}” merges more than ${limit} cells; that is not a normal form. Undo the extra merges, save and choose it again.`,
  'file.cellOutOfBounds': ({ sheet, cell, rows, columns }) =>
    `${cell} of “${sheet}” holds something far away from the table (the first ${rows} rows and ${columns} columns are read); probably a slip. Clear that cell, save and choose the file again.`,
  'file.textTooLong': ({ sheet, cell, limit }) =>
    `The text in ${cell} of “${sheet}” is longer than ${limit} characters, more than Excel holds. Shorten it, save and choose the file again.`,
  'file.damaged': () => `The file is damaged or incomplete and cannot be read. ${RESAVE_EN}`,
  'file.notPatchable': () =>
    `No copy was made and the original is unchanged: this workbook is built in an unusual way, and changing a few of its cells might harm the rest. ${RESAVE_EN} Or correct the cells by hand, following the list of issues.`,
};

/** One or two sentences for the person who chose the file, in both languages; a code without a sentence does not compile. */
export function refusalMessage(refusal: FileRefusal): Readonly<Record<Language, string>> {
  return { 'zh-CN': sentenceIn(ZH, refusal), en: sentenceIn(EN, refusal) };
}

function sentenceIn(catalogue: Catalogue, refusal: FileRefusal): string {
  // The catalogue pairs each code with a sentence for exactly that member; indexing by the union loses the pairing.
  const sentence = catalogue[refusal.code] as (refusal: FileRefusal) => string;
  return sentence(refusal);
}
