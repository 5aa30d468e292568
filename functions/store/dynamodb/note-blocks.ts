/**
 * A head carries the notes of a form's latest versions; the older ones stand in blocks of BLOCK_VERSIONS, first versions
 * first. A block's content follows from the versions alone, so that whoever writes it, and however often, writes the
 * same; it counts from when a head no longer carries its notes. Blocks of before 2026-11-26 have whole receipts of
 * BLOCK_OF_BEFORE versions; they stay and are read.
 */
import { StoreError } from '../store-error';
import { type HistoryPage, LATEST_VERSIONS, type UnitFormKey } from '../submission-store';
import { type Item, refuseOversize } from './item';
import { notesKey, receiptsKey } from './keys';
import type { StoredHead } from './submission-items';
import type { TableClient } from './table-client';
import { markOf, notesOf, notesOfBefore, notesText, type VersionNote } from './version-notes';

export const BLOCK_VERSIONS = 50;
export const BLOCK_OF_BEFORE = 200;
/** What a head carries at most: it is read and written with every submission, and read of all units at once. */
export const HEAD_VERSIONS = LATEST_VERSIONS + BLOCK_VERSIONS;

interface Parted {
  /** To be written before the head that no longer carries them. */
  readonly blocks: readonly Item[];
  readonly carried: readonly VersionNote[];
}

/** Takes the oldest notes out until a head may carry one more. */
export function partNotes(key: UnitFormKey, notes: readonly VersionNote[]): Parted {
  const blocks: Item[] = [];
  let carried = notes;
  while (carried.length >= HEAD_VERSIONS) {
    const ofBlock = carried.slice(0, BLOCK_VERSIONS);
    const block: Item = { ...notesKey(key, blockOf(ofBlock[0]?.version ?? 1)), notes: notesText(ofBlock) };
    refuseOversize('block of notes', block);
    blocks.push(block);
    carried = carried.slice(BLOCK_VERSIONS);
  }
  return { blocks, carried };
}

/** The notes of all versions of a head's form, or those of a page, oldest first. */
export async function notesOfPage(
  table: TableClient,
  key: UnitFormKey,
  head: StoredHead,
  { before = head.version + 1, limit = head.version }: Partial<HistoryPage> = {},
): Promise<readonly VersionNote[]> {
  const last = Math.min(before - 1, head.version);
  const first = Math.max(1, last - limit + 1);
  const isOfPage = ({ version }: VersionNote) => version >= first && version <= last;
  const carriedFrom = head.latest[0]?.version ?? 1;
  const older = first < carriedFrom ? await readBlocks(table, key, first, Math.min(last, carriedFrom - 1)) : [];
  return [...older, ...head.latest].filter(isOfPage);
}

/** The note of one version, which there is or is not. */
export async function noteAt(
  table: TableClient,
  key: UnitFormKey,
  head: StoredHead,
  version: number,
): Promise<VersionNote | undefined> {
  const isThere = Number.isInteger(version) && version >= 1 && version <= head.version;
  return isThere ? (await notesOfPage(table, key, head, { before: version + 1, limit: 1 }))[0] : undefined;
}

/** The versions that one submission may have made: none, one, or by a rare chance several. Most are asked about soon after. */
export async function notesWithId(
  table: TableClient,
  key: UnitFormKey,
  head: StoredHead,
  submissionId: string,
): Promise<readonly VersionNote[]> {
  const mark = markOf(submissionId);
  const isMarked = (note: VersionNote) => note.mark === mark;
  const carried = head.latest.filter(isMarked);
  if (carried.length > 0) return carried;
  const older = (head.latest[0]?.version ?? 1) - 1;
  return older === 0 ? [] : (await olderNotes(table, key, head, older)).filter(isMarked);
}

/** What is older than a head carries never changes, so that it is read once for each head that was read. */
const olderOf = new WeakMap<StoredHead, Promise<readonly VersionNote[]>>();

function olderNotes(table: TableClient, key: UnitFormKey, head: StoredHead, last: number) {
  const reading = olderOf.get(head) ?? readBlocks(table, key, 1, last);
  olderOf.set(head, reading);
  return reading;
}

/** Counted from 0. */
function blockOf(version: number, versions = BLOCK_VERSIONS): number {
  return Math.floor((version - 1) / versions);
}

/** Throws `store.damaged` where one is missing. */
async function readBlocks(
  table: TableClient,
  key: UnitFormKey,
  first: number,
  last: number,
): Promise<readonly VersionNote[]> {
  const found = await table.untilThere(() => blocksNow(table, key, first, last));
  if (found === undefined) throw new StoreError('store.damaged', `a block of the notes ${first} to ${last} is missing`);
  return found;
}

/** As many calls as there are hundreds of blocks; `undefined` while one is missing. */
async function blocksNow(table: TableClient, key: UnitFormKey, first: number, last: number) {
  const [blocks, blocksOfBefore] = await Promise.all([
    Promise.all(
      between(blockOf(first), blockOf(last)).map(async (block) => {
        const item = await table.get(notesKey(key, block));
        return item && notesOf(String(item.notes), (block + 1) * BLOCK_VERSIONS);
      }),
    ),
    Promise.all(
      between(blockOf(first, BLOCK_OF_BEFORE), blockOf(last, BLOCK_OF_BEFORE)).map(async (block) => {
        const item = await table.get(receiptsKey(key, block));
        return [block, item && notesOfBefore(item)] as const;
      }),
    ),
  ]);
  const ofBefore = new Map(blocksOfBefore);
  const found = between(blockOf(first), blockOf(last)).map((block, at) => {
    const from = block * BLOCK_VERSIONS + 1;
    const notes = blocks[at] ?? ofBefore.get(blockOf(from, BLOCK_OF_BEFORE));
    return notes?.filter(({ version }) => version >= from && version < from + BLOCK_VERSIONS);
  });
  return found.every((notes) => notes !== undefined) ? found.flat() : undefined;
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
