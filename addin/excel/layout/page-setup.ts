/** How a sheet prints: A4, one page wide, header rows repeated, footer. ExcelApi 1.9. */
import type { PrintSetup } from '#domain/sheet/sheet-plan';

const POINTS_PER_INCH = 72;
/** Inches, as in the files of functions/xlsx. */
const MARGINS = { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 } as const;

export function applyPageSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const page = sheet.pageLayout;
  page.paperSize = 'A4';
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.zoom = print.onOnePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.topMargin = MARGINS.top * POINTS_PER_INCH;
  page.bottomMargin = MARGINS.bottom * POINTS_PER_INCH;
  page.leftMargin = MARGINS.left * POINTS_PER_INCH;
  page.rightMargin = MARGINS.right * POINTS_PER_INCH;
  page.headerMargin = MARGINS.header * POINTS_PER_INCH;
  page.footerMargin = MARGINS.footer * POINTS_PER_INCH;
  if (print.titleRows !== undefined) page.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  if (print.footer !== undefined) {
    const { left, center, right } = footerParts(print.footer);
    const footer = page.headersFooters.defaultForAllPages;
    footer.leftFooter = left;
    footer.centerFooter = center;
    footer.rightFooter = right;
  }
  for (const row of print.newPageAt ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
}

/** `&L…&C…&R…` in its three parts; `&&` is an ampersand that somebody meant, and starts none of them. */
export function footerParts(codes: string): { readonly left: string; readonly center: string; readonly right: string } {
  const parts = { L: '', C: '', R: '' };
  let part: keyof typeof parts = 'C';
  for (const [piece, code] of codes.matchAll(/&&|&([LCR])|&|[^&]+/g)) {
    if (code === 'L' || code === 'C' || code === 'R') part = code;
    else parts[part] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}
