/** How it differs from the version that stands, cell by cell; only who has seen that can let it take its place. */
import { Button } from '@fluentui/react-components';
import { addressWords } from '#domain/sheet/place-words';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import type { AskingProps } from './item-props';

export function DifferencePart({ at, item, locate }: AskingProps) {
  const { words, locale } = useLanguage();
  const said = words.inbox.asking;
  const isBusy = useInbox((state) => state.work !== undefined);
  const { replace } = useInboxActions();
  const { standing, sheet } = item;
  if (standing === undefined) return null;
  const { version, difference, changes = [] } = standing;
  const withSheet = (sheet?.contents.grids.length ?? 0) > 1;
  const isCut = difference !== undefined && changes.length < difference.cells;
  return (
    <section className="card inbox-asking">
      <h3>{said.replace(version)}</h3>
      {difference !== undefined && (
        <p>{said.difference(difference.rowsAdded, difference.rowsRemoved, difference.rowsChanged)}</p>
      )}
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
        <section className="inbox-scroll" aria-label={said.replace(version)} tabIndex={0}>
          <table className="inbox-changes small">
            <thead>
              <tr>
                <th scope="col">{said.cell}</th>
                <th scope="col">{said.before(version)}</th>
                <th scope="col">{said.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ address, label, before, after }) => (
                <tr key={address}>
                  <th scope="row">
                    <button type="button" className="chip inbox-chip" onClick={() => locate(address)}>
                      {addressWords(address, { locale, withSheet })}
                    </button>{' '}
                    {label}
                  </th>
                  <td>{before === '' ? said.empty : before}</td>
                  <td>{after === '' ? said.empty : after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {isCut && <p className="small quiet">{said.shownOnly(changes.length)}</p>}
      <p className="small quiet">{said.replaceLead}</p>
      <div className="actions">
        <Button size="small" disabledFocusable={isBusy} onClick={() => replace(at)}>
          {said.sayReplace(version)}
        </Button>
      </div>
    </section>
  );
}
