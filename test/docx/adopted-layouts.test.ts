/**
 * However an office lays out its list in Word: adopted blank, filled in, read back under what was adopted, without loss.
 * Blank cards in Word are not adopted yet (functions/docx/README.md, known misses).
 */

import { readDocument } from '#docx/read';
import { proposeForm } from '#domain/adopting/propose-form';
import type { FormDefinition } from '#domain/form/form';
import { parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { form as formNamed, ROUND } from '../domain/sheets';
import { ACTIVITIES, LAYOUTS, type Layout, laidOut } from './layouts';

const PLAN = formNamed('plan');
const KNOWN = [PLAN, formNamed('results')];
const KEYS = Object.keys(ACTIVITIES[0] ?? {});
const columnsOf = ({ columns = KEYS }: Layout) => columns.filter((key) => key !== 'seq');

async function gridsOf(layout: Layout): Promise<readonly RawGrid[]> {
  const read = await readDocument(await laidOut(layout));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}

async function adopted(layout: Layout, options: { readonly base?: FormDefinition } = {}) {
  const proposal = proposeForm(await gridsOf({ ...layout, blank: true }), KNOWN, options);
  if (proposal === undefined) throw new Error('no table was found');
  return proposal;
}

/** Of the list that has activities: a document may hold another before it. */
const columnsIn = ({ sections }: FormDefinition) =>
  sections.flatMap((section) =>
    section.kind !== 'indicators' && section.columns.some(({ key }) => key === 'name') ? section.columns : [],
  );

const LISTS = Object.keys(LAYOUTS).filter((name) => LAYOUTS[name]?.cards === undefined);

it('are thirty at least', () => {
  expect(LISTS.length).toBeGreaterThanOrEqual(30);
});

describe.each(LISTS)('%s', (name) => {
  const layout = LAYOUTS[name] ?? {};

  it('is adopted and read back as it was filled in', async () => {
    const { form } = await adopted(layout, { base: PLAN });
    const round = {
      ...ROUND,
      forms: ROUND.forms.map((entry, at) => (at === 0 ? { ...entry, definition: form } : entry)),
    };
    const { rows, unit } = parse(await gridsOf(layout), form, round, { unit: '会计学院' });
    expect(unit).toBe('会计学院');
    const said = (values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(columnsOf(layout).map((key) => [key, values[key] === undefined ? '' : String(values[key])]));
    const filled = ACTIVITIES.map((activity) =>
      said(
        Object.fromEntries(
          Object.entries(activity).flatMap(([key, text]) => {
            const isFigure = /^[\d.]+$/.test(text) && key !== 'phone';
            return text === '' ? [] : [[key, isFigure ? Number(text) : text]];
          }),
        ),
      ),
    );
    const byName = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
      (a.name ?? '') < (b.name ?? '') ? -1 : 1;
    expect(rows.map(({ values }) => said(values)).sort(byName)).toEqual(filled.sort(byName));
  });

  it('gives each column its type, or says how unsure it is', async () => {
    const { form, parts } = await adopted(layout);
    const types = new Map(columnsIn(PLAN).map(({ key, type }) => [key, type.type]));
    const wanted = columnsOf(layout).map((key) => types.get(key) ?? key);
    const found = columnsIn(form).map(({ key, type }) => ({
      type: type.type,
      isSure: parts.some((part) => part.key === key && (part.certainty === 'alias' || part.certainty === 'hint')),
    }));
    const own = found.filter(({ type }) => type !== 'sequence' && type !== 'activityId');
    expect(own).toHaveLength(wanted.length);
    const wrong = wanted.flatMap((type, at) => (own[at]?.type === type ? [] : [{ wanted: type, ...own[at] }]));
    expect(wrong.filter(({ isSure }) => isSure)).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(wanted.length / 10);
  });
});
