/**
 * The ids of submissions whose outcome is not known yet, kept over a reload. Ids, versions and fingerprints only:
 * never a cell, a name of a person, a telephone number or a token.
 */

import { type KeyValueStorage, STORAGE_PREFIX, tolerant } from './browser-storage';

export type PendingKind = 'report' | 'zero' | 'withdraw';

/** A submission that was, or is about to be, sent. */
export interface Pending {
  /** UUID made at the click. */
  readonly id: string;
  readonly kind: PendingKind;
  readonly round: string;
  readonly form: string;
  /** Name on the roster; another unit on the same machine has an outbox of its own. */
  readonly unit: string;
  readonly base: number;
  /** ISO instant by this machine's clock: for display only. */
  readonly at: string;
  /** Of the content that goes under this id, and under no other. */
  readonly fingerprint: string;
  /** Whether it has left this machine; before that, its outcome is known. Kept before the request is made. */
  readonly wasSent: boolean;
}

export type PendingPlace = Pick<Pending, 'round' | 'form' | 'unit'>;

export interface Outbox {
  /** At most one per unit and form: a newer one takes its place. */
  put(pending: Pending): void;
  get(place: PendingPlace): Pending | undefined;
  /** Only if that id is the one that is kept. */
  remove(pending: Pending): void;
}

/** Where storage is blocked, pending ids live as long as the pane. */
export function openOutbox(storage: KeyValueStorage): Outbox {
  const inMemory = new Map<string, Pending>();
  const keyOf = ({ round, form, unit }: PendingPlace) => `${STORAGE_PREFIX}pending.${round}.${form}.${unit}`;
  const outbox: Outbox = {
    put(pending) {
      const key = keyOf(pending);
      inMemory.set(key, pending);
      tolerant(() => storage.setItem(key, JSON.stringify(pending)));
    },
    get(place) {
      const key = keyOf(place);
      return inMemory.get(key) ?? stored(key, place);
    },
    remove(pending) {
      if (outbox.get(pending)?.id !== pending.id) return;
      inMemory.delete(keyOf(pending));
      tolerant(() => storage.removeItem(keyOf(pending)));
    },
  };

  function stored(key: string, place: PendingPlace): Pending | undefined {
    const text = tolerant(() => storage.getItem(key));
    const found = typeof text === 'string' ? tolerant((): unknown => JSON.parse(text)) : undefined;
    return isPending(found) && keyOf(found) === keyOf(place) ? found : undefined;
  }

  return outbox;
}

const FIELDS = ['id', 'kind', 'round', 'form', 'unit', 'at', 'fingerprint'] as const;

function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const hasTexts = FIELDS.every((field) => typeof fields.get(field) === 'string');
  return hasTexts && Number.isInteger(fields.get('base')) && typeof fields.get('wasSent') === 'boolean';
}
