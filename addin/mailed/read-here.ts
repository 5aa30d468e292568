/** Reading one thing that was dropped, wherever this runs: in the worker beside a page, or in Node. */
import type { Round } from '#domain/form/round';
import { isSheet } from '#inbox/found-sheet';
import type { Dropped } from '#inbox/open-inbox';
import { fileFailed } from '#intake/file-trouble';
import type { Reading } from '#intake/intake-item';
import { readDropped, type TooLarge } from '#intake/read-dropped';
import { sha256 } from './sha256';

/** Everything in it; of what is no sheet, the bytes are not kept: photographs would fill the page. */
export async function readHere(dropped: Dropped | TooLarge, round: Round): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readDropped(dropped, { round, digest: sha256, failed: fileFailed })) {
    readings.push(withoutNeedlessBytes(reading));
  }
  return readings;
}

const NO_BYTES = new Uint8Array();

function withoutNeedlessBytes(reading: Reading): Reading {
  const { read } = reading;
  if (isSheet(read) || read.opened !== undefined || !('bytes' in read.found)) return reading;
  return { ...reading, read: { ...read, found: { ...read.found, bytes: NO_BYTES } } };
}
