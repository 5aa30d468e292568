/**
 * How parts of a draft are named in a document: by bookmarks, which every program keeps. A name tells the part and, by a
 * checksum, what was written there: so that it is known whether somebody changed it since. ECMA-376-1 17.13.6
 */
import type { DocumentContent } from '#domain/sheet/document-plan';
import { typedText } from '#domain/sheet/sheet-plan';
import { crc32 } from '#opc/crc32';

export type PartKind = 'text' | 'table';

/** A text is what stands between its bookmark's ends; a table the one in whose first cell the bookmark stands. */
const PREFIX: Readonly<Record<PartKind, string>> = { text: 'kjz_p_', table: 'kjz_t_' };
const NAME = /^kjz_([pt])_([a-z0-9]{1,20})_([0-9a-f]{8})$/;

export interface PartName {
  readonly kind: PartKind;
  readonly part: string;
  /** Of what was written. */
  readonly mark: string;
}

export function partName({ kind, part, mark }: PartName): string {
  return `${PREFIX[kind]}${part}_${mark}`;
}

/** Undefined of anybody else's bookmark. */
export function partNamed(name: string): PartName | undefined {
  const [, kind, part = '', mark = ''] = NAME.exec(name) ?? [];
  return kind === undefined ? undefined : { kind: kind === 'p' ? 'text' : 'table', part, mark };
}

/** Eight hexadecimal digits; spaces and line breaks make no other text, because programs write them in their own way. */
export function markOf(texts: readonly string[]): string {
  const text = texts.map((each) => each.replaceAll(/\s+/gu, ' ').trim()).join('\n');
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

/** As `textsOf` tells them of a document. */
export function textsOfBlock(block: DocumentContent): readonly string[] {
  if (block.kind !== 'table') return [block.text];
  const { columns, header, rows, total } = block;
  const all = [header, ...rows, ...(total === undefined ? [] : [total])];
  return all.flatMap((cells) => columns.map((_, at) => typedText(cells[at] ?? null)));
}

/** Undefined of what is no part. */
export function nameOfBlock(block: DocumentContent): string | undefined {
  const { part } = block;
  if (part === undefined) return undefined;
  const kind = block.kind === 'table' ? 'table' : 'text';
  return partName({ kind, part, mark: markOf(textsOfBlock(block)) });
}
