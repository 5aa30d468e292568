/** Reading from the bucket of the built pages, whose names are those of files (capitals, too), not of objects. */
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { StoreError } from '../store-error';

export class S3Pages {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  /** Throws `store.unavailable`. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: name }));
      return Body === undefined ? undefined : new Uint8Array(await Body.transformToByteArray());
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw new StoreError('store.unavailable', 'pages: get failed', error);
    }
  }
}
