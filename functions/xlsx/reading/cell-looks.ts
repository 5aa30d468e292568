/** The workbook's cell formats (`s="…"`) as far as they say how a value is to be read or seen. ECMA-376-1 18.8 */
import { type ShownAs, shownAs, shownAsBuiltIn } from '#domain/sheet/number-formats';
import type { Parts } from '#opc/guard';
import { textOf } from '#opc/part-relations';
import { type Attributes, isOn, scanXml } from '#opc/xml-scan';
import { builtInDisplay, type Display, displayOf } from './number-display';

export interface CellLook {
  readonly shownAs: ShownAs;
  /** Undefined where a number is shown as a number. */
  readonly display: Display | undefined;
  readonly struck: boolean;
}

/** Of cells that name no format that is there. */
export const PLAIN_LOOK: CellLook = { shownAs: 'number', display: undefined, struck: false };

/** In order, so that a cell's `s` is the place. */
export function readLooks(parts: Parts, part: string | undefined): readonly CellLook[] {
  if (part === undefined) return [];
  const reader = new LookReader();
  scanXml(textOf(parts, part), part, reader);
  return reader.looks;
}

/** A font or format may also stand among those of conditions and named styles: only these two lists count. */
const LISTS = new Set(['fonts', 'cellXfs']);

class LookReader {
  readonly looks: CellLook[] = [];
  private readonly codes = new Map<number, string>();
  private readonly struckFonts: boolean[] = [];
  private list = '';

  open(name: string, attributes: Attributes): void {
    if (LISTS.has(name)) this.list = name;
    else if (name === 'numFmt') this.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (this.list === 'fonts') this.openInFonts(name, attributes);
    else if (this.list === 'cellXfs' && name === 'xf') this.looks.push(this.look(attributes));
  }

  close(name: string): void {
    if (LISTS.has(name)) this.list = '';
  }

  private openInFonts(name: string, { val }: Attributes): void {
    if (name === 'font') this.struckFonts.push(false);
    else if (name === 'strike') this.struckFonts[this.struckFonts.length - 1] = isOn(val);
  }

  private look({ numFmtId = '0', fontId = '0' }: Attributes): CellLook {
    const id = Number(numFmtId);
    const code = this.codes.get(id);
    return {
      shownAs: code === undefined ? shownAsBuiltIn(id) : shownAs(code),
      display: code === undefined ? builtInDisplay(id) : displayOf(code),
      struck: this.struckFonts[Number(fontId)] ?? false,
    };
  }
}
