/** Dates as ISO text; Excel's serials only at the edge. Proleptic Gregorian, no time zones. */

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** 2023, 5, 22 → 2023-05-22; undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 9999 ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

const DAY_MS = 86_400_000;
/** Excel's day 0 for dates after 1900-02-28 (it believes in a 29 February 1900). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** 45068 → 2023-05-22. For serials from 61 (1900-03-01). */
export function dateOfSerial(serial: number): string {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
