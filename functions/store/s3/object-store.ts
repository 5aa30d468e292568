/** The object store as an S3 bucket, and presigned addresses of what is in it. Knows objects, not what they hold. */
import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { checkedKey } from '../object-key';
import type { Download, DownloadAddresses, ObjectStore } from '../object-store';
import { StoreError } from '../store-error';

/**
 * Every object carries the SHA-256 of its bytes (base64) as metadata: whoever fetches it can check that it is whole.
 * What a presigned address allows ends with the credentials that signed it, at the latest.
 */
export class S3ObjectStore implements ObjectStore, DownloadAddresses {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async put(key: string, whole: Uint8Array | readonly Uint8Array[], contentType: string): Promise<void> {
    const bytes = whole instanceof Uint8Array ? whole : Buffer.concat(whole);
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    await attempt('put', () =>
      this.#client.send(
        new PutObjectCommand({ ...this.#at(key), Body: bytes, ContentType: contentType, Metadata: { sha256 } }),
      ),
    );
  }

  get(key: string): Promise<Uint8Array | undefined> {
    return attempt('get', () =>
      unlessMissing(async () => {
        const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)));
        return Body?.transformToByteArray();
      }),
    );
  }

  size(key: string): Promise<number | undefined> {
    return attempt('size', () =>
      unlessMissing(async () => (await this.#client.send(new HeadObjectCommand(this.#at(key)))).ContentLength),
    );
  }

  async addressOf(key: string, { contentType, disposition, validSeconds }: Download): Promise<string> {
    const wanted = new GetObjectCommand({
      ...this.#at(key),
      ResponseContentType: contentType,
      ResponseContentDisposition: disposition,
      ResponseCacheControl: 'no-store',
    });
    return attempt('sign', () => getSignedUrl(this.#client, wanted, { expiresIn: validSeconds }));
  }

  async removeBelow(above: string): Promise<number> {
    const place = { Bucket: this.#bucket, Prefix: `${checkedKey(above)}/` };
    return attempt('remove', async () => {
      let removed = 0;
      for (;;) {
        // From the start each time: what was listed before is gone.
        const { Contents: found = [] } = await this.#client.send(new ListObjectsV2Command(place));
        const keys = found.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
        if (keys.length === 0) return removed;
        await Promise.all(keys.map((Key) => this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key }))));
        removed += keys.length;
      }
    });
  }

  #at(key: string) {
    return { Bucket: this.#bucket, Key: checkedKey(key) };
  }
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    // HEAD has no body to name the error in.
    const isMissing = error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name);
    if (isMissing) return undefined;
    throw error;
  }
}

async function attempt<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError('store.unavailable', `bucket: ${action} failed`, error);
  }
}
