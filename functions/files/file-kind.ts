/** Which format a file is in, told from its bytes: never from its name. Inflates nothing. */
import { Refused } from '#opc/file-refusal';
import { isOle, topNames } from '#opc/ole-directory';
import { DEFAULT_PACKAGE_LIMITS } from '#opc/package-limits';
import { listEntries } from '#opc/zip-directory';

/** `xls` is .et too; what is none of these is refused by the reader of workbooks, in its words. */
export type FileKind = 'xlsx' | 'docx' | 'xls';

export function fileKind(bytes: Uint8Array): FileKind {
  if (isOle(bytes)) return isOldWorkbook(bytes) ? 'xls' : 'xlsx';
  return isDocument(bytes) ? 'docx' : 'xlsx';
}

/** What a password or rights protect looks the same from outside; another program's has other names. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  const names = topNames(bytes);
  if (names === undefined) return true;
  return !names.has('EncryptedPackage') && (names.has('Workbook') || names.has('Book'));
}

const DOCUMENT_PART = /^word\/[^/]*document[^/]*\.xml$/i;
const WORKBOOK_PART = /^xl\/workbook\.(?:xml|bin)$/i;

function isDocument(bytes: Uint8Array): boolean {
  const names = namesIn(bytes);
  return names.some((name) => DOCUMENT_PART.test(name)) && !names.some((name) => WORKBOOK_PART.test(name));
}

/** Nothing of what is no zip, or one that its reader refuses: it will say why. */
function namesIn(bytes: Uint8Array): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  try {
    return listEntries(bytes, DEFAULT_PACKAGE_LIMITS).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
