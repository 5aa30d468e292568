/** Of a query: what stood at its cell and stands there now, and what was said to it. */
import type { Thread } from '#client/shapes';
import { BecomesIcon, DoneIcon } from '../../../shell/view/Icons';
import { useReviewWords } from './use-review-words';

/** Who asked, when, of which figure; and 已改 200 → 95, where `now` is another. */
export function Asked({ query: { by, at, place }, now }: { readonly query: Thread; readonly now?: string }) {
  const { words, formats } = useReviewWords();
  const shown = (value: string) => (value === '' ? words.empty : value);
  const said = words.by(by.name, formats.shortMoment(at));
  const received = place && shown(place.received);
  return (
    <>
      <p className="small quiet">
        {said}
        {received !== undefined && now === undefined && ` · ${words.received(received)}`}
      </p>
      {received !== undefined && now !== undefined && (
        <p className="change">
          <span className="query-changed small">
            <DoneIcon />
            {words.changed}
          </span>
          <del>{received}</del>
          <BecomesIcon className="becomes" />
          <ins>{shown(now)}</ins>
        </p>
      )}
    </>
  );
}

export function ThreadEnd({ query: { answers, closed } }: { readonly query: Thread }) {
  const { words, formats } = useReviewWords();
  return (
    <>
      {answers.map(({ text, at, by }) => (
        <div key={`${at} ${text}`} className="query-answer">
          <p>{text}</p>
          <p className="small quiet">{words.by(by.name, formats.shortMoment(at))}</p>
        </div>
      ))}
      {closed !== undefined && (
        <p className="small quiet">{words.closed(closed.by.name, formats.shortMoment(closed.at))}</p>
      )}
    </>
  );
}
