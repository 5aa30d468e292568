/** What is kept in the document for the next time: no personal data, no tokens. Knows keys and how they are stored. */
import type { ExcelClient } from '../excel-client';

/** Excel opens the pane with a document that has it; see docs "Automatically open a task pane with a document". */
const OPENS_WITH_DOCUMENT = 'Office.AutoShowTaskpaneWithDocument';
const PREFIX = 'kjz.';

export type SettingName = 'ownSheets' | `marks.${number}` | `plan.${string}`;

export function settingKey(name: SettingName): string {
  return PREFIX + name;
}

/** All of ours: Excel keeps settings apart by add-in. */
export function loadSettings(context: Excel.RequestContext): Excel.SettingCollection {
  const settings = context.workbook.settings;
  settings.load('items/key,items/value');
  return settings;
}

/** After the sync, without the prefix; text only, as we write it. */
export function settingsOf(settings: Excel.SettingCollection): ReadonlyMap<string, string> {
  return new Map(
    settings.items.flatMap(({ key, value }) =>
      key.startsWith(PREFIX) && typeof value === 'string' ? [[key.slice(PREFIX.length), value] as const] : [],
    ),
  );
}

/**
 * `Office.context.document.settings` is the same store as `workbook.settings`, but holds a copy from the start of the
 * pane and saves that copy as a whole. So whatever we write goes into the copy too, or a later save would undo it.
 */
export class DocumentSettings {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly client: ExcelClient,
  ) {}

  put(name: SettingName, value: string): void {
    this.write(settingKey(name), value);
  }

  remove(name: SettingName): void {
    this.context.workbook.settings.getItemOrNullObject(settingKey(name)).delete();
    this.client.documentSettings?.remove(settingKey(name));
  }

  openPaneWithDocument(): void {
    this.write(OPENS_WITH_DOCUMENT, true);
  }

  private write(key: string, value: string | boolean): void {
    this.context.workbook.settings.add(key, value);
    this.client.documentSettings?.set(key, value);
  }
}

/**
 * Excel's own settings take the flag, but the documented way is this one, so it is gone too. Not waited for: a pane
 * that has to be opened by hand the next time is no reason to say that laying out failed.
 */
export function saveDocumentSettings({ documentSettings }: ExcelClient): void {
  documentSettings?.saveAsync();
}
