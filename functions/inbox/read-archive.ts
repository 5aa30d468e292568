/** One .zip: its files, each unpacked when it is its turn. What is wrong with it as a whole refuses it as a whole. */
import { type FileRefusal, Refused } from '#opc/file-refusal';
import { contentOf } from '#opc/guard';
import { DEFAULT_PACKAGE_LIMITS } from '#opc/package-limits';
import { listEntries, type ZipEntry } from '#opc/zip-directory';
import { isMedia } from './file-names';
import type { InboxLimits } from './inbox-limits';
import type { InboxRefusal } from './inbox-refusal';

export interface ArchiveFile {
  /** With its folders. */
  readonly name: string;
  /** Once it is unpacked; 0 of what is never. */
  readonly size: number;
  readonly unpack: () => Uint8Array | InboxRefusal;
}

/** `office`: the zip is a document of an Office program, or of Apple's or LibreOffice's, and is read as one file. */
export type OpenedZip = { readonly files: readonly ArchiveFile[] } | 'office' | InboxRefusal;

const OFFICE_PART = /^(?:\[Content_Types\]\.xml|mimetype|Index\/.*\.iwa|Index\.zip|(?:xl|word|ppt)\/.*)$/i;

export function openZip(bytes: Uint8Array, limits: InboxLimits, unpackedBytes: number): OpenedZip {
  try {
    if (entriesOf(bytes, limits, Number.MAX_SAFE_INTEGER, () => false).some(({ name }) => OFFICE_PART.test(name)))
      return 'office';
    const entries = entriesOf(bytes, limits, unpackedBytes, (name) => !isMedia(name));
    return { files: entries.filter(({ name }) => !name.endsWith('/')).map(fileOf) };
  } catch (error) {
    return refusalOf(error, limits);
  }

  function fileOf(entry: ZipEntry): ArchiveFile {
    const { name, size } = entry;
    if (isMedia(name)) return { name, size: 0, unpack: () => ({ code: 'inbox.media' }) };
    return {
      name,
      size,
      unpack() {
        try {
          return contentOf(entry);
        } catch (error) {
          return refusalOf(error, limits);
        }
      },
    };
  }
}

function entriesOf(
  bytes: Uint8Array,
  { files }: InboxLimits,
  totalBytes: number,
  isOpened: (name: string) => boolean,
): readonly ZipEntry[] {
  const { ratio, ratioFromBytes, entries } = DEFAULT_PACKAGE_LIMITS;
  const limits = { uploadBytes: bytes.length, entries: Math.max(files, entries), partBytes: totalBytes, totalBytes };
  return listEntries(bytes, { ...limits, ratio, ratioFromBytes }, isOpened);
}

function refusalOf(error: unknown, { files, unpackedBytes }: InboxLimits): InboxRefusal {
  if (!(error instanceof Refused)) throw error;
  return ofArchive(error.refusal.code, files, unpackedBytes);
}

function ofArchive(code: FileRefusal['code'], files: number, unpackedBytes: number): InboxRefusal {
  switch (code) {
    case 'file.passwordProtected':
      return { code: 'archive.encrypted' };
    case 'file.unsafeEntryName':
      return { code: 'archive.unsafeNames' };
    case 'file.tooManyEntries':
      return { code: 'inbox.tooManyFiles', limit: files };
    case 'file.tooLarge':
    case 'file.partTooLarge':
    case 'file.inflatesTooMuch':
      return { code: 'inbox.tooLarge', limit: unpackedBytes };
    default:
      return { code: 'archive.damaged' };
  }
}
