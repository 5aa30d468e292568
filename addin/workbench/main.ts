/** The workbench: a spreadsheet that plays Excel on the left, the real pane in its frame on the right. For trying out. */
import type { FUniver } from '@univerjs/core/lib/facade';
import { exampleRoundAround, exampleRoundFrom } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { isoToSerial } from '#domain/sheet/serial-date';
import { isoDayInChina } from '#domain/words/china-time';
import { ExcelHost } from '#excel-host/excel-host';
import { connectPaneFrame } from '#excel-host/transport/frame-parent';
import { connectXdm } from '#excel-host/transport/xdm';
import { createUniverBook } from '#excel-host/univer/univer-book';
import { refusalMessage } from '#opc/refusal-messages';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { saveFile } from '../file/save-file';
import { planOfSnapshot } from './saved-plan';
import { showWorkbook, startSpreadsheet } from './spreadsheet';
import { type DeskWorkbook, emptyWorkbook, exampleWorkbook, workbookOfFile } from './workbooks';

/** What tests and curious developers reach from the console. */
declare global {
  interface Window {
    workbench?: { readonly host: ExcelHost; readonly univer: FUniver };
  }
}

const univer = startSpreadsheet('spreadsheet');
/** The code after `#code=` of this page's address goes on into the pane, which fills it in. */
const paneAddress = new URLSearchParams(window.location.hash.slice(1)).get('code');
/** The server's current example round, by the first day that its greeting put into the address; else one around today. */
const exampleRound = roundFrom(new URLSearchParams(window.location.hash.slice(1)).get('from'));
let disconnect: (() => void) | undefined;

/** A new workbook is a new Excel: the pane starts again, as it does when another document is opened. */
function putOnDesk({ snapshot, settings }: DeskWorkbook): void {
  say('');
  disconnect?.();
  showWorkbook(univer, snapshot);
  const kept = new Map(settings.map(([name, value]) => [`kjz.plan.${name}`, JSON.stringify(value)]));
  const host = new ExcelHost({ book: createUniverBook(univer), settings: kept });
  disconnect = openPane(host);
  window.workbench = { host, univer };
}

function openPane(host: ExcelHost): () => void {
  const frame = document.createElement('iframe');
  frame.title = '报送面板';
  const holder = element('pane');
  holder.replaceChildren(frame);
  const hash = paneAddress === null ? '' : `#code=${encodeURIComponent(paneAddress)}`;
  // As Excel's ribbon opens it: ?do=submit.
  const { search } = window.location;
  const isHttps = window.location.protocol === 'https:';
  return isHttps
    ? connectXdm(frame, host, { address: `/taskpane.html${search}${hash}` })
    : connectPaneFrame(frame, host, { address: `/pane-frame.html${search}${hash}` });
}

async function openFile(file: File): Promise<void> {
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return say(refusalMessage(read.refusal)['zh-CN']);
  const { grids, custom } = read.workbook;
  putOnDesk(workbookOfFile(file.name.replace(/\.xls[xm]$/i, ''), grids, custom));
}

async function saveDesk(): Promise<void> {
  const workbook = univer.getActiveWorkbook();
  if (workbook === null) return;
  const custom = [...(window.workbench?.host.settings ?? [])].flatMap(([key, value]) =>
    key.startsWith('kjz.plan.') ? [[key.slice('kjz.plan.'.length), String(JSON.parse(value))] as const] : [],
  );
  const bytes = await writeWorkbook(planOfSnapshot(workbook.save(), custom));
  saveFile(`${workbook.getName()}.xlsx`, bytes);
}

function roundFrom(firstDay: string | null): Round {
  const isDay = firstDay?.length === 10 && isoToSerial(firstDay) !== null;
  return isDay ? exampleRoundFrom(firstDay) : exampleRoundAround(isoDayInChina(Date.now()));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

function say(message: string): void {
  element('message').textContent = message;
}

function onClick(id: string, work: () => void | Promise<void>): void {
  element(id).addEventListener('click', () => void run(work));
}

async function run(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(`没有完成：${error instanceof Error ? error.message : String(error)}。请重试，或刷新页面。`);
    throw error;
  }
}

onClick('open-example', () => putOnDesk(exampleWorkbook(exampleRound)));
onClick('open-empty', () => putOnDesk(emptyWorkbook()));
onClick('save-file', saveDesk);
element('open-file').addEventListener('change', (event) => {
  const input = event.currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  input.value = '';
  if (file !== undefined) void run(() => openFile(file));
});
const width = element('pane-width') as HTMLSelectElement;
const resize = () => {
  element('pane').style.width = `${width.value}px`;
};
width.addEventListener('change', resize);
resize();
putOnDesk(emptyWorkbook());
