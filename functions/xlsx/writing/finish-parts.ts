/** The last touch to parts that the library has written: what it cannot say. Knows their text only. */

const NOTE_WIDTH_PT = 210;
const NOTE_HEIGHT_PT = 105;
const NOTE_COLUMNS = 3;
const NOTE_ROWS = 7;
const PALE_GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** What a part still needs; undefined where it is as it shall be. */
export function finishOf(part: string): ((content: string) => string) | undefined {
  if (/^xl\/drawings\/vml/.test(part)) return withRoomyNotes;
  if (/^xl\/charts\/chart/.test(part)) return withPaleGridlines;
  return undefined;
}

/** `<xf … applyProtection="true"><alignment/><protection locked="1"/></xf>` → `<xf … quotePrefix="1"><alignment/></xf>` */
export function withQuotePrefix(styles: string): string {
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
