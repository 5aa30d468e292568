/** Parts as they come → the entries of an archive, each with its hash. What is held of a part is what it is compressed. */
import { createHash } from 'node:crypto';
import { deflated, storedEntry } from '#opc/deflate';
import type { ZipEntry } from '#opc/zip-directory';
import { zipOf } from '#opc/zip-write';
import {
  type ArchiveFacts,
  FACTS_PART,
  MANIFEST_PART,
  type Manifest,
  manifestText,
  partText,
  README_PART,
} from './archive-format';
import { readmeText } from './archive-readme';

export class ArchiveParts {
  readonly #entries: ZipEntry[] = [];
  readonly #listed: Manifest['parts'] = [];

  /** Of text, deflated. */
  async addText(name: string, text: string): Promise<void> {
    const bytes = new Uint8Array(Buffer.from(text, 'utf8'));
    this.#list(name, bytes);
    this.#entries.push(await deflated(name, [bytes]));
  }

  addJson(name: string, value: unknown): Promise<void> {
    return this.addText(name, partText(value));
  }

  /** A workbook is a zip already, and so is what people hand in, or nearly. */
  addFile(name: string, bytes: Uint8Array): void {
    this.#list(name, bytes);
    this.#entries.push(storedEntry(name, bytes));
  }

  /** Nothing may be added afterwards. What is for people stands first. */
  async zip(facts: ArchiveFacts): Promise<Uint8Array> {
    await this.addJson(FACTS_PART, facts);
    const manifest = Buffer.from(manifestText(this.#listed), 'utf8');
    const readme = readmeText(facts, createHash('sha256').update(manifest).digest('hex'));
    // As Windows' editor knows UTF-8.
    const first = await deflated(README_PART, [new Uint8Array(Buffer.from(`\ufeff${readme}`, 'utf8'))]);
    return zipOf([first, await deflated(MANIFEST_PART, [new Uint8Array(manifest)]), ...this.#entries]);
  }

  #list(name: string, bytes: Uint8Array): void {
    this.#listed.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
}
