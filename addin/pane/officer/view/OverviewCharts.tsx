/** How far a form is: by day with its deadline, and by kind of unit. Plain SVG, on paper and in the dark as on a screen. */
import { useLanguage } from '../hooks/use-language';
import { kindsOf, type Progress, progressOf } from '../model/progress';
import type { UnitRow } from '../model/units-shown';
import { ParticipationChart } from './ParticipationChart';

const WIDTH = 320;
const HEIGHT = 168;
const LEFT = 28;
const RIGHT = 10;
const TOP = 18;
const BOTTOM = 22;

export interface OverviewChartsProps {
  readonly units: readonly UnitRow[];
  readonly form: { readonly id: string; readonly attachment: string; readonly deadline: string };
  readonly asOf: string;
}

export function OverviewCharts({ units, form, asOf }: OverviewChartsProps) {
  const { words, formats } = useLanguage();
  const { charts: said } = words;
  const progress = progressOf(units, form.id, { deadline: form.deadline, asOf });
  return (
    <div className="charts">
      <section className="chart" aria-label={said.title}>
        <p className="small quiet">
          {isDueIn(progress) ? said.form(form.attachment) : said.formDue(form.attachment, formats.day(progress.due))}
        </p>
        {progress.days.length === 0 ? (
          <p className="quiet">{said.none}</p>
        ) : (
          <>
            <Line progress={progress} />
            <Days progress={progress} />
          </>
        )}
      </section>
      <section className="chart" aria-label={said.kinds}>
        <p className="small quiet">{said.kinds}</p>
        <ul className="kinds">
          {kindsOf(units, form.id).map(({ kind, reported, of }) => (
            <li key={kind}>
              <span className="small kind-name">{kind}</span>
              <svg
                className="kind-bar"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                role="img"
                aria-label={said.kind(kind, reported, of)}
              >
                <rect className="chart-rest" width="100" height="8" rx="2" />
                <rect className="chart-done" width={(100 * reported) / of} height="8" rx="2" />
              </svg>
              <span className="small kind-figure" aria-hidden="true">
                {reported}/{of}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <ParticipationChart />
    </div>
  );
}

/** Whether the deadline is one of the days that the line shows. */
function isDueIn({ days, due }: Progress): boolean {
  return days.some(({ day }) => day === due);
}

/** The line for whoever hears it: day by day, of those on which somebody reported. */
function Days({ progress: { days, today } }: { readonly progress: Progress }) {
  const { words, formats } = useLanguage();
  const { charts: said } = words;
  const changed = days.filter(({ day, reported }, at) => day <= today && reported !== (days[at - 1]?.reported ?? 0));
  return (
    <table className="only-heard">
      <caption>{said.title}</caption>
      <thead>
        <tr>
          <th scope="col">{said.day}</th>
          <th scope="col">{said.reported}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ day, reported }) => (
          <tr key={day}>
            <th scope="row">{formats.day(day)}</th>
            <td>{formats.figure(reported)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ progress }: { readonly progress: Progress }) {
  const { days, due, today, expected } = progress;
  const { words, formats } = useLanguage();
  const { charts: said } = words;
  const known = days.filter(({ day }) => day <= today);
  const step = (WIDTH - LEFT - RIGHT) / Math.max(days.length - 1, 1);
  const x = (day: string) =>
    LEFT +
    step *
      Math.max(
        days.findIndex((each) => each.day === day),
        0,
      );
  const y = (reported: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * reported) / Math.max(expected, 1);
  const points = known.map(({ day, reported }) => `${x(day).toFixed(1)},${y(reported).toFixed(1)}`);
  const last = known.at(-1);
  const first = days[0];
  const lastDay = days.at(-1);
  if (last === undefined || first === undefined || lastDay === undefined) return null;
  const isDueShown = isDueIn(progress);
  const dueAt = x(due);
  return (
    <svg
      className="chart-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={said.line(last.reported, expected, formats.day(due))}
    >
      {[0, Math.round(expected / 2), expected].map((value) => (
        <g key={value}>
          <line className="chart-rule" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text className="chart-text" x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {isDueShown && (
        <>
          <line className="chart-due" x1={dueAt} x2={dueAt} y1={TOP - 4} y2={HEIGHT - BOTTOM} />
          <text className="chart-text" x={dueAt} y={TOP - 8} textAnchor={dueAt > WIDTH / 2 ? 'end' : 'start'}>
            {said.due} {formats.day(due)}
          </text>
        </>
      )}
      <polygon className="chart-area" points={`${x(first.day)},${y(0)} ${points.join(' ')} ${x(last.day)},${y(0)}`} />
      <polyline className="chart-path" points={points.join(' ')} />
      <circle className="chart-now" cx={x(last.day)} cy={y(last.reported)} r="3.5" />
      <text
        className="chart-text chart-strong"
        x={x(last.day)}
        y={y(last.reported) - 8}
        textAnchor={x(last.day) > WIDTH / 2 ? 'end' : 'start'}
      >
        {last.reported}
      </text>
      <text className="chart-text" x={LEFT} y={HEIGHT - 6}>
        {formats.day(first.day)}
      </text>
      {lastDay.day !== first.day && (
        <text className="chart-text" x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
          {formats.day(lastDay.day)}
        </text>
      )}
    </svg>
  );
}
