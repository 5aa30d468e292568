/** Where a hyperlink of an old workbook leads, outside of it. [MS-XLS] 2.4.140, [MS-OSHARED] 2.3.7 */
import type { PieceReader } from './piece-reader';

const HAS_MONIKER = 0x01;
const HAS_LOCATION = 0x08;
const HAS_NAME = 0x10;
const HAS_FRAME = 0x80;
const IS_TEXT = 0x100;
/** First bytes of the class of addresses; files have another. */
const URL_CLASS = 0xe0;
const CLASS_BYTES = 16;
const LONGEST = 10_000;

/** Behind the range; undefined where it leads to a cell of the workbook, or into a file of its own machine. */
export function linkAddress(data: PieceReader): string | undefined {
  data.skip(CLASS_BYTES + 4);
  const flags = data.double();
  if ((flags & HAS_NAME) !== 0) countedText(data);
  if ((flags & HAS_FRAME) !== 0) countedText(data);
  if ((flags & HAS_MONIKER) === 0) return undefined;
  const address = (flags & IS_TEXT) !== 0 ? countedText(data) : urlOf(data);
  if (address === undefined || address === '') return undefined;
  if ((flags & HAS_LOCATION) === 0 || !data.hasMore) return address;
  const place = countedText(data);
  return place === '' ? address : `${address}#${place}`;
}

function countedText(data: PieceReader): string {
  const units = data.double();
  return units > LONGEST ? '' : data.wide(units);
}

function urlOf(data: PieceReader): string | undefined {
  const isUrl = data.byte() === URL_CLASS;
  data.skip(CLASS_BYTES - 1);
  if (!isUrl) return undefined;
  const bytes = data.double();
  return bytes > 2 * LONGEST ? undefined : data.wide(Math.floor(bytes / 2));
}
