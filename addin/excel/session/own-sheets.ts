/** Which sheets are ours, as it is kept in the document's settings. */
import type { KnownSheet } from './known-sheets';

export function encodeOwnSheets(sheets: readonly KnownSheet[]): string {
  return JSON.stringify(sheets.map(({ id, name }) => [id, name]));
}

/** Settings are part of a file that anybody may edit: what cannot be read names no sheet. */
export function decodeOwnSheets(text: string | undefined): KnownSheet[] {
  try {
    const pairs: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(pairs) ? pairs.flatMap(ownSheet) : [];
  } catch {
    return [];
  }
}

function ownSheet(value: unknown): KnownSheet[] {
  if (!Array.isArray(value)) return [];
  const [id, name]: readonly unknown[] = value;
  return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
}
