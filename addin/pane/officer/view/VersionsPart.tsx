/** All versions of a unit's form and all that was decided of it; two of them side by side as what differs. */
import { Button, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { Desk } from '#client/shapes';
import { BecomesIcon } from '../../shell/view/Icons';
import { StateBadge } from '../../shell/view/StateBadge';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { OpenSheet } from '../model/state';
import { ChangeList } from './ChangeList';
import { VersionDownloads } from './VersionDownloads';

export interface VersionsPartProps {
  readonly sheet: OpenSheet;
  readonly desk: Desk;
}

export function VersionsPart({ sheet, desk }: VersionsPartProps) {
  const { words } = useLanguage();
  const { history } = desk;
  return (
    <div className="unit-body unit-plain">
      {history.versions.length > 1 && <Comparing sheet={sheet} desk={desk} />}
      {history.versions.length === 0 ? <p className="card">{words.sheet.nothing}</p> : <Versions desk={desk} />}
      <Decisions desk={desk} />
    </div>
  );
}

function Versions({ desk }: { readonly desk: Desk }) {
  const { words, formats } = useLanguage();
  const { versions: said } = words;
  const { showVersion } = useOfficerActions();
  return (
    <section className="card" aria-label={said.title}>
      <h3>{said.title}</h3>
      <ol className="threads">
        {desk.history.versions.map((entry) => (
          <li key={entry.version} className="thread">
            <p className="thread-head">
              <span className="strong">{words.report.version(entry.version)}</span>
              <StateBadge state={entry.state} late={entry.late} />
              {entry.version === desk.review.version && <span className="small quiet">{said.current}</span>}
            </p>
            <p className="small quiet">
              {formats.moment(entry.submittedAt)} · {words.sheet.by[entry.by]}
              {entry.withdrew !== undefined && ` · ${said.withdrew(words.report.version(entry.withdrew.version))}`}
            </p>
            <p className="small quiet mono">{entry.receipt}</p>
            {entry.state === 'submitted' && (
              <div className="actions">
                <Button size="small" onClick={() => showVersion(entry.version)}>
                  {said.show}
                </Button>
                <VersionDownloads version={entry.version} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Comparing({ sheet, desk }: VersionsPartProps) {
  const { words } = useLanguage();
  const { versions: said } = words;
  const { compareVersions } = useOfficerActions();
  const numbers = desk.history.versions.map(({ version }) => version);
  const [to = 0, from = to] = numbers;
  const [chosen, setChosen] = useState({ from, to });
  const { comparison } = sheet;
  const choice = (end: 'from' | 'to') => (
    <Select
      size="small"
      aria-label={said[end]}
      value={chosen[end]}
      onChange={(_, { value }) => setChosen({ ...chosen, [end]: Number(value) })}
    >
      {numbers.map((version) => (
        <option key={version} value={version}>
          {words.report.version(version)}
        </option>
      ))}
    </Select>
  );
  return (
    <section className="card" aria-label={said.compare}>
      <div className="comparing-line">
        {choice('from')}
        <BecomesIcon className="becomes" />
        {choice('to')}
        <Button size="small" onClick={() => compareVersions(chosen.from, chosen.to)}>
          {said.compare}
        </Button>
      </div>
      {comparison !== undefined &&
        (comparison.cells === undefined ? (
          <Spinner size="extra-tiny" labelPosition="after" label={said.comparing} className="comparing" />
        ) : (
          <div role="status">
            <p className="small quiet">
              {comparison.cells.length === 0 ? said.same : said.changed(comparison.cells.length)}
            </p>
            {comparison.cells.length > 0 && <ChangeList cells={comparison.cells} />}
          </div>
        ))}
    </section>
  );
}

function Decisions({ desk }: { readonly desk: Desk }) {
  const { words, formats } = useLanguage();
  const { versions: said } = words;
  const { decisions } = desk.review;
  return (
    <section className="card" aria-label={said.decisions}>
      <h3>{said.decisions}</h3>
      {decisions.length === 0 && <p className="small quiet">{said.noDecisions}</p>}
      <ol className="threads">
        {decisions.toReversed().map(({ seq, kind, by, at, version, text, reason, until }) => (
          <li key={seq} className="thread">
            <p className="thread-head">
              <span className="strong">{words.sheet.decisions[kind]}</span>
              {version !== undefined && (
                <span className="small quiet">{said.ofVersion(words.report.version(version))}</span>
              )}
              {until !== undefined && <span className="small">{formats.deadline(until)}</span>}
            </p>
            {(text ?? reason) !== undefined && <p>{text ?? reason}</p>}
            <p className="small quiet">
              {by.name} · {formats.moment(at)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
