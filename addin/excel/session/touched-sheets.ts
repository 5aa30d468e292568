/** The sheets a batch is about, asked for before anything is changed, so that a failure can name the right one. */
import { errorCode, type TouchedSheet } from './failures';

interface Opened {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly mayBeMissing: boolean;
}

/**
 * Excel answers a batch up to its first error, and the client keeps those answers: the first sheet without a name is
 * the missing one, and a sheet that said it is protected explains an AccessDenied.
 */
export class TouchedSheets {
  private readonly sheets = new Map<string, Opened>();

  constructor(private readonly context: Excel.RequestContext) {}

  /** `key` is the id where it is known, so that a renamed sheet is found; `name` is for the person. */
  open(key: string, name: string): Excel.Worksheet {
    return this.opened(key, name, false, (worksheets) => worksheets.getItem(key));
  }

  /** The same for a sheet that somebody may have deleted: then a null object, and so is all that hangs on it. */
  openIfThere(key: string, name: string): Excel.Worksheet {
    return this.opened(key, name, true, (worksheets) => worksheets.getItemOrNullObject(key));
  }

  /** In the order in which they were opened. */
  list(): TouchedSheet[] {
    return [...this.sheets.values()].map(({ name, sheet, mayBeMissing }) => {
      const current = loaded(() => sheet.name);
      return {
        name: current ?? name,
        exists: mayBeMissing || current !== undefined,
        isProtected: loaded(() => sheet.protection.protected) ?? false,
      };
    });
  }

  private opened(
    key: string,
    name: string,
    mayBeMissing: boolean,
    find: (worksheets: Excel.WorksheetCollection) => Excel.Worksheet,
  ): Excel.Worksheet {
    const known = this.sheets.get(key);
    if (known !== undefined) return known.sheet;
    const sheet = find(this.context.workbook.worksheets);
    sheet.load('id,name,visibility');
    sheet.protection.load('protected');
    this.sheets.set(key, { name, sheet, mayBeMissing });
    return sheet;
  }
}

/** The property, or undefined where the batch failed before it was loaded. */
function loaded<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch (error) {
    if (errorCode(error) === 'PropertyNotLoaded') return undefined;
    throw error;
  }
}
