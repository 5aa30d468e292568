/** The page: its size and margins, and 第 x 页 共 y 页 at its foot, between two notes where there are any. ECMA-376-1 17.6 */
import type { DocumentPlan } from '#domain/sheet/document-plan';
import { replaceNonXml } from '#opc/text-escapes';
import { escapeText } from '#opc/xml-edits';

/** Twentieths of a point. */
const SIDES = { A4: [11906, 16838], A3: [16838, 23811] } as const;
const MARGIN = { A4: 1134, A3: 1134 } as const;

/** Width and height of a page as it is held, and the room between its margins. */
export function pageSize({ paper, orientation }: DocumentPlan['page']) {
  const [short, long] = SIDES[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return { width, height, room: width - 2 * MARGIN[paper] };
}

export function pageXml(page: DocumentPlan['page'], footer: string): string {
  const { width, height } = pageSize(page);
  const margin = MARGIN[page.paper];
  const held = page.orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="${width}" w:h="${height}"${held}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const text = (words: string) => `<w:r><w:t xml:space="preserve">${escapeText(replaceNonXml(words))}</w:t></w:r>`;
const TAB = '<w:r><w:tab/></w:r>';

const PAGES = `${text('第 ')}${field('PAGE')}${text(' 页  共 ')}${field('NUMPAGES')}${text(' 页')}`;

export function footerXml({ page, footer }: Pick<DocumentPlan, 'page' | 'footer'>): string {
  const { room } = pageSize(page);
  const tabs = `<w:tabs><w:tab w:val="center" w:pos="${Math.round(room / 2)}"/><w:tab w:val="right" w:pos="${room}"/></w:tabs>`;
  const settings = footer === undefined ? '' : `${tabs}<w:jc w:val="left"/>`;
  const line = footer === undefined ? PAGES : `${text(footer.left)}${TAB}${PAGES}${TAB}${text(footer.right)}`;
  return `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/>${settings}</w:pPr>${line}</w:p></w:ftr>`;
}
