/** What was asked and answered, put together from the decisions: one thread per query, none of them ever lost. */
import type { Actor, Decision, QueryPlace } from './decision';

export interface Answer {
  readonly text: string;
  readonly at: string;
  readonly by: Actor;
  /** The version that stood then. */
  readonly version: number;
}

/** `noted` asks nothing; an `open` one may have been answered in figures by a newer version. */
export type ThreadState = 'noted' | 'open' | 'answered' | 'closed';

export interface Thread {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly by: Actor;
  /** The version that was asked of. */
  readonly version: number;
  readonly place?: QueryPlace;
  readonly answers: readonly Answer[];
  readonly state: ThreadState;
  /** When it was settled, by a decision of its own or with the acceptance. */
  readonly closed?: { readonly at: string; readonly by: Actor };
}

/** In the order in which they were asked. */
export function threadsOf(decisions: readonly Decision[]): readonly Thread[] {
  const threads = new Map<string, Thread>();
  const change = (id: string, how: (thread: Thread) => Thread) => {
    const thread = threads.get(id);
    if (thread !== undefined) threads.set(id, how(thread));
  };
  for (const decision of decisions) {
    const { at, by } = decision;
    switch (decision.kind) {
      case 'returned':
      case 'noted': {
        const state = decision.kind === 'returned' ? 'open' : 'noted';
        for (const query of decision.queries)
          threads.set(query.id, { ...query, at, by, version: decision.version, answers: [], state });
        break;
      }
      case 'answered': {
        const { text, version } = decision;
        change(decision.query, (thread) => ({
          ...thread,
          answers: [...thread.answers, { text, at, by, version }],
          state: 'answered',
        }));
        break;
      }
      case 'closed':
        for (const id of decision.queries) change(id, (thread) => ({ ...thread, state: 'closed', closed: { at, by } }));
        break;
      case 'accepted':
        for (const { id, state } of [...threads.values()])
          if (state === 'open' || state === 'answered')
            change(id, (thread) => ({ ...thread, state: 'closed', closed: { at, by } }));
        break;
      case 'reopened':
      case 'extended':
        break;
    }
  }
  return [...threads.values()];
}
