/** What a file is, told from its bytes alone: zip, old OLE container, text … Knows signatures, not contents. */
import { type OtherFile, Refused } from './file-refusal';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const SIGNATURES: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

/** Throws the refusal of a file that is no zip; returns when it is worth opening as one. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refused({ code: 'file.empty' });
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw new Refused(insideOle(bytes));
  throw new Refused({ code: 'file.notZip', kind: otherFile(bytes) });
}

/** OLE directory entries are UTF-16LE; their names say what the container is. [MS-CFB] 2.6.4 */
function insideOle(bytes: Uint8Array) {
  if (containsUtf16(bytes, 'EncryptedPackage')) return { code: 'file.passwordProtected' } as const;
  if (containsUtf16(bytes, 'WordDocument')) return { code: 'file.notWorkbook', kind: 'doc' } as const;
  return { code: 'file.legacyXls' } as const;
}

function otherFile(bytes: Uint8Array): OtherFile {
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = bytes.subarray(0, 4096);
  if (!isUtf16 && head.includes(0)) return 'unknown';
  const text = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xmlSpreadsheet';
  if (/<(?:!doctype\s+html|html|table|body)\b/i.test(text)) return 'html';
  return 'csvOrText';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function containsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
