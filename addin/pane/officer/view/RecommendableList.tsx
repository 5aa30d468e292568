/** Every activity that could be recommended, what units marked first: ticked here, found by name or unit. */
import { Button, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { SearchIcon } from '../../shell/view/Icons';
import { Pills } from '../../shell/view/Pills';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { RecommendedEntry } from '../model/recommended';
import { RecommendedFacts } from './RecommendedFacts';

interface RecommendableListProps {
  readonly entries: ReadonlyMap<string, RecommendedEntry>;
  readonly listed: readonly string[];
  readonly isBusy: boolean;
  /** Without them only what was chosen is known. */
  readonly hasOthers: boolean;
}

const KINDS = ['every', 'marked', 'isNew', 'others'] as const;
type Shown = (typeof KINDS)[number];

const SHOWS: Readonly<Record<Shown, (entry: RecommendedEntry) => boolean>> = {
  every: () => true,
  marked: ({ marked }) => marked,
  isNew: ({ isNew }) => isNew,
  others: ({ marked }) => !marked,
};

/** A page: more are asked for. */
const AT_ONCE = 50;

export function RecommendableList({ entries, listed, isBusy, hasOthers }: RecommendableListProps) {
  const { words, formats } = useLanguage();
  const { recommended: said } = words;
  const { tickRecommended } = useOfficerActions();
  const [shown, setShown] = useState<Shown>('every');
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const taken = useMemo(() => new Set(listed), [listed]);
  const all = useMemo(() => {
    const there = [...entries.values()].filter(({ now }) => now !== 'gone');
    // New ones first, then what is marked; within each as they come, so that a tick moves nothing.
    const rank = ({ isNew, marked }: RecommendedEntry) => (isNew ? 0 : marked ? 1 : 2);
    return there.sort((a, b) => rank(a) - rank(b));
  }, [entries]);
  const typed = search.trim().toLowerCase();
  const found = all.filter(
    (entry) =>
      SHOWS[shown](entry) && (typed === '' || `${entry.unit} ${entry.is ?? entry.name}`.toLowerCase().includes(typed)),
  );
  const choices = KINDS.map((id) => ({ id, name: said[id], number: all.filter(SHOWS[id]).length }))
    .filter(({ id, number }) => number > 0 || id === shown || id === 'every')
    .map(({ id, name, number }) => ({ id, name, count: formats.figure(number) }));
  return (
    <section className="joint-part">
      <h2>{said.all}</h2>
      {!hasOthers && <p className="small quiet">{said.tooMany}</p>}
      <div className="overview-tools">
        <Pills<Shown> label={said.show} choices={choices} chosen={shown} onChoose={setShown} />
        <Input
          type="search"
          size="small"
          className="overview-search"
          contentBefore={<SearchIcon />}
          placeholder={said.search}
          aria-label={said.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      {found.length === 0 && <p className="quiet">{said.noSuch}</p>}
      {found.length > 0 && (
        <ul className="joint-decided">
          {found.slice(0, most).map(({ key, unit, name, is, facts, people, marked, isNew }) => (
            <li key={key} className="recommended-candidate">
              <label className="joint-take">
                <input
                  type="checkbox"
                  checked={taken.has(key)}
                  disabled={isBusy}
                  aria-label={said.take(unit, is ?? name)}
                  onChange={() => tickRecommended(key)}
                />
                <span className="joint-group-words">
                  <span className="recommended-name">{is ?? name}</span>
                  <RecommendedFacts unit={unit} facts={facts} people={people} />
                </span>
              </label>
              {(isNew || marked) && (
                <span className={isNew ? 'joint-mark small recommended-new' : 'joint-mark small'}>
                  {isNew ? said.newMark : said.markedMark}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>{said.more(Math.min(AT_ONCE, found.length - most))}</Button>
      )}
    </section>
  );
}
