/**
 * A head carries a form's latest receipts; the older ones stand in blocks of BLOCK_RECEIPTS, first versions first. A
 * block's content follows from the versions alone, so that whoever writes it, and however often, writes the same; it
 * counts from when a head no longer carries its receipts.
 */
import { StoreError } from '../store-error';
import { type HistoryPage, LATEST_RECEIPTS, type UnitFormKey } from '../submission-store';
import { type Item, refuseOversize } from './item';
import { receiptsKey } from './keys';
import { type HeadEntry, headEntryOf, type StoredHead } from './submission-items';
import type { TableClient } from './table-client';

export const BLOCK_RECEIPTS = LATEST_RECEIPTS;
/** What a head carries at most: its items are read and written with every submission. */
export const HEAD_RECEIPTS = 2 * BLOCK_RECEIPTS;

interface Parted {
  /** To be written before the head that no longer carries them. */
  readonly blocks: readonly Item[];
  readonly carried: readonly HeadEntry[];
}

/** Takes the oldest receipts out until a head may carry one more. */
export function partReceipts(key: UnitFormKey, recorded: readonly HeadEntry[]): Parted {
  const blocks: Item[] = [];
  let carried = recorded;
  while (carried.length >= HEAD_RECEIPTS) {
    const entries = carried.slice(0, BLOCK_RECEIPTS);
    const block: Item = {
      ...receiptsKey(key, blockOf(entries[0]?.version ?? 1)),
      accepted: entries.map((entry) => ({ ...headEntryOf(entry) })),
    };
    refuseOversize('block of receipts', block);
    blocks.push(block);
    carried = carried.slice(BLOCK_RECEIPTS);
  }
  return { blocks, carried };
}

/** All receipts of a head's form, or those of a page, oldest first. */
export async function receiptsOf(
  table: TableClient,
  key: UnitFormKey,
  { recorded }: StoredHead,
  { before = Number.POSITIVE_INFINITY, limit }: Partial<HistoryPage> = {},
): Promise<readonly HeadEntry[]> {
  let found = recorded.filter(({ version }) => version < before);
  let first = Math.min(recorded[0]?.version ?? 1, before);
  while (first > 1 && (limit === undefined || found.length < limit)) {
    const block = await readBlock(table, key, blockOf(first - 1));
    found = [...block.filter(({ version }) => version < first), ...found];
    first = block[0]?.version ?? 1;
  }
  return limit === undefined ? found : found.slice(-limit);
}

/** The receipt of one version, which there is or is not. */
export async function receiptAt(
  table: TableClient,
  key: UnitFormKey,
  { recorded, version: latest }: StoredHead,
  version: number,
): Promise<HeadEntry | undefined> {
  const isThere = Number.isInteger(version) && version >= 1 && version <= latest;
  if (!isThere) return undefined;
  const isCarried = version >= (recorded[0]?.version ?? 1);
  const entries = isCarried ? recorded : await readBlock(table, key, blockOf(version));
  return entries.find((entry) => entry.version === version);
}

/** The receipt of one submission; most are asked about soon after. */
export async function receiptWithId(
  table: TableClient,
  key: UnitFormKey,
  head: StoredHead,
  submissionId: string,
): Promise<HeadEntry | undefined> {
  const isIt = (entry: HeadEntry) => entry.submissionId === submissionId;
  const carried = head.recorded.find(isIt);
  const isAllCarried = head.recorded.length === head.version;
  return carried ?? (isAllCarried ? undefined : (await receiptsOf(table, key, head)).find(isIt));
}

/** Counted from 0. */
function blockOf(version: number): number {
  return Math.floor((version - 1) / BLOCK_RECEIPTS);
}

async function readBlock(table: TableClient, key: UnitFormKey, block: number): Promise<readonly HeadEntry[]> {
  const item = await table.get(receiptsKey(key, block));
  if (item === undefined) throw new StoreError('store.damaged', `block ${block} of a form's receipts is missing`);
  return (item as unknown as { readonly accepted: readonly HeadEntry[] }).accepted.map(headEntryOf);
}
