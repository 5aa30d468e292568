/** Paragraphs while they are read: their runs as a person sees them, and what hangs on them. Knows no tables. */
import type { LookedRun } from '#domain/sheet/text-looks';
import { type Attributes, isOn } from '#opc/xml-scan';
import type { Block, Paragraph } from './blocks';
import { ownAttribute } from './side-texts';
import { symbolText } from './symbols';

/** What a document says besides its text: by id, as `comment 3`, `footnote 1`; and where its links lead. */
export interface DocumentSurroundings {
  readonly notes: ReadonlyMap<string, string>;
  readonly addresses: ReadonlyMap<string, string>;
}

interface OpenParagraph extends Paragraph {
  readonly runs: LookedRun[];
  hasPicture: boolean;
  readonly links: string[];
  readonly notes: string[];
  /** Of text boxes that hang on it. */
  readonly boxes: Block[];
}

const NOTE_REFERENCES: ReadonlyMap<string, string> = new Map([
  ['commentReference', 'comment'],
  ['footnoteReference', 'footnote'],
  ['endnoteReference', 'endnote'],
]);
/** Elements that are text themselves. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);
const PLAIN = { struck: false, raised: false };

export class OpenParagraphs {
  private readonly stack: OpenParagraph[] = [];
  private look = PLAIN;
  private inText = false;

  constructor(private readonly around: DocumentSurroundings) {}

  begin(ordinal: number): void {
    this.stack.push({ kind: 'paragraph', ordinal, runs: [], hasPicture: false, links: [], notes: [], boxes: [] });
  }

  /** The innermost one, and the blocks of its text boxes behind it. */
  end(): readonly Block[] {
    const ended = this.stack.pop();
    if (ended === undefined) return [];
    const { boxes, ...paragraph } = ended;
    return [paragraph, ...boxes];
  }

  /** False where no paragraph is open. */
  hang(blocks: readonly Block[]): boolean {
    const paragraph = this.stack.at(-1);
    for (const block of blocks) paragraph?.boxes.push(block);
    return paragraph !== undefined;
  }

  open(name: string, parent: string | undefined, attributes: Attributes): void {
    const sign = parent === 'r' ? SIGNS.get(name) : undefined;
    if (sign !== undefined) this.say(sign);
    else if (name === 'r') this.look = PLAIN;
    else if (parent === 'rPr') this.lookOf(name, ownAttribute(attributes, 'val'));
    else if (isText(name)) this.inText = true;
    else if (name === 'sym') this.say(symbolText(ownAttribute(attributes, 'font'), ownAttribute(attributes, 'char')));
    else this.hangOn(name, ownAttribute(attributes, 'id') ?? '');
  }

  close(name: string): void {
    if (isText(name)) this.inText = false;
    else if (name === 'r') this.look = PLAIN;
  }

  text(value: string): void {
    if (this.inText) this.say(value);
  }

  private lookOf(name: string, val: string | undefined): void {
    if ((name === 'strike' || name === 'dstrike') && isOn(val)) this.look = { ...this.look, struck: true };
    else if (name === 'vertAlign' && val === 'superscript') this.look = { ...this.look, raised: true };
  }

  private hangOn(name: string, id: string): void {
    const paragraph = this.stack.at(-1);
    if (paragraph === undefined) return;
    const note = NOTE_REFERENCES.get(name);
    const said = note === undefined ? undefined : this.around.notes.get(`${note} ${id}`);
    if (said !== undefined && said !== '') paragraph.notes.push(said);
    const address = name === 'hyperlink' ? this.around.addresses.get(id) : undefined;
    if (address !== undefined) paragraph.links.push(address);
    if (name.endsWith('}blip') || name.endsWith('}imagedata')) paragraph.hasPicture = true;
  }

  /** Runs that look alike are one, whatever their writer made of them: a document may have millions. */
  private say(text: string): void {
    const runs = this.stack.at(-1)?.runs;
    if (runs === undefined || text === '') return;
    const { struck, raised } = this.look;
    const last = runs.at(-1);
    const isLike = last?.struck === struck && last.raised === raised;
    if (isLike) runs[runs.length - 1] = { text: last.text + text, struck, raised };
    else runs.push({ text, struck, raised });
  }
}

/** Of a run, or of a formula. */
function isText(name: string): boolean {
  return name === 't' || name.endsWith('/math}t');
}
