/** A submission's content as items: compressed, inside its item when small, else as chunks written before it. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { StoreError } from '../store-error';
import { MAX_PAYLOAD_BYTES } from '../submission-store';
import type { Item } from './item';
import { blobPartition, chunkKey } from './keys';
import { inParallel } from './parallel';
import type { TableClient } from './table-client';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Up to here the compressed content travels in the head, so that listing heads brings it along. */
export const INLINE_PAYLOAD_BYTES = 100 * 1024;

/** A chunk with its keys stays well under DynamoDB's 400 KB. */
export const CHUNK_BYTES = 350 * 1024;

const CHUNKS_AT_ONCE = 4;

/** Where an item's content is: in it, or in a blob of so many chunks and compressed bytes. */
export type PayloadPlace =
  | { readonly payload: Uint8Array }
  | { readonly blobId: string; readonly blobChunks: number; readonly blobBytes: number };

/** The attributes a `PayloadPlace` may have in an item. */
export const PAYLOAD_ATTRIBUTES = ['payload', 'blobId', 'blobChunks', 'blobBytes'] as const;

/** A content on its way in: what its items will say, and the chunks that have to be there first. */
export interface PackedPayload {
  readonly place: PayloadPlace;
  readonly chunks: readonly Item[];
}

/** Throws `store.tooLarge` over MAX_PAYLOAD_BYTES plain. `blobId` must be new: chunks are written unconditionally. */
export async function packPayload(plain: Uint8Array, blobId: string): Promise<PackedPayload> {
  if (plain.byteLength > MAX_PAYLOAD_BYTES) {
    throw new StoreError('store.tooLarge', `content has ${plain.byteLength} bytes, over ${MAX_PAYLOAD_BYTES}`);
  }
  const packed: Uint8Array = await compress(plain);
  if (packed.byteLength <= INLINE_PAYLOAD_BYTES) return { place: { payload: packed }, chunks: [] };
  const chunks: Item[] = [];
  for (let start = 0; start < packed.byteLength; start += CHUNK_BYTES) {
    chunks.push({ ...chunkKey(blobId, chunks.length), bytes: packed.subarray(start, start + CHUNK_BYTES) });
  }
  return { place: { blobId, blobChunks: chunks.length, blobBytes: packed.byteLength }, chunks };
}

export async function putChunks(table: TableClient, chunks: readonly Item[]): Promise<void> {
  for await (const _written of inParallel(chunks, CHUNKS_AT_ONCE, (chunk) => table.put(chunk)));
}

/** The plain content again; throws `store.damaged` when a chunk is missing or the bytes are not what was compressed. */
export async function readPayload(table: TableClient, place: PayloadPlace): Promise<Uint8Array> {
  const packed = 'payload' in place ? place.payload : await readBlob(table, place);
  try {
    return new Uint8Array(await decompress(packed, { maxOutputLength: MAX_PAYLOAD_BYTES }));
  } catch (error) {
    throw new StoreError('store.damaged', 'content cannot be decompressed', error);
  }
}

async function readBlob(
  table: TableClient,
  place: Exclude<PayloadPlace, { payload: Uint8Array }>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const item of table.query(blobPartition(place.blobId), 'all')) {
    if (item.bytes instanceof Uint8Array) chunks.push(item.bytes);
  }
  const packed = Buffer.concat(chunks);
  const isWhole = chunks.length === place.blobChunks && packed.byteLength === place.blobBytes;
  if (!isWhole) throw new StoreError('store.damaged', `blob ${place.blobId} is not whole`);
  return packed;
}
