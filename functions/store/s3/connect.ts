/** How S3 is reached. */
import { S3Client } from '@aws-sdk/client-s3';

/** By the environment's region, role and endpoint. The caller destroys it. */
export function connectS3(): S3Client {
  return new S3Client({
    // A checksum of its own in trailers would forbid an unsigned GET to be a plain one.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  });
}
