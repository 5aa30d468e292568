/** What goes between the requests and the thread beside them. Types only. */
import type { CheckOrder } from '#api/reports/sheet-work';
import type { ParseResult } from '#domain/reading/parse';
import type { FileReadResult } from '#files/read-file';
import type { Piece } from './in-pieces';

export type Order =
  | { readonly kind: 'check'; readonly check: CheckOrder }
  | { readonly kind: 'read'; readonly file: Uint8Array; readonly uploadBytes: number };

export type Answer =
  | { readonly ok: true; readonly result: ParseResult | FileReadResult }
  | { readonly ok: false; readonly error: string };

/** Orders and answers alike: a frame, its pieces, the end. */
export type Part =
  | { readonly kind: 'frame'; readonly frame: unknown }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'end' };

/** An answer's next piece is sent when the one before was taken: between two of them others are served. */
export interface More {
  readonly kind: 'more';
}
