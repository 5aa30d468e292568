/** The head and version items of the table, and what they mean to the port. */
import type { Head, NewVersion, Receipt, Recorded, TakingBack, UnitFormKey } from '../submission-store';
import { type Item, refuseOversize } from './item';
import { headKey, headUnit, versionKey } from './keys';
import { PAYLOAD_ATTRIBUTES, type PayloadPlace } from './payload';

/** A receipt in the head, with the attempt that won: only that attempt's version item counts. */
export interface HeadEntry extends Receipt {
  readonly attempt: string;
}

/** A head as stored, without its content. */
export interface StoredHead extends Head {
  readonly recorded: readonly HeadEntry[];
}

/** A head's own attributes. `accepted` is what tables written since the beginning call what was recorded. */
interface HeadFields {
  readonly sk: string;
  readonly accepted: readonly HeadEntry[];
}

const RECEIPT_ATTRIBUTES = ['submissionId', 'version', 'sha256', 'submittedAt'] as const;
const FACT_ATTRIBUTES = [...RECEIPT_ATTRIBUTES, 'state', 'late', 'counts', 'tookBack'] as const;

/** What to read of a head when its content is not wanted. */
export const HEAD_ATTRIBUTES = ['sk', ...FACT_ATTRIBUTES, 'accepted'] as const;

/** What to read of a version when its content is not wanted. */
export const RECORDED_ATTRIBUTES = ['sk', ...FACT_ATTRIBUTES, 'submittedBy'] as const;

/** What to read of a version with its content. */
export const VERSION_ATTRIBUTES = [...RECORDED_ATTRIBUTES, ...PAYLOAD_ATTRIBUTES] as const;

/** The immutable item of one attempt at one version. Throws `store.tooLarge`. */
export function versionItem(key: UnitFormKey, entry: HeadEntry, next: NewVersion, place: PayloadPlace): Item {
  const item: Item = {
    ...versionKey(key, entry.version, entry.attempt),
    ...receiptOf(entry),
    ...facts(next),
    submittedBy: next.submittedBy,
    ...place,
  };
  refuseOversize('version', item);
  return item;
}

/** The head that names `entry` the winner of its version. Throws `store.tooLarge`. */
export function headItem(
  key: UnitFormKey,
  earlier: readonly HeadEntry[],
  entry: HeadEntry,
  next: NewVersion,
  place: PayloadPlace,
): Item {
  const accepted = [...earlier, entry].map(headEntryOf);
  const item: Item = { ...headKey(key), ...receiptOf(entry), ...facts(next), accepted, ...place };
  refuseOversize('head', item);
  return item;
}

/** Only this module writes these items, so their shape is known and not checked again. */
export function storedHead(item: Item): StoredHead {
  const fields = item as unknown as Omit<StoredHead, 'unit' | 'recorded'> & HeadFields;
  return {
    unit: headUnit(fields.sk),
    ...receiptOf(fields),
    ...facts(fields),
    recorded: fields.accepted.map(headEntryOf),
  };
}

/** Nothing but what an entry is. */
export function headEntryOf(entry: HeadEntry): HeadEntry & Item {
  return { ...receiptOf(entry), attempt: entry.attempt };
}

/** The head without the attempts, which are nobody's business outside. */
export function headOf(stored: StoredHead): Head {
  return { ...stored, recorded: stored.recorded.map(receiptOf) };
}

export function recordedOf(item: Item): Recorded {
  const fields = item as unknown as Recorded;
  return { ...receiptOf(fields), ...facts(fields), submittedBy: fields.submittedBy };
}

export function payloadPlaceOf(item: Item): PayloadPlace {
  const fields = item as unknown as PayloadPlace;
  if ('payload' in fields) return { payload: fields.payload };
  return { blobId: fields.blobId, blobChunks: fields.blobChunks, blobBytes: fields.blobBytes };
}

function receiptOf({ submissionId, version, sha256, submittedAt }: Receipt): Receipt & Item {
  return { submissionId, version, sha256, submittedAt };
}

type Facts = Pick<Recorded, 'state' | 'late' | 'counts' | 'tookBack'>;
type KeptFacts = Omit<Facts, 'tookBack'> & { readonly tookBack?: TakingBack & Item };

function facts({ state, late, counts, tookBack }: Facts): KeptFacts {
  return { state, late, counts, ...(tookBack === undefined ? {} : { tookBack: takingBackOf(tookBack) }) };
}

function takingBackOf({ version, sha256, returned }: TakingBack): TakingBack & Item {
  if (returned === undefined) return { version, sha256 };
  const { version: first, sha256: content, submittedAt } = returned;
  return { version, sha256, returned: { version: first, sha256: content, submittedAt } };
}
