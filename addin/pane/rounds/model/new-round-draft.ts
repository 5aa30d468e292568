/** A new round as it is typed: what is proposed out of an earlier one, and what cannot be sent so. Pure. */
import type { ListedRound, NewRoundAsked } from '#client/desk-shapes';
import { movedDeadline } from '#domain/form/new-round';
import { addDays } from '#domain/sheet/serial-date';
import { fieldOfInstant, instantOfField, isWholeDay, isWholeMoment } from './china-fields';

export interface NewRoundDraft {
  /** Id of the earlier round; absent: the example. */
  readonly source?: string;
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** By form, those that were typed; the others move along with the window. */
  readonly deadlines: Readonly<Record<string, string>>;
}

export type NewRoundFault =
  | 'idInvalid'
  | 'idTaken'
  | 'nameMissing'
  | 'windowMissing'
  | 'windowTurned'
  | 'deadlineMissing';

/** As many weeks as keep the days of the week. */
const YEAR_DAYS = 52 * 7;
const ROUND_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A year after the earlier one: its years counted up, its window on the same days of the week. */
export function proposedRound(source: ListedRound | undefined, taken: readonly string[]): NewRoundDraft {
  if (source === undefined) return { id: '', name: '', from: '', to: '', deadlines: {} };
  let [id, name] = [laterYear(source.id), laterYear(source.name)];
  // No year to count up, or that one is there: left to whoever types.
  if (id === source.id || taken.includes(id)) id = '';
  if (name === source.name) name = '';
  const { from, to } = source.window;
  return {
    source: source.id,
    id,
    name,
    from: addDays(from, YEAR_DAYS),
    to: addDays(to, YEAR_DAYS),
    deadlines: {},
  };
}

function laterYear(text: string): string {
  return text.replace(/(?:19|20)\d\d/, (year) => String(Number(year) + 1));
}

/** By form, as fields show them: typed, else where the earlier one's lie once the window is the new one. */
export function proposedDeadlines(
  { from, to, deadlines }: NewRoundDraft,
  source: ListedRound,
): Readonly<Record<string, string>> {
  const isWindow = isWholeDay(from) && isWholeDay(to);
  return Object.fromEntries(
    source.forms.map(({ id, deadline }) => {
      const moved = isWindow ? fieldOfInstant(movedDeadline(deadline, source.window, { from, to })) : '';
      return [id, deadlines[id] ?? moved];
    }),
  );
}

export function newRoundFaults(draft: NewRoundDraft, taken: readonly string[]): readonly NewRoundFault[] {
  const { id, name, from, to, deadlines } = draft;
  const isWindow = isWholeDay(from) && isWholeDay(to);
  return [
    ...(ROUND_ID.test(id) ? [] : (['idInvalid'] as const)),
    ...(taken.includes(id) ? (['idTaken'] as const) : []),
    ...(name.trim() === '' ? (['nameMissing'] as const) : []),
    ...(isWindow ? [] : (['windowMissing'] as const)),
    ...(isWindow && to < from ? (['windowTurned'] as const) : []),
    ...(Object.values(deadlines).every(isWholeMoment) ? [] : (['deadlineMissing'] as const)),
  ];
}

export function askedRound({ source, id, name, from, to, deadlines }: NewRoundDraft): NewRoundAsked {
  const typed = Object.entries(deadlines).map(([form, field]) => [form, instantOfField(field)] as const);
  return {
    ...(source === undefined ? {} : { from: source }),
    id,
    name: name.trim(),
    window: { from, to },
    ...(typed.length === 0 ? {} : { deadlines: Object.fromEntries(typed) }),
  };
}
