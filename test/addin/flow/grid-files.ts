/** File mode over plain grids: what a dropped file would be read as, without a file. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import { done, type FileWorkbook, type OpenOutcome } from '../../../addin/workbook/workbook';
import { GridWorkbook } from './grid-workbook';

export class GridFiles extends GridWorkbook implements FileWorkbook {
  override readonly abilities = { layOut: 'download', select: false, mark: 'copy', watch: false } as const;
  fileName: string | undefined;
  readonly #files: ReadonlyMap<string, RawGrid>;

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
    this.paste(grid);
    return { ok: true };
  }

  async annotatedCopy() {
    return done({ name: this.fileName ?? '', bytes: new Uint8Array() });
  }

  correctedCopy() {
    return this.annotatedCopy();
  }
}
