/** Which events the client wants of an object: `_RegisterXEvent` and `_UnregisterXEvent`. */
import { action, type Method } from '../protocol/host-object';
import type { ModelContext } from './model-context';

/** The client's numbers of events, by the name in its registration. */
export const EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
} as const;

/** Target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

export function registrationKey(type: number, target: string): string {
  return `${type}@${target}`;
}

/** @param target the sheet's id, or {@link WORKBOOK_TARGET} */
export function eventRegistration({ registrations }: ModelContext, target: string): Readonly<Record<string, Method>> {
  return Object.fromEntries(
    Object.entries(EVENTS).flatMap(([name, type]): [string, Method][] => [
      [`_Register${name}`, action(() => registrations.add(registrationKey(type, target)))],
      [`_Unregister${name}`, action(() => registrations.delete(registrationKey(type, target)))],
    ]),
  );
}
