/** Everything in the named files and folders, read and sorted; no server is asked. */
import { createHash } from 'node:crypto';
import type { Round } from '#domain/form/round';
import type { Arrival } from '#domain/intake/arrival';
import { type SortingOptions, sortArrivals } from '#domain/intake/sort-arrivals';
import { type Found, isLookedInto } from '#inbox/found-file';
import { INBOX_LIMITS } from '#inbox/inbox-limits';
import { foundIn } from '#inbox/open-inbox';
import { isSheet, type NoSheet, type ReadSheet, readFound } from '#inbox/read-found';
import type { ArrivedFile } from '../arrived-files';
import { failed, unreadable } from '../checked-file';
import { fileBytes } from '../file-bytes';
import { type IntakeItem, labelOf, mailKey } from './intake-item';

export interface Gathering {
  readonly round: Round;
  readonly onFile?: (done: number, all: number) => void;
}

type Read = ReadSheet | NoSheet;

/** In the order of the files, and within each in its own. */
export async function gather(files: readonly ArrivedFile[], { round, onFile }: Gathering): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const [at, file] of files.entries()) {
    onFile?.(at, files.length);
    for await (const each of readIn(file, round)) read.push(each);
  }
  onFile?.(files.length, files.length);
  return read;
}

async function* readIn({ path, name, trouble }: ArrivedFile, round: Round): AsyncGenerator<Read> {
  const place = { path: [name], name: name.split('/').at(-1) ?? name };
  const bytes = trouble === undefined ? await fileBytes(path, INBOX_LIMITS.droppedBytes) : { unreadable: trouble };
  if ('unreadable' in bytes) {
    const found = { ...place, bytes: new Uint8Array() };
    yield { found, pile: 'unclear', reason: unreadable(bytes.unreadable) };
    return;
  }
  const all =
    'tooLarge' in bytes
      ? [{ ...place, refusal: { code: 'inbox.tooLarge', limit: bytes.tooLarge.limit } } as const]
      : foundIn({ name, bytes: bytes.content });
  for await (const found of all) yield* await readFound(found, round, failed);
}

/** Whose each sheet is and which of several counts; what is no sheet keeps its place. */
export function sorted(read: readonly Read[], round: Round, options: SortingOptions): readonly IntakeItem[] {
  const sheets = read.filter(isSheet);
  const found = sortArrivals(sheets.map(arrivalOf), round, options);
  const bySheet = new Map(sheets.map((sheet, at) => [sheet, found[at]]));
  return read.map((each): IntakeItem => {
    const base = { file: labelOf(each.found), found: each.found, ...hashOf(each.found) };
    if (!isSheet(each)) return { ...base, pile: each.pile, reason: each.reason };
    const arrival = bySheet.get(each);
    if (arrival === undefined) throw new Error('a sheet that was not sorted');
    const { pile, reason, evidence, unit, seemingly } = arrival;
    return {
      ...base,
      ...{ sheet: each, evidence, pile, reason },
      ...(unit === undefined ? {} : { unit }),
      ...(seemingly === undefined ? {} : { seemingly }),
    };
  });
}

function hashOf(found: Found): { readonly sha256?: string } {
  if (!isLookedInto(found) || found.bytes.length === 0) return {};
  return { sha256: createHash('sha256').update(found.bytes).digest('hex') };
}

function arrivalOf({ found, form, result }: ReadSheet): Arrival {
  const { mail, path } = found;
  const key = mailKey(found);
  const sender = mail?.from?.email;
  return {
    ...{ file: labelOf(found), named: path.at(-1) ?? found.name, form, result },
    ...(mail === undefined || key === undefined
      ? {}
      : {
          mail: {
            ...{ key, subject: mail.subject },
            ...(sender === undefined ? {} : { sender }),
            ...(mail.sentAt === undefined ? {} : { sentAt: mail.sentAt }),
          },
        }),
  };
}
