/** A paragraph of one text in one look. ECMA-376-1 17.3.1 */
import type { DocumentColumn } from '#domain/sheet/document-plan';
import { replaceNonXml } from '#opc/text-escapes';
import { escapeText } from '#opc/xml-edits';

export interface Bookmark {
  readonly begin: string;
  readonly end: string;
}

export interface Looks {
  readonly align?: DocumentColumn['align'];
  readonly isBold?: boolean;
  /** Around its text. */
  readonly bookmark?: Bookmark;
}

export function paragraph(
  style: string,
  text: string,
  { align = 'left', isBold = false, bookmark }: Looks = {},
): string {
  const aligned = align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
  const lines = replaceNonXml(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`);
  const look = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
  const run = text === '' ? '' : `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${aligned}</w:pPr>${bookmark?.begin ?? ''}${run}${bookmark?.end ?? ''}</w:p>`;
}
