/** The contract of the workbook port, kept by a file in a browser. */
import { cellName } from '#domain/sheet/address';
import { isoToSerial } from '#domain/sheet/serial-date';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import type { FileWorkbook } from '../../../addin/workbook/workbook';
import { buildWorkbook, escapeXml } from '../../xlsx/workbook-builder';
import {
  expectDone,
  type GivenCell,
  type GivenLook,
  type GivenSheet,
  type WorkbookUnderTest,
} from '../workbook/under-test';
import { describeWorkbook } from '../workbook/workbook.contract';

describeWorkbook({
  name: 'A file',
  allowed: {
    abilities: { layOut: 'download', select: 'inTable', mark: 'copy', watch: false },
    unknown: [],
    seesLooks: true,
  },
  open: opened,
});

/** Of no sheets there is no file: then none is open. */
async function opened(sheets: readonly GivenSheet[]): Promise<WorkbookUnderTest> {
  let saved = new Uint8Array();
  const workbook = openFileWorkbook({
    save: (_, bytes) => {
      saved = new Uint8Array(bytes);
    },
  });
  if (sheets.length > 0) await open(workbook, fileOf(sheets));
  const openedAgain = async () => {
    const again = openFileWorkbook();
    await open(again, saved);
    return again;
  };
  return {
    workbook,
    openedAnew: async () => {
      expectDone(await workbook.annotatedCopy([]));
      return openedAgain();
    },
    laidOut: openedAgain,
  };
}

async function open(workbook: FileWorkbook, bytes: Uint8Array): Promise<void> {
  expect(await workbook.open({ name: '附件2.xlsx', bytes })).toEqual({ ok: true });
}

/** How dates are given; looks of a test come after these. */
const STYLES: readonly Style[] = [{ format: 'yyyy-mm-dd' }, { format: 'yyyy-mm-dd hh:mm:ss' }];

interface Style {
  readonly format?: string;
  readonly struck?: true;
}

function fileOf(sheets: readonly GivenSheet[]): Uint8Array {
  const styles = [...STYLES];
  const built = sheets.map((sheet) => {
    const { name, merges = [], looks = [], hidden } = sheet;
    return {
      name,
      before: columnsOf(sheet),
      data: dataOf(sheet, styles),
      after: [
        merges.length === 0 ? '' : `<mergeCells>${merges.map(mergeOf).join('')}</mergeCells>`,
        hyperlinksOf(looks),
      ].join(''),
      ...(hidden === undefined ? {} : { state: hidden === true ? ('hidden' as const) : hidden }),
    };
  });
  return buildWorkbook({
    sheets: built,
    extra: sheets.flatMap(({ looks = [] }, at) => relatedParts(looks, at + 1)),
    replace: [{ name: 'xl/styles.xml', content: stylesXml(styles) }],
  });
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function stylesXml(styles: readonly Style[]): string {
  const codes = styles.map(({ format = 'General' }, at) => {
    return `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(format)}"/>`;
  });
  const cells = styles.map(({ struck }, at) => `<xf numFmtId="${164 + at}" fontId="${struck ? 1 : 0}" applyFont="1"/>`);
  return `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

function columnsOf({ hiddenColumns = [], withoutWidth = [] }: GivenSheet): string {
  const columns = [
    ...hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`),
    ...withoutWidth.map((at) => `<col min="${at}" max="${at}" width="0" customWidth="1"/>`),
  ];
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Adds the styles that it needs. */
function dataOf({ rows, hiddenRows = [], looks = [] }: GivenSheet, styles: Style[]): string {
  return rows
    .map((row, r) => {
      const cells = row.map((cell, c) => {
        const name = cellName(r + 1, c + 1);
        const look = looks.find((given) => given.cell === name);
        if (cell === null) return '';
        if (look?.runs !== undefined) return runsOf(name, look.runs);
        const { format, struck } = look ?? {};
        if (format === undefined && struck === undefined) return cellOf(cell, name);
        styles.push({ ...(format === undefined ? {} : { format }), ...(struck === undefined ? {} : { struck }) });
        return cellOf(cell, name).replace('<c ', `<c s="${styles.length}" `);
      });
      return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
    })
    .join('');
}

function runsOf(name: string, runs: NonNullable<GivenLook['runs']>): string {
  const pieces = runs.map(({ text: piece, struck, raised }) => {
    const look = `${struck ? '<strike/>' : ''}${raised ? '<vertAlign val="superscript"/>' : ''}`;
    return `<r><rPr>${look}</rPr><t xml:space="preserve">${text(piece)}</t></r>`;
  });
  return `<c r="${name}" t="inlineStr"><is>${pieces.join('')}</is></c>`;
}

function hyperlinksOf(looks: readonly GivenLook[]): string {
  const links = looks.flatMap(({ cell, link }) => {
    return link === undefined ? [] : [`<hyperlink ref="${cell}" xmlns:r="${RELATION}" r:id="link${cell}"/>`];
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

/** A sheet's notes and conversations, and what leads to them and out of its links. */
function relatedParts(looks: readonly GivenLook[], sheet: number): { name: string; content: string }[] {
  const links = looks.flatMap(({ cell, link }) => {
    if (link === undefined) return [];
    const target = escapeXml(link);
    return [`<Relationship Id="link${cell}" Type="${RELATION}/hyperlink" Target="${target}" TargetMode="External"/>`];
  });
  const noted = looks.filter(({ note }) => note !== undefined);
  if (links.length + noted.length === 0) return [];
  const comments = noted.map(({ cell, note = '', replies }, at) => {
    return `<comment ref="${cell}" authorId="${replies === undefined ? 0 : at + 1}"><text><t>${escapeXml(note)}</t></text></comment>`;
  });
  const threads = noted.flatMap(({ cell, note = '', replies = [] }) => {
    return replies.length === 0
      ? []
      : [note, ...replies].map((said) => {
          return `<threadedComment ref="${cell}"><text>${escapeXml(said)}</text></threadedComment>`;
        });
  });
  const authors = ['李老师', ...noted.map((_, at) => `tc={${at}}`)].map((author) => `<author>${author}</author>`);
  const relations = [
    ...links,
    `<Relationship Id="notes" Type="${RELATION}/comments" Target="../comments${sheet}.xml"/>`,
    `<Relationship Id="threads" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment${sheet}.xml"/>`,
  ];
  return [
    {
      name: `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    {
      name: `xl/comments${sheet}.xml`,
      content: `<comments ${MAIN}><authors>${authors.join('')}</authors><commentList>${comments.join('')}</commentList></comments>`,
    },
    {
      name: `xl/threadedComments/threadedComment${sheet}.xml`,
      content: `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${threads.join('')}</ThreadedComments>`,
    },
  ];
}

function mergeOf({ top, left, bottom, right }: NonNullable<GivenSheet['merges']>[number]): string {
  return `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`;
}

function cellOf(cell: Exclude<GivenCell, null>, name: string): string {
  if (typeof cell === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${Number(cell)}</v></c>`;
  if ('date' in cell) {
    const style = cell.date.length > 10 ? 2 : 1;
    return `<c r="${name}" s="${style}"><v>${isoToSerial(cell.date)}</v></c>`;
  }
  const formula = `<f>${escapeXml(cell.formula)}</f>`;
  const { result } = cell;
  if (typeof result === 'string') return `<c r="${name}" t="str">${formula}<v>${text(result)}</v></c>`;
  if (typeof result === 'boolean') return `<c r="${name}" t="b">${formula}<v>${Number(result)}</v></c>`;
  if (typeof result === 'number') return `<c r="${name}">${formula}<v>${result}</v></c>`;
  if (result !== null && 'error' in result) return `<c r="${name}" t="e">${formula}<v>${result.error}</v></c>`;
  throw new Error(`no formula of a test shows ${JSON.stringify(result)}`);
}

/** `_x000D_` as text is itself escaped in a file: it would be a line break. */
function text(shown: string): string {
  return escapeXml(shown.replaceAll(/_(?=x[0-9A-F]{4}_)/g, '_x005F_'));
}
