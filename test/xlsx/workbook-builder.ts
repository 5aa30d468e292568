/** The smallest workbooks that hold what a test is about, as XML somebody else could have written. */
import { type BuiltEntry, buildZip } from './zip-builder';

export interface BuiltSheet {
  readonly name?: string;
  /** Everything inside `<sheetData>`. */
  readonly data: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface BuiltWorkbook {
  readonly sheets?: readonly BuiltSheet[];
  readonly strings?: string;
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  readonly extra?: readonly BuiltEntry[];
  /** Replaces a part of the same name. */
  readonly replace?: readonly BuiltEntry[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function workbookEntries(book: BuiltWorkbook): BuiltEntry[] {
  const sheets = book.sheets ?? [{ data: '' }];
  const sheetList = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name ?? `表${index + 1}`)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const entries: BuiltEntry[] = [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook ${MAIN} xmlns:r="${RELATION}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${sheetList.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${RELATION}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${XML}<sst ${MAIN}>${book.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: stylesXml(book.formats ?? []) },
    ...sheets.map(({ data, before = '', after = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${XML}<worksheet ${MAIN}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    })),
  ];
  const replaced = new Map(book.replace?.map((entry) => [entry.name, entry]));
  return [...entries.map((entry) => replaced.get(entry.name) ?? entry), ...(book.extra ?? [])];
}

/** Format 0 is General; format n is the n-th of `formats`: a built-in number or a code. */
function stylesXml(formats: readonly (number | string)[]): string {
  const codes = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>` : '',
  );
  const cells = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`);
  return `${XML}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

export function buildWorkbook(book: BuiltWorkbook): Uint8Array {
  return buildZip(workbookEntries(book));
}

/** A workbook of one sheet. */
export function buildSheet(
  data: string,
  rest: Omit<BuiltSheet, 'data'> & Omit<BuiltWorkbook, 'sheets'> = {},
): Uint8Array {
  return buildWorkbook({ ...rest, sheets: [{ ...rest, data }] });
}
