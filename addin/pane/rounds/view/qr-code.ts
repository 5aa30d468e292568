/** A text as a QR code: one path over a white square with its quiet zone. Fetched only where codes are handed out. */
import qrcode from 'qrcode-generator';

export interface QrCode {
  /** Of the square, in modules. */
  readonly size: number;
  /** Every dark module, as an SVG path. */
  readonly path: string;
}

/** Four modules of white around it, as readers want. */
const QUIET = 4;

export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const dark: string[] = [];
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++)
      if (code.isDark(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
  return { size: modules + 2 * QUIET, path: dark.join('') };
}
