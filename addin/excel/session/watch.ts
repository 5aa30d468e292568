/** Listens to what people change. Events get lost (pastes, dropdowns on the web), so nothing may depend on them. */
import { Debounced } from './debounced';
import type { ExcelSession } from './excel-session';

type Listener = OfficeExtension.EventHandlerResult<unknown>;

/** What the events of cells tell; `triggerSource` came with 1.14. Excel is not believed to tell all of it. */
type CellsChanged = Partial<
  Pick<Excel.WorksheetChangedEventArgs, 'triggerSource' | 'changeType' | 'address' | 'worksheetId'>
>;
type CellsFormatted = Partial<Pick<Excel.WorksheetFormatChangedEventArgs, 'address' | 'worksheetId'>>;

/**
 * Besides calling back it notes, of our own writes too, which cells the next reading has to ask for (1.12): a format says
 * how a number is seen, and what was sorted stands elsewhere. Returns how to stop. Where Excel refuses to be listened to, nothing is heard: the pane reads again at
 * 提交 anyway.
 */
export async function watchChanges(session: ExcelSession, changed: () => void): Promise<() => void> {
  const debounced = new Debounced(session.timers, changed);
  const { told } = session;
  const hear = async (event: CellsChanged) => {
    // Rows and columns that move take along what nobody told of.
    if (event.changeType === 'RangeEdited') told.add(event.worksheetId, event.address);
    else told.doubt();
    if (!isOurs(session, event)) debounced.add();
  };
  const hearOfFormats = async ({ worksheetId, address }: CellsFormatted) => told.add(worksheetId, address);
  const hearOfSorting = async () => told.doubt();
  const hearOfSheets = async () => {
    told.doubt();
    if (!session.isWriting) debounced.add();
  };
  const registered = await session.reading(async (context) => {
    const { worksheets } = context.workbook;
    const listeners: Listener[] = [worksheets.onAdded.add(hearOfSheets), worksheets.onDeleted.add(hearOfSheets)];
    if (session.has.pageLayout) listeners.push(worksheets.onChanged.add(hear));
    else listeners.push(...(await listenToEach(context, hear)));
    if (session.has.changedAreas) {
      listeners.push(worksheets.onFormatChanged.add(hearOfFormats));
      for (const sorted of [worksheets.onRowSorted, worksheets.onColumnSorted])
        listeners.push(sorted.add(hearOfSorting));
    }
    await context.sync();
    return listeners;
  });
  const listened = registered.ok && session.has.changedAreas ? told.listen() : () => undefined;
  return () => {
    debounced.stop();
    listened();
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
