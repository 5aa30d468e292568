/** Instants as fields of a form take and give them: days and clocks in Beijing, whatever zone the machine is in. */
import { chinaTime } from '#domain/words/china-time';

/** 2023-05-19T16:00:00Z → 2023-05-20T00:00, as a datetime-local field shows it. */
export function fieldOfInstant(instant: string): string {
  return chinaTime(instant).replace(' ', 'T');
}

/** 2023-05-20T00:00 → 2023-05-20T00:00:00+08:00. */
export function instantOfField(field: string): string {
  return `${field}:00+08:00`;
}

/** 2023-05-20T00:00, and nothing that is only typed in half. */
export function isWholeMoment(field: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field);
}

export function isWholeDay(field: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(field);
}
