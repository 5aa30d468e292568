/** 科普专项预审: units by how close they are, each route with its thresholds and what is missing. It approves of nothing. */
import type { EligibilityView } from '#client/findings-client';
import { DoneIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';

type Unit = EligibilityView['units'][number];
type Route = Unit['routes'][number];
type Measured = Route['criteria'][number]['alternatives'][number];

export function EligibilityPart({ table }: { readonly table: EligibilityView }) {
  const { words } = useLanguage();
  const { findings: said } = words;
  const { title, units, missing } = table;
  return (
    <section className="joint-part">
      <h2>
        {title} <span className="quiet">{said.units(units.length)}</span>
      </h2>
      <p className="small quiet">{said.eligibilityLead}</p>
      {units.length > 0 && (
        <ol className="joint-decided">
          {units.map((unit) => (
            <UnitLine key={unit.unit} unit={unit} />
          ))}
        </ol>
      )}
      {missing.length > 0 && (
        <details className="unfolding">
          <summary>{said.missing(missing.length)}</summary>
          <p className="small eligibility-missing">{missing.join(words.findings.comma)}</p>
        </details>
      )}
    </section>
  );
}

function UnitLine({ unit: { unit, rank, isMet, routes } }: { readonly unit: Unit }) {
  const { words } = useLanguage();
  const { findings: said } = words;
  return (
    <li className="joint-group eligibility-unit">
      <div className="eligibility-head">
        <h3>
          {rank}. {unit}
        </h3>
        {isMet && (
          <span className="eligibility-met">
            <DoneIcon /> {said.met}
          </span>
        )}
      </div>
      <div className="eligibility-routes">
        {routes.map((route) => (
          <RouteLines key={route.label} route={route} />
        ))}
      </div>
    </li>
  );
}

function RouteLines({ route: { label, isMet, criteria } }: { readonly route: Route }) {
  const { words } = useLanguage();
  const { findings: said } = words;
  return (
    <div className="eligibility-route">
      <p className="strong">
        {label} {isMet && <DoneIcon className="eligibility-icon" />}
      </p>
      <ul className="small">
        {criteria.map(({ alternatives, isMet: isCriterionMet }) => (
          <li key={alternatives.map((each) => each.label).join(' ')} className={isCriterionMet ? 'quiet' : ''}>
            {alternatives.map((each, at) => (
              <span key={each.label} className="eligibility-measure">
                {at > 0 && `${said.or} `}
                <MeasuredWords measured={each} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function MeasuredWords({ measured: { label, atLeast, actual, gap, unit = '' } }: { readonly measured: Measured }) {
  const { words, formats } = useLanguage();
  const { findings: said } = words;
  const parts = [
    said.measure(label, formats.figure(atLeast), unit),
    actual === undefined ? said.notFilled : said.actual(formats.figure(actual), unit),
    ...(gap > 0 ? [said.gap(formats.figure(gap), unit)] : []),
  ];
  return parts.join(words.findings.comma);
}
