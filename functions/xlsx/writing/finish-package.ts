/** The last touch to a package of our own: what the library cannot say, and bytes that are the same every time. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const STYLES = 'xl/styles.xml';
const NOTE_WIDTH_PT = 210;
const NOTE_HEIGHT_PT = 105;
const NOTE_COLUMNS = 3;
const NOTE_ROWS = 7;
const PALE_GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
/** The zip format's first day; `mtime` is read in local time, so it is built in local time. */
const STAMP = new Date(1980, 0, 1);

/** Only for bytes that the library has just written: it trusts them. */
export function finishPackage(written: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(written)));
  const styles = parts.get(STYLES);
  if (styles === undefined) throw new Error('the library wrote no styles');
  parts.set(STYLES, strToU8(withQuotePrefix(strFromU8(styles))));
  for (const [name, content] of parts) {
    const touch = /^xl\/drawings\/vml/.test(name)
      ? withRoomyNotes
      : /^xl\/charts\/chart/.test(name)
        ? withPaleGridlines
        : null;
    if (touch !== null) parts.set(name, strToU8(touch(strFromU8(content))));
  }
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: STAMP });
}

/** `<xf … applyProtection="true"><alignment/><protection locked="1"/></xf>` → `<xf … quotePrefix="1"><alignment/></xf>` */
function withQuotePrefix(styles: string): string {
  return styles.replace(
    /<xf ([^<>]*)>((?:<alignment [^<>]*\/>)?)<protection locked="1"\/><\/xf>/g,
    (_, attributes: string, alignment: string) => {
      const plain = attributes.replace(/ applyProtection="(?:1|true)"/, '');
      return alignment === '' ? `<xf ${plain} quotePrefix="1"/>` : `<xf ${plain} quotePrefix="1">${alignment}</xf>`;
    },
  );
}

/** The library gives every note four rows; one with a long sentence shall be readable without dragging its edge. */
function withRoomyNotes(drawing: string): string {
  return drawing
    .replaceAll('width:108pt;height:59.25pt', `width:${NOTE_WIDTH_PT}pt;height:${NOTE_HEIGHT_PT}pt`)
    .replace(/<x:Anchor>(\d+),15,(\d+),2,\d+,31,\d+,4<\/x:Anchor>/g, (_, column: string, row: string) => {
      const right = Number(column) + NOTE_COLUMNS;
      return `<x:Anchor>${column},15,${row},2,${right},31,${Number(row) + NOTE_ROWS},4</x:Anchor>`;
    });
}

function withPaleGridlines(chart: string): string {
  return chart.replaceAll('<c:majorGridlines/>', PALE_GRIDLINES);
}
