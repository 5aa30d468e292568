/** The text of a shared or inline string: rich text runs joined, phonetic guides (`rPh`) left out. ECMA-376-1 18.4 */
import { decodeEscapes } from '#opc/text-escapes';
import { type Attributes, isOn } from '#opc/xml-scan';

/** One run of rich text. `struck` is undefined where it looks as the cell does. */
export interface WrittenRun {
  readonly text: string;
  readonly struck: boolean | undefined;
  readonly raised: boolean;
}

type OpenRun = { -readonly [K in keyof WrittenRun]: WrittenRun[K] };

export class TextRuns {
  private collected = '';
  private inText = false;
  private inPhonetic = false;
  private run: OpenRun | undefined;
  private runs: WrittenRun[] | undefined;

  open(name: string, { val }: Attributes): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'r') this.run = { text: '', struck: undefined, raised: false };
    else if (this.run !== undefined) lookOfRun(this.run, name, val);
  }

  text(value: string): void {
    if (!this.inText) return;
    this.collected += value;
    if (this.run !== undefined) this.run.text += value;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'r' && this.run !== undefined) {
      this.runs ??= [];
      this.runs.push({ ...this.run, text: decodeEscapes(this.run.text) });
      this.run = undefined;
    }
  }

  /** The whole text, and a fresh start. */
  take(): string {
    const text = decodeEscapes(this.collected);
    this.collected = '';
    return text;
  }

  /** Where the text came in runs, and a fresh start. */
  takeRuns(): readonly WrittenRun[] | undefined {
    const { runs } = this;
    this.runs = undefined;
    return runs;
  }
}

/** Properties of its own say all of how a run looks. */
function lookOfRun(run: OpenRun, name: string, val: string | undefined): void {
  if (name === 'rPr') run.struck = false;
  else if (name === 'strike') run.struck = isOn(val);
  else if (name === 'vertAlign') run.raised = val === 'superscript';
}
