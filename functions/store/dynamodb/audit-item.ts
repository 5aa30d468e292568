/**
 * An audit record as an item; what has been put once is never changed. Its detail is JSON as text: some 250 bytes, which
 * would hardly be less compressed, as they were before 2026-11-26.
 */
import { randomUUID } from 'node:crypto';
import type { AuditRecord } from '../registry-store';
import { StoreError } from '../store-error';
import { type Item, refuseOversize } from './item';
import { auditKey } from './keys';
import { unpackJson } from './packed-json';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Under a new id, to be put where nothing is. Throws `store.invalidKey` and `store.tooLarge`. */
export function auditItem({ collector, at, actor, action, target, detail }: AuditRecord): Item {
  if (!ISO_INSTANT.test(at)) throw new StoreError('store.invalidKey', 'an audit record has no ISO instant');
  const key = auditKey(collector, at, randomUUID());
  const item: Item = { ...key, collector, at, actor, action, target, detail: JSON.stringify(detail ?? null) };
  refuseOversize('audit record', item);
  return item;
}

/** Throws `store.damaged`. */
export function auditRecord(item: Item): AuditRecord {
  const { collector, at, actor, action, target } = item as unknown as AuditRecord;
  return { collector, at, actor, action, target, detail: detailOf(item.detail) };
}

function detailOf(detail: unknown): unknown {
  if (typeof detail !== 'string') return unpackJson(detail);
  try {
    return JSON.parse(detail);
  } catch (error) {
    throw new StoreError('store.damaged', 'the detail of an audit record cannot be read', error);
  }
}
