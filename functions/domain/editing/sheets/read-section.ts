/** One sheet of a definition's workbook as a section. */
import type { BlockHeader } from '../../form/blocks';
import type {
  Column,
  FieldsSection,
  FigureColumn,
  Indicator,
  IndicatorSection,
  ListSection,
  Section,
} from '../../form/section';
import type { RawGrid } from '../../sheet/raw-grid';
import { textOf } from '../../sheet/raw-grid';
import { Names } from '../names';
import { freeKey } from '../new-parts';
import { HEADER_NAMES, HEADER_WORDS, SECTION_KINDS } from '../part-words';
import { QUOTED_LIST, unquoted } from '../quoted';
import { DOUBTS } from './doubts';
import { type Found, type FoundRow, foundRows, foundSettings, type Headers, headerRow } from './found';
import { isEmpty, type Reading } from './read-cells';
import {
  ANY,
  COLUMN_HEADERS,
  FIGURE_HEADERS,
  INDICATOR_HEADERS,
  LIST_SETTINGS,
  SECTION_SETTINGS,
  SETTINGS_HEADERS,
} from './words';

type Settings = ReadonlyMap<string, Found>;
type AnySection = Omit<FieldsSection, 'kind' | 'columns'>;

/** Whether a sheet is one of a section at all. */
export function isSectionSheet(grid: RawGrid): boolean {
  return foundSettings(grid, SETTINGS_HEADERS).has(SECTION_SETTINGS.key);
}

/** `taken`: keys of the sections before. */
export function readSection(grid: RawGrid, reading: Reading, taken: readonly string[]): Section {
  const firstTable = [COLUMN_HEADERS, FIGURE_HEADERS, INDICATOR_HEADERS].flatMap((each) => headerRow(grid, each) ?? []);
  const settings = foundSettings(grid, SETTINGS_HEADERS, firstTable.length === 0 ? undefined : Math.min(...firstTable));
  const get = (label: string) => settings.get(label);
  const key = reading.text(get(SECTION_SETTINGS.key));
  const sheet = reading.text(get(SECTION_SETTINGS.sheet)) || grid.sheet;
  const any: AnySection = {
    key: key === '' ? freeKey(taken, 's') : key,
    sheet,
    title: reading.text(get(SECTION_SETTINGS.title)) || sheet,
    titleAliases: [...reading.texts(get(SECTION_SETTINGS.titleAliases))],
    optional: reading.isYes(get(SECTION_SETTINGS.optional)),
  };
  const kind = kindOf(get(SECTION_SETTINGS.kind), reading);
  if (firstTable.length === 0) reading.doubt({ at: { sheet: grid.sheet, row: 1, column: 1 } }, DOUBTS.noTable());
  doubtSettings(settings, kind, reading);
  if (kind === 'indicators') return readBlock(grid, settings, any, reading);
  const columns = readColumns(grid, reading);
  return kind === 'fields' ? { kind, ...any, columns } : readList(settings, any, columns, reading);
}

function kindOf(found: Found | undefined, reading: Reading): Section['kind'] {
  const word = reading.text(found);
  const kind = (Object.keys(SECTION_KINDS) as Section['kind'][]).find((each) => SECTION_KINDS[each]['zh-CN'] === word);
  if (kind === undefined && found !== undefined) reading.doubt(found, DOUBTS.noSuchKind(word));
  return kind ?? 'list';
}

function doubtSettings(settings: Settings, kind: Section['kind'], reading: Reading): void {
  const known = new Set<string>([
    ...Object.values(SECTION_SETTINGS),
    ...(kind === 'list' ? Object.values(LIST_SETTINGS) : []),
    ...(kind === 'indicators' ? HEADER_NAMES.map((name) => HEADER_WORDS[name]['zh-CN']) : []),
  ]);
  for (const [label, found] of settings) if (!known.has(label)) reading.doubt(found, DOUBTS.noSuchSetting(label));
}

function readList(settings: Settings, any: AnySection, columns: Column[], reading: Reading): ListSection {
  const names = new Names(columns);
  const identity = settings.get(LIST_SETTINGS.identity);
  const startsFrom = readStart(settings, names, reading);
  return {
    kind: 'list',
    ...any,
    columns,
    identity: identity === undefined ? [] : readIdentity(identity, names, reading),
    blankRows: reading.figure(settings.get(LIST_SETTINGS.blankRows), 12),
    ...(startsFrom === undefined ? {} : { startsFrom }),
  };
}

/** A line for each: quoted names, or one name as it is. */
function readIdentity(found: Found, names: Names, reading: Reading): string[][] {
  const text = textOf(found.cell);
  const lines = text.includes('“') ? text.match(new RegExp(QUOTED_LIST, 'gu')) : reading.texts(found);
  return (lines ?? [])
    .map((line) => [...reading.keys({ ...found, cell: line }, names)])
    .filter((keys) => keys.length > 0);
}

function readStart(settings: Settings, names: Names, reading: Reading): ListSection['startsFrom'] {
  const from = settings.get(LIST_SETTINGS.from);
  if (from === undefined || isEmpty(from)) return undefined;
  const [form, section, ...others] = reading.text(from).split('.');
  if (form === undefined || section === undefined || others.length > 0) {
    reading.doubt(from, DOUBTS.noStart(reading.text(from)));
    return undefined;
  }
  const added = settings.get(LIST_SETTINGS.added);
  const [column, choice] = added === undefined ? [] : unquoted(textOf(added.cell));
  const key = column === undefined ? undefined : names.keyOf(column);
  if (added !== undefined && column !== undefined && key === undefined) reading.doubt(added, DOUBTS.noSuchName(column));
  return {
    form,
    section,
    columns: [...reading.keys(settings.get(LIST_SETTINGS.taken), names)],
    ...(key === undefined || choice === undefined ? {} : { added: { column: key, choice } }),
  };
}

function readColumns(grid: RawGrid, reading: Reading): Column[] {
  const rows = keyedRows(grid, COLUMN_HEADERS, reading, 'c', []);
  const names = new Names(rows);
  return rows.map(({ key, label, row }) => {
    const { cells } = row;
    const guidance = reading.text(cells.guidance);
    return {
      key,
      label,
      aliases: [...reading.texts(cells.aliases)],
      type: reading.spec(row),
      required: reading.required(cells.required, names),
      summed: reading.isYes(cells.summed),
      personal: reading.isYes(cells.personal),
      width: reading.figure(cells.width, 12),
      ...(guidance === '' ? {} : { guidance }),
    };
  });
}

function readBlock(grid: RawGrid, settings: Settings, any: AnySection, reading: Reading): IndicatorSection {
  const end = headerRow(grid, INDICATOR_HEADERS);
  const figureRows = keyedRows(grid, FIGURE_HEADERS, reading, 'f', [], end);
  const figureNames = new Names(figureRows);
  const taken = figureRows.map(({ key }) => key);
  const indicatorRows = keyedRows(grid, INDICATOR_HEADERS, reading, 'i', taken);
  // As names are given in the block: an indicator that is called as a figure has its key with it.
  const names = new Names([...indicatorRows, ...figureRows]);
  const keyOf = { keyOf: (name: string) => names.keyOf(name) ?? figureNames.keyOf(name) };
  const figures = figureRows.map(({ key, label, row: { cells } }): FigureColumn => {
    const sumOf = reading.keys(cells.sumOf, keyOf);
    return {
      key,
      label,
      aliases: [...reading.texts(cells.aliases)],
      ...(sumOf.length === 0 ? {} : { sumOf: [...sumOf] }),
      width: reading.figure(cells.width, 14),
    };
  });
  const indicators = indicatorRows.map(({ key, label, row }): Indicator => {
    const { cells } = row;
    const code = reading.text(cells.code);
    const guidance = reading.text(cells.guidance);
    const asked = reading.keys(cells.figures, keyOf);
    return {
      key,
      label,
      ...(code === '' ? {} : { code }),
      aliases: [...reading.texts(cells.aliases)],
      type: reading.spec(row),
      ...(asked.length === 0 ? {} : { figures: [...asked] }),
      required: reading.text(cells.required) === ANY ? 'any' : reading.isYes(cells.required),
      ...(guidance === '' ? {} : { guidance }),
    };
  });
  return { kind: 'indicators', ...any, headers: readHeaders(settings, reading), figures, indicators };
}

function readHeaders(settings: Settings, reading: Reading): IndicatorSection['headers'] {
  const header = (name: BlockHeader) => {
    const [label, ...aliases] = reading.texts(settings.get(HEADER_WORDS[name]['zh-CN']));
    return label === undefined ? undefined : { label, aliases };
  };
  const { indicator, ...others } = Object.fromEntries(
    HEADER_NAMES.flatMap((name) => {
      const found = header(name);
      return found === undefined ? [] : [[name, found]];
    }),
  );
  return { ...others, indicator: indicator ?? { label: '指标', aliases: [] } };
}

interface KeyedRow {
  readonly key: string;
  readonly label: string;
  readonly row: FoundRow;
}

/** Rows with a label, each with its key; those without one get one that nobody has. */
function keyedRows(
  grid: RawGrid,
  headers: Headers,
  reading: Reading,
  prefix: string,
  others: readonly string[],
  before?: number,
): readonly KeyedRow[] {
  const { rows, doubts } = foundRows(grid, headers, before);
  reading.doubts.push(...doubts);
  const taken = [...others, ...rows.map(({ cells }) => reading.text(cells.key))];
  return rows.flatMap((row) => {
    const label = reading.label(row);
    if (label === undefined) return [];
    const typed = reading.text(row.cells.key);
    const key = typed === '' ? freeKey(taken, prefix) : typed;
    taken.push(key);
    return [{ key, label, row }];
  });
}
