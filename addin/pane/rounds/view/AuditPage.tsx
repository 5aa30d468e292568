/** Who did what: searched, the newest first, page by page, and as a file. */
import { Button } from '@fluentui/react-components';
import { BottomBar } from '../../shell/view/BottomBar';
import { DownloadIcon } from '../../shell/view/Icons';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';

export function AuditPage() {
  const { words } = useLanguage();
  const { audit: said } = words.desk;
  const audit = useRounds((state) => state.audit);
  const isBusy = useRounds((state) => state.isBusy);
  const { earlierAudit, downloadAudit } = useRoundsActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const hasMore = audit?.next !== undefined;
  return (
    <>
      <main className="screen" aria-busy={audit === undefined}>
        <h1 ref={heading} tabIndex={-1}>
          {said.title}
        </h1>
        <AuditFilters />
        {audit === undefined ? (
          <Skeleton label={words.desk.loading} shape="rows" />
        ) : (
          <AuditTable records={audit.records} />
        )}
        {hasMore && (
          <div className="actions">
            <Button disabledFocusable={isBusy} onClick={() => void earlierAudit()}>
              {said.earlier}
            </Button>
          </div>
        )}
      </main>
      <BottomBar
        action={
          <Button
            appearance="primary"
            icon={<DownloadIcon />}
            disabledFocusable={isBusy}
            onClick={() => void downloadAudit()}
          >
            {said.download}
          </Button>
        }
      >
        <span className="quiet">
          {audit === undefined ? words.desk.loading : said.shown(audit.records.length, hasMore)}
        </span>
      </BottomBar>
    </>
  );
}
