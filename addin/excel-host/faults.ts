/** Failures a test orders: once, several times or always; for every request or for those that touch a member. */
import { hostError } from './protocol/host-error';
import type { Action, RequestBody } from './protocol/messages';

export interface FaultOptions {
  /** Only requests that mention this member (`values`, `getItem`, `comments`), whatever its case. */
  readonly touching?: string;
  /** How often; once unless said. */
  readonly times?: number | 'always';
}

interface Ordered {
  readonly touching: string | undefined;
  left: number;
}

/** One request's share: an ordered failure strikes at the first action that touches its member. */
export interface RequestFaults {
  readonly delayMilliseconds: number;
  readonly beforeAction: (action: Action, body: RequestBody) => void;
}

export class Faults {
  private readonly failures: (Ordered & { readonly code: string })[] = [];
  private readonly delays: (Ordered & { readonly milliseconds: number })[] = [];
  private eventsToLose = 0;

  /** The next request fails with this code: ItemNotFound, AccessDenied, InvalidOperationInCellEditMode, GeneralException … */
  next(code: string, options: FaultOptions = {}): void {
    this.failures.push({ ...ordered(options), code });
  }

  /** Every request fails so, until {@link clear}. */
  always(code: string, options: Omit<FaultOptions, 'times'> = {}): void {
    this.next(code, { ...options, times: 'always' });
  }

  /** The next request is answered that much later. */
  slow(milliseconds: number, options: FaultOptions = {}): void {
    this.delays.push({ ...ordered(options), milliseconds });
  }

  /** The next events never arrive. */
  loseEvents(times: number | 'always' = 1): void {
    this.eventsToLose = times === 'always' ? Number.POSITIVE_INFINITY : times;
  }

  clear(): void {
    this.failures.length = 0;
    this.delays.length = 0;
    this.eventsToLose = 0;
  }

  /** @returns whether the event at hand is lost */
  losesEvent(): boolean {
    if (this.eventsToLose <= 0) return false;
    this.eventsToLose -= 1;
    return true;
  }

  forRequest(body: RequestBody): RequestFaults {
    const concerns = ({ touching, left }: Ordered) =>
      left > 0 && (touching === undefined || body.Actions.some((action) => mentions(action, body, touching)));
    const failure = this.failures.find(concerns);
    if (failure !== undefined) failure.left -= 1;
    const delay = this.delays.find(concerns);
    if (delay !== undefined) delay.left -= 1;
    return {
      delayMilliseconds: delay?.milliseconds ?? 0,
      beforeAction: (action) => {
        if (failure === undefined) return;
        const strikesHere = failure.touching === undefined || mentions(action, body, failure.touching);
        if (strikesHere) throw hostError(failure.code, action.Name);
      },
    };
  }
}

function ordered({ touching, times = 1 }: FaultOptions): Ordered {
  return { touching: touching?.toLowerCase(), left: times === 'always' ? Number.POSITIVE_INFINITY : times };
}

function mentions(action: Action, body: RequestBody, member: string): boolean {
  if (action.Name?.toLowerCase() === member) return true;
  const selected = [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])];
  if (selected.some((path) => path.toLowerCase().split(/[/.]/).includes(member))) return true;
  for (let path = body.ObjectPaths[action.ObjectPathId ?? 0]; path !== undefined; ) {
    if (path.Name?.toLowerCase() === member) return true;
    path = body.ObjectPaths[path.ParentObjectPathId ?? 0];
  }
  return false;
}
