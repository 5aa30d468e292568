/** The samples as old workbooks, and Word layouts as LibreOffice writes them: the same verdicts, the same sheets. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { parse } from '#domain/reading/parse';
import { writtenRow } from '#domain/reports/written-row';
import { readFile as readSheets } from '#files/read-file';
import { LAYOUTS, laidOut } from '../docx/layouts';
import type { SampleForm } from '../fixtures/expected-samples';
import type { LibreOffice } from './libre-office';
import { sampleForm } from './samples';
import type { Checked } from './steps';

const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

export async function compareOldSamples(office: LibreOffice, id: SampleForm, folder: string): Promise<Checked> {
  const files = (await readdir(join(SAMPLES, id))).filter((name) => name.endsWith('.xlsx')).sort();
  const paths = files.map((file) => join(SAMPLES, id, file));
  await office.convert('xls', paths, folder);
  const findings: string[] = [];
  for (const [at, file] of files.entries()) {
    const made = await verdictOf(id, paths[at] ?? '');
    const old = await verdictOf(id, join(folder, file.replace(/x$/, '')));
    if (made !== old) findings.push(`${file}: another verdict as .xls`);
  }
  return { findings, note: `${files.length} files` };
}

async function verdictOf(id: SampleForm, path: string): Promise<string> {
  const read = await readSheets(await readFile(path));
  if (!read.ok) return read.refusal.code;
  const { unit, rows, issues } = parse(read.workbook.grids, sampleForm(id), EXAMPLE_ROUND);
  return JSON.stringify([unit, rows.map(writtenRow), issues]);
}

export async function compareDocuments(office: LibreOffice, folder: string): Promise<Checked> {
  await mkdir(folder, { recursive: true });
  const layouts = Object.entries(LAYOUTS);
  const paths = layouts.map((_, at) => join(folder, `${at + 1}.docx`));
  for (const [at, [, layout]] of layouts.entries()) await writeFile(paths[at] ?? '', await laidOut(layout));
  await office.convert('docx', paths, join(folder, 'saved'));
  const findings: string[] = [];
  for (const [at, [name]] of layouts.entries()) {
    const made = await sheetsIn(paths[at] ?? '');
    const saved = await sheetsIn(join(folder, 'saved', `${at + 1}.docx`));
    if (made !== saved) findings.push(`${name}: other sheets once LibreOffice saved it`);
  }
  return { findings, note: `${layouts.length} documents` };
}

async function sheetsIn(path: string): Promise<string> {
  const read = await readSheets(await readFile(path));
  return read.ok ? JSON.stringify(read.workbook.grids) : read.refusal.code;
}
