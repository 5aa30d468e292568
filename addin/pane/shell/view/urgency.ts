/** How much a deadline stands out, by the days until it (negative = past): the name of its looks. */
const SOON_DAYS = 3;

export function urgency(daysLeft: number): 'late' | 'soon' | 'calm' {
  if (daysLeft < 0) return 'late';
  return daysLeft <= SOON_DAYS ? 'soon' : 'calm';
}
