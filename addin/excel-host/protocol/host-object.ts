/** What stands behind a client's proxy object: its members, declared one by one. Knows no spreadsheet. */
import type { CellAreas } from '../model/area';
import type { Json } from './messages';

/** A value or, where the client passed one of its proxies, the object behind it. */
export type Argument = Json | HostObject | readonly HostObject[] | undefined;

export interface Scalar {
  readonly get: () => Json;
  readonly set?: (value: Argument) => void;
  /** Shows results of formulas: they are calculated before it is read. */
  readonly isCalculated?: boolean;
}

/** A method answers a value, another object, or nothing. */
export type Method = (...args: readonly Argument[]) => Json | HostObject | undefined | Promise<Json | undefined>;

/** A method that answers nothing. */
export function action(work: (...args: readonly Argument[]) => void): Method {
  return (...args) => {
    work(...args);
    return undefined;
  };
}

export interface HostObject {
  /** The class in the client: `Range`. */
  readonly type: string;
  /** How the client finds the object again: its key in the answer, and the value. */
  readonly identity?: { readonly key: 'Id' | '_Id'; readonly value: () => string };
  /** The client may keep it by reference (ranges). */
  readonly isReferable?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly navigations?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** A collection's items; its scalars are its own. */
  readonly items?: () => readonly HostObject[];
  /** Which cells a range stands for, so that it can be an argument. */
  readonly cells?: CellAreas;
}

export function isHostObject(value: Argument): value is HostObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value && 'methods' in value;
}

/** `GetRange` → `getRange`; names that begin with an underscore stay. */
export function memberName(protocolName: string): string {
  return protocolName.startsWith('_') ? protocolName : protocolName.charAt(0).toLowerCase() + protocolName.slice(1);
}

/** `getRange` → `GetRange`. */
export function protocolName(member: string): string {
  return member.startsWith('_') ? member : member.charAt(0).toUpperCase() + member.slice(1);
}

/** Own members only: a client asking for `constructor` is told that it is not emulated. */
export function own<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}
