/** Objects that the client keeps between requests (ranges), until it releases them. */
import { hostError } from './host-error';
import type { HostObject } from './host-object';

export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    const id = `ref${this.next++}`;
    this.ids.set(object, id);
    this.byId.set(id, object);
  }

  of(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  /** @throws HostError InvalidReference when it was released */
  get(id: string): HostObject {
    const object = this.byId.get(id);
    if (object === undefined) throw hostError('InvalidReference', id);
    return object;
  }

  find(id: string): HostObject | undefined {
    return this.byId.get(id);
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.byId.delete(id);
  }

  releaseAll(): void {
    this.byId.clear();
    this.ids.clear();
  }

  get size(): number {
    return this.byId.size;
  }
}
