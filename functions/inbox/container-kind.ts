/** What something found is, as far as looking into it goes; told from its bytes, and by its name where bytes do not tell. */

import { isOle, topNames } from '#opc/ole-directory';
import { startsWith } from './bytes';
import { endingOf } from './file-names';
import { isNobodys } from './nobodys-file';

export type ContainerKind =
  | 'mail'
  | 'zip'
  | 'otherArchive'
  | 'winmail'
  | 'outlookMessage'
  | 'encryptedMail'
  | 'mailbox'
  | 'nobodys'
  /** To be read as a file that somebody filled in, or said not to be one. */
  | 'file';

export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As a mail calls it, in lower case. */
  readonly type?: string;
}

const TNEF = [0x78, 0x9f, 0x3e, 0x22];
const APPLE_DOUBLE = [0x00, 0x05, 0x16, 0x07];
const ZIP = [0x50, 0x4b];
const OTHER_ARCHIVES: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
];
const OTHER_ARCHIVE_ENDINGS: ReadonlySet<string> = new Set(['.rar', '.7z', '.gz', '.tgz', '.tar', '.bz2', '.xz']);
const ENCRYPTED_TYPES: ReadonlySet<string> = new Set([
  'application/pkcs7-mime',
  'application/x-pkcs7-mime',
  'application/pgp-encrypted',
]);

export function containerKind({ name, bytes, type = '' }: Named): ContainerKind {
  if (bytes.length === 0) return isNobodys(name) ? 'nobodys' : 'file';
  const ending = endingOf(name);
  if (isNobodys(name) || startsWith(bytes, APPLE_DOUBLE)) return 'nobodys';
  if (startsWith(bytes, TNEF) || type === 'application/ms-tnef' || name.toLowerCase() === 'winmail.dat')
    return 'winmail';
  if (ENCRYPTED_TYPES.has(type) || ending === '.p7m') return 'encryptedMail';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (isOle(bytes)) return isOutlookMessage(bytes) ? 'outlookMessage' : 'file';
  if (OTHER_ARCHIVES.some((signature) => startsWith(bytes, signature))) return 'otherArchive';
  if (OTHER_ARCHIVE_ENDINGS.has(ending)) return 'otherArchive';
  if (ending === '.mbox' || isMailbox(bytes)) return 'mailbox';
  if (type === 'message/rfc822' || ending === '.eml' || looksLikeMail(bytes)) return 'mail';
  return 'file';
}

function isOutlookMessage(bytes: Uint8Array): boolean {
  return topNames(bytes)?.has('__properties_version1.0') === true;
}

const HEAD_BYTES = 8_192;
const HEADER_LINE = /^[!-9;-~]{1,80}:/;
const TOLD = [/^From:/im, /^(?:Date|Subject|Message-ID|Received):/im];
/** A page that a browser saved in one file says where it is from as a mail does. */
const SAVED_PAGE = /^(?:From: *<Saved by|X-Document-Type:|Snapshot-Content-Location:)/im;

/** Headers from the first line on, among them who wrote it and when, or what of. */
function looksLikeMail(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  if (!HEADER_LINE.test(head)) return false;
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  return TOLD.every((told) => told.test(headers)) && !SAVED_PAGE.test(headers);
}

function isMailbox(bytes: Uint8Array): boolean {
  return /^From \S+ .*\d{4}\r?\n/.test(headOf(bytes));
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
}
