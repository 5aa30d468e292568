/** A submission's content as items: compressed, in chunks that are written before the head that leads to them. */
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { StoreError } from '../store-error';
import { MAX_PAYLOAD_BYTES } from '../submission-store';
import type { Item } from './item';
import { chunkKey } from './keys';
import { inParallel } from './parallel';
import type { TableClient } from './table-client';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A chunk with its keys stays well under DynamoDB's 400 KB. */
export const CHUNK_BYTES = 350 * 1024;

/** Handing less to another thread costs more than the work. */
const AT_ONCE_BYTES = 64 * 1024;
/** Of zlib: 3 takes half the time of 6 for a tenth more bytes. */
const LEVEL = 3;

const CHUNKS_AT_ONCE = 4;

/** A content in chunks of its own: under which id, how many, and the compressed bytes of all. */
export interface Blob {
  readonly blobId: string;
  readonly blobChunks: number;
  readonly blobBytes: number;
}

/** Where an item's content is. Items of before 2026-11-26 have up to 100 KB of it themselves, the head and the version alike. */
export type PayloadPlace = { readonly payload: Uint8Array } | Blob;

/** The attributes a `PayloadPlace` may have in an item. */
export const PAYLOAD_ATTRIBUTES = ['payload', 'blobId', 'blobChunks', 'blobBytes'] as const;

/** A content on its way in: what its items will say, and the chunks that have to be there first. */
export interface PackedPayload {
  readonly place: Blob;
  readonly chunks: readonly Item[];
}

/** Throws `store.tooLarge` over MAX_PAYLOAD_BYTES plain. `blobId` must be new: chunks are written unconditionally. */
export async function packPayload(plain: Uint8Array, blobId: string): Promise<PackedPayload> {
  if (plain.byteLength > MAX_PAYLOAD_BYTES) {
    throw new StoreError('store.tooLarge', `content has ${plain.byteLength} bytes, over ${MAX_PAYLOAD_BYTES}`);
  }
  const isSmall = plain.byteLength <= AT_ONCE_BYTES;
  const packed: Uint8Array = isSmall ? gzipSync(plain, { level: LEVEL }) : await compress(plain, { level: LEVEL });
  const chunks: Item[] = [];
  for (let start = 0; start < packed.byteLength; start += CHUNK_BYTES) {
    chunks.push({ ...chunkKey(blobId, chunks.length), bytes: packed.subarray(start, start + CHUNK_BYTES) });
  }
  return { place: { blobId, blobChunks: chunks.length, blobBytes: packed.byteLength }, chunks };
}

export async function putChunks(table: TableClient, chunks: readonly Item[]): Promise<void> {
  for await (const _written of inParallel(chunks, CHUNKS_AT_ONCE, (chunk) => table.put(chunk)));
}

/**
 * The plain content again; `first` is its first chunk, where that was read already. Throws `store.damaged` when a chunk
 * is missing or the bytes are not what was compressed.
 */
export async function readPayload(table: TableClient, place: PayloadPlace, first?: Item): Promise<Uint8Array> {
  const packed = 'payload' in place ? place.payload : await table.untilThere(() => readBlob(table, place, first));
  if (packed === undefined) throw new StoreError('store.damaged', 'a content is not whole');
  const limits = { maxOutputLength: MAX_PAYLOAD_BYTES };
  try {
    const isSmall = packed.byteLength <= AT_ONCE_BYTES;
    return new Uint8Array(isSmall ? gunzipSync(packed, limits) : await decompress(packed, limits));
  } catch (error) {
    throw new StoreError('store.damaged', 'content cannot be decompressed', error);
  }
}

/** `undefined` while a chunk of it is missing. */
async function readBlob(
  table: TableClient,
  { blobId, blobChunks, blobBytes }: Blob,
  first: Item | undefined,
): Promise<Uint8Array | undefined> {
  const keys = Array.from({ length: blobChunks }, (_, at) => chunkKey(blobId, at));
  const items = await Promise.all(keys.map((key, at) => (at === 0 && first !== undefined ? first : table.get(key))));
  const chunks = items.flatMap((item) => (item?.bytes instanceof Uint8Array ? [item.bytes] : []));
  const [only] = chunks;
  const packed = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
  const isWhole = chunks.length === blobChunks && packed.byteLength === blobBytes;
  return isWhole ? packed : undefined;
}
