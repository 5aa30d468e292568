/** However 附件2 is laid out in Word: what was filled in is read back without loss, and nothing is asked that is right. */

import { readDocument } from '#docx/read';
import { parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { form, ROUND } from '../domain/sheets';
import { ACTIVITIES, type Activity, LAYOUTS, laidOut } from './layouts';

const FIGURES = new Set(['sessions', 'offline', 'online', 'budget']);

async function gridsOf(name: string): Promise<readonly RawGrid[]> {
  const read = await readDocument(await laidOut(LAYOUTS[name] ?? {}));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}

/** As a report keeps it: figures are figures, what is not filled is absent. */
function valuesOf(activity: Activity, columns: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap((key) => {
      const text = activity[key] ?? '';
      return text === '' ? [] : [[key, FIGURES.has(key) ? Number(text) : text] as const];
    }),
  );
}

it('are thirty at least', () => {
  expect(Object.keys(LAYOUTS).length).toBeGreaterThanOrEqual(30);
});

describe.each(Object.keys(LAYOUTS))('%s', (name) => {
  it('comes back as it was filled in', async () => {
    const result = parse(await gridsOf(name), form('plan'), ROUND, { unit: '会计学院' });
    expect(
      result.issues.filter(({ severity }) => severity !== 'hint').map(({ code, address }) => [code, address]),
    ).toEqual([]);
    expect(result.unit).toBe('会计学院');
    const columns = (LAYOUTS[name]?.columns ?? Object.keys({ ...ACTIVITIES[0] })).filter((key) => key !== 'seq');
    const byName = (values: Readonly<Record<string, unknown>>) => String(values.name);
    const read = result.rows.map(({ values }) => values);
    const filled = ACTIVITIES.map((activity) => valuesOf(activity, columns));
    expect(read.sort((a, b) => (byName(a) < byName(b) ? -1 : 1))).toEqual(
      filled.sort((a, b) => (byName(a) < byName(b) ? -1 : 1)),
    );
  });

  it('keeps every text of the document', async () => {
    const texts = (await gridsOf(name)).flatMap(({ rows }) => rows.flat()).join('\n');
    const columns = new Set(LAYOUTS[name]?.columns ?? Object.keys({ ...ACTIVITIES[0] }));
    for (const activity of ACTIVITIES)
      for (const [key, text] of Object.entries(activity)) if (columns.has(key)) expect(texts).toContain(text);
    expect(texts).toContain('科技活动周特色科技活动安排统计表');
  });
});
