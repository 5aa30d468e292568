/** The looks of a document of ours, as offices have them: 宋体 and 黑体, one and a half lines of prose. ECMA-376-1 17.7 */

interface Look {
  readonly id: string;
  readonly name: string;
  readonly font: '宋体' | '黑体';
  /** Half points. */
  readonly size: number;
  readonly bold?: true;
  readonly align?: 'center' | 'right';
  /** Of a line, in 240ths; before and after it, in twentieths of a point. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  /** Hundredths of a character. */
  readonly indent?: number;
  readonly keepsNext?: true;
}

const LOOKS: readonly Look[] = [
  { id: 'Attachment', name: 'attachment', font: '黑体', size: 28, after: 60 },
  { id: 'Title', name: 'Title', font: '黑体', size: 36, bold: true, align: 'center', before: 60, after: 160 },
  { id: 'Heading1', name: 'heading 1', font: '黑体', size: 28, before: 240, after: 120, keepsNext: true },
  { id: 'Prose', name: 'prose', font: '宋体', size: 24, line: 360, indent: 200 },
  { id: 'Line', name: 'line', font: '宋体', size: 22, before: 60, after: 100 },
  { id: 'Note', name: 'note', font: '宋体', size: 18, before: 60, after: 60 },
  { id: 'Cell', name: 'cell', font: '宋体', size: 18 },
  { id: 'StampLine', name: 'stamp line', font: '宋体', size: 21, before: 40, after: 40 },
  { id: 'SmallCell', name: 'small cell', font: '宋体', size: 16 },
  { id: 'Footer', name: 'footer', font: '宋体', size: 18, align: 'center' },
];

function styleXml({ id, name, font, size, bold, align, line, before, after, indent, keepsNext }: Look): string {
  const spacing = `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}" w:line="${line ?? 240}" w:lineRule="auto"/>`;
  const settings = [
    keepsNext === undefined ? '' : '<w:keepNext/>',
    spacing,
    indent === undefined
      ? ''
      : `<w:ind w:firstLineChars="${indent}" w:firstLine="${(size / 2) * 20 * (indent / 100)}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  const fonts = `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
  const looks = `${fonts}${bold === undefined ? '' : '<w:b/>'}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${settings}</w:pPr><w:rPr>${looks}</w:rPr></w:style>`;
}

export const STYLES_XML = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${LOOKS.map(styleXml).join('')}</w:styles>`;
