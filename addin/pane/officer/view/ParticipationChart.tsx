/** 人次 by 活动类型, planned over done: bars for the eye, and a table of the same for whoever hears it. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { type ParticipationForm, type ParticipationShown, participationShown } from '../model/participation';

export function ParticipationChart() {
  const { words } = useLanguage();
  const { charts: said } = words;
  const { askParticipation } = useOfficerActions();
  const round = useOfficer((state) => state.round?.id);
  const participation = useOfficer((state) => state.participation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round has figures of its own.
  useEffect(() => void askParticipation(), [round, askParticipation]);
  return (
    <section className="chart" aria-label={said.people}>
      <p className="small quiet">{said.people}</p>
      {(participation === undefined || participation.status === 'loading') && (
        <Spinner size="tiny" labelPosition="after" label={said.adding} className="comparing" />
      )}
      {participation?.status === 'failed' && (
        <div className="actions">
          <span className="small">{said.notAdded}</span>
          <Button size="small" onClick={() => askParticipation()}>
            {words.trouble.retry}
          </Button>
        </div>
      )}
      {participation?.status === 'shown' && <Shown {...participationShown(participation.view)} />}
    </section>
  );
}

function Shown(shown: ParticipationShown) {
  const { words } = useLanguage();
  const { charts: said } = words;
  const { forms, most, tooMany } = shown;
  const name = ({ attachment, isPlan }: ParticipationForm) =>
    forms.length === 1 ? attachment : `${attachment} ${isPlan ? said.planned : said.done}`;
  const isAny = most > 0;
  return (
    <>
      {isAny && (
        <>
          <Bars {...shown} name={name} />
          <Figures {...shown} name={name} />
          <p className="small quiet">{said.ofUnits(forms.map((form) => said.units(form.attachment, form.units)))}</p>
        </>
      )}
      {!isAny && tooMany.length === 0 && <p className="quiet">{said.nobody}</p>}
      {tooMany.length > 0 && <p className="small quiet">{said.tooMany(tooMany)}</p>}
    </>
  );
}

interface NamedShown extends ParticipationShown {
  name(form: ParticipationForm): string;
}

const lookOf = (form: ParticipationForm | undefined) => (form?.isPlan === true ? 'chart-planned' : 'chart-done');

function Bars({ forms, lines, most, name }: NamedShown) {
  const { words, formats } = useLanguage();
  const { charts: said } = words;
  return (
    <div className="people" aria-hidden="true">
      <p className="small people-keys">
        {forms.map((form) => (
          <span key={form.form}>
            <svg className="people-key" viewBox="0 0 10 10" aria-hidden="true">
              <rect className={lookOf(form)} x="1" y="1" width="8" height="8" />
            </svg>
            {name(form)}
          </span>
        ))}
      </p>
      {lines.map(({ choice, people }) => (
        <div key={choice} className="people-line small">
          <span className="people-type">{choice === '' ? said.noType : choice}</span>
          <span className="people-bars">
            {people.map((each, at) => (
              <span key={forms[at]?.form} className="people-bar">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={lookOf(forms[at])} width={(100 * (each ?? 0)) / most} height="8" />
                </svg>
                <span className="people-figure">{each === undefined ? '–' : formats.figure(each)}</span>
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

function Figures({ forms, lines, name }: NamedShown) {
  const { words, formats } = useLanguage();
  const { charts: said } = words;
  return (
    <table className="only-heard">
      <caption>{said.people}</caption>
      <thead>
        <tr>
          <th scope="col">{said.type}</th>
          {forms.map((form) => (
            <th key={form.form} scope="col">
              {name(form)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ choice, people }) => (
          <tr key={choice}>
            <th scope="row">{choice === '' ? said.noType : choice}</th>
            {people.map((each, at) => (
              <td key={forms[at]?.form}>{each === undefined ? '–' : formats.figure(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
