import { stepsOf } from '../steps';

// What is counted comes after what counts.

import { parse } from '#domain/reading/parse';
import { HOSTILE_KINDS, hostileSheets } from '../soak/hostile-sheets';
import { form, ROUND } from './sheets';

/** As JSON. The dearest kind, of formulas, takes 20; `linear-reading.test.ts` counts what built-in functions do. */
const STEPS_FOR_A_CHARACTER = 40;

it.each(HOSTILE_KINDS.map((kind, number) => [kind, number] as const))(
  '%s, as large as may be: read in bounded steps, and little of it said',
  async (_, number) => {
    const { sheets, form: id } = hostileSheets(number, 1);
    const { steps, result } = await stepsOf(() => parse(sheets, form(id), ROUND, { unit: '会计学院' }));
    expect(result.issues.length).toBeGreaterThan(0);
    expect(result.issues.length).toBeLessThan(40_000);
    expect(steps).toBeGreaterThan(10_000);
    expect(steps).toBeLessThan(STEPS_FOR_A_CHARACTER * JSON.stringify(sheets).length);
  },
);
