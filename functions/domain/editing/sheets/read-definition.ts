/** The workbook of a definition, read again: what definition-plan.ts lays out, as people changed it. */
import type { FormDefinition } from '../../form/form';
import type { RuleDefinition } from '../../form/rules/index';
import { type RawGrid, textOf } from '../../sheet/raw-grid';
import { headlineNames, namesIn, sectionNames } from '../names';
import { QUOTED, unquoted } from '../quoted';
import { readSentence } from '../rules/sentence';
import { slotText } from '../rules/slot-texts';
import { DOUBTS, type Doubt } from './doubts';
import { type Found, foundRows, foundSettings } from './found';
import { isEmpty, Reading } from './read-cells';
import { isSectionSheet, readSection } from './read-section';
import { FORM_SETTINGS, FORM_SHEET, RULE_HEADERS, RULES_SHEET, SETTINGS_HEADERS, SEVERITY_WORDS } from './words';

/** `form` may have faults (faults.ts); what is doubted is not in it, or in it as the doubt says. */
export type ReadDefinition =
  | { readonly ok: true; readonly form: FormDefinition; readonly doubts: readonly Doubt[] }
  | { readonly ok: false; readonly doubts: readonly Doubt[] };

/** What definition-plan.ts laid out, and not somebody's own form. */
export function isDefinitionWorkbook(grids: readonly RawGrid[]): boolean {
  return grids.some(({ sheet }) => sheet === FORM_SHEET);
}

export function readDefinition(grids: readonly RawGrid[]): ReadDefinition {
  const start = { sheet: grids[0]?.sheet ?? FORM_SHEET, row: 1, column: 1 };
  const formGrid = grids.find(({ sheet }) => sheet === FORM_SHEET);
  if (formGrid === undefined) return { ok: false, doubts: [{ at: start, said: DOUBTS.noFormSheet() }] };
  const reading = new Reading();
  const sections: FormDefinition['sections'] = [];
  for (const grid of grids.filter(isSectionSheet)) {
    const taken = sections.map(({ key }) => key);
    sections.push(readSection(grid, reading, taken));
  }
  if (sections.length === 0) return { ok: false, doubts: [{ at: start, said: DOUBTS.noSections() }] };
  const settings = foundSettings(formGrid, SETTINGS_HEADERS);
  const known = new Set<string>(Object.values(FORM_SETTINGS));
  for (const [label, found] of settings) if (!known.has(label)) reading.doubt(found, DOUBTS.noSuchSetting(label));
  const text = (name: keyof typeof FORM_SETTINGS) => reading.text(settings.get(FORM_SETTINGS[name]));
  const matrix = readMatrix(settings.get(FORM_SETTINGS.matrix), sections, reading);
  const form: FormDefinition = {
    id: text('id'),
    version: text('version'),
    attachment: text('attachment'),
    title: text('title'),
    sections,
    rules: [],
    headline: [...reading.keys(settings.get(FORM_SETTINGS.headline), headlineNames({ sections }))],
    ...(matrix === undefined ? {} : { matrix }),
  };
  const rulesGrid = grids.find(({ sheet }) => sheet === RULES_SHEET);
  const rules = rulesGrid === undefined ? [] : readRules(rulesGrid, form, reading);
  return { ok: true, form: { ...form, rules }, doubts: reading.doubts };
}

function readMatrix(
  found: Found | undefined,
  sections: FormDefinition['sections'],
  reading: Reading,
): FormDefinition['matrix'] {
  if (found === undefined || isEmpty(found)) return undefined;
  const [, sheet = '', column = '', rest = ''] =
    new RegExp(`^(${QUOTED})[的 ]*(${QUOTED})(.*)$`, 'su').exec(textOf(found.cell).trim()) ?? [];
  const name = unquoted(sheet)[0] ?? '';
  const key = sectionNames({ sections }).keyOf(name);
  const section = sections.find((each) => each.key === key);
  if (section === undefined) {
    reading.doubt(found, DOUBTS.noSuchSheet(name));
    return undefined;
  }
  const counted = namesIn(section).keyOf(unquoted(column)[0] ?? '');
  if (counted === undefined) {
    reading.doubt(found, DOUBTS.noSuchName(unquoted(column)[0] ?? ''));
    return undefined;
  }
  const left = slotText({ kind: 'unless' }).read(rest, { form: { sections }, section });
  if (!left.ok) reading.doubt(found, DOUBTS.noSuchName(left.unknown));
  // As the slot reads it.
  const unless = left.ok ? (left.value as NonNullable<FormDefinition['matrix']>['unless']) : undefined;
  return { section: section.key, column: counted, ...(unless === undefined ? {} : { unless }) };
}

function readRules(grid: RawGrid, form: FormDefinition, reading: Reading): RuleDefinition[] {
  const { rows, doubts } = foundRows(grid, RULE_HEADERS);
  reading.doubts.push(...doubts);
  const sheets = sectionNames(form);
  return rows.flatMap(({ at, cells }): RuleDefinition[] => {
    const name = reading.text(cells.sheet);
    const key = sheets.keyOf(name);
    const section = form.sections.find((each) => each.key === key);
    if (section === undefined) {
      reading.doubt(cells.sheet ?? { at }, DOUBTS.noSuchSheet(name));
      return [];
    }
    const where = cells.sentence ?? { at };
    const read = readSentence(cells.sentence === undefined ? '' : textOf(cells.sentence.cell), section, form);
    if (!read.ok) {
      reading.doubt(where, read.reason === 'noSuchName' ? DOUBTS.noSuchName(read.name) : DOUBTS.noSuchSentence());
      return [];
    }
    const severity = readSeverity(cells.severity, reading);
    return [severity === undefined ? read.rule : { ...read.rule, severity }];
  });
}

function readSeverity(found: Found | undefined, reading: Reading): RuleDefinition['severity'] {
  const word = reading.text(found);
  const severity = (Object.keys(SEVERITY_WORDS) as (keyof typeof SEVERITY_WORDS)[]).find(
    (each) => SEVERITY_WORDS[each] === word,
  );
  if (severity === undefined && word !== '' && found !== undefined) reading.doubt(found, DOUBTS.noSuchSeverity(word));
  return severity;
}
