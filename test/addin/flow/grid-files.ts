/** File mode over plain grids: what a dropped file would be read as, without a file. */
import { formatAddress } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { type CellWrite, done, type FileWorkbook, type OpenOutcome } from '../../../addin/workbook/workbook';
import { GridWorkbook } from './grid-workbook';

export class GridFiles extends GridWorkbook implements FileWorkbook {
  override readonly abilities = { layOut: 'download', select: 'inTable', mark: 'copy', watch: false } as const;
  fileName: string | undefined;
  readonly #files: ReadonlyMap<string, RawGrid>;
  readonly #unsaved = new Set<string>();
  readonly #steps: { readonly grids: readonly RawGrid[]; readonly unsaved: readonly string[] }[] = [];

  /** By name: the one sheet of each file. */
  constructor(files: Readonly<Record<string, RawGrid>>) {
    super();
    this.#files = new Map(Object.entries(files));
  }

  async open({ name }: { readonly name: string }): Promise<OpenOutcome> {
    const grid = this.#files.get(name);
    if (grid === undefined) return { ok: false, message: { 'zh-CN': '没有这个文件。', en: 'No such file.' } };
    this.fileName = name;
    this.sheets.splice(0);
    this.#steps.splice(0);
    this.keep();
    this.paste(grid);
    return { ok: true };
  }

  readonly copiesAnew = false;

  prepare() {}

  get unsavedCells() {
    return this.#unsaved.size;
  }

  get canUndo() {
    return this.#steps.length > 0;
  }

  override async write(cells: readonly CellWrite[]) {
    const before = { grids: this.sheets.map(({ grid }) => grid), unsaved: [...this.#unsaved] };
    const written = await super.write(cells);
    if (!written.ok) return written;
    this.#steps.push(before);
    for (const { at } of cells) this.#unsaved.add(formatAddress(at));
    return written;
  }

  async undo() {
    const { grids, unsaved } = this.#steps.pop() ?? { grids: [], unsaved: [] };
    grids.forEach((grid, at) => {
      const sheet = this.sheets[at];
      if (sheet !== undefined) sheet.grid = grid;
    });
    this.keep();
    for (const address of unsaved) this.#unsaved.add(address);
    return done(undefined);
  }

  keep() {
    this.#unsaved.clear();
  }

  async annotatedCopy() {
    this.keep();
    return done({ name: this.fileName ?? '', bytes: new Uint8Array() });
  }

  correctedCopy() {
    return this.annotatedCopy();
  }
}
