/**
 * A backup as a file: gzipped lines of JSON, one per secret, file and item, closed by a line that counts and seals them.
 * Plain enough to be read in twenty years without this program. Knows no server and no database.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Attribute, Item } from '#store/dynamodb/item';

const FORMAT = 'kjz-backup';
const VERSION = 1;

export type ArchiveLine =
  | { readonly kind: 'begin'; readonly format: typeof FORMAT; readonly version: number; readonly at: string }
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'end'; readonly lines: number; readonly sha256: string };

/** Why a file is no whole backup; for a sentence. */
export class NotABackup extends Error {
  override readonly name = 'NotABackup';
}

/** Writes lines one after another; nothing counts before `end`, and the file is private (0600) from the first byte. */
export class ArchiveWriter {
  readonly #path: string;
  readonly #gzip = createGzip({ level: 6 });
  readonly #written: Promise<void>;
  readonly #hash = createHash('sha256');
  #lines = 0;

  private constructor(path: string) {
    this.#path = path;
    this.#written = pipeline(this.#gzip, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    this.#written.catch(() => undefined);
  }

  static async create(path: string, at: Date): Promise<ArchiveWriter> {
    const writer = new ArchiveWriter(path);
    await writer.#add({ kind: 'begin', format: FORMAT, version: VERSION, at: at.toISOString() });
    return writer;
  }

  file(path: string, text: string): Promise<void> {
    return this.#add({ kind: 'file', path, text });
  }

  item(item: Item): Promise<void> {
    return this.#add({ kind: 'item', item });
  }

  /** On disk once it returns. */
  async end(): Promise<void> {
    await this.#put(JSON.stringify({ kind: 'end', lines: this.#lines, sha256: this.#hash.digest('hex') }));
    this.#gzip.end();
    await this.#written;
    const file = await open(this.#path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Something else failed: what is written is no backup. */
  async abandon(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
  }

  async #add(line: ArchiveLine): Promise<void> {
    const text = JSON.stringify(line, toJson);
    this.#hash.update(`${text}\n`);
    this.#lines++;
    await this.#put(text);
  }

  async #put(text: string): Promise<void> {
    if (this.#gzip.write(`${text}\n`)) return;
    await Promise.race([new Promise((resolve) => this.#gzip.once('drain', resolve)), this.#written]);
  }
}

/** Every line of a whole backup, `end` left out. Throws NotABackup where it is none, was cut off or was changed. */
export async function* readArchive(path: string): AsyncGenerator<Exclude<ArchiveLine, { kind: 'end' }>> {
  const hash = createHash('sha256');
  let lines = 0;
  let isEnded = false;
  const unpacked = createGunzip();
  const source = createReadStream(path);
  // Destroys the reader with its source; what went wrong is told by the lines that do not come.
  pipeline(source, unpacked).catch(() => undefined);
  try {
    for await (const text of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (isEnded) throw new NotABackup('more after its end');
      const line = parsed(text);
      if (line.kind === 'end') {
        isEnded = true;
        if (line.lines !== lines || line.sha256 !== hash.digest('hex'))
          throw new NotABackup('changed since it was made');
        continue;
      }
      if (lines === 0 && line.kind !== 'begin') throw new NotABackup('no beginning');
      hash.update(`${text}\n`);
      lines++;
      yield line;
    }
  } catch (error) {
    if (error instanceof NotABackup) throw error;
    throw new NotABackup(error instanceof Error ? error.message : String(error));
  }
  if (!isEnded) throw new NotABackup('cut off');
}

function parsed(text: string): ArchiveLine {
  const line = JSON.parse(text, fromJson) as ArchiveLine;
  const isOurs = line.kind !== 'begin' || (line.format === FORMAT && line.version === VERSION);
  if (!isOurs || !['begin', 'file', 'item', 'end'].includes(line.kind)) throw new NotABackup('of another kind');
  return line;
}

const BYTES = '$bytes';

/** Bytes of an item, which JSON has none of. A Buffer has made JSON of itself before this is asked. */
function toJson(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Readonly<Record<string, unknown>>)[key];
  return held instanceof Uint8Array ? { [BYTES]: Buffer.from(held).toString('base64') } : value;
}

function fromJson(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && BYTES in value;
  return isBytes ? (Buffer.from(String((value as Record<string, unknown>)[BYTES]), 'base64') as Attribute) : value;
}
