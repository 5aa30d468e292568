/** What an archive is, whether it can be had now, and how far the server is with it. */
import { Spinner } from '@fluentui/react-components';
import type { CollectorState } from '#client/shapes';
import { SuccessIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficer } from '../hooks/use-officer';

export function ArchivePart({ lock }: { readonly lock: CollectorState['lock'] }) {
  const { words, formats } = useLanguage();
  const { closing: said } = words;
  const closing = useOfficer((state) => state.closing);
  const making = closing?.making;
  return (
    <section className="card closing-card">
      <h2>{said.archiveTitle}</h2>
      <p className="small quiet">{said.archiveLead}</p>
      {lock === undefined && <p>{said.notLocked}</p>}
      {lock !== undefined && lock.reopened.length > 0 && <p>{said.unitsOpen}</p>}
      {closing?.work === 'archive' && (
        <>
          <Spinner
            size="tiny"
            labelPosition="after"
            className="comparing"
            label={making === undefined ? said.asking : said.making(making.units, formats.figure(making.rows))}
          />
          {making !== undefined && <p className="small quiet">{said.makingSince(formats.shortMoment(making.since))}</p>}
        </>
      )}
      {closing?.saved !== undefined && (
        <p className="closing-state">
          <SuccessIcon className="reminded-icon" />
          {said.saved(closing.saved)}
        </p>
      )}
    </section>
  );
}
