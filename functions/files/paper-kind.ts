/** Which kind of paper a file is, told from its bytes and held to the guard: a paper is kept as it came, and never opened for its text. */
import type { PaperKind } from '#domain/form/paper';
import { damaged, Refused } from '#opc/file-refusal';
import { openParts } from '#opc/guard';
import { isOle, topNames } from '#opc/ole-directory';
import { oleStream } from '#opc/ole-streams';
import { DEFAULT_PACKAGE_LIMITS } from '#opc/package-limits';
import { relationshipsOf } from '#opc/part-relations';
import { type OrRefusal, refusing } from '#opc/refusing';
import { fileKind } from './file-kind';

/** `kind` absent: a sound file, or none of ours, and no paper. A damaged or protected one is refused. */
export function paperKind(bytes: Uint8Array): OrRefusal<{ readonly kind?: PaperKind }> {
  return refusing(() => {
    if (bytes.length === 0) throw new Refused({ code: 'file.empty' });
    const kind = kindOf(bytes);
    return kind === undefined ? {} : { kind };
  });
}

function kindOf(bytes: Uint8Array): PaperKind | undefined {
  if (isOle(bytes)) return oldKind(bytes);
  if (isPdf(bytes)) return 'pdf';
  return isZip(bytes) && isWholeDocument(bytes) ? 'docx' : undefined;
}

/** [MS-DOC] 2.5.2: bit 8 of the flags at 10 says that it is encrypted. */
const FLAGS_AT = 10;
const ENCRYPTED = 0x0100;

function oldKind(bytes: Uint8Array): PaperKind | undefined {
  const names = topNames(bytes);
  if (names?.has('EncryptedPackage') === true) throw new Refused({ code: 'file.passwordProtected' });
  const stream = oleStream(bytes, ['WordDocument'], bytes.length);
  if (stream === undefined) return undefined;
  const [low = 0, high = 0] = stream.subarray(FLAGS_AT);
  if (((low | (high << 8)) & ENCRYPTED) !== 0) throw new Refused({ code: 'file.passwordProtected' });
  return 'doc';
}

/** ISO 32000-1, 7.5.2 and 7.5.5: readers look for both near the ends, since mailers put something before and behind. */
const NEAR_BYTES = 1024;

function isPdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => new TextDecoder('latin1').decode(part);
  if (!text(bytes.subarray(0, NEAR_BYTES)).includes('%PDF-')) return false;
  if (!text(bytes.subarray(-NEAR_BYTES)).includes('%%EOF')) throw damaged('a PDF without its end');
  return true;
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** Behind every limit of the guard, whatever it is. */
function isWholeDocument(bytes: Uint8Array): boolean {
  const parts = openParts(bytes, { ...DEFAULT_PACKAGE_LIMITS, uploadBytes: bytes.length });
  if (fileKind(bytes) !== 'docx') return false;
  return relationshipsOf(parts, '').some(({ type }) => type === 'officeDocument');
}
