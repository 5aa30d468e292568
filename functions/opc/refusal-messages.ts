/** What an officer reads when a file is refused: what happened · why · what to do next. Knows words only. */
import type { FileRefusal, FileRefusalCode, OtherDocument, OtherFile } from './file-refusal';

type Language = 'zh-CN' | 'en';
type Sentence<C extends FileRefusalCode> = (refusal: Extract<FileRefusal, { code: C }>) => string;
type Catalogue = { readonly [C in FileRefusalCode]: Sentence<C> };

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number, digits = 1) => String(Number((bytes / MEGABYTE).toFixed(digits)));

/** With as many digits as it takes to show that it is more than the limit. */
function above(bytes: number, limit: number): string {
  const digits = [1, 2, 3, 4, 5, 6].find((each) => megabytes(bytes, each) !== megabytes(limit, each));
  return megabytes(bytes, digits);
}

/** Kinds that have a sentence of their own are not named in others'. */
type OwnSentence = 'encrypted' | 'lock' | 'unknown';

const OTHER_FILE: Record<Language, Record<Exclude<OtherFile, OwnSentence>, string>> = {
  'zh-CN': {
    csvOrText: '文本文件（.csv 或 .txt）',
    html: '网页（改名成了表格文件）',
    mht: '“单个文件网页”（.mht，改名成了表格文件）',
    xmlSpreadsheet: 'XML 表格（Excel 2003 格式）',
    pdf: 'PDF 文件',
    image: '图片',
    archive: '压缩包（.rar、.7z 或 .gz）',
  },
  en: {
    csvOrText: 'a text file (.csv or .txt)',
    html: 'a web page renamed as a workbook',
    mht: 'a single-file web page (.mht) renamed as a workbook',
    xmlSpreadsheet: 'an XML spreadsheet (Excel 2003)',
    pdf: 'a PDF',
    image: 'a picture',
    archive: 'an archive (.rar, .7z or .gz)',
  },
};

const OTHER_DOCUMENT: Record<Language, Record<Exclude<OtherDocument, 'zip' | 'iwork'>, string>> = {
  'zh-CN': {
    ods: 'OpenDocument 表格（.ods）',
    odt: 'OpenDocument 文档（.odt）',
    docx: 'Word 文档（.docx）',
    pptx: '演示文稿（.pptx）',
    xlsb: '二进制工作簿（.xlsb）',
    doc: '旧版 Word 文档（.doc）',
    ppt: '旧版演示文稿（.ppt）',
  },
  en: {
    ods: 'an OpenDocument spreadsheet (.ods)',
    odt: 'an OpenDocument text (.odt)',
    docx: 'a Word document (.docx)',
    pptx: 'a presentation (.pptx)',
    xlsb: 'a binary workbook (.xlsb)',
    doc: 'an old Word document (.doc)',
    ppt: 'an old presentation (.ppt)',
  },
};

const RESAVE_ZH = '请用 Excel、Word 或 WPS 打开原文件，另存为 .xlsx（或 .docx）后重新选择。';
const RESAVE_EN = 'Open the original in Excel, Word or WPS, save it as .xlsx (or .docx) and choose it again.';

const ZH: Catalogue = {
  'file.empty': () => '文件是空的，里面没有内容，可能没有下载或复制完整。请重新保存后再选择。',
  'file.notZip': ({ kind }) => {
    switch (kind) {
      case 'encrypted':
        return '文件被文档加密软件加密了，在这里读不出内容。请在单位装有该软件的电脑上解密（或申请外发）后，重新选择。';
      case 'lock':
        return '这是打开表格时留下的临时文件（文件名以“~$”等开头），里面没有数据。请选择旁边名称不带“~$”的文件。';
      case 'unknown':
        return `这不是 Excel 工作簿，内容无法识别；单位若用文档加密软件，请先解密。${RESAVE_ZH}`;
      default:
        return `这不是 Excel 工作簿，而是${OTHER_FILE['zh-CN'][kind]}。${RESAVE_ZH}`;
    }
  },
  'file.legacyXls': () => `这是旧版表格（.xls 或 .et），新旧格式不同，无法直接读取。${RESAVE_ZH}`,
  'file.olderXls': () => `这是 Excel 95 或更早版本的表格，格式太旧，读不出来。${RESAVE_ZH}`,
  'file.passwordProtected': () =>
    '文件设有打开密码，内容已加密，无法读取。请打开后在“文件 → 信息 → 保护工作簿（文档）”中清除密码，保存后重新选择。',
  'file.tooLarge': ({ bytes, limit }) =>
    `文件有 ${above(bytes, limit)} MB，超过 ${megabytes(limit)} MB 的上限，通常是插入了图片。请删去图片等附件，保存后重新选择。`,
  'file.tooManyEntries': ({ entries, limit }) =>
    `文件内部有 ${entries} 个部件，超过 ${limit} 个的上限，不像正常的填报表。请把数据复制到空白表中，保存后重新选择。`,
  'file.inflatesTooMuch': ({ bytes, limit }) =>
    `文件展开后有 ${above(bytes, limit)} MB 以上，超过 ${megabytes(limit)} MB 的上限，不像正常的填报表。请把数据复制到空白表中，保存后重新选择。`,
  'file.partTooLarge': ({ bytes, limit }) =>
    `其中一张表展开后有 ${above(bytes, limit)} MB，超过 ${megabytes(limit)} MB 的上限，通常是整列整行设了格式。请把数据复制到空白表中，保存后重新选择。`,
  'file.lyingSizes': () => `文件标明的大小与实际内容不符，可能已损坏或被改动，没有读取。${RESAVE_ZH}`,
  'file.dtd': () => `文件里有表格不应有的外部定义（DTD），可能带来安全风险，没有读取。${RESAVE_ZH}`,
  'file.unsafeEntryName': () => `生成这个文件的程序没有按规范给内部部件命名，没有读取。${RESAVE_ZH}`,
  'file.notWorkbook': ({ kind }) => {
    switch (kind) {
      case 'zip':
        return '这是压缩包（.zip），不是 Excel 工作簿。请先解压，再选择里面的 .xlsx 文件。';
      case 'iwork':
        return '这是苹果 Numbers 等程序的文件，不是 .xlsx 工作簿。请在 Numbers 里选“文件 → 导出到 → Excel”，再选择导出的文件。';
      default:
        return `这是${OTHER_DOCUMENT['zh-CN'][kind]}，不是 .xlsx 工作簿。${RESAVE_ZH}`;
    }
  },
  'file.noSheets': () => '工作簿里面没有工作表，只有图表等，没有可读的数据。请确认选对了文件。',
  'file.noText': () =>
    '这份 Word 文档里没有文字，也没有表格（可能只有图片或扫描件），没有可读的数据。请确认选对了文件。',
  'file.foreignText': () =>
    '这份 Word 文档里嵌入了别的文档的内容，在这里读不全，所以没有读取。请用 Word 或 WPS 打开，全选复制到一份新文档中，保存后重新选择。',
  'file.tooManyTables': ({ limit }) =>
    `这份 Word 文档里的表格超过 ${limit} 个，不像一份填报表。请只留要报送的表格，或分成几份，保存后重新选择。`,
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
    `没有生成副本，原文件没有变：这份文件的内部写法特殊，只改其中几格可能会损坏别的内容。${RESAVE_ZH}也可以照着问题清单直接在表里修改。`,
};

const EN: Catalogue = {
  'file.empty': () =>
    'The file is empty; it may not have been downloaded or copied completely. Save it again and choose it.',
  'file.notZip': ({ kind }) => {
    switch (kind) {
      case 'encrypted':
        return 'A document security program encrypted this file, so it cannot be read here. Decrypt it on a computer that has the program, and choose it again.';
      case 'lock':
        return 'This is a temporary file that is left while a workbook is open (its name starts with “~$” or the like); it holds no data. Choose the file beside it without “~$”.';
      case 'unknown':
        return `This is not an Excel workbook, and what it holds is not known; if your organisation encrypts documents, decrypt it first. ${RESAVE_EN}`;
      default:
        return `This is not an Excel workbook but ${OTHER_FILE.en[kind]}. ${RESAVE_EN}`;
    }
  },
  'file.legacyXls': () =>
    `This is an old-format spreadsheet (.xls or .et), which cannot be read directly. ${RESAVE_EN}`,
  'file.olderXls': () => `This is a spreadsheet of Excel 95 or before; that format is too old to be read. ${RESAVE_EN}`,
  'file.passwordProtected': () =>
    'The file needs a password to open, so its contents are encrypted. Open it, clear the password under File → Info → Protect Workbook (or Document), save and choose it again.',
  'file.tooLarge': ({ bytes, limit }) =>
    `The file has ${above(bytes, limit)} MB, above the limit of ${megabytes(limit)} MB; usually pictures are the cause. Remove them, save and choose it again.`,
  'file.tooManyEntries': ({ entries, limit }) =>
    `The file holds ${entries} parts, above the limit of ${limit}; that is not a normal form. Copy the data into a blank sheet, save and choose that.`,
  'file.inflatesTooMuch': ({ bytes, limit }) =>
    `Unpacked, the file has ${above(bytes, limit)} MB or more, above the limit of ${megabytes(limit)} MB; that is not a normal form. Copy the data into a blank sheet, save and choose that.`,
  'file.partTooLarge': ({ bytes, limit }) =>
    `One sheet has ${above(bytes, limit)} MB unpacked, above the limit of ${megabytes(limit)} MB; usually whole rows or columns are formatted. Copy the data into a blank sheet, save and choose that.`,
  'file.lyingSizes': () =>
    `The file's stated sizes do not match its contents, so it was not read; it may be damaged. ${RESAVE_EN}`,
  'file.dtd': () =>
    `The file holds an external definition (DTD) that no workbook needs and that may be unsafe. ${RESAVE_EN}`,
  'file.unsafeEntryName': () =>
    `The program that made this file did not name its parts as the format has it, so it was not read. ${RESAVE_EN}`,
  'file.notWorkbook': ({ kind }) => {
    switch (kind) {
      case 'zip':
        return 'This is a zip archive, not an Excel workbook. Unpack it first and choose the .xlsx inside.';
      case 'iwork':
        return 'This is a file of Apple’s Numbers or the like, not an .xlsx workbook. In Numbers choose File → Export To → Excel, and choose that file.';
      default:
        return `This is ${OTHER_DOCUMENT.en[kind]}, not an .xlsx workbook. ${RESAVE_EN}`;
    }
  },
  'file.noSheets': () =>
    'The workbook has no worksheet, only charts or the like, and so no data to read. Check that it is the right file.',
  'file.noText': () =>
    'This Word document has no text and no table (perhaps only pictures or scans), and so no data to read. Check that it is the right file.',
  'file.foreignText': () =>
    'This Word document takes in the content of another document, which cannot be read whole here, so it was not read. Open it in Word or WPS, copy everything into a new document, save and choose that.',
  'file.tooManyTables': ({ limit }) =>
    `This Word document has more than ${limit} tables; that is not a form. Keep the tables to be reported, or send it in parts, save and choose it again.`,
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
    `No copy was made and the original is unchanged: this file is built in an unusual way, and changing a few of its cells might harm the rest. ${RESAVE_EN} Or correct the cells by hand, following the list of issues.`,
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
