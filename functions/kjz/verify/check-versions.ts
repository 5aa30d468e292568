/** One unit's versions of a form: what each says of itself, held against its own sheets. */
import {
  type ArchiveFacts,
  sheetPart,
  type VersionFile,
  versionFileSchema,
  versionPart,
} from '#api/archive/archive-format';
import { canonicalJson } from '#api/reports/canonical-json';
import { contentHash } from '#api/reports/content-hash';
import { definitionHash } from '#api/reports/definition-hash';
import { receiptNumber } from '#api/reports/receipt';
import { countRows, decodeReport, type ReadingScope, type StoredReport } from '#api/reports/stored-report';
import { laidOutAgain } from '#api/rounds/laid-out-again';
import { parse } from '#domain/reading/parse';
import type { Row } from '#domain/reading/row';
import { plainText } from '#domain/reports/cell-words';
import { writtenRow } from '#domain/reports/written-row';
import { cellName } from '#domain/sheet/address';
import { writeWorkbook } from '#xlsx/write';
import { compareWorkbooks } from './compare-workbooks';
import { type Finding, finding } from './finding';
import type { PartReader } from './read-parts';

type UnitFacts = ArchiveFacts['forms'][number]['units'][number];

/** One version as it can be trusted: rows out of its own sheets, not as they were taken down. */
export interface ProvenVersion {
  readonly recorded: VersionFile['recorded'];
  readonly report: StoredReport;
}

/** The unit of a scope that is struck off the roster has no code, and so no receipt to be held against. */
export interface VersionScope extends Omit<ReadingScope, 'unit'> {
  readonly unit: ReadingScope['unit'] | undefined;
}

/** Oldest first; absent where a version is missing or cannot be read. */
export async function checkVersions(
  reader: PartReader,
  scope: VersionScope,
  { unit, folder, versions }: UnitFacts,
): Promise<readonly (ProvenVersion | undefined)[]> {
  const form = scope.form.id;
  const proven: (ProvenVersion | undefined)[] = [];
  for (let version = 1; version <= versions; version++) {
    const part = versionPart(form, folder, version);
    if (!reader.archive.names.includes(part)) reader.add(finding('version.missing', { part }, { version }));
    const file = reader.json(part, versionFileSchema);
    const isItsOwn = file?.unit === unit && file.form === form && file.recorded.version === version;
    if (file !== undefined && !isItsOwn) reader.add(finding('facts.differ', { part }, { what: 'unit, form, version' }));
    proven.push(file && (await reader.survived(part, () => checkVersion(reader, scope, { part, file, folder }))));
  }
  return proven;
}

interface VersionOf {
  readonly part: string;
  readonly file: VersionFile;
  readonly folder: string;
}

async function checkVersion(
  reader: PartReader,
  { round, form, unit }: VersionScope,
  { part, file, folder }: VersionOf,
): Promise<ProvenVersion> {
  const { recorded } = file;
  const { version, sha256, state } = recorded;
  const report = decodeReport(Buffer.from(JSON.stringify(file.report), 'utf8'));
  const content = contentHash({
    ...{ form: file.form, unit: file.unit, zero: state === 'zero' },
    ...(state === 'withdrawn' ? { withdraw: true } : {}),
    sheets: report.grids,
  });
  if (content !== sha256) reader.add(finding('version.content', { part }, {}));
  const receipt = unit === undefined ? '' : receiptNumber({ round, form, unit }, version, content);
  if ((file.receipt ?? '') !== receipt)
    reader.add(finding('version.receipt', { part }, { said: file.receipt ?? '', made: receipt }));
  if (unit === undefined || report.grids.length === 0) return { recorded, report };

  const sheet = sheetPart(form.id, folder, version);
  const there = reader.bytes(sheet);
  const { submittedAt } = recorded;
  const plan = laidOutAgain({ round, form, unit }, { submittedAt, grids: report.grids });
  if (there !== undefined) reader.add(...(await compareWorkbooks(sheet, there, await writeWorkbook(plan))));

  // Read under a definition of before, its rows are read again from the sheets by whoever merges.
  if (report.definition !== definitionHash(form, round)) return { recorded, report };
  const { rows } = parse(report.grids, form, round, { unit: unit.name });
  reader.add(...differingRows(part, report.rows, rows));
  if (canonicalJson(countRows(form.sections, rows)) !== canonicalJson(recorded.counts))
    reader.add(finding('version.counts', { part }, {}));
  return { recorded, report: { ...report, rows } };
}

/** Rows as they were taken down against those that the sheets hold, cell by cell where they are the same rows. */
function differingRows(part: string, kept: readonly Row[], read: readonly Row[]): readonly Finding[] {
  const [keptText, readText] = [kept, read].map((rows) => rows.map((row) => canonicalJson(writtenRow(row))));
  if (keptText?.join('\n') === readText?.join('\n')) return [];
  const cells = kept.flatMap((row, at): Finding[] => {
    const other = read[at];
    const isSameRow = other?.section === row.section && other.sheet === row.sheet && other.row === row.row;
    if (!isSameRow) return [];
    const columns = new Set([...Object.keys(row.values), ...Object.keys(other.values)]);
    return [...columns].flatMap((column) => {
      const [was, is] = [row.values[column], other.values[column]];
      const place = other.cells[column] ?? row.cells[column];
      if (canonicalJson(was ?? null) === canonicalJson(is ?? null) || place === undefined) return [];
      const named = { part, sheet: place.sheet, cell: cellName(place.row, place.column) };
      return [finding('version.cell', named, { kept: textOf(was), read: textOf(is) })];
    });
  });
  const isAllNamed = cells.length > 0 && kept.length === read.length;
  return isAllNamed ? cells : [...cells, finding('version.rows', { part }, { kept: kept.length, read: read.length })];
}

function textOf(value: Row['values'][string] | undefined): string {
  return value === undefined ? '' : value === null ? '-' : plainText(value);
}
