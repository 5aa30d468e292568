/** Listens to what people change. Events get lost (pastes, dropdowns on the web), so nothing may depend on them. */
import { Debounced } from './debounced';
import type { ExcelSession } from './excel-session';

type Listener = OfficeExtension.EventHandlerResult<unknown>;

/** What the events of cells tell; `triggerSource` came with 1.14. */
type CellsChanged = Partial<Pick<Excel.WorksheetChangedEventArgs, 'triggerSource'>>;

/** Returns how to stop. Where Excel refuses to be listened to, nothing is heard: the pane reads again at 提交 anyway. */
export async function watchChanges(session: ExcelSession, changed: () => void): Promise<() => void> {
  const debounced = new Debounced(session.timers, changed);
  const hear = async (event: CellsChanged) => {
    if (!isOurs(session, event)) debounced.add();
  };
  const hearOfSheets = async () => {
    if (!session.isWriting) debounced.add();
  };
  const registered = await session.reading(async (context) => {
    const { worksheets } = context.workbook;
    const listeners: Listener[] = [worksheets.onAdded.add(hearOfSheets), worksheets.onDeleted.add(hearOfSheets)];
    if (session.has.pageLayout) listeners.push(worksheets.onChanged.add(hear));
    else listeners.push(...(await listenToEach(context, hear)));
    await context.sync();
    return listeners;
  });
  return () => {
    debounced.stop();
    if (registered.ok) void remove(session, registered.value);
  };
}

/** Before 1.9 every sheet is listened to by itself; one that is added later only makes itself known. */
async function listenToEach(
  context: Excel.RequestContext,
  hear: (event: CellsChanged) => Promise<void>,
): Promise<Listener[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  return worksheets.items.map((sheet) => sheet.onChanged.add(hear));
}

/** Excel of 2019 and 2021 does not say who changed a cell: then a change while we write counts as ours. */
function isOurs(session: ExcelSession, { triggerSource }: CellsChanged): boolean {
  if (triggerSource === 'ThisLocalAddin') return true;
  return triggerSource === undefined && session.isWriting;
}

/** A listener can be removed only in the context in which it was added. */
async function remove(session: ExcelSession, listeners: readonly Listener[]): Promise<void> {
  const [first] = listeners;
  if (first === undefined) return;
  try {
    await session.client.run(first.context, async (context) => {
      for (const listener of listeners) listener.remove();
      await context.sync();
    });
  } catch {
    // Excel is closing, or a cell is in edit mode: what is still heard goes nowhere, because the debounce has stopped.
  }
}
