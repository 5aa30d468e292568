/** The rounds to choose from, each with its deadline; nothing where there is only one. */
import { useState } from 'react';
import { dueInWords } from '#domain/words/states';
import { useLanguage } from '../hooks/use-language';
import { useRounds } from '../hooks/use-rounds';
import { DeadlineIcon, DoneIcon } from './Icons';
import { urgency } from './urgency';

/** More than these are folded; the one that is shown never is. */
const SHOWN = 3;

export function RoundChoice() {
  const { words, locale } = useLanguage();
  const { rounds, chosen, choose } = useRounds();
  const [isUnfolded, setUnfolded] = useState(false);
  if (rounds.length < 2) return null;
  const shown = rounds.filter(({ id }, at) => isUnfolded || at < SHOWN || id === chosen);
  const folded = rounds.length - shown.length;
  return (
    <fieldset className="rounds" aria-label={words.rounds.choice}>
      {shown.map(({ id, name, daysLeft }) => {
        const looks = urgency(daysLeft ?? -1);
        const isClosed = looks === 'late';
        return (
          <button key={id} type="button" className="round" aria-pressed={id === chosen} onClick={() => choose(id)}>
            <span className="round-mark">{id === chosen && <DoneIcon />}</span>
            <span className="round-name">{name}</span>
            <span className={`round-due small ${isClosed ? 'quiet' : `due-${looks}`}`}>
              {!isClosed && <DeadlineIcon />}
              {dueInWords(daysLeft)[locale]}
            </span>
          </button>
        );
      })}
      {(folded > 0 || isUnfolded) && (
        <button
          type="button"
          className="round round-more small"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? words.rounds.fewer : words.rounds.more(folded)}
        </button>
      )}
    </fieldset>
  );
}
