/** WorksheetProtection. A protected sheet refuses every write of the client; options are kept, not weighed. */
import { optionalObject } from '../protocol/arguments';
import { hostError } from '../protocol/host-error';
import { action, type HostObject } from '../protocol/host-object';
import { type ModelContext, sheetFacts } from './model-context';

export function protection(context: ModelContext, sheetId: string): HostObject {
  const { protections, book } = context;
  return {
    type: 'WorksheetProtection',
    scalars: {
      protected: { get: () => protections.has(sheetFacts(context, sheetId, 'WorksheetProtection.protected').id) },
      options: { get: () => protections.get(sheetId) ?? null },
    },
    methods: {
      protect: action((options) => {
        sheetFacts(context, sheetId, 'WorksheetProtection.protect');
        if (protections.has(sheetId)) throw hostError('InvalidOperation', 'WorksheetProtection.protect');
        protections.set(sheetId, optionalObject(options, 'WorksheetProtection.protect'));
        book.setReadOnly(sheetId, true);
      }),
      unprotect: action(() => {
        protections.delete(sheetFacts(context, sheetId, 'WorksheetProtection.unprotect').id);
        book.setReadOnly(sheetId, false);
      }),
    },
  };
}
