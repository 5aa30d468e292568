/** One query at its cell: what was asked and by whom, what stood there and stands there now, and the answer. */
import { useLanguage } from '../../hooks/use-language';
import { useStaff, useStaffActions } from '../../hooks/use-staff';
import { placeName } from '../../model/cell-names';
import { closedBy, type QueryItem } from '../../model/review';
import { Answering } from './Answering';
import { Asked, ThreadEnd } from './Thread';
import { useReviewWords } from './use-review-words';

interface QueryRowProps {
  readonly item: QueryItem;
  readonly withSheet: boolean;
}

export function QueryRow({ item, withSheet }: QueryRowProps) {
  const { words } = useReviewWords();
  const { locale } = useLanguage();
  const { locateQuery } = useStaffActions();
  const isClosed = useStaff(
    ({ cards, form }) => closedBy(cards?.find(({ state }) => state.form === form)?.state.standing) !== undefined,
  );
  const { query, status, now, entry, goneRow } = item;
  const { place } = query;
  const cell = now === undefined ? undefined : placeName(now, withSheet, locale);
  const named = cell ?? place?.label ?? words.wholeSheet;
  return (
    <li className="issue query" data-row>
      <p className="issue-head">
        {cell === undefined ? (
          <span className="chip chip-query">{place === undefined ? words.wholeSheet : place.label}</span>
        ) : (
          <>
            <button
              type="button"
              className="chip chip-query chip-button"
              aria-label={words.cell(cell)}
              onClick={() => locateQuery(query.id)}
            >
              {cell}
            </button>
            <span className="strong">{place?.label}</span>
          </>
        )}
        {entry !== undefined && <span className="issue-entry small quiet">{entry}</span>}
      </p>
      <p className="query-text">{query.text}</p>
      <Asked query={query} {...(now?.isChanged === true ? { now: now.value } : {})} />
      {goneRow !== undefined && <p className="small">{words.gone(goneRow)}</p>}
      <ThreadEnd query={query} />
      {(status === 'waiting' || status === 'sent') && query.state !== 'closed' && !isClosed && (
        <Answering item={item} about={named} />
      )}
    </li>
  );
}
