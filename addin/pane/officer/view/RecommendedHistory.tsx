/** Every decision on 推荐清单, the latest first, each of which can be taken again. */
import { Button } from '@fluentui/react-components';
import type { RecommendedView } from '#client/recommended-client';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';

export function RecommendedHistory({ view, isBusy }: { readonly view: RecommendedView; readonly isBusy: boolean }) {
  const { words, formats } = useLanguage();
  const { recommended: said } = words;
  const { restoreRecommended } = useOfficerActions();
  const { history, chosen } = view;
  if (history.length === 0) return null;
  return (
    <details className="unfolding">
      <summary>{said.history(history.length)}</summary>
      <ul className="joint-decided">
        {history.map(({ decision, at, by, kind, names }, place) => {
          const time = formats.shortMoment(at);
          return (
            <li key={decision} className="joint-group">
              <div className="joint-group-words">
                <p>{kind === 'chosen' ? said.earlier.chosen(names.length) : said.earlier.asMarked}</p>
                {names.length > 0 && <p className="small recommended-names">{names.join('、')}</p>}
                <p className="small quiet">
                  {by} {time}
                </p>
              </div>
              <div className="actions">
                {place === 0 ? (
                  <span className="small quiet">{said.now}</span>
                ) : (
                  kind === 'chosen' && (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={said.restoreOf(time)}
                      disabledFocusable={isBusy}
                      onClick={() => void restoreRecommended(decision)}
                    >
                      {said.restore}
                    </Button>
                  )
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {chosen !== undefined && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void restoreRecommended()}>
          {said.toMarked}
        </Button>
      )}
    </details>
  );
}
