/** How far a deadline is, by the server's clock and the school's calendar. Never asks this machine what time it is. */

const DAY_MS = 86_400_000;
/** Deadlines are announced and read in China; there is one zone and no summer time. */
const CHINA_MS = 8 * 3_600_000;

/**
 * Days from the server's day to the deadline's last day: 0 = ends today, negative = days late (a deadline of two hours
 * ago is one day late). 24:00 belongs to the day that it ends.
 */
export function daysLeft(deadline: string, serverTime: number): number {
  const end = Date.parse(deadline);
  const days = dayNumber(end - 1) - dayNumber(serverTime);
  return serverTime > end ? Math.min(-1, days) : days;
}

function dayNumber(time: number): number {
  return Math.floor((time + CHINA_MS) / DAY_MS);
}

/** 2023年5月19日 16:05 (Beijing), for a receipt that is kept with the workbook. */
export function beijingTime(instant: string): string {
  const at = new Date(Date.parse(instant) + CHINA_MS);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}
