/** The blocks of a document plan as WordprocessingML. ECMA-376-1 17.3, 17.4 */
import type { DocumentBlock, DocumentPlan, DocumentTable, DocumentText } from '#domain/sheet/document-plan';
import { type PlanValue, typedText } from '#domain/sheet/sheet-plan';
import { nameOfBlock } from '../drafts/part-names';
import { pageSize } from './page';
import { type Bookmark, type Looks, paragraph } from './paragraph';
import { stampXml } from './stamp-xml';

const STYLE_OF: Readonly<Record<DocumentText['kind'], string>> = {
  attachment: 'Attachment',
  title: 'Title',
  heading: 'Heading1',
  text: 'Prose',
  line: 'Line',
  note: 'Note',
};

/** More columns than this are set smaller. */
const MOST_AT_FULL_SIZE = 12;
/** Left and right of a cell's text, in twentieths of a point. */
const CELL_MARGIN = 70;
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

export function bodyXml({ page, blocks }: DocumentPlan): string {
  return blocks.map((block, at) => blockXml(block, page, at)).join('');
}

/** A part of a draft stands in a bookmark of that number. */
export function blockXml(block: DocumentBlock, page: DocumentPlan['page'], number: number): string {
  const { room } = pageSize(page);
  if (block.kind === 'stamp') return stampXml(block, room);
  const name = nameOfBlock(block);
  const bookmark =
    name === undefined
      ? undefined
      : {
          begin: `<w:bookmarkStart w:id="${number}" w:name="${name}"/>`,
          end: `<w:bookmarkEnd w:id="${number}"/>`,
        };
  if (block.kind === 'table') return tableXml(block, room, bookmark);
  return paragraph(STYLE_OF[block.kind], block.text, bookmark === undefined ? {} : { bookmark });
}

function tableXml({ columns, header, rows, total }: DocumentTable, room: number, bookmark?: Bookmark): string {
  const style = columns.length > MOST_AT_FULL_SIZE ? 'SmallCell' : 'Cell';
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / all));
  const cell = (value: PlanValue | undefined, at: number, looks: Looks, shade = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraph(style, typedText(value ?? null), looks)}</w:tc>`;
  const row = (cells: string, settings = '') => `<w:tr><w:trPr><w:cantSplit/>${settings}</w:trPr>${cells}</w:tr>`;
  const head = header
    .map((text, at) =>
      cell(
        text,
        at,
        { align: 'center', isBold: true, ...(at === 0 && bookmark !== undefined && { bookmark }) },
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>',
      ),
    )
    .join('');
  const body = rows.map((values) => row(columns.map(({ align }, at) => cell(values[at], at, { align })).join('')));
  const foot =
    total === undefined
      ? ''
      : row(columns.map(({ align }, at) => cell(total[at], at, { align, isBold: true })).join(''));
  const borders = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
  const margins = ['left', 'right'].map((side) => `<w:${side} w:w="${CELL_MARGIN}" w:type="dxa"/>`).join('');
  const settings = `<w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  // Two tables with nothing between them would be one.
  return `<w:tbl>${settings}${grid}${row(head, '<w:tblHeader/>')}${body.join('')}${foot}</w:tbl>${paragraph('Note', '')}`;
}
