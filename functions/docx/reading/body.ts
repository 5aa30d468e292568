/**
 * A document's XML → its blocks, in one pass that stops at the limits. What a person sees of the text: what was deleted,
 * moved away or is only asked for (placeholders) is none of it. ECMA-376-1 17
 */
import { Refused } from '#opc/file-refusal';
import { type Attributes, isOn, scanXml, type XmlHandler } from '#opc/xml-scan';
import type { DocumentLimits } from '../document-limits';
import type { Block } from './blocks';
import { type DocumentSurroundings, OpenParagraphs } from './open-paragraphs';
import { OpenTables } from './open-tables';
import { ownAttribute } from './side-texts';

export function readBody(
  xml: string,
  part: string,
  around: DocumentSurroundings,
  limits: DocumentLimits,
): readonly Block[] {
  const reader = new BodyReader(around, limits);
  scanXml(xml, part, reader);
  return reader.blocks;
}

/** Holds nothing that is read: settings, what was taken away, phonetic guides, codes of fields. */
const PASSED_OVER = new Set(
  'pPr tblPr tblPrEx sectPr del moveFrom instrText delText delInstrText rt rubyPr sdtEndPr tcPrChange trPrChange rPrChange tblGridChange'.split(
    ' ',
  ),
);
/** Text of other files or programs that stands in the middle of this one. */
const FOREIGN = new Set(['altChunk', 'subDoc']);

class BodyReader implements XmlHandler {
  readonly blocks: Block[] = [];
  /** Where blocks go: the body, cells, text boxes. */
  private readonly places: Block[][] = [this.blocks];
  private readonly paragraphs: OpenParagraphs;
  private readonly tables: OpenTables;
  private readonly path: string[] = [];
  /** Elements open from the one that is passed over. */
  private passedOver = 0;
  /** Of content controls: whether the text that they hold only asks for content. */
  private readonly asks: boolean[] = [];
  /** All that stand in the part, whether they are read or not: so that a copy finds them again. */
  private paragraphCount = 0;
  private cellCount = 0;

  constructor(
    around: DocumentSurroundings,
    private readonly limits: DocumentLimits,
  ) {
    this.paragraphs = new OpenParagraphs(around);
    this.tables = new OpenTables(limits);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1);
    if (name === 'p') this.paragraphCount++;
    else if (name === 'tc') this.cellCount++;
    // In a row's settings it says that the row is deleted.
    const isLeftOut = PASSED_OVER.has(name) && !(name === 'del' && parent === 'trPr');
    if (this.passedOver > 0 || isLeftOut) {
      this.passedOver++;
      return;
    }
    if (FOREIGN.has(name)) throw new Refused({ code: 'file.foreignText' });
    this.path.push(name);
    if (name === 'p') this.beginParagraph();
    else if (name === 'txbxContent') this.places.push([]);
    else if (name === 'sdt') this.asks.push(false);
    else if (name === 'showingPlcHdr' && parent === 'sdtPr') this.ask(ownAttribute(attributes, 'val'));
    else this.openElsewhere(name, parent, attributes);
  }

  text(value: string): void {
    if (this.passedOver === 0 && !this.isAsking) this.paragraphs.text(value);
  }

  close(name: string): void {
    if (this.passedOver > 0) {
      this.passedOver--;
      return;
    }
    this.path.pop();
    if (name === 'p') this.place(this.paragraphs.end());
    else if (name === 'txbxContent') this.endBox();
    else if (name === 'sdt') this.asks.pop();
    else this.closeElsewhere(name);
  }

  private openElsewhere(name: string, parent: string | undefined, attributes: Attributes): void {
    if (!this.isAsking) this.paragraphs.open(name, parent, attributes);
    const place = this.tables.open(name, parent, attributes, this.cellCount - 1);
    if (place !== undefined) this.places.push(place);
  }

  private closeElsewhere(name: string): void {
    this.paragraphs.close(name);
    const { leaves, table } = this.tables.close(name);
    if (leaves) this.places.pop();
    if (table !== undefined) this.place([table]);
  }

  private beginParagraph(): void {
    const { paragraphs: limit } = this.limits;
    if (this.paragraphCount > limit) throw new Refused({ code: 'file.tooManyCells', sheet: '正文', limit });
    this.paragraphs.begin(this.paragraphCount - 1);
  }

  private get isAsking(): boolean {
    return this.asks.includes(true);
  }

  private ask(val: string | undefined): void {
    if (isOn(val)) this.asks[this.asks.length - 1] = true;
  }

  private endBox(): void {
    const inside = this.places.pop() ?? [];
    if (!this.paragraphs.hang(inside)) this.place(inside);
  }

  private place(blocks: readonly Block[]): void {
    const place = this.places.at(-1);
    for (const block of blocks) place?.push(block);
  }
}
