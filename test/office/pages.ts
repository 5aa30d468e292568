/** The printed workbook: A4 pages in a sane number, numbered, without ####; each as a picture for people to look at. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import { run } from './programs';
import type { Checked } from './steps';

/** A page holds about this many points of rows when a sheet is shrunk to its width. */
const POINTS_PER_PAGE = 450;
const DEFAULT_ROW_POINTS = 15;
const DOTS_PER_INCH = 90;

export async function checkPages(pdf: string, plan: WorkbookPlan): Promise<Checked> {
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  const pages = text.split('\f').slice(0, -1);
  const { stdout: info } = await run('pdfinfo', ['-f', '1', '-l', String(pages.length), pdf]);
  const sizes = [...info.matchAll(/^Page\s+(\d+) size:\s+(.*)$/gm)];
  const papers = ['A4', ...(plan.sheets.some(({ print }) => print.paper === 'a3') ? ['A3'] : [])];
  const findings = sizes
    .filter(([, , size]) => !papers.some((paper) => size?.includes(paper)))
    .map(([, page, size]) => `page ${page} is ${size}`);
  const least = plan.sheets.length;
  const most = plan.sheets.reduce((sum, { rows, charts, print }) => {
    const points = rows.reduce((height, { height: own = DEFAULT_ROW_POINTS }) => height + own, 0);
    const beside = (print.pagesWide?.newPageAt.length ?? 0) + 1;
    return sum + Math.ceil(points / POINTS_PER_PAGE) * beside + charts.length;
  }, 0);
  const isSane = pages.length >= least && pages.length <= most;
  if (!isSane) findings.push(`${pages.length} pages, expected ${least} to ${most}`);
  pages.forEach((page, at) => {
    if (page.includes('###'))
      findings.push(`page ${at + 1}: ### ${page.split('\n').find((line) => line.includes('###'))}`);
    const isNumbered = page.replaceAll(/\s/g, '').includes(`第${at + 1}页共${pages.length}页`);
    if (!isNumbered) findings.push(`page ${at + 1} does not say that it is page ${at + 1} of ${pages.length}`);
    const words = page.replaceAll(/\s/g, '').length;
    if (words < 80) findings.push(`page ${at + 1} is all but empty`);
  });
  return { findings, note: `${pages.length} pages` };
}

/** One picture per page: folder/1.png … */
export async function drawPages(pdf: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', pdf, join(folder, 'page')]);
}
