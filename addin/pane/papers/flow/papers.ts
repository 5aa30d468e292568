/** Papers of one unit in one round of a sign-in: read, handed in, fetched, drafted. It ends with what it was opened within. */
import type { Answer } from '#client/answer';
import { createPapersClient, type PaperPlace } from '#client/papers-client';
import type { SignIn } from '../../shell/flow/flow';
import { Held, type Lifetime } from '../../shell/flow/lifetime';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { PapersActions, PapersStore } from '../model/actions';
import type { PapersState, PaperWork } from '../model/state';
import { say } from './say';

export interface PapersOf {
  readonly signIn: SignIn;
  readonly round: string;
  /** For the collector: whose they are. */
  readonly unit?: string;
  readonly within: Lifetime;
  /** Something was handed in: who shows it elsewhere asks again. */
  readonly handedIn?: () => void;
}

/** An upload whose answer was lost is sent again with its id, which keeps nothing twice. */
const TRIES = 2;

/** Nothing is asked before `refresh`. */
export function createPapers({ signIn, round, unit, within, handedIn }: PapersOf): PapersStore {
  const subscribers = new Set<() => void>();
  const held = new Held<PapersState>(
    {},
    () => {
      for (const changed of [...subscribers]) changed();
    },
    within,
  );
  const here = { signIn, isOver: held.isOver, atEnd: held.atEnd.bind(held) };
  // The sign-in may get another client when it is renewed.
  const client = () => createPapersClient(signIn.api);
  const place = (paper: string): PaperPlace => ({ round, paper, unit });

  async function refresh(): Promise<void> {
    const answer = await client().papers(round, unit);
    if (held.isOver) return;
    if (answer.ok) return held.change({ papers: answer.value, trouble: undefined });
    if (!expireSignInIfOver(here, answer.failure)) held.change({ trouble: troubleOf(here, answer.failure) });
  }

  /** Undefined where another thing is being done, or where it failed, which is told at the paper. */
  async function at<T>(paper: string, what: PaperWork, ask: () => Promise<Answer<T>>): Promise<T | undefined> {
    if (held.value.work !== undefined) return undefined;
    held.change({ work: { paper, what }, news: undefined });
    const answer = await during(here, 'loading', ask);
    if (held.isOver) return undefined;
    held.change({ work: undefined });
    if (answer.ok) return answer.value;
    if (expireSignInIfOver(here, answer.failure)) return undefined;
    held.change({ news: { paper, news: { kind: 'trouble', trouble: troubleOf(here, answer.failure) } } });
    // What stands now is what the next upload takes the place of.
    if (answer.failure.kind === 'refused' && answer.failure.code === 'paper.stale') await refresh();
    return undefined;
  }

  const stateOf = (paper: string) => held.value.papers?.find((each) => each.paper === paper);
  const save = (name: string | undefined, paper: string, bytes: Uint8Array): string => {
    const file = name ?? paper;
    signIn.flow.deps.save(file, bytes);
    say(here, 'saved', { file });
    return file;
  };

  const actions: PapersActions = {
    refresh,

    async upload(paper, file) {
      const state = stateOf(paper);
      if (state === undefined) return;
      const id = signIn.flow.deps.newId();
      const bytes = await file.bytes().catch(() => undefined);
      if (bytes === undefined) return held.change({ news: { paper, news: { kind: 'unread' } } });
      const sent = { id, base: state.version, name: nameIn(file.name), bytes };
      const receipt = await at(paper, 'upload', async () => {
        for (let tried = 1; ; tried++) {
          const answer = await client().submit(place(paper), sent);
          // Also where nobody looks at it here any more.
          if (answer.ok) handedIn?.();
          const isLost = !answer.ok && answer.failure.kind === 'unreachable';
          if (!isLost || tried === TRIES || held.isOver) return answer;
        }
      });
      if (receipt === undefined) return;
      const { receipt: number, version, late: isLate } = receipt;
      held.change({
        news: { paper, news: { kind: 'handedIn', receipt: number, version, isLate } },
        versions: undefined,
      });
      say(here, 'handedIn', { version });
      await refresh();
    },

    async download(paper, version) {
      const file = await at(paper, 'download', () => client().file(place(paper), version));
      if (file !== undefined) save(file.name, paper, file.bytes);
    },

    async draft(paper, over) {
      const into = over === undefined ? undefined : { version: over };
      const draft = await at(paper, 'draft', () => client().draft(place(paper), into));
      if (draft === undefined) return;
      const file = save(draft.name, paper, draft.bytes);
      const told = over === undefined ? {} : { told: draft.told };
      held.change({ news: { paper, news: { kind: 'drafted', file, ...told } } });
    },

    async toggleVersions(paper) {
      if (held.value.versions?.paper === paper) return held.change({ versions: undefined });
      const history = await at(paper, 'versions', () => client().history(place(paper)));
      if (history !== undefined) held.change({ versions: { paper, list: history.versions } });
    },
  };

  return {
    state: () => held.value,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    actions,
  };
}

/** Folders that it was dropped with are no part of a paper's name. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
