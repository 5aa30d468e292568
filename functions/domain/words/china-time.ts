/**
 * Instants and days as people in the school read them: Beijing time, whatever the machine's own zone. Never asks the
 * machine what time it is.
 */

const DAY_MS = 86_400_000;
/** Deadlines are announced and read in China; there is one zone and no summer time. */
const CHINA_MS = 8 * 3_600_000;
export const CHINA_ZONE = 'Asia/Shanghai';

/** 2023-05-19T08:30:00Z → 2023-05-19 16:30 (Beijing). */
export function chinaTime(instant: string): string {
  return inChina(instant).toISOString().slice(0, 16).replace('T', ' ');
}

/** 2023-05-19T08:05:00Z → 2023年5月19日 16:05 (Beijing), for what is read as a document. */
export function chinaTimeInWords(instant: string): string {
  const at = inChina(instant);
  const day = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  return `${day} ${at.toISOString().slice(11, 16)}`;
}

/**
 * Days from the server's day to the deadline's last day: 0 = ends today, negative = days late (a deadline of two hours
 * ago is one day late). 24:00 belongs to the day that it ends. `serverTime` in milliseconds.
 */
export function daysLeft(deadline: string, serverTime: number): number {
  const end = Date.parse(deadline);
  const days = dayNumber(end - 1) - dayNumber(serverTime);
  return serverTime > end ? Math.min(-1, days) : days;
}

/** The day on a calendar in Beijing: 2023-05-19. `time` in milliseconds. */
export function isoDayInChina(time: number): string {
  return new Date(time + CHINA_MS).toISOString().slice(0, 10);
}

/** The clock on a wall in Beijing, as if it were UTC. */
function inChina(instant: string): Date {
  return new Date(Date.parse(instant) + CHINA_MS);
}

function dayNumber(time: number): number {
  return Math.floor((time + CHINA_MS) / DAY_MS);
}
