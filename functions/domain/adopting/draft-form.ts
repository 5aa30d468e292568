/** A definition of what was found in a form's file: the earlier one goes on where it is the same, the rest is new. */
import type { Path } from '../editing/edits';
import { freeKey, nextVersion } from '../editing/new-parts';
import type { ColumnSpec } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { type ListSection, LONGEST_LABEL, type Section } from '../form/section';
import { indicatorNames } from '../reading/recognise/indicator-names';
import type { CellPosition } from '../sheet/address';
import { bareLabel } from '../sheet/text-form';
import type { Bilingual } from '../words/locale';
import { keptCover, keptRules } from './base-rules';
import type { Certainty } from './certainty';
import { draftBlock } from './draft-block';
import {
  type DraftColumn,
  draftColumns,
  sheetName,
  withPossibleConditions,
  withSomethingRequired,
} from './draft-columns';
import type { FoundForm, FoundSection } from './found-sections';

/** A column, field, figure or indicator of the draft, and why it is what it is. */
export interface ProposedPart {
  /** Where it stands in the draft. */
  readonly path: Path;
  readonly key: string;
  readonly section: string;
  /** As it is written in the file, groups first. */
  readonly header: string;
  readonly at: CellPosition;
  /** What it was proposed to be; figures of a block are of the kinds of their indicators. */
  readonly spec?: ColumnSpec;
  readonly certainty: Certainty;
  readonly why: readonly Bilingual[];
}

export interface DraftForm {
  readonly form: FormDefinition;
  readonly parts: readonly ProposedPart[];
  /** What stays although the file does not have it, and what has another shape than in the file. */
  readonly remarks: readonly { readonly label: string; readonly why: Bilingual }[];
}

const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });
const FIRST_VERSION = '1';

export function draftForm(
  found: FoundForm,
  base: FormDefinition | undefined,
  forms: readonly FormDefinition[],
): DraftForm {
  const pairs = pairedWith(found.sections, base);
  const keys: string[] = [];
  const sheets: string[] = [];
  const parts: ProposedPart[] = [];
  const remarks: { label: string; why: Bilingual }[] = [];
  const sections = found.sections.map((section, at): Section => {
    const before = pairs.get(section);
    const key = before?.key ?? freeKey([...keys, ...(base?.sections.map((each) => each.key) ?? [])], 's');
    keys.push(key);
    const wanted =
      before?.sheet ?? (DEFAULT_SHEET.test(section.grid.sheet) ? (section.title ?? '') : section.grid.sheet);
    const sheet = sheetName(wanted === '' ? `表${at + 1}` : wanted, sheets);
    sheets.push(sheet);
    const title = (section.title ?? before?.title ?? sheet).slice(0, LONGEST_LABEL);
    const titles = before === undefined ? [] : [before.title, ...before.titleAliases];
    const any = {
      key,
      sheet,
      title,
      titleAliases: titles.filter((each, place) => each !== title && titles.indexOf(each) === place),
      optional: before?.optional ?? false,
    };
    if (section.kind === 'indicators') {
      const block = draftBlock(section.block, before?.kind === 'indicators' ? before : undefined);
      block.figures.forEach(({ figure, column, certainty, why }, place) => {
        const where = { sheet: section.grid.sheet, row: column.row, column: column.column };
        const header = column.names.join('·');
        parts.push({
          path: ['sections', at, 'figures', place],
          key: figure.key,
          section: key,
          header,
          at: where,
          certainty,
          why,
        });
      });
      block.indicators.forEach(({ indicator, row, certainty, why }, place) => {
        const where = { sheet: section.grid.sheet, row: row.place.top, column: row.place.left };
        const path = ['sections', at, 'indicators', place];
        parts.push({
          path,
          key: indicator.key,
          section: key,
          header: row.label,
          at: where,
          spec: indicator.type,
          certainty,
          why,
        });
      });
      return {
        kind: 'indicators',
        ...any,
        headers: block.headers,
        figures: block.figures.map(({ figure }) => figure),
        indicators: block.indicators.map(({ indicator }) => indicator),
      };
    }
    const earlier = before?.kind === section.kind ? before : undefined;
    if (section.wasPerEntry) remarks.push({ label: title, why: PER_ENTRY });
    const made = draftColumns(section.columns, earlier);
    made.forEach((each, place) => {
      const { column, found: from } = each;
      if (from === undefined) {
        remarks.push({ label: column.label, why: PRODUCTS_OWN });
        return;
      }
      parts.push({
        path: ['sections', at, 'columns', place],
        key: column.key,
        section: key,
        header: from.header,
        at: from.at,
        spec: column.type,
        certainty: each.isSecond && from.kind.certainty === 'alias' ? 'guess' : from.kind.certainty,
        why: [...from.kind.why, ...(each.isSecond ? [TWICE] : [])],
      });
    });
    const columns = withPossibleConditions(made.map(({ column }) => column));
    if (section.kind === 'fields') return { kind: 'fields', ...any, columns: [...columns] };
    const required = withSomethingRequired(columns);
    return {
      kind: 'list',
      ...any,
      columns: [...required],
      ...listParts(required, earlier?.kind === 'list' ? earlier : undefined, forms),
    };
  });
  const shell = {
    id: base?.id ?? 'form1',
    version: base === undefined ? FIRST_VERSION : nextVersion(base.version),
    attachment: attachmentOf(found) ?? base?.attachment ?? sections[0]?.sheet ?? '',
    title: sections[0]?.title ?? base?.title ?? '',
    sections,
  };
  const cover = base === undefined ? { headline: [] } : keptCover(base, sections);
  const bare: FormDefinition = { ...shell, rules: [], ...cover };
  return { form: { ...bare, rules: [...keptRules(base?.rules ?? [], bare)] }, parts, remarks };
}

const DEFAULT_SHEET = /^(?:sheet|工作表|表格?)\s*\d*$/iu;
const PRODUCTS_OWN = both(
  '文件里没有；由系统给出，总结靠它找到计划里的同一项，所以留着',
  'Not in the file; given by the system, so that the results find their plan: it stays',
);
const PER_ENTRY = both(
  '文件里每项活动一张表；这里改成清单，每项一行',
  'One sheet of questions for each activity in the file; here a list with a row for each',
);
const TWICE = both('这张表里有同名的另一栏，请核对', 'Another column of this table has the same name: please check');

function attachmentOf({ around }: FoundForm): string | undefined {
  return around.find(({ attachment }) => attachment !== undefined)?.attachment?.text;
}

/** Each found section with the one of the earlier definition that it goes on. */
function pairedWith(
  sections: readonly FoundSection[],
  base: FormDefinition | undefined,
): ReadonlyMap<FoundSection, Section> {
  const pairs = new Map<FoundSection, Section>();
  if (base === undefined) return pairs;
  const taken = new Set<Section>();
  const scored = sections
    .flatMap((section) => base.sections.map((before) => ({ section, before, score: sharedParts(section, before) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { section, before } of scored) {
    if (pairs.has(section) || taken.has(before)) continue;
    pairs.set(section, before);
    taken.add(before);
  }
  return pairs;
}

function sharedParts(section: FoundSection, before: Section): number {
  if (section.kind !== before.kind) return 0;
  if (section.kind === 'indicators') {
    if (before.kind !== 'indicators') return 0;
    const known = indicatorNames(before);
    const figures = new Set(before.figures.flatMap(({ label, aliases }) => [label, ...aliases].map(bareLabel)));
    const same = section.block.figures.filter(({ names }) => figures.has(bareLabel(names.at(-1) ?? '')));
    return section.block.rows.filter(({ label }) => known(label) !== undefined).length + same.length;
  }
  const keys = section.columns.flatMap(({ kind: { known } }) => (known?.section === before ? [known.column.key] : []));
  return new Set(keys).size;
}

type ListParts = Pick<ListSection, 'identity' | 'blankRows' | 'startsFrom'>;

function listParts(
  columns: DraftColumn['column'][] | readonly DraftColumn['column'][],
  before: ListSection | undefined,
  forms: readonly FormDefinition[],
): ListParts {
  const keys = new Set(columns.map(({ key }) => key));
  const kept = (before?.identity ?? [])
    .map((each) => each.filter((key) => keys.has(key)))
    .filter((each) => each.length > 0);
  const identity = kept.filter((each, at) => kept.findIndex((other) => other.join(' ') === each.join(' ')) === at);
  const name = columns.find(({ type, required }) => type.type === 'text' && required !== false);
  const day = columns.find(({ type }) => type.type === 'date');
  const own = name === undefined ? [] : [...(day === undefined ? [] : [[name.key, day.key]]), [name.key]];
  const startsFrom = before?.startsFrom === undefined ? undefined : possibleStart(before.startsFrom, columns, forms);
  return {
    identity: identity.length > 0 ? identity : own,
    blankRows: before?.blankRows ?? 12,
    ...(startsFrom === undefined ? {} : { startsFrom }),
  };
}

function possibleStart(
  start: NonNullable<ListSection['startsFrom']>,
  columns: readonly DraftColumn['column'][],
  forms: readonly FormDefinition[],
): ListSection['startsFrom'] {
  const source = forms.find(({ id }) => id === start.form)?.sections.find(({ key }) => key === start.section);
  if (source?.kind !== 'list') return undefined;
  const typeIn = (list: readonly DraftColumn['column'][], key: string) =>
    list.find((each) => each.key === key)?.type.type;
  const moved = start.columns.filter((key) => {
    const type = typeIn(columns, key);
    return type !== undefined && type === typeIn(source.columns, key);
  });
  if (moved.length === 0) return undefined;
  const { added, ...rest } = start;
  const type = columns.find(({ key }) => key === added?.column)?.type;
  const isOffered = added !== undefined && type?.type === 'choice' && type.choices.includes(added.choice);
  return { ...rest, columns: moved, ...(isOffered ? { added } : {}) };
}
