/** 人次 by 活动类型, planned beside done: a table whose bars are for the eye and whose figures are for everybody. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { type ParticipationForm, participationShown } from '../model/participation';

const BAR = 8;
const BETWEEN = 3;

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

function Shown({ forms, lines, most, tooMany }: ReturnType<typeof participationShown>) {
  const { words, formats } = useLanguage();
  const { charts: said } = words;
  const name = ({ attachment, isPlan }: ParticipationForm) =>
    forms.length === 1 ? attachment : `${attachment} ${isPlan ? said.planned : said.done}`;
  const isAny = most > 0;
  return (
    <>
      {isAny && (
        <table className="people">
          <thead>
            <tr>
              <th scope="col">
                <span className="only-heard">{said.type}</span>
              </th>
              <td />
              {forms.map((form) => (
                <th key={form.form} scope="col" className="small people-figure">
                  <svg className="people-key" viewBox="0 0 8 8" aria-hidden="true">
                    <rect className={form.isPlan ? 'chart-planned' : 'chart-done'} x="1" y="1" width="6" height="6" />
                  </svg>
                  {name(form)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ choice, people }) => (
              <tr key={choice}>
                <th scope="row" className="small people-type">
                  {choice === '' ? said.noType : choice}
                </th>
                <td className="people-bars">
                  <Bars people={people} forms={forms} most={most} />
                </td>
                {people.map((each, at) => (
                  <td key={forms[at]?.form} className="small people-figure">
                    {each === undefined ? '–' : formats.figure(each)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isAny && tooMany.length === 0 && <p className="quiet">{said.nobody}</p>}
      {isAny && <p className="small quiet">{said.ofUnits(forms.map((form) => said.units(name(form), form.units)))}</p>}
      {tooMany.length > 0 && <p className="small quiet">{said.tooMany(tooMany)}</p>}
    </>
  );
}

interface BarsProps {
  readonly people: readonly (number | undefined)[];
  readonly forms: readonly ParticipationForm[];
  readonly most: number;
}

function Bars({ people, forms, most }: BarsProps) {
  const height = people.length * (BAR + BETWEEN) - BETWEEN;
  return (
    <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden="true">
      {people.map((each, at) => (
        <rect
          key={forms[at]?.form}
          className={forms[at]?.isPlan === true ? 'chart-planned' : 'chart-done'}
          y={at * (BAR + BETWEEN)}
          width={(100 * (each ?? 0)) / most}
          height={BAR}
        />
      ))}
    </svg>
  );
}
