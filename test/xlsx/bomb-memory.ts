/** Prints how many MB reading a 1 GB bomb adds to this process at its worst; run as its own process. */
import { readWorkbook } from '#xlsx/read';
import { workbookEntries } from './workbook-builder';
import { bombOfZeros, buildZip } from './zip-builder';

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;
const declared = Number(process.argv[2]);
const bytes = buildZip([
  ...workbookEntries({}),
  { name: 'xl/a.xml', deflated: bombOfZeros(64), declaredSize: declared },
]);
await readWorkbook(buildZip(workbookEntries({})));
const before = peakMegabytes();
const result = await readWorkbook(bytes, { ratio: 1e9 });
console.log(JSON.stringify({ grownMegabytes: peakMegabytes() - before, code: result.ok ? null : result.refusal.code }));
