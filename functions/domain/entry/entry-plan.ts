/** Form → the sheets a unit fills in: laid out as the official form, with what is known already. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Section } from '../form/section';
import type { SheetPlan, WorkbookPlan } from '../sheet/sheet-plan';
import { derivedCells } from './derived-cells';
import type { Contact, Entries, ExtraColumn } from './entries';
import { fieldsSheet } from './fields-sheet';
import { indicatorSheet } from './indicator-sheet';
import { instructionsSheet } from './instructions';
import { listSheet } from './list-sheet';

export interface EntryOptions {
  /** Name on the roster; absent = a sheet for anybody. */
  readonly unit?: string;
  /** ISO instant. */
  readonly created: string;
  /** For the letterhead. */
  readonly contact?: Contact;
  /** Rows that stand in the sheet already; the form's blank rows come below them. */
  readonly entries?: Entries;
  /** Section key → columns that the form does not know, beside its own. */
  readonly extras?: Readonly<Record<string, readonly ExtraColumn[]>>;
}

/** Document properties of a sheet laid out here, in the order in which they are written; the unit only where it is known. */
export const ENTRY_PROPERTIES = ['form', 'formVersion', 'round', 'unit'] as const;

/** The workbook of a form: its sheets, and the instructions made from the same columns and rules. */
export function entryPlan(form: FormDefinition, round: Round, options: EntryOptions): WorkbookPlan {
  const { unit, created, contact, entries = {}, extras = {} } = options;
  const version = `${form.attachment} 表样 ${form.version}`;
  const sheets = form.sections.map((section) => {
    const content = {
      letterhead: { unit, contact },
      entries: entries[section.key] ?? [],
      extras: extras[section.key] ?? [],
    };
    return sectionSheet(section, form, round, content, version, entries);
  });
  const properties = { form: form.id, formVersion: form.version, round: round.id, unit };
  return {
    sheets: [...sheets, instructionsSheet(form, round, { window: round.window }, version)],
    properties: {
      title: `${round.name} ${form.attachment} ${form.title}`,
      subject: round.name,
      creator: round.collector.name,
      company: round.school,
      created,
      custom: ENTRY_PROPERTIES.flatMap((name) => {
        const value = properties[name];
        return value === undefined ? [] : [[name, value] as const];
      }),
    },
    names: [],
  };
}

type Content = Parameters<typeof listSheet>[3];

function sectionSheet(
  section: Section,
  form: FormDefinition,
  round: Round,
  content: Content,
  version: string,
  known: Entries,
): SheetPlan {
  switch (section.kind) {
    case 'list':
      return listSheet(section, form, round, content, version);
    case 'indicators':
      return indicatorSheet(section, form, round, { ...content, derived: derivedCells(form, section, known) }, version);
    case 'fields':
      return fieldsSheet(section, form, round, content, version);
  }
}
