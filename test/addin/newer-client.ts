/// <reference types="office-js" />
/** Members that Microsoft's own address serves and the npm client lacks yet, made of the client's own parts. */
import type { OfficeClient } from './office-client';

/** How the client makes its own properties. */
interface Builder {
  createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): unknown;
}

type Handled = { _handleResult(value: unknown): void };

/** `Worksheet.notes` and `Workbook.notes` (1.18), and `Range.valuesAsJson` (1.16). */
export function teachNewerMembers({ Excel, OfficeExtension }: OfficeClient): void {
  const { BatchApiHelper } = OfficeExtension as unknown as { BatchApiHelper: Builder };
  for (const { prototype } of [Excel.Worksheet, Excel.Workbook]) {
    Object.defineProperty(prototype, 'notes', {
      get() {
        // A note has a content and a place, as a comment has.
        return BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, 'Notes', true, 4);
      },
    });
  }
  const told = new WeakMap<object, unknown>();
  const range = Excel.Range.prototype as unknown as Handled;
  const before = range._handleResult;
  range._handleResult = function handleResult(value) {
    before.call(this, value);
    const { ValuesAsJson } = (value ?? {}) as { ValuesAsJson?: unknown };
    if (ValuesAsJson !== undefined) told.set(this, ValuesAsJson);
  };
  Object.defineProperty(Excel.Range.prototype, 'valuesAsJson', {
    get() {
      return told.get(this);
    },
  });
}
