/** Runs one request of the client against objects. Knows paths, actions and references; no spreadsheet, no transport. */
import { isPlainObject } from './arguments';
import { HostError, hostError, notEmulated } from './host-error';
import { type Argument, type HostObject, isHostObject, type Method, memberName, own } from './host-object';
import {
  ACTION,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { identityOf, load, readsResults, retrieve, setScalar } from './query';
import type { References } from './references';

export interface EngineParts {
  readonly root: HostObject;
  /** Objects that hang on no workbook (ObjectPathType 2), by their server type. */
  readonly services: ReadonlyMap<string, HostObject>;
  readonly references: References;
  /** Formulas are calculated when it resolves. */
  readonly settled: () => Promise<void>;
  /** Throws for a member (`Range.text`) that this version of Excel lacks. */
  readonly requireSupported: (member: string) => void;
  /** Called before each action; throws what a test ordered for it. */
  readonly beforeAction: (action: Action, body: RequestBody) => void;
}

/** Actions in their order; the first failure ends the request, what was done before stays done. */
export async function runRequest(body: RequestBody, parts: EngineParts): Promise<ResponseBody> {
  const run = new RequestRun(body, parts);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      parts.beforeAction(action, body);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: await run.perform(action) });
    } catch (error) {
      const failure = error instanceof HostError ? error : bug(error);
      return {
        Error: { Code: failure.code, Message: failure.message, Location: failure.location, ActionIndex: index },
        Results: results,
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A fault of the emulator itself: its trace belongs into the failing test. */
function bug(error: unknown): HostError {
  return new HostError('GeneralException', error instanceof Error ? (error.stack ?? error.message) : String(error));
}

class RequestRun {
  /** Paths are walked once: a method in a path (Add) has effects. */
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly parts: EngineParts,
  ) {}

  async perform(action: Action): Promise<Json> {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.objectAt(action.ObjectPathId ?? 0);
    const { references, requireSupported } = this.parts;
    const options = { referenceOf: (asked: HostObject) => references.of(asked), requireSupported };
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : identityOf(object, options);
      case ACTION.load:
      case ACTION.retrieve: {
        if (object === null) return null;
        const query = action.QueryInfo ?? {};
        if (readsResults(object, query, options)) await this.parts.settled();
        return action.ActionType === ACTION.load ? load(object, query, options) : retrieve(object, query, options);
      }
      case ACTION.method:
        return object === null ? null : this.callForValue(object, action);
      case ACTION.set:
        if (object === null) throw hostError('InvalidArgument', action.Name);
        requireSupported(`${object.type}.${memberName(action.Name ?? '')}`);
        setScalar(object, memberName(action.Name ?? ''), this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        if (object === null) throw hostError('InvalidArgument', action.Name);
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          setScalar(object, memberName(name), value);
        return null;
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  private async callForValue(object: HostObject, action: Action): Promise<Json> {
    if (action.Name === '_KeepReference' && object.isReferable === true) {
      this.parts.references.keep(object);
      return null;
    }
    const value = await this.call(object, action.Name ?? '', this.argumentsOf(action.ArgumentInfo));
    return value === undefined || isHostObject(value) ? null : value;
  }

  private objectAt(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw hostError('InvalidReference', `object path ${id}`);
    const object = this.walk(path);
    this.objects.set(id, object);
    return object;
  }

  private walk(path: ObjectPath): HostObject | null {
    const parent = path.ParentObjectPathId ? this.objectAt(path.ParentObjectPathId) : undefined;
    if (parent === null) return null;
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.parts.root;
      case PATH.nullObject:
        return null;
      case PATH.newObject: {
        const service = this.parts.services.get(name);
        if (service === undefined) throw notEmulated(name);
        return service;
      }
      case PATH.reference:
        return this.parts.references.get(name);
    }
    if (parent === undefined) throw notEmulated(`object path type ${path.ObjectPathType} ${name}`);
    if (path.ObjectPathType === PATH.property) {
      const navigation = own(parent.navigations, memberName(name));
      if (navigation === undefined) throw notEmulated(`${parent.type}.${memberName(name)}`);
      this.parts.requireSupported(`${parent.type}.${memberName(name)}`);
      return navigation();
    }
    const method = path.ObjectPathType === PATH.indexer ? 'GetItem' : name;
    const found = this.call(parent, method, this.argumentsOf(path.ArgumentInfo));
    return found !== undefined && !(found instanceof Promise) && isHostObject(found) ? found : null;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly Argument[] {
    return (info?.Arguments ?? []).map((value, index): Argument => {
      const path = info?.ReferencedObjectPathIds?.[index];
      if (path === undefined || path === null || path === 0) return this.withObjects(value);
      if (typeof path === 'number') return this.objectAt(path);
      return path.flatMap((id) => this.objectAt(id) ?? []);
    });
  }

  /** Inside a plain object the client writes one of its proxies as `{_ObjectPathId}`: `{list: {source: range}}`. */
  private withObjects(value: Argument): Argument {
    if (!isPlainObject(value)) return value;
    const { _ObjectPathId: path } = value;
    if (typeof path === 'number') return this.objectAt(path);
    const members = Object.entries(value).map(([name, member]) => [name, this.withObjects(member)] as const);
    // Whoever takes the object apart tells proxies from values, as of whole arguments.
    return Object.fromEntries(members) as Argument;
  }

  private call(object: HostObject, name: string, args: readonly Argument[]): ReturnType<Method> {
    const method = own(object.methods, memberName(name));
    if (method === undefined) throw notEmulated(`${object.type}.${memberName(name)}`);
    this.parts.requireSupported(`${object.type}.${memberName(name)}`);
    return method(...args);
  }
}
