/** An audit record as an item; what has been put once is never changed. */
import { randomUUID } from 'node:crypto';
import type { AuditRecord } from '../registry-store';
import { StoreError } from '../store-error';
import { type Item, refuseOversize } from './item';
import { auditKey } from './keys';
import { packJson } from './packed-json';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Under a new id, to be put where nothing is. Throws `store.invalidKey` and `store.tooLarge`. */
export function auditItem({ collector, at, actor, action, target, detail }: AuditRecord): Item {
  if (!ISO_INSTANT.test(at)) throw new StoreError('store.invalidKey', 'an audit record has no ISO instant');
  const key = auditKey(collector, at, randomUUID());
  const item: Item = { ...key, collector, at, actor, action, target, detail: packJson(detail) };
  refuseOversize('audit record', item);
  return item;
}
