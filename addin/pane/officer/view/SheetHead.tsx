/** Whose sheet it is, of which form, how it stands, and which side of it is shown. */
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { OpenSheet } from '../model/state';
import { StandingMark } from './StandingMark';
import { UnitLine } from './UnitLine';
import { UnitPlaces } from './UnitPlaces';
import { VersionDownloads } from './VersionDownloads';

export function SheetHead({ sheet }: { readonly sheet: OpenSheet }) {
  const { words, formats } = useLanguage();
  const { sheet: said } = words;
  const { showInSheet } = useOfficerActions();
  const { unit, form, desk, shows } = sheet;
  const shown = desk.status === 'shown' ? desk.desk : undefined;
  const content = shown?.content;
  const standing = shown?.review.standing;
  const versions = shown?.history.versions.length ?? 0;
  return (
    <header className="unit-head">
      <UnitLine unit={unit}>{standing !== undefined && <StandingMark state={standing.state} />}</UnitLine>
      <div className="unit-line">
        <UnitPlaces unit={unit} open={form} />
        <fieldset className="sheet-tabs" aria-label={said.label(unit)}>
          {(['sheet', 'versions'] as const).map((side) => (
            <button
              key={side}
              type="button"
              className="tab"
              aria-pressed={side === shows}
              onClick={() => showInSheet(side)}
            >
              {said.shows[side]}
              {side === 'versions' && versions > 0 && <span className="quiet small"> {formats.figure(versions)}</span>}
            </button>
          ))}
        </fieldset>
        {content !== undefined && content.sheets.length > 0 && (
          <div className="actions">
            <VersionDownloads version={content.version} />
          </div>
        )}
      </div>
      {standing !== undefined && (
        <p className="small quiet unit-facts">
          {content !== undefined && (
            <span>
              {words.report.version(content.version)} · {formats.moment(content.submittedAt)} · {said.by[content.by]}
            </span>
          )}
          <span>
            {standing.extension === undefined
              ? said.due(formats.deadline(standing.due))
              : said.dueExtended(formats.deadline(standing.due))}
          </span>
        </p>
      )}
    </header>
  );
}
