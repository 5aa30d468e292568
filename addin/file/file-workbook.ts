/** The workbook as a file in a browser: opened, checked, and handed out again with what was adopted. No Excel, no DOM. */
import type { CellMark } from '#domain/issues/marks';
import { type CellPosition, formatAddress } from '#domain/sheet/address';
import { type RawCell, type RawGrid, withCells } from '#domain/sheet/raw-grid';
import type { PlanValue, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { FileRefusal } from '#opc/file-refusal';
import type { WorkbookChanges } from '#xlsx/patching/workbook-changes';
import type { WorkbookContents } from '#xlsx/read';
import {
  type CellWrite,
  done,
  type FileWorkbook,
  failed,
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
  readonly bytes: Uint8Array;
  readonly contents: WorkbookContents;
  /** By address: the last content that was adopted for a cell. */
  readonly writes: Map<string, CellWrite>;
}

/** Reading, writing and patching .xlsx is heavy; each part is loaded when it is first needed. */
const NOT_LOADED = {
  'zh-CN': '没有打开文件：处理表格所需的程序没有下载下来，可能是网络中断。请检查网络，再选择一次文件。',
  en: 'The file was not opened: the program part that handles workbooks could not be downloaded, perhaps because the network is down. Check the connection and choose the file again.',
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

  return {
    abilities: { layOut: 'download', select: false, mark: 'copy', watch: false },
    get fileName() {
      return opened?.name;
    },

    async open({ name, bytes }): Promise<OpenOutcome> {
      const xlsx = await loaded(() => Promise.all([import('#xlsx/read'), import('#opc/refusal-messages')]));
      if (!xlsx.ok) return { ok: false, message: NOT_LOADED };
      const [{ readWorkbook }, { refusalMessage }] = xlsx.value;
      const result = await readWorkbook(bytes);
      if (!result.ok) return { ok: false, message: refusalMessage(result.refusal) };
      // A copy: what the person checks is what the annotated copy is made of, whatever the caller does with its bytes.
      opened = { name, bytes: bytes.slice(), contents: result.workbook, writes: new Map() };
      return { ok: true };
    },

    read: () => withFile((file) => done(reading(file))),

    write: (cells) =>
      withFile((file) => {
        const missing = cells.find(({ at }) => gridOf(file, at.sheet) === undefined);
        if (missing !== undefined) return failed({ code: 'sheetMissing', sheet: missing.at.sheet });
        for (const { at, value } of cells) {
          const first = firstOfMerge(gridOf(file, at.sheet), at);
          file.writes.set(formatAddress(first), { at: first, value });
        }
        return done(undefined);
      }),

    layOut: async (plan: WorkbookPlan, fileName: string) => {
      const xlsx = await loaded(() => import('#xlsx/write'));
      if (!xlsx.ok) return xlsx;
      save(fileName, await xlsx.value.writeWorkbook(plan));
      return done(plan.sheets.map(({ name }) => name));
    },

    annotatedCopy: (marks) =>
      withFile(async (file) => {
        const xlsx = await loaded(() => import('#xlsx/patch'));
        if (!xlsx.ok) return xlsx;
        const result = await xlsx.value.patchWorkbook(file.bytes, changesOf(file, marks));
        if (!result.ok) return failed({ code: 'unexpected', detail: detailOf(result.refusal) });
        const name = copyName(file.name);
        save(name, result.bytes);
        return done({ name, bytes: result.bytes });
      }),

    setting: (name) => withFile(({ contents }) => done(contents.custom.get(name))),

    putOwnSheet: unsupported,
    mark: unsupported,
    unmark: unsupported,
    select: unsupported,
    isMarked: async () => done(false),
    watch: async () => () => {},
  };
}

async function loaded<T>(load: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await load());
  } catch (error) {
    return failed({ code: 'unexpected', detail: String(error) });
  }
}

function reading({ contents, writes }: OpenedFile): WorkbookReading {
  const sheets = contents.grids.map((grid, index) => {
    const changes = [...writes.values()]
      .filter(({ at }) => at.sheet === grid.sheet)
      .map(({ at, value }) => ({ row: at.row, column: at.column, cell: asRead(value) }));
    const hidden = grid.visibility !== undefined;
    return { id: `sheet-${index + 1}`, hidden, grid: changes.length === 0 ? grid : withCells(grid, changes) };
  });
  return { sheets, unknown: [] };
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
function changesOf(file: OpenedFile, marks: readonly CellMark[]): WorkbookChanges {
  return { cells: [...file.writes.values()], marks: marks.filter(({ at }) => gridOf(file, at.sheet) !== undefined) };
}

/** 附件2.xlsx → 附件2-核对.xlsx. A workbook with macros keeps its ending, without which Excel would not open it. */
function copyName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*)\.(xls[xm])$/i.exec(name) ?? [];
  return `${stem}-核对.${ending.toLowerCase() === 'xlsm' ? 'xlsm' : 'xlsx'}`;
}

function detailOf(refusal: FileRefusal): string {
  return 'detail' in refusal ? `${refusal.code}: ${refusal.detail}` : refusal.code;
}
