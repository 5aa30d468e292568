/** What a file is, told from its bytes alone: zip, old OLE container, text … Knows signatures, not contents. */
import { type FileRefusal, type OtherFile, Refused } from './file-refusal';
import { isOle, topNames } from './ole-directory';

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
  if (isOle(bytes)) throw new Refused(insideOle(bytes));
  throw new Refused({ code: 'file.notZip', kind: otherFile(bytes) });
}

/** Numbers, Pages and Keynote keep their content in .iwa parts. */
const APPLE_PART = /^Index(?:\/.*\.iwa|\.zip)$/i;

/** Throws the refusal of a zip whose entries are another program's. */
export function expectOfficePackage(names: readonly string[]): void {
  if (names.some((name) => APPLE_PART.test(name))) throw new Refused({ code: 'file.notWorkbook', kind: 'iwork' });
}

/**
 * A workbook may hold a Word document and the other way round: what stands at the top is what the file is. Where the
 * directory cannot be followed, a name anywhere has to do.
 */
function insideOle(bytes: Uint8Array): FileRefusal {
  const names = topNames(bytes);
  const has = (name: string) => (names === undefined ? containsUtf16(bytes, name) : names.has(name));
  if (has('EncryptedPackage')) {
    const isByRights = containsUtf16(bytes, 'DRMEncrypted');
    return isByRights ? { code: 'file.notZip', kind: 'encrypted' } : { code: 'file.passwordProtected' };
  }
  if (has('Workbook') || has('Book')) return { code: 'file.legacyXls' };
  if (has('WordDocument')) return { code: 'file.notWorkbook', kind: 'doc' };
  if (has('PowerPoint Document')) return { code: 'file.notWorkbook', kind: 'ppt' };
  return { code: 'file.legacyXls' };
}

const HEAD_BYTES = 4096;

function otherFile(bytes: Uint8Array): OtherFile {
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  if (isEncryptedByVendor(bytes)) return 'encrypted';
  if (isOwnerFile(bytes)) return 'lock';
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!isUtf16 && head.includes(0)) return 'unknown';
  const text = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xmlSpreadsheet';
  if (/^\s*MIME-Version:|^Content-Type:\s*multipart\/related/im.test(text)) return 'mht';
  if (/<(?:!doctype\s+html|html|table|body)\b/i.test(text)) return 'html';
  if (LIBRE_LOCK.test(text)) return 'lock';
  return 'csvOrText';
}

const VENDOR_BYTES = 512;
/** Heads that document security programs put before what they encrypt; most stand among bytes that are no text. */
const VENDOR_HEADS = /E-?SafeNet|IP-?guard|Chinasec|VSafeDoc/i;
const VENDOR_STARTS = /^(?:%TSD-Header|\.pfile)/;

function isEncryptedByVendor(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, VENDOR_BYTES);
  const letters = new TextDecoder('latin1').decode(head);
  return VENDOR_STARTS.test(letters) || (head.includes(0) && VENDOR_HEADS.test(letters));
}

/** Whoever has the file open: a counted name, filled up with spaces to byte 55, then the same in UTF-16. */
const OWNER_FILE = { least: 55, most: 512, longestName: 54 } as const;
/** LibreOffice's `.~lock.附件2.xlsx#`: five fields, of which one is a time and the last a folder. */
const LIBRE_LOCK = /^[^,\n]*,[^,\n]*,[^,\n]*,\d\d\.\d\d\.\d{4} \d\d:\d\d,file:\/\//;

function isOwnerFile(bytes: Uint8Array): boolean {
  const [letters = 0] = bytes;
  const { least, most, longestName } = OWNER_FILE;
  const isCounted = bytes.length >= least && bytes.length <= most && letters >= 1 && letters <= longestName;
  if (!isCounted || !bytes.includes(0)) return false;
  return bytes.subarray(1 + letters, least).every((byte) => byte === 0x20 || byte === 0);
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
