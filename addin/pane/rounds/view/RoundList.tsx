/** Every round of the collector: stage, days, deadlines, units. */
import { Button } from '@fluentui/react-components';
import type { ListedRound } from '#client/desk-shapes';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { StageBadge } from './StageBadge';

function RoundRow({ round }: { readonly round: ListedRound }) {
  const { words, formats } = useLanguage();
  const { list: said } = words.desk;
  const chosen = useRounds((state) => state.chosen);
  const { openRound } = useRoundsActions();
  const { id, name, stage, window, forms, units } = round;
  return (
    <li>
      <button type="button" className="desk-row" aria-pressed={id === chosen} onClick={() => void openRound(id)}>
        <span className="desk-row-head">
          <span className="strong">{name}</span>
          <StageBadge stage={stage} />
        </span>
        <span className="small desk-row-facts">
          <span>{said.window(formats.day(window.from), formats.day(window.to))}</span>
          <span>{said.units(units)}</span>
        </span>
        <span className="small desk-row-facts">
          {forms.map(({ id: form, attachment, deadline }) => (
            <span key={form}>{said.deadline(attachment, formats.deadline(deadline))}</span>
          ))}
        </span>
      </button>
    </li>
  );
}

export function RoundList({ list }: { readonly list: readonly ListedRound[] }) {
  const { words } = useLanguage();
  const { list: said } = words.desk;
  const unreadable = useRounds((state) => state.unreadable);
  const isBeside = useRounds(({ creating, chosen }) => creating !== undefined || chosen !== undefined);
  const { begin } = useRoundsActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(true, 'polite');
  return (
    <>
      <div className="line-with-action">
        <h1 ref={heading} tabIndex={-1}>
          {said.title}
        </h1>
        {isBeside && (
          <Button size="small" onClick={() => begin(list[0]?.id)}>
            {said.create}
          </Button>
        )}
      </div>
      {list.length === 0 && <p className="quiet">{said.none}</p>}
      <ul className="desk-rows">
        {list.map((round) => (
          <RoundRow key={round.id} round={round} />
        ))}
      </ul>
      {unreadable.length > 0 && <p className="error-text">{said.unreadable(unreadable.join('、'))}</p>}
    </>
  );
}
