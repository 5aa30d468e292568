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
import { takeCodeHint } from '../browser-deps';
import { saveFile } from '../file/save-file';
import { keepDesk, keptDesk } from './kept-desk';
import { planOfSnapshot } from './saved-plan';
import { showWorkbook, startSpreadsheet } from './spreadsheet';
import { customOf, type DeskWorkbook, emptyWorkbook, exampleWorkbook, workbookOfFile } from './workbooks';

/** What tests and curious developers reach from the console. */
declare global {
  interface Window {
    workbench?: { readonly host: ExcelHost; readonly univer: FUniver };
  }
}

const univer = startSpreadsheet('spreadsheet');
/** The code after `#code=` of this page's address goes on into the pane, which fills it in. */
const paneAddress = takeCodeHint() ?? null;
/** The server's current example round, by the first day that its greeting put into the address; else one around today. */
const exampleRound = roundFrom(new URLSearchParams(window.location.hash.slice(1)).get('from'));
let disconnect: (() => void) | undefined;

/** A new workbook is a new Excel: the pane starts again, as it does when another document is opened. */
function putOnDesk({ snapshot, settings, veryHidden }: DeskWorkbook): void {
  say('');
  disconnect?.();
  showWorkbook(univer, snapshot);
  const host = new ExcelHost({ book: createUniverBook(univer), settings: new Map(settings), veryHidden });
  element('pane').replaceChildren();
  disconnect = whenIdle(() => openPane(host));
  window.workbench = { host, univer };
}

/** Beside an Excel that is there: the pane need not wait for a spreadsheet that is still being drawn. */
const LONGEST_DRAWING = 1_000;

/** `open` gives what closes it again; so does this, whether it was opened yet or not. */
function whenIdle(open: () => () => void): () => void {
  let close: (() => void) | undefined;
  const work = () => {
    close = open();
  };
  // Safari has none.
  const isAsked = 'requestIdleCallback' in window;
  const waiting = isAsked ? window.requestIdleCallback(work, { timeout: LONGEST_DRAWING }) : setTimeout(work);
  return () => {
    if (isAsked) window.cancelIdleCallback(Number(waiting));
    else clearTimeout(waiting);
    close?.();
  };
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
  const custom = customOf(window.workbench?.host.settings ?? []);
  const bytes = await writeWorkbook(planOfSnapshot(workbook.save(), custom));
  saveFile(`${workbook.getName()}.xlsx`, bytes);
}

/** What is on the desk now; undefined before anything is. */
function onDesk(): DeskWorkbook | undefined {
  const workbook = univer.getActiveWorkbook();
  const host = window.workbench?.host;
  if (workbook === null || host === undefined) return undefined;
  return { snapshot: workbook.save(), settings: [...host.settings], veryHidden: host.veryHidden };
}

function keep(): boolean {
  const desk = onDesk();
  return desk === undefined || keepDesk(window.sessionStorage, desk);
}

/** The book of before the page was left; one that the spreadsheet no longer takes is not missed. */
function firstOnDesk(): void {
  const kept = keptDesk(window.sessionStorage);
  try {
    putOnDesk(kept ?? emptyWorkbook());
  } catch (error) {
    if (kept === undefined) throw error;
    putOnDesk(emptyWorkbook());
    say('上次的工作簿没有打开。请重新打开文件。');
  }
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
firstOnDesk();
window.addEventListener('pagehide', keep);
// A book too large to keep: the browser asks before the page goes.
window.addEventListener('beforeunload', (event) => {
  if (!keep()) event.preventDefault();
});
