/** What goes between the requests and the thread beside them. Types only. */
import type { CheckOrder } from '#api/reports/sheet-work';
import type { ParseResult } from '#domain/reading/parse';
import type { ReadResult } from '#xlsx/read';

export type Order =
  | { readonly kind: 'check'; readonly check: CheckOrder }
  | { readonly kind: 'read'; readonly file: Uint8Array; readonly uploadBytes: number };

export type Answer =
  | { readonly ok: true; readonly result: ParseResult | ReadResult }
  | { readonly ok: false; readonly error: string };
