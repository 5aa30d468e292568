/** Which days there are, held against the engine's own calendar. */
import { isoDate } from '#domain/form/column-types/date-text';
import { serialToIso } from '#domain/sheet/serial-date';

function byEngine(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

it.each([1900, 1904, 2000, 2023, 2024, 2100, 9999])('of %i there are the days that the calendar has', (year) => {
  for (let month = 0; month <= 13; month++)
    for (let day = 0; day <= 32; day++) expect(isoDate(year, month, day)).toBe(byEngine(year, month, day));
});

it.each([
  [1899, 12, 31],
  [10_000, 1, 1],
  [2023, -1, 1],
  [2023, 1, -1],
  [Number.NaN, 1, 1],
  [2023, Number.NaN, 1],
  [2023, 1, Number.NaN],
])('there is no %i-%i-%i', (year, month, day) => expect(isoDate(year, month, day)).toBeUndefined());

describe('days that Excel counts', () => {
  it('are those of the calendar, in both systems', () => {
    for (let serial = 61; serial <= 2_958_465; serial += 97)
      expect(serialToIso(serial, false)).toBe(
        new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10),
      );
    for (let serial = 0; serial <= 2_957_003; serial += 97)
      expect(serialToIso(serial, true)).toBe(
        new Date(Date.UTC(1904, 0, 1) + serial * 86_400_000).toISOString().slice(0, 10),
      );
  });

  it('end with 9999', () => {
    expect([serialToIso(2_958_465, false), serialToIso(2_958_466, false)]).toEqual(['9999-12-31', null]);
    expect([serialToIso(2_957_003, true), serialToIso(2_957_004, true)]).toEqual(['9999-12-31', null]);
  });
});
