/** Excel's day numbers and ISO dates, both ways; knows no cells and no formats. */

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Day 0 of the 1900 system as it counts from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes in 29 February 1900 (serial 60), so earlier days are one off. */
const PHANTOM_DAY = 60;
/** 31 December 9999, in the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** Days by which the 1904 system counts less. */
export const DAYS_OF_1904 = 1462;

/** `2023-05-22`, or `2023-05-22T14:30:00` with a time of day (to the second); null for what is no date in Excel. */
export function serialToIso(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const isPhantom = !from1904 && (day < 1 || day === PHANTOM_DAY);
  const last = from1904 ? LAST_SERIAL - DAYS_OF_1904 : LAST_SERIAL;
  if (day < 0 || day > last || isPhantom) return null;
  const shift = !from1904 && day < PHANTOM_DAY ? 1 : 0;
  const time = seconds - day * DAY_SECONDS;
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + (day + shift) * DAY_MS + time * 1000);
  return time === 0
    ? isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
    : date.toISOString().slice(0, 19);
}

/** 2023, 5, 22 → 2023-05-22, in a fraction of toISOString's time; `year` has four digits. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** `14:30`, or `14:30:05` with seconds, for a fraction of a day. */
export function fractionToClock(fraction: number): string {
  const seconds = Math.round(fraction * DAY_SECONDS) % DAY_SECONDS;
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?$/;

/** The serial of the 1900 system; null for a day that does not exist or that Excel cannot count. */
export function isoToSerial(iso: string): number | null {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = ISO.exec(iso) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, iso.length) === iso;
  if (!exists) return null;
  const counted = (ms - EPOCH_1900) / DAY_MS;
  const serial = counted <= PHANTOM_DAY ? counted - 1 : counted;
  return serial < 1 || serial >= LAST_SERIAL + 1 ? null : serial;
}

/** 2023-12-31 + 1 → 2024-01-01; `day` exists. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
