/** Everything in one thing that was dropped, read and hashed. No server is asked. */
import type { Round } from '#domain/form/round';
import type { PileReason } from '#domain/intake/pile';
import { lastOf } from '#inbox/file-names';
import { type Found, isLookedInto } from '#inbox/found-file';
import { INBOX_LIMITS } from '#inbox/inbox-limits';
import { type Dropped, foundIn } from '#inbox/open-inbox';
import { readFound } from '#inbox/read-found';
import type { Reading } from './intake-item';

export interface ReadingDropped {
  readonly round: Round;
  /** SHA-256, in hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string | Promise<string>;
  /** What a bug of the program is called to a person. */
  readonly failed: (error: unknown) => PileReason;
}

/** Nobody took it into memory: it is larger than INBOX_LIMITS.droppedBytes. */
export interface TooLarge {
  readonly name: string;
  readonly isTooLarge: true;
}

/** In its own order, nothing left out; a file with two forms is read twice. */
export async function* readDropped(dropped: Dropped | TooLarge, reading: ReadingDropped): AsyncGenerator<Reading> {
  const all = 'isTooLarge' in dropped ? [tooLarge(dropped.name)] : foundIn(dropped);
  for await (const found of all) yield* await readOne(found, reading);
}

function tooLarge(name: string): Found {
  return { path: [name], name: lastOf(name), refusal: { code: 'inbox.tooLarge', limit: INBOX_LIMITS.droppedBytes } };
}

async function readOne(found: Found, { round, digest, failed }: ReadingDropped): Promise<readonly Reading[]> {
  const all = await readFound(found, round, failed);
  if (!isLookedInto(found)) return all.map((read) => ({ read }));
  const sha256 = await digest(found.bytes);
  return all.map((read) => ({ read, sha256 }));
}
