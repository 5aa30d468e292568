/** npm run test:office: LibreOffice opens, recomputes and prints what we write; pages are kept in out/office to look at. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareAgreement } from './compare-agreement';
import { compareContents, compareResults, findErrors } from './compare-cells';
import { compareDocuments, compareOldSamples } from './compare-formats';
import { compareSums } from './compare-sums';
import { checkDrafts } from './drafts';
import { type LibreOffice, openLibreOffice } from './libre-office';
import { checkPages, drawPages } from './pages';
import { missingPrograms } from './programs';
import { checkRowHeights } from './row-heights';
import { compareWithSecondReader } from './second-reader';
import { Steps } from './steps';
import { checkWordFiles } from './word';
import {
  type BuiltWorkbook,
  buildAnnualRound,
  buildBlank,
  buildDisagreeing,
  buildFilledResults,
  buildJoint,
  buildOther,
  buildRounds,
  buildSorted,
  buildSortedRound,
  buildSummary,
  DISAGREEING,
  readFileOf,
} from './workbooks';

const FOLDER = 'out/office';
const PROGRAMS = ['soffice', 'pdftotext', 'pdfinfo', 'pdftoppm'];

async function main(): Promise<void> {
  const missing = await missingPrograms(PROGRAMS);
  if (missing.length > 0) {
    console.error(
      `test:office needs ${missing.join(', ')} on PATH: install LibreOffice Calc and Writer, poppler-utils and a CJK font.`,
    );
    process.exitCode = 1;
    return;
  }
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const office = await openLibreOffice();
  try {
    process.exitCode = (await checkAll(office)) === 0 ? 0 : 1;
  } finally {
    await office.close();
  }
}

/** Java, which it looks for in vain, is needed for nothing here. */
function isComplaint(line: string): boolean {
  return /error|repair|corrupt|lock|fail/i.test(line) && !line.includes('javaldx');
}

async function checkAll(office: LibreOffice): Promise<number> {
  const steps = new Steps();
  const summaries = [await buildSummary('plan', FOLDER), await buildSummary('results', FOLDER)];
  const disagreeing = await buildDisagreeing(FOLDER);
  const rounds = await buildRounds(FOLDER);
  const workbooks: readonly BuiltWorkbook[] = [
    ...summaries,
    disagreeing,
    ...rounds,
    await buildAnnualRound(FOLDER),
    await buildSortedRound(FOLDER),
    await buildSorted('plan', FOLDER),
    await buildSorted('results', FOLDER),
    await buildJoint('plan', FOLDER),
    await buildJoint('results', FOLDER),
    await buildBlank('plan', FOLDER),
    await buildBlank('results', FOLDER),
    await buildFilledResults(FOLDER),
    ...(await buildOther('statistics', FOLDER)),
    ...(await buildOther('venues', FOLDER)),
  ];
  const folder = (name: string) => join(FOLDER, name);
  const written = workbooks.map(({ path }) => path);
  const bare = workbooks.map(({ barePath }) => barePath);
  const measured = workbooks.map(({ name }) => join(folder('measured'), `${name}.ods`));
  const said = [
    await office.convert('xlsx', written, folder('opened')),
    await office.convert('xlsx', bare, folder('recomputed')),
    // Rows without a height get LibreOffice's own when it loads its own format, not when it loads .xlsx.
    await office.convert('ods', bare, folder('measured')),
    await office.convert('xlsx', measured, folder('measured')),
    await office.convert('pdf', written, folder('pdf')),
  ];
  await steps.check('LibreOffice opens all of them and has nothing to repair', () => ({
    findings: said.flatMap((text) => text.split('\n').filter(isComplaint)),
    note: `${workbooks.length} workbooks`,
  }));

  for (const id of ['plan', 'results'] as const) {
    await steps.check(`${id}: the samples saved as .xls have the verdicts that they have as .xlsx`, () =>
      compareOldSamples(office, id, folder('old')),
    );
  }
  await steps.check('Word layouts that LibreOffice saved again are read as they were', () =>
    compareDocuments(office, folder('documents')),
  );
  await steps.check('the school’s total in Word: every activity is printed, and no page is empty', () =>
    checkWordFiles(office, folder('word')),
  );
  await steps.check('drafts that LibreOffice saved again are gone on with', () =>
    checkDrafts(office, folder('drafts')),
  );

  for (const { name, plan, path, barePath } of workbooks) {
    const ours = await readFileOf(path);
    const bareContents = await readFileOf(barePath);
    const opened = await readFileOf(join(folder('opened'), `${name}.xlsx`));
    const recomputed = await readFileOf(join(folder('recomputed'), `${name}.xlsx`));
    await steps.check(`${name}: the same sheets and values after LibreOffice saved it`, () =>
      compareContents(ours, opened),
    );
    await steps.check(`${name}: every formula gives what we wrote beside it`, () =>
      compareResults(plan, { ours, bare: bareContents, recomputed }),
    );
    await steps.check(`${name}: no cell shows an error`, () => ({
      findings: [...findErrors(ours), ...findErrors(opened), ...findErrors(recomputed)],
    }));
    await steps.check(`${name}: rows are tall enough for their text`, () =>
      checkRowHeights(plan, join(folder('measured'), `${name}.xlsx`)),
    );
    const pdf = join(folder('pdf'), `${name}.pdf`);
    await steps.check(`${name}: prints on A4, numbered, without ###`, () => checkPages(pdf, plan));
    await drawPages(pdf, folder(name));
  }
  for (const summary of summaries) {
    const { name, path } = summary;
    const recomputed = await readFileOf(join(folder('recomputed'), `${name}.xlsx`));
    await steps.check(`${name}: details, live totals and expected.json agree to the last digit`, () =>
      compareSums(summary, recomputed),
    );
    await steps.check(`${name}: a second library reads the same 活动明细`, async () =>
      compareWithSecondReader(path, await readFileOf(path), '活动明细'),
    );
  }
  await steps.check('round: a second library reads the same details', async () => {
    const [round] = rounds;
    if (round === undefined) return { findings: ['there is no round'] };
    const ours = await readFileOf(round.path);
    const read = await Promise.all(
      ['活动明细-附件2', '活动明细-附件4', '逐项对照'].map((sheet) => compareWithSecondReader(round.path, ours, sheet)),
    );
    return { findings: read.flatMap(({ findings }) => findings), note: read.map(({ note = '' }) => note).join('; ') };
  });
  for (const { name, units } of [
    ...summaries.map(({ name }) => ({ name, units: [] })),
    { name: disagreeing.name, units: Object.values(DISAGREEING) },
  ]) {
    const recomputed = await readFileOf(join(folder('recomputed'), `${name}.xlsx`));
    await steps.check(`${name}: 核对 names the units that differ, and no other`, () =>
      compareAgreement(recomputed, units),
    );
  }
  console.log(`\nPages to look at: ${workbooks.map(({ name }) => folder(name)).join(', ')}`);
  return steps.failed;
}

await main();
