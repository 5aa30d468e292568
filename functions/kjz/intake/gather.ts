/** Everything in the named files and folders, read; no server is asked. */
import { createHash } from 'node:crypto';
import type { Round } from '#domain/form/round';
import { INBOX_LIMITS } from '#inbox/inbox-limits';
import { fileFailed, fileUnreadable } from '#intake/file-trouble';
import type { Reading } from '#intake/intake-item';
import { readDropped } from '#intake/read-dropped';
import type { ArrivedFile } from '../arrived-files';
import { fileBytes } from '../file-bytes';

export interface Gathering {
  readonly round: Round;
  readonly onFile?: (done: number, all: number) => void;
}

/** In the order of the files, and within each in its own. */
export async function gather(files: readonly ArrivedFile[], { round, onFile }: Gathering): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const [at, file] of files.entries()) {
    onFile?.(at, files.length);
    for await (const reading of readIn(file, round)) readings.push(reading);
  }
  onFile?.(files.length, files.length);
  return readings;
}

async function* readIn({ path, name, trouble }: ArrivedFile, round: Round): AsyncGenerator<Reading> {
  const place = { path: [name], name: name.split('/').at(-1) ?? name };
  const bytes = trouble === undefined ? await fileBytes(path, INBOX_LIMITS.droppedBytes) : { unreadable: trouble };
  if ('unreadable' in bytes) {
    const found = { ...place, bytes: new Uint8Array() };
    yield { read: { found, pile: 'unclear', reason: fileUnreadable(bytes.unreadable) } };
    return;
  }
  const dropped = 'tooLarge' in bytes ? { name, isTooLarge: true as const } : { name, bytes: bytes.content };
  yield* readDropped(dropped, { round, digest, failed: fileFailed });
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
