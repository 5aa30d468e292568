/** 推荐清单 as an officer sees it: what is listed in which order, what else could be, and what is not saved yet. Plain data. */
import type { RecommendedAsked, RecommendedView } from '#client/recommended-client';
import type { Trouble } from '../../shell/model/state';

export interface RecommendedChoice {
  /** Absent while it is fetched for the first time. */
  readonly view?: RecommendedView;
  /** Keys of what is listed, in order, where that is another list than what stands. */
  readonly draft?: readonly string[];
  /** Names of what was in the draft and is not reported any more. */
  readonly lost?: readonly string[];
  readonly isSaving?: true;
  /** Why it could not be read, or the last thing was not done. */
  readonly trouble?: Trouble;
}

type Listed = RecommendedView['rows'][number];

/** A row that is listed or could be; `key` is its own whatever version it is seen in. */
export interface RecommendedEntry extends Omit<Listed, 'now'> {
  readonly key: string;
  readonly now: Listed['now'];
  readonly isNew: boolean;
}

/** What is listed first, then all else as it comes. Two of one unit and one name are told apart by their order. */
export function entriesOf({ rows, others = [] }: RecommendedView): ReadonlyMap<string, RecommendedEntry> {
  const entries = new Map<string, RecommendedEntry>();
  const add = (entry: Omit<RecommendedEntry, 'key'>) => {
    for (let nth = 0; ; nth++) {
      const key = JSON.stringify([entry.unit, entry.name, nth]);
      if (entries.has(key)) continue;
      return entries.set(key, { ...entry, key });
    }
  };
  for (const row of rows) add({ ...row, isNew: false });
  for (const row of others) add({ ...row, now: 'same' });
  return entries;
}

/** What is listed as it stands on the server. */
export function standingKeys(view: RecommendedView): readonly string[] {
  return [...entriesOf(view).keys()].slice(0, view.rows.length);
}

export function listedKeys({ view, draft }: RecommendedChoice): readonly string[] {
  return draft ?? (view === undefined ? [] : standingKeys(view));
}

/** Those that 附件3 lists, in order: what is gone keeps its place in the list and is not counted. */
export function countedKeys(entries: ReadonlyMap<string, RecommendedEntry>, keys: readonly string[]) {
  return keys.filter((key) => entries.get(key)?.now !== 'gone');
}

export function ticked(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}

/** `to`: its place afterwards, from 0. */
export function moved(keys: readonly string[], key: string, to: number): readonly string[] {
  const left = keys.filter((each) => each !== key);
  return [...left.slice(0, to), key, ...left.slice(to)];
}

/** The draft goes on over what was read anew; nothing where it says what stands. */
export function draftOver(view: RecommendedView, draft: readonly string[] | undefined) {
  if (draft === undefined) return {};
  const entries = entriesOf(view);
  const there = draft.filter((key) => entries.has(key));
  const lost = draft.filter((key) => !entries.has(key)).map(nameIn);
  const isSame = JSON.stringify(there) === JSON.stringify(standingKeys(view));
  return { ...(isSame ? {} : { draft: there }), ...(lost.length === 0 ? {} : { lost }) };
}

function nameIn(key: string): string {
  const [unit, name] = JSON.parse(key) as [string, string];
  return `${unit} ${name}`;
}

/** Saving would say something: another list, the first choice, or that a new name and what was marked since were seen. */
export function isWorthSaving({ view, draft }: RecommendedChoice): boolean {
  if (view === undefined) return false;
  const { chosen, rows, others = [] } = view;
  const hasNews = rows.some(({ now }) => now === 'changed') || others.some(({ isNew }) => isNew);
  return draft !== undefined || chosen === undefined || hasNews;
}

/** Every row of the list, and the marked ones that are not in it. */
export function choosing(view: RecommendedView, keys: readonly string[]): RecommendedAsked {
  const entries = entriesOf(view);
  const listed = new Set(keys);
  const named = ({ unit, version, address }: RecommendedEntry) => ({ unit, version, address });
  return {
    kind: 'choose',
    rows: keys.flatMap((key) => {
      const entry = entries.get(key);
      if (entry === undefined) return [];
      // What is gone can only be told by the choice that kept it.
      return [entry.now === 'gone' && entry.kept !== undefined ? entry.kept : named(entry)];
    }),
    passed: [...entries.values()]
      .filter(({ key, marked, now }) => marked && now !== 'gone' && !listed.has(key))
      .map(named),
  };
}
