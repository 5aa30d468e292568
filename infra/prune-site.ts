/**
 * Removes scripts and styles of earlier versions that nobody can still have open. S3's own expiry goes by age alone and
 * would take those of the present version, too, when a deployment did not change them.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/** Below which every name changes with its content. */
const HASHED = 'assets/';
/** A page that was left open over the summer still finds its parts. */
export const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

export interface SiteToPrune {
  readonly client: S3Client;
  readonly bucket: string;
  /** The pages as they were built: what they have is kept, however old. */
  readonly site: string;
  readonly now: Date;
}

/** Gives how many were removed. May be cut off and repeated. */
export async function pruneSite({ client, bucket, site, now }: SiteToPrune): Promise<number> {
  const present = new Set((await readdir(join(site, HASHED))).map((name) => `${HASHED}${name}`));
  const before = now.getTime() - KEPT_DAYS * DAY_MS;
  let removed = 0;
  for (let from: string | undefined; ; ) {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: HASHED, ...(from === undefined ? {} : { StartAfter: from }) }),
    );
    for (const { Key: key, LastModified: at } of page.Contents ?? []) {
      if (key === undefined) continue;
      from = key;
      if (present.has(key) || at === undefined || at.getTime() >= before) continue;
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      removed += 1;
    }
    if (page.IsTruncated !== true) return removed;
  }
}
