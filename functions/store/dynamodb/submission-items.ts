/**
 * The head and version items of the table, and what they mean to the port. What a version says of itself is one text of
 * JSON: as attributes of their own, as before 2026-11-26, reading a hundred of them costs three times as much.
 */
import type {
  Head,
  NewVersion,
  Origin,
  Recorded,
  SentFile,
  Standing,
  TakingBack,
  UnitFormKey,
} from '../submission-store';
import { type Item, refuseOversize } from './item';
import { headKey, headUnit, versionKey } from './keys';
import { type Blob, PAYLOAD_ATTRIBUTES, type PayloadPlace } from './payload';
import { notesOf, notesOfBefore, notesText, type VersionNote } from './version-notes';

/** A head as it was read: every note names the attempt that won. */
export interface StoredHead extends Standing {
  readonly latest: readonly VersionNote[];
}

/** `true` on the head of an accepted version; absent else. */
export const ACCEPTED_ATTRIBUTE = 'isAccepted';

const RECEIPT_ATTRIBUTES = ['submissionId', 'version', 'sha256', 'submittedAt'] as const;
const FACT_ATTRIBUTES_OF_BEFORE = [...RECEIPT_ATTRIBUTES, 'state', 'late', 'counts', 'tookBack'] as const;

/** What to read of a head when only its facts are wanted. */
export const HEAD_ATTRIBUTES = ['sk', 'facts', ACCEPTED_ATTRIBUTE, ...FACT_ATTRIBUTES_OF_BEFORE] as const;

/** What to read of a head that leads to its content. */
export const HEAD_WITH_PLACE_ATTRIBUTES = [...HEAD_ATTRIBUTES, ...PAYLOAD_ATTRIBUTES] as const;

/** What to read of a version when its content is not wanted. */
export const RECORDED_ATTRIBUTES = ['sk', 'facts', ...FACT_ATTRIBUTES_OF_BEFORE, 'submittedBy'] as const;

/** The immutable item of one attempt at one version. Throws `store.tooLarge`. */
export function versionItem(key: UnitFormKey, note: VersionNote, next: NewVersion, place: Blob): Item {
  const item: Item = {
    ...versionKey(key, note.version, note.attempt),
    facts: JSON.stringify({ ...factsOf({ ...next, version: note.version }), submittedBy: next.submittedBy }),
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
  const { version } = note;
  const item: Item = {
    ...headKey(key),
    // The condition of the next one.
    version,
    facts: JSON.stringify(factsOf({ ...next, version })),
    ...place,
    notes: notesText([...earlier, note]),
  };
  refuseOversize('head', item);
  return item;
}

/** Only this module writes these items, so their shape is known and not checked again. */
export function headOf(item: Item): Head {
  return {
    unit: headUnit(String(item.sk)),
    ...factsOf(saidBy(item)),
    ...(item[ACCEPTED_ATTRIBUTE] === true ? { isAccepted: true } : {}),
  };
}

/** Of the whole item. Those of before 2026-11-26 have their receipts whole. */
export function storedHead(item: Item): StoredHead {
  const head = headOf(item);
  const latest = typeof item.notes === 'string' ? notesOf(item.notes, head.version) : notesOfBefore(item);
  return { ...head, latest };
}

export function recordedOf(item: Item): Recorded {
  const said = saidBy(item);
  return { ...factsOf(said), submittedBy: said.submittedBy };
}

export function payloadPlaceOf(item: Item): PayloadPlace {
  const fields = item as unknown as PayloadPlace;
  if ('payload' in fields) return { payload: fields.payload };
  return { blobId: fields.blobId, blobChunks: fields.blobChunks, blobBytes: fields.blobBytes };
}

/** Items of before 2026-11-26 have it in attributes. */
function saidBy(item: Item): Recorded {
  return (typeof item.facts === 'string' ? JSON.parse(item.facts) : item) as Recorded;
}

/** Nothing but what a version says of itself. */
function factsOf(said: Omit<Recorded, 'submittedBy'>): Omit<Recorded, 'submittedBy'> {
  const { submissionId, version, sha256, submittedAt, state, late, counts, verify, tookBack, origin, file } = said;
  return {
    ...{ submissionId, version, sha256, submittedAt, state, late, counts },
    ...(verify === undefined ? {} : { verify }),
    ...(tookBack === undefined ? {} : { tookBack: takingBackOf(tookBack) }),
    ...(origin === undefined ? {} : { origin: originOf(origin) }),
    ...(file === undefined ? {} : { file: sentFileOf(file) }),
  };
}

function originOf({ file, sha256, messageId, sender, sentAt }: Origin): Origin {
  return {
    ...{ file, sha256 },
    ...(messageId === undefined ? {} : { messageId }),
    ...(sender === undefined ? {} : { sender }),
    ...(sentAt === undefined ? {} : { sentAt }),
  };
}

function sentFileOf({ name, kind, bytes }: SentFile): SentFile {
  return { name, kind, bytes };
}

function takingBackOf({ version, sha256, returned }: TakingBack): TakingBack {
  if (returned === undefined) return { version, sha256 };
  const { version: first, sha256: content, submittedAt } = returned;
  return { version, sha256, returned: { version: first, sha256: content, submittedAt } };
}
