/** The school's total in Word: in an office's own file and in ours; LibreOffice prints them, and their pages are looked at. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentEdition } from '#domain/filling/document-edition';
import { fillingOf } from '#domain/filling/fill-sheets';
import { contentOfSummary } from '#domain/filling/form-content';
import { unplacedSheets } from '#domain/filling/unplaced-sheets';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { readFile } from '#files/read-file';
import { fillWordFile, writeWordFile } from '#files/word-files';
import { laidOut } from '../docx/layouts';
import type { LibreOffice } from './libre-office';
import { drawPages } from './pages';
import { run } from './programs';
import { type MergedSamples, mergeSamples } from './samples';
import type { Checked } from './steps';

export async function checkWordFiles(office: LibreOffice, folder: string): Promise<Checked> {
  await mkdir(folder, { recursive: true });
  const [plan, results] = await Promise.all([mergeSamples('plan'), mergeSamples('results')]);
  const made = [
    { name: 'own-plan', merged: plan, bytes: await ownFile(plan) },
    { name: 'edition-plan', merged: plan, bytes: await edition(plan) },
    { name: 'edition-results', merged: results, bytes: await edition(results) },
  ];
  const paths = made.map(({ name }) => join(folder, `${name}.docx`));
  for (const [at, { bytes }] of made.entries()) await writeFile(paths[at] ?? '', bytes);
  await office.convert('pdf', paths, folder);
  const findings: string[] = [];
  let pages = 0;
  for (const { name, merged } of made) {
    const pdf = join(folder, `${name}.pdf`);
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
    const printed = stdout.split('\f').slice(0, -1);
    pages += printed.length;
    const words = stdout.replaceAll(/\s/g, '');
    const [list] = merged.summary.lists;
    const names = (list?.rows ?? []).map(({ values }) => String(values.name).replaceAll(/\s/g, ''));
    // A name that breaks over two lines stands there in two pieces.
    const missing = names.filter((each) => !words.includes(each.slice(0, 2)));
    if (missing.length > 0) findings.push(`${name}: ${missing.length} activities are not printed: ${missing[0]}`);
    if (!words.includes('合计')) findings.push(`${name}: no 合计`);
    printed.forEach((page, at) => {
      if (page.replaceAll(/\s/g, '').length < 20) findings.push(`${name}: page ${at + 1} is all but empty`);
    });
    await drawPages(pdf, join(folder, name));
  }
  return { findings, note: `${made.length} documents, ${pages} pages` };
}

async function ownFile({ form, summary }: MergedSamples): Promise<Uint8Array> {
  const blank = new Uint8Array(await laidOut({ blank: true, landscape: true, total: true, notes: 'signature' }));
  const read = await readFile(blank);
  if (!read.ok) throw new Error(read.refusal.code);
  const content = contentOfSummary(summary);
  const filling = fillingOf(read.workbook.grids, form, EXAMPLE_ROUND, content);
  if (filling === undefined) throw new Error('the form is not in its own file');
  const filled = await fillWordFile(blank, filling, unplacedSheets(form, EXAMPLE_ROUND, content, filling.left));
  if (!filled.ok) throw new Error(filled.refusal.code);
  return filled.bytes;
}

function edition({ form, summary }: MergedSamples): Promise<Uint8Array> {
  return writeWordFile(documentEdition(form, EXAMPLE_ROUND, contentOfSummary(summary)));
}
