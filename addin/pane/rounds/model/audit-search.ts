/** What the audit trail is searched for, from the fields that people fill in. Pure. */
import type { AuditSearch } from '#client/desk-shapes';
import { addDays } from '#domain/sheet/serial-date';
import { isWholeDay } from './china-fields';
import type { AuditSearchDraft } from './state';

export const NO_SEARCH: AuditSearchDraft = { from: '', to: '', actor: '', action: '', target: '' };

/** Whole days in Beijing; a day that is typed in half is none. */
export function askedSearch({ from, to, actor, action, target }: AuditSearchDraft): AuditSearch {
  const midnight = (day: string) => `${day}T00:00:00+08:00`;
  return {
    ...(isWholeDay(from) ? { from: midnight(from) } : {}),
    ...(isWholeDay(to) ? { to: midnight(addDays(to, 1)) } : {}),
    ...(actor.trim() === '' ? {} : { actor: actor.trim() }),
    ...(action === '' ? {} : { action }),
    ...(target.trim() === '' ? {} : { target: target.trim() }),
  };
}

/** `unit:会计学院:3fa9…`, `admin:李老师:3fa9…`, `admin:3fa9…`, or what else there is. */
export function actorParts(actor: string): { readonly role: string; readonly name?: string; readonly code?: string } {
  const [role = '', ...rest] = actor.split(':');
  const code = rest.at(-1);
  const name = rest.slice(0, -1).join(':');
  return { role, ...(name === '' ? {} : { name }), ...(code === undefined ? {} : { code }) };
}
