/** One dropped file after the other, through whatever reads them: its content taken up to the limit, what goes wrong said of it alone. */
import type { Round } from '#domain/form/round';
import { lastOf } from '#inbox/file-names';
import { INBOX_LIMITS } from '#inbox/inbox-limits';
import type { Dropped } from '#inbox/open-inbox';
import { type FileTrouble, fileFailed, fileUnreadable } from '#intake/file-trouble';
import type { Reading } from '#intake/intake-item';
import type { TooLarge } from '#intake/read-dropped';
import { done, type Outcome } from '../workbook/workbook';

export interface UnreadFile {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** `read` answers undefined where it was stopped. */
export interface Reads {
  read(dropped: Dropped | TooLarge, round: Round): Promise<Outcome<readonly Reading[]> | undefined>;
  stop(): void;
}

export class MailedReader {
  constructor(readonly reads: Reads) {}

  /** Everything in it; undefined where it was stopped. Fails where the part of the program that reads is not to be had. */
  async read(file: UnreadFile, round: Round): Promise<Outcome<readonly Reading[]> | undefined> {
    const { name, size } = file;
    const isTooLarge = size > INBOX_LIMITS.droppedBytes;
    const bytes = isTooLarge ? undefined : await file.bytes().catch(nameOf);
    if (typeof bytes === 'string') return done([troubled(name, fileUnreadable(bytes))]);
    const read = await this.reads.read(bytes === undefined ? { name, isTooLarge: true } : { name, bytes }, round);
    if (read === undefined || read.ok || read.failure.code === 'partMissing') return read;
    return done([troubled(name, fileFailed(new Error(read.failure.code)))]);
  }

  stop(): void {
    this.reads.stop();
  }
}

function troubled(name: string, reason: FileTrouble): Reading {
  return { read: { found: { path: [name], name: lastOf(name), bytes: new Uint8Array() }, pile: 'unclear', reason } };
}

/** NotFoundError, NotReadableError: what browsers say of a file that is gone, or that nobody may open. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
