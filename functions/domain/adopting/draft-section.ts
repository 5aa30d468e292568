/** One found section as a definition has it, with every part's reasons; the earlier one goes on under it. */
import type { Path } from '../editing/edits';
import type { ColumnSpec } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { type ListSection, LONGEST_LABEL, type Section } from '../form/section';
import type { CellPosition } from '../sheet/address';
import { type Bilingual, both } from '../words/locale';
import type { Certainty } from './certainty';
import { draftBlock } from './draft-block';
import { type DraftColumn, draftColumns, withPossibleConditions, withSomethingRequired } from './draft-columns';
import type { FoundSection } from './found-sections';

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

/** What stays although the file does not have it, and what has another shape than in the file. */
export interface Remark {
  readonly label: string;
  readonly why: Bilingual;
}

export interface DraftSection {
  readonly section: Section;
  readonly parts: readonly ProposedPart[];
  readonly remarks: readonly Remark[];
}

/** Where a section goes in the draft, and what is known of it before its parts are. */
export interface SectionPlace {
  /** Its place among the draft's sections. */
  readonly at: number;
  readonly key: string;
  readonly sheet: string;
  /** The section of the earlier definition that it goes on. */
  readonly before: Section | undefined;
  readonly forms: readonly FormDefinition[];
}

const PRODUCTS_OWN = both(
  '文件里没有；由系统给出，总结靠它找到计划里的同一项，所以留着',
  'Not in the file; given by the system, so that the results find their plan: it stays',
);
const PER_ENTRY = both(
  '文件里每项活动一张表；这里改成清单，每项一行',
  'One sheet of questions for each activity in the file; here a list with a row for each',
);
const TWICE = both('这张表里有同名的另一栏，请核对', 'Another column of this table has the same name: please check');

export function draftSection(found: FoundSection, place: SectionPlace): DraftSection {
  const { before, key, sheet } = place;
  const title = (found.title ?? before?.title ?? sheet).slice(0, LONGEST_LABEL);
  const titles = before === undefined ? [] : [before.title, ...before.titleAliases];
  const head = {
    key,
    sheet,
    title,
    titleAliases: titles.filter((each, first) => each !== title && titles.indexOf(each) === first),
    optional: before?.optional ?? false,
  };
  return found.kind === 'indicators' ? blockSection(found, head, place) : columnsSection(found, head, place);
}

type Head = Pick<Section, 'key' | 'sheet' | 'title' | 'titleAliases' | 'optional'>;
type FoundBlock = Extract<FoundSection, { kind: 'indicators' }>;
type FoundColumns = Exclude<FoundSection, { kind: 'indicators' }>;

function blockSection({ grid, block }: FoundBlock, head: Head, { at, before }: SectionPlace): DraftSection {
  const drafted = draftBlock(block, before?.kind === 'indicators' ? before : undefined);
  const position = (row: number, column: number) => ({ sheet: grid.sheet, row, column });
  const figures = drafted.figures.map(
    ({ figure, column, certainty, why }, place): ProposedPart => ({
      path: ['sections', at, 'figures', place],
      key: figure.key,
      section: head.key,
      header: column.names.join('·'),
      at: position(column.row, column.column),
      certainty,
      why,
    }),
  );
  const indicators = drafted.indicators.map(
    ({ indicator, row, certainty, why }, place): ProposedPart => ({
      path: ['sections', at, 'indicators', place],
      key: indicator.key,
      section: head.key,
      header: row.label,
      at: position(row.place.top, row.place.left),
      spec: indicator.type,
      certainty,
      why,
    }),
  );
  const section: Section = {
    kind: 'indicators',
    ...head,
    headers: drafted.headers,
    figures: drafted.figures.map(({ figure }) => figure),
    indicators: drafted.indicators.map(({ indicator }) => indicator),
  };
  return { section, parts: [...figures, ...indicators], remarks: [] };
}

function columnsSection(found: FoundColumns, head: Head, { at, before, forms }: SectionPlace): DraftSection {
  const earlier = before?.kind === found.kind ? before : undefined;
  const made = draftColumns(found.columns, earlier);
  const own = made.flatMap(({ column, found: from }) =>
    from === undefined ? [{ label: column.label, why: PRODUCTS_OWN }] : [],
  );
  const remarks = [...(found.wasPerEntry ? [{ label: head.title, why: PER_ENTRY }] : []), ...own];
  const parts = made.flatMap((each, place) => partOf(each, ['sections', at, 'columns', place], head.key));
  const columns = withPossibleConditions(made.map(({ column }) => column));
  if (found.kind === 'fields') return { section: { kind: 'fields', ...head, columns: [...columns] }, parts, remarks };
  const required = withSomethingRequired(columns);
  const rest = listParts(required, earlier?.kind === 'list' ? earlier : undefined, forms);
  return { section: { kind: 'list', ...head, columns: [...required], ...rest }, parts, remarks };
}

function partOf({ column, found, isSecond }: DraftColumn, path: Path, section: string): readonly ProposedPart[] {
  if (found === undefined) return [];
  const { kind, header, at } = found;
  const certainty = isSecond && kind.certainty === 'alias' ? 'guess' : kind.certainty;
  const why = [...kind.why, ...(isSecond ? [TWICE] : [])];
  return [{ path, key: column.key, section, header, at, spec: column.type, certainty, why }];
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
