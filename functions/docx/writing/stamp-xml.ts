/** The foot of a print: its code, what it is a print of, a box for a stamp. ECMA-376-1 17.4, 20.4.2.8 */
import type { DocumentStamp } from '#domain/sheet/document-plan';
import { replaceNonXml } from '#opc/text-escapes';
import { escapeAttribute } from '#opc/xml-edits';
import { paragraph } from './paragraph';

/** Of the document's relationships and of its package: a document has one stamp at most. */
export const PICTURE = { id: 'rId3', target: 'media/code1.gif', part: 'word/media/code1.gif' } as const;

/** Twentieths of a point: the code with its white around it, the box (6 × 3.6 cm), and its least height. */
const CODE = 1700;
const BOX = 3400;
const HEIGHT = 2040;
/** 27 mm in English Metric Units: a module of a receipt's code is 0.8 mm, which any reader sees. */
const SIDE = 972_000;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export function stampXml({ code, lines, box }: DocumentStamp, room: number): string {
  const widths = [CODE, room - CODE - BOX, BOX];
  const cell = (at: number, content: string, settings = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${settings}</w:tcPr>${content}</w:tc>`;
  const edges = ['top', 'left', 'bottom', 'right']
    .map((edge) => `<w:${edge} w:val="single" w:sz="6" w:space="0" w:color="auto"/>`)
    .join('');
  const cells = [
    cell(0, pictureXml(code.text), '<w:vAlign w:val="center"/>'),
    cell(1, lines.map((line) => paragraph('StampLine', line)).join(''), '<w:vAlign w:val="center"/>'),
    cell(2, paragraph('StampLine', box, { align: 'center' }), `<w:tcBorders>${edges}</w:tcBorders>`),
  ];
  const row = `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${HEIGHT}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid}${row}</w:tbl>${paragraph('Note', '')}`;
}

function pictureXml(text: string): string {
  const said = escapeAttribute(replaceNonXml(text));
  const size = `cx="${SIDE}" cy="${SIDE}"`;
  const named = `id="1" name="code" descr="${said}"`;
  const picture = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${PICTURE.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}
