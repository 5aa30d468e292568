/** Collects the text of a shared or inline string: rich text runs joined, phonetic guides (`rPh`) left out. */
import { decodeEscapes } from '#opc/text-escapes';

export class TextRuns {
  private collected = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
  }

  text(value: string): void {
    if (this.inText) this.collected += value;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
  }

  /** The whole text, and a fresh start. */
  take(): string {
    const text = decodeEscapes(this.collected);
    this.collected = '';
    return text;
  }
}
