/** What storing a change would do to reports that are in, form by form, and the word that does it all the same. */
import { Button } from '@fluentui/react-components';
import { formOf } from '#domain/form/form-of-round';
import type { Round } from '#domain/form/round';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import type { Saving } from '../model/state';

export interface ImpactProps {
  readonly outcome: Extract<Saving, { kind: 'wouldChange' }>;
  readonly stored: Round;
}

export function Impact({ outcome: { forms, leaving, confirm }, stored }: ImpactProps) {
  const { words } = useLanguage();
  const { saving: said } = words.desk;
  const isBusy = useRounds((state) => state.isBusy);
  const actions = useRoundsActions();
  const named = (ids: readonly string[]) => ids.map((id) => formOf(stored, id)?.attachment ?? id).join('、');
  return (
    <>
      <p className="strong">{said.impactTitle}</p>
      <p>{said.impact}</p>
      <ul className="plain-list">
        {forms.map(({ form, attachment, needsVersion, isRemoved, unchanged, reread, unfit }) => (
          <li key={form}>
            {needsVersion
              ? said.needsVersion(attachment)
              : isRemoved
                ? said.isRemoved(attachment)
                : said.formImpact(attachment, unchanged, reread, unfit.length)}
            {unfit.length > 0 && (
              <ul className="desk-unfit">
                {unfit.map(({ unit, version, cells, cellsTotal }) => (
                  <li key={`${unit} ${version}`} className="small">
                    {said.unfit(unit, version, cellsTotal)}
                    {cells.slice(0, 3).map(({ address, message }) => (
                      <p key={address} className="quiet">
                        {address} {message}
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {leaving.map(({ unit, forms: reported }) => (
          <li key={unit}>{said.leaving(unit, named(reported))}</li>
        ))}
      </ul>
      <div className="actions notice-action">
        {confirm !== undefined && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void actions.confirm()}>
            {said.confirm}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={actions.dismissSaving}>
          {words.desk.cancel}
        </Button>
      </div>
    </>
  );
}
