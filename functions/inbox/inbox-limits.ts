/** How much of what strangers mail is looked at; knows numbers only. */

export interface InboxLimits {
  /** One dropped file: more than QQ, 163 and school servers let through, which is 50 MB before encoding. */
  readonly droppedBytes: number;
  /** Mails and archives within each other. */
  readonly depth: number;
  /** Found in one dropped file, all told. */
  readonly files: number;
  /** Taken out of archives of one dropped file, all told. */
  readonly unpackedBytes: number;
  /** Lines that may divide a mail into parts; each costs memory, whatever is in it. */
  readonly mailDividers: number;
  /** Of a mail, and of each of its parts. */
  readonly mailHeaderBytes: number;
  /** Parts within parts. */
  readonly mailParts: number;
}

export const INBOX_LIMITS: InboxLimits = {
  droppedBytes: 72 * 1024 * 1024,
  depth: 5,
  files: 1_000,
  unpackedBytes: 100 * 1024 * 1024,
  mailDividers: 4_000,
  mailHeaderBytes: 256 * 1024,
  mailParts: 32,
};
