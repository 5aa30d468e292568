/** Instants as people in the school read them: Beijing time, whatever the machine's own zone. */

/** 2023-05-19T08:30:00Z → 2023-05-19 16:30 (Beijing). */
export function chinaTime(instant: string): string {
  const time = new Date(Date.parse(instant) + 8 * 3_600_000);
  return time.toISOString().slice(0, 16).replace('T', ' ');
}
