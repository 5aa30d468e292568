/** 总结报告 begun here, saved by LibreOffice, begun anew, saved and printed again: nothing of anybody is lost on the way. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renewDocument } from '#docx/renew';
import { writeDocument } from '#docx/write';
import { openArchive } from '#opc/archive';
import { rewriteZip } from '#opc/zip-rewrite';
import { schoolDraft, unitDraft } from '../domain/draft-fixture';
import type { LibreOffice } from './libre-office';
import { drawPages } from './pages';
import { run } from './programs';
import type { Checked } from './steps';

const DOCUMENT = 'word/document.xml';
const HINT = '〔请在这里写：遇到的问题，对下一次活动的建议。〕';
const OWN = '建议提前一个月安排场地。';
const NAME = '农业电商技术讲座';
const CHANGED = '农业电商技术专题讲座';

export async function checkDrafts(office: LibreOffice, folder: string): Promise<Checked> {
  const [begun, saved, again] = ['begun', 'saved', 'again'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(begun, { recursive: true });
  await writeFile(join(begun, 'unit.docx'), await writeDocument(unitDraft()));
  await writeFile(join(begun, 'school.docx'), await writeDocument(schoolDraft()));
  await office.convert('docx', [join(begun, 'unit.docx'), join(begun, 'school.docx')], saved);
  const findings: string[] = [];
  const bytesOf = async (name: string) => new Uint8Array(await readFile(join(saved, name)));
  for (const [name, draft] of [
    ['unit.docx', unitDraft()],
    ['school.docx', schoolDraft()],
  ] as const) {
    const same = await renewDocument(await bytesOf(name), draft);
    const isSame = same.ok && Object.values(same.told).every((parts) => parts.length === 0);
    if (!isSame)
      findings.push(
        `${name}: saved by LibreOffice, it is not what was written: ${JSON.stringify(same.ok && same.told)}`,
      );
  }
  const edited = editedOf(await bytesOf('unit.docx'));
  const other = unitDraft({
    results: (rows) =>
      rows.map((row) => ({
        ...row,
        values: { ...row.values, ...(row.values.offline === 100 ? { offline: 1_000 } : {}) },
      })),
  });
  const renewed = await renewDocument(edited, other);
  if (!renewed.ok) return { findings: [...findings, renewed.refusal.code] };
  if (renewed.told.kept.length !== 1)
    findings.push(`${renewed.told.kept.length} parts were left, not the one that was changed`);
  await mkdir(again, { recursive: true });
  await writeFile(join(again, 'unit.docx'), renewed.bytes);
  await office.convert('pdf', [join(again, 'unit.docx'), join(begun, 'school.docx')], again);
  const { stdout } = await run('pdftotext', ['-layout', join(again, 'unit.pdf'), '-']);
  const printed = stdout.replaceAll(/\s/g, '');
  for (const text of [OWN, CHANGED, '线下1,000人次'])
    if (!printed.includes(text)) findings.push(`${text} is not printed`);
  if (printed.includes('线下100人次')) findings.push('a figure of before is printed');
  for (const name of ['unit', 'school']) await drawPages(join(again, `${name}.pdf`), join(folder, name));
  return { findings, note: `${renewed.told.renewed.length} parts renewed` };
}

/** As a person goes on in it. */
function editedOf(bytes: Uint8Array): Uint8Array {
  const opened = openArchive(bytes);
  const part = opened.ok ? opened.archive.part(DOCUMENT) : undefined;
  const xml = part?.ok === true ? Buffer.from(part.content).toString('utf8') : '';
  const other = xml.replace(HINT, OWN).replace(NAME, CHANGED);
  return rewriteZip(bytes, { contents: new Map([[DOCUMENT, new Uint8Array(Buffer.from(other, 'utf8'))]]) });
}
