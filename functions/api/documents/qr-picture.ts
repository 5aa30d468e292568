/** A short text as a QR code, a GIF with its quiet zone. */

/** Pixels of a module, and four modules of white around all, as readers want. */
const MODULE = 8;
const QUIET = 4 * MODULE;
/** Letters and figures alone make a smaller code. ISO/IEC 18004, 7.3.4 */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]*$/;

export async function qrPicture(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { default: qrcode } = await import('qrcode-generator');
  const code = qrcode(0, 'M');
  code.addData(text, ALPHANUMERIC.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const [, base64 = ''] = code.createDataURL(MODULE, QUIET).split(',');
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
