/** The head and version items of the table, and what they mean to the port. */
import type { Head, NewVersion, Receipt, Recorded, Standing, TakingBack, UnitFormKey } from '../submission-store';
import { type Item, refuseOversize } from './item';
import { headKey, headUnit, versionKey } from './keys';
import { type Blob, PAYLOAD_ATTRIBUTES, type PayloadPlace } from './payload';
import { notesOf, notesOfBefore, notesText, type VersionNote } from './version-notes';

/** A head as it was read: every note names the attempt that won. */
export interface StoredHead extends Standing {
  readonly latest: readonly VersionNote[];
}

const RECEIPT_ATTRIBUTES = ['submissionId', 'version', 'sha256', 'submittedAt'] as const;
const FACT_ATTRIBUTES = [...RECEIPT_ATTRIBUTES, 'state', 'late', 'counts', 'tookBack'] as const;

/** What to read of a head when only its facts are wanted. */
export const HEAD_ATTRIBUTES = ['sk', ...FACT_ATTRIBUTES] as const;

/** What to read of a head that leads to its content. */
export const HEAD_WITH_PLACE_ATTRIBUTES = [...HEAD_ATTRIBUTES, ...PAYLOAD_ATTRIBUTES] as const;

/** What to read of a version when its content is not wanted. */
export const RECORDED_ATTRIBUTES = ['sk', ...FACT_ATTRIBUTES, 'submittedBy'] as const;

/** The immutable item of one attempt at one version. Throws `store.tooLarge`. */
export function versionItem(key: UnitFormKey, note: VersionNote, next: NewVersion, place: Blob): Item {
  const item: Item = {
    ...versionKey(key, note.version, note.attempt),
    ...receiptOf({ ...next, version: note.version }),
    ...facts(next),
    submittedBy: next.submittedBy,
    ...place,
  };
  refuseOversize('version', item);
  return item;
}

/** The head that names `note`'s attempt the winner of its version. Throws `store.tooLarge`. */
export function headItem(
  key: UnitFormKey,
  earlier: readonly VersionNote[],
  note: VersionNote,
  next: NewVersion,
  place: Blob,
): Item {
  const receipt = receiptOf({ ...next, version: note.version });
  const item: Item = { ...headKey(key), ...receipt, ...facts(next), ...place, notes: notesText([...earlier, note]) };
  refuseOversize('head', item);
  return item;
}

/** Only this module writes these items, so their shape is known and not checked again. */
export function headOf(item: Item): Head {
  const fields = item as unknown as Omit<Head, 'unit'> & { readonly sk: string };
  return { unit: headUnit(fields.sk), ...receiptOf(fields), ...facts(fields) };
}

/** Of the whole item. Those of before 2026-11-26 have their receipts whole. */
export function storedHead(item: Item): StoredHead {
  const head = headOf(item);
  const latest = typeof item.notes === 'string' ? notesOf(item.notes, head.version) : notesOfBefore(item);
  return { ...head, latest };
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
