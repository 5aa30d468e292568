/** The workbook, or Word document, as a file in a browser: opened, checked, and handed out again with what was adopted. No Excel, no DOM. */
import type { CellMark } from '#domain/issues/marks';
import { isReceipt } from '#domain/reading/recognise/receipt-sheets';
import { type CellPosition, formatAddress } from '#domain/sheet/address';
import { type RawCell, type RawGrid, withCells } from '#domain/sheet/raw-grid';
import type { PlanValue, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { FileKind } from '#files/file-kind';
import type { FileChanges } from '#files/patch-file';
import { LatePart } from '../workbook/late-part';
import { freeName } from '../workbook/sheet-names';
import {
  type CellWrite,
  done,
  type FileWorkbook,
  failed,
  type HandedOut,
  type OpenOutcome,
  type Outcome,
  type WorkbookReading,
} from '../workbook/workbook';
import { saveFile } from './save-file';

export interface FileWorkbookDependencies {
  /** How a finished file reaches the person; by default the browser's downloads. */
  readonly save?: (name: string, bytes: Uint8Array) => void;
}

interface OpenedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly contents: WorkbookContents;
  /** By address: the last content that was written to a cell. */
  readonly writes: Map<string, CellWrite>;
  /** What `writes` held for its cells before each write, the last one last. */
  readonly steps: Before[];
  /** What `writes` held when a copy was handed out, or the content submitted. */
  kept: ReadonlyMap<string, CellWrite>;
  /** By the name that was asked for: what we put beside somebody's sheets, under the names that they got. */
  readonly ownSheets: Map<string, SheetPlan>;
}

/** By address; undefined = nothing had been written there. */
type Before = ReadonlyMap<string, CellWrite | undefined>;

/** How many writes can be taken back. */
const LONGEST_UNDO = 100;

/** Reading, patching and writing files is heavy: fetched behind the first screen, each format apart. */
const KINDS = new LatePart(() => Promise.all([import('#files/file-kind'), import('#opc/refusal-messages')]));
const readingOf = (kind: FileKind) => new LatePart(async () => (await import('#files/read-file')).readerOf(kind));
const READING = { xlsx: readingOf('xlsx'), docx: readingOf('docx'), xls: readingOf('xls') } as const;
const patchingOf = (kind: FileKind) =>
  new LatePart(async () => {
    const [{ patcherOf, COPY_ENDINGS }, { refusalMessage }] = await Promise.all([
      import('#files/patch-file'),
      import('#opc/refusal-messages'),
    ]);
    return { patch: await patcherOf(kind), ending: COPY_ENDINGS[kind], refusalMessage };
  });
const PATCHING = { xlsx: patchingOf('xlsx'), docx: patchingOf('docx'), xls: patchingOf('xls') } as const;
const WRITING = new LatePart(() => import('#xlsx/write'));

const NOT_LOADED = {
  'zh-CN':
    '没有打开文件：处理表格所需的程序没有下载下来，可能是网络中断，或系统刚刚升级。请检查网络，再选择一次文件；网络正常时，请刷新本页。',
  en: 'The file was not opened: the program part that handles workbooks could not be downloaded; the network is down, or the service was just upgraded. Check the network and choose the file again; if it is up, reload this page.',
} as const;

/**
 * Empty until a file is opened; a file that is refused leaves the one before in place. What is laid out and annotated
 * copies are saved at once, by the `save` given.
 */
export function openFileWorkbook({ save = saveFile }: FileWorkbookDependencies = {}): FileWorkbook {
  let opened: OpenedFile | undefined;

  const withFile = async <T>(act: (file: OpenedFile) => Outcome<T> | Promise<Outcome<T>>): Promise<Outcome<T>> =>
    opened === undefined ? failed({ code: 'notOpen' }) : act(opened);
  const unsupported = async () => failed({ code: 'unsupported' });

  async function handOut(file: OpenedFile, marks: readonly CellMark[], suffix: string): Promise<Outcome<HandedOut>> {
    const patching = await PATCHING[file.kind].get();
    if (!patching.ok) return patching;
    const { patch, ending, refusalMessage } = patching.value;
    const { bytes, contents, name: title } = file;
    const readable = { bytes, contents, title, now: new Date().toISOString() };
    const result = await patch(readable, changesOf(file, marks));
    if (!result.ok) return failed({ code: 'refused', message: refusalMessage(result.refusal) });
    const name = copyName(file.name, suffix, ending);
    save(name, result.bytes);
    file.kept = new Map(file.writes);
    return done({ name, bytes: result.bytes, ...(file.kind === 'xls' ? { isAnotherFormat: true as const } : {}) });
  }

  return {
    abilities: { layOut: 'download', select: 'inTable', mark: 'copy', watch: false },
    get fileName() {
      return opened?.name;
    },
    get copiesAnew() {
      return opened?.kind === 'xls';
    },
    get unsavedCells() {
      return opened === undefined ? 0 : unsavedIn(opened);
    },
    prepare() {
      for (const part of [KINDS, READING.xlsx, PATCHING.xlsx, WRITING]) part.prepare();
    },
    get canUndo() {
      return opened !== undefined && opened.steps.length > 0;
    },

    async open({ name, bytes }): Promise<OpenOutcome> {
      const kinds = await KINDS.get();
      if (!kinds.ok) return { ok: false, message: NOT_LOADED };
      const [{ fileKind }, { refusalMessage }] = kinds.value;
      const kind = fileKind(bytes);
      const reading = await READING[kind].get();
      if (!reading.ok) return { ok: false, message: NOT_LOADED };
      const read = reading.value;
      const result = await read(bytes, {});
      if (!result.ok) return { ok: false, message: refusalMessage(result.refusal) };
      // A copy: what the person checks is what the annotated copy is made of, whatever the caller does with its bytes.
      opened = {
        name,
        kind,
        bytes: bytes.slice(),
        contents: result.workbook,
        writes: new Map(),
        steps: [],
        kept: new Map(),
        ownSheets: new Map(),
      };
      return { ok: true };
    },

    read: () => withFile((file) => done(reading(file))),

    write: (cells) =>
      withFile((file) => {
        const missing = cells.find(({ at }) => gridOf(file, at.sheet) === undefined);
        if (missing !== undefined) return failed({ code: 'sheetMissing', sheet: missing.at.sheet });
        const before = new Map<string, CellWrite | undefined>();
        for (const { at, value } of cells) {
          const first = firstOfMerge(gridOf(file, at.sheet), at);
          const address = formatAddress(first);
          if (!before.has(address)) before.set(address, file.writes.get(address));
          file.writes.set(address, { at: first, value });
        }
        file.steps.push(before);
        if (file.steps.length > LONGEST_UNDO) file.steps.shift();
        return done(undefined);
      }),

    undo: () =>
      withFile((file) => {
        for (const [address, write] of file.steps.pop() ?? []) {
          if (write === undefined) file.writes.delete(address);
          else file.writes.set(address, write);
        }
        return done(undefined);
      }),

    keep() {
      if (opened !== undefined) opened.kept = new Map(opened.writes);
    },

    layOut: async (plan: WorkbookPlan, fileName: string) => {
      const xlsx = await WRITING.get();
      if (!xlsx.ok) return xlsx;
      save(fileName, await xlsx.value.writeWorkbook(plan));
      return done({ sheets: plan.sheets.map(({ name }) => name), undone: [] });
    },

    annotatedCopy: (marks) => withFile((file) => handOut(file, marks, '核对')),
    correctedCopy: () => withFile((file) => handOut(file, [], '改好')),

    putOwnSheet: (plan) =>
      withFile((file) => {
        const name = file.ownSheets.get(plan.name)?.name ?? ownName(file, plan.name);
        file.ownSheets.set(plan.name, { ...plan, name });
        return done(name);
      }),

    setting: (name) => withFile(({ contents }) => done(contents.custom.get(name))),

    mark: unsupported,
    keepMarks: unsupported,
    unmark: unsupported,
    select: unsupported,
    isMarked: async () => done(false),
    watch: async () => () => {},
  };
}

/** Cells that hold something else than what was kept, those that an undone write gave back included. */
function unsavedIn({ writes, kept }: OpenedFile): number {
  const addresses = new Set([...writes.keys(), ...kept.keys()]);
  return [...addresses].filter((address) => !isSameWrite(writes.get(address), kept.get(address))).length;
}

/** By value: the same content typed again is nothing new. */
function isSameWrite(one: CellWrite | undefined, other: CellWrite | undefined): boolean {
  return one === other || JSON.stringify(one?.value) === JSON.stringify(other?.value);
}

function reading({ contents, writes, ownSheets }: OpenedFile): WorkbookReading {
  const sheets = contents.grids.map((grid, index) => {
    const hidden = grid.visibility !== undefined;
    const changes = [...writes.values()]
      .filter(({ at }) => at.sheet === grid.sheet)
      .map(({ at, value }) => ({ row: at.row, column: at.column, cell: asRead(value) }));
    return { id: `sheet-${index + 1}`, hidden, grid: changes.length === 0 ? grid : withCells(grid, changes) };
  });
  const added = [...ownSheets.values()].map((plan, at) => ({
    id: `own-${at + 1}`,
    hidden: false,
    grid: gridFrom(plan),
  }));
  const isReplaced = new Set([...ownSheets.values()].map(({ name }) => name));
  return { sheets: [...sheets.filter(({ grid }) => !isReplaced.has(grid.sheet)), ...added], unknown: [] };
}

/** Nobody's sheet gives way but a receipt of ours. */
function ownName({ contents, ownSheets }: OpenedFile, name: string): string {
  const others = contents.grids.filter((grid) => !isReceipt(grid)).map(({ sheet }) => sheet);
  const own = [...ownSheets.values()].map((plan) => plan.name);
  return freeName(name, new Set([...others, ...own].map((taken) => taken.toLowerCase())));
}

/** A sheet of ours as the copy will be read again. */
function gridFrom({ name, rows, merges }: SheetPlan): RawGrid {
  const cells = rows.map((row) => row.cells.map((cell) => asRead(cell?.value ?? null)));
  return { sheet: name, origin: { row: 1, column: 1 }, rows: cells, merges, hiddenRows: [] };
}

/** As the file would be read again: empty text is an empty cell. */
function asRead(value: PlanValue): RawCell {
  return value === '' ? null : value;
}

function gridOf({ contents }: OpenedFile, sheet: string): RawGrid | undefined {
  return contents.grids.find((grid) => grid.sheet === sheet);
}

/** What is written to a covered cell would not be seen: the merge's first cell stands for all. */
function firstOfMerge(grid: RawGrid | undefined, at: CellPosition): CellPosition {
  const merge = grid?.merges.find(
    ({ top, bottom, left, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  );
  return merge === undefined ? at : { sheet: at.sheet, row: merge.top, column: merge.left };
}

/** An issue may speak of a sheet that is missing from the workbook; there is no cell to mark then. */
function changesOf(file: OpenedFile, marks: readonly CellMark[]): FileChanges {
  return {
    cells: [...file.writes.values()],
    marks: marks.filter(({ at }) => gridOf(file, at.sheet) !== undefined),
    sheets: [...file.ownSheets.values()],
  };
}

/** 附件2.xlsx → 附件2-核对.xlsx. What has macros keeps its ending, without which its program would not open it. */
function copyName(name: string, suffix: string, ending: string): string {
  const [, stem = name, own = ''] = /^(.*)\.(xls|xlsx|xlsm|et|ett|docx|docm)$/i.exec(name) ?? [];
  return `${stem}-${suffix}${own.toLowerCase().endsWith('m') ? `.${own.toLowerCase()}` : ending}`;
}
