/** One form in three figures and a ring. */
import type { CollectorState } from '#client/shapes';
import { useLanguage } from '../hooks/use-language';

type Totals = CollectorState['totals'][string];

const RADIUS = 30;
const ROUND = 2 * Math.PI * RADIUS;

function Ring({ share, label }: { readonly share: number; readonly label: string }) {
  return (
    <div className="ring" role="img" aria-label={label}>
      <svg viewBox="0 0 72 72" aria-hidden="true" focusable="false">
        <circle className="ring-track" cx="36" cy="36" r={RADIUS} />
        <circle
          className="ring-done"
          cx="36"
          cy="36"
          r={RADIUS}
          strokeDasharray={`${ROUND * share} ${ROUND}`}
          transform="rotate(-90 36 36)"
        />
      </svg>
      <span className="ring-words" aria-hidden="true">
        {Math.floor(share * 100)}%
      </span>
    </div>
  );
}

export function CollectorFigures({ totals }: { readonly totals: Totals }) {
  const { words, formats } = useLanguage();
  const { collector: said } = words;
  const reported = totals.submitted + totals.zero;
  const share = totals.expected === 0 ? 0 : reported / totals.expected;
  const figures = [
    { name: said.figures.submitted, value: reported, note: totals.zero > 0 ? said.withZero(totals.zero) : undefined },
    { name: said.figures.missing, value: totals.missing, note: said.ofUnits(totals.expected) },
    { name: said.figures.late, value: totals.late, note: undefined },
  ];
  return (
    <div className="figures">
      <Ring share={share} label={said.ring(reported, totals.expected)} />
      <dl>
        {figures.map(({ name, value, note }) => (
          <div key={name} className="figure">
            <dt className="small quiet">{name}</dt>
            <dd className="figure-value">{formats.figure(value)}</dd>
            {note !== undefined && <dd className="small quiet">{note}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}
