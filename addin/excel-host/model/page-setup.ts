/** How sheets are printed. The spreadsheet program knows nothing of it, so it is kept here as it was set. */
import type { Json } from '../protocol/messages';

export interface PageSetup {
  readonly values: Record<string, Json>;
  readonly headersFooters: Record<string, Record<string, string>>;
  titleRows?: string;
  titleColumns?: string;
  printArea?: string;
  readonly rowBreaks: number[];
  readonly columnBreaks: number[];
}

export function newPageSetup(): PageSetup {
  return {
    values: {
      orientation: 'Portrait',
      paperSize: 'Letter',
      blackAndWhite: false,
      centerHorizontally: false,
      centerVertically: false,
      printGridlines: false,
      printHeadings: false,
      printOrder: 'DownThenOver',
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
      headerMargin: 21.6,
      footerMargin: 21.6,
      zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    },
    headersFooters: {},
    rowBreaks: [],
    columnBreaks: [],
  };
}
