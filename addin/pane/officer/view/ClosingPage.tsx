/** 锁定与归档: when nothing may change any more, and all of it as one file. */
import { Button } from '@fluentui/react-components';
import { BottomBar } from '../../shell/view/BottomBar';
import { DownloadIcon } from '../../shell/view/Icons';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useFreshOverview } from '../hooks/use-fresh-overview';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { ArchivePart } from './ArchivePart';
import { LockPart, UnlockAllPart } from './LockPart';

export function ClosingPage() {
  const { words } = useLanguage();
  const { closing: said } = words;
  const overview = useOfficer((state) => state.collector);
  const closing = useOfficer((state) => state.closing);
  const { downloadArchive } = useOfficerActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { hasFailed, retry } = useLoading();
  useFreshOverview();
  const loaded = overview === 'loading' ? undefined : overview;
  const lock = loaded?.lock;
  const isBusy = closing?.work !== undefined;
  const isArchivable = lock !== undefined && lock.reopened.length === 0;
  const standing =
    loaded === undefined
      ? said.loading
      : lock === undefined
        ? said.bar.open
        : lock.reopened.length > 0
          ? said.bar.some(lock.reopened.length)
          : said.bar.locked;
  return (
    <>
      <main className="screen" aria-busy={loaded === undefined && !hasFailed}>
        <div className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {said.title}
          </h1>
        </div>
        <RoundChoice />
        {loaded === undefined && !hasFailed && <Skeleton label={said.loading} shape="cards" />}
        {closing?.trouble !== undefined && <TroubleNotice trouble={closing.trouble} />}
        {loaded !== undefined && (
          <div className="closing-cards">
            <div className="closing-column">
              <LockPart state={loaded} />
            </div>
            <div className="closing-column">
              <ArchivePart lock={lock} />
              {lock !== undefined && <UnlockAllPart />}
            </div>
          </div>
        )}
      </main>
      <BottomBar
        action={
          hasFailed ? (
            <Button appearance="primary" onClick={retry}>
              {words.trouble.retry}
            </Button>
          ) : isArchivable ? (
            <Button
              appearance="primary"
              icon={<DownloadIcon />}
              disabledFocusable={isBusy}
              onClick={() => downloadArchive()}
            >
              {said.archive}
            </Button>
          ) : null
        }
      >
        {hasFailed
          ? words.trouble.notLoaded
          : isBusy && closing.work !== undefined
            ? said.work[closing.work]
            : standing}
      </BottomBar>
    </>
  );
}
