/** 催报: who owes at this moment, one text for each, all of them copied with one press. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { CopyIcon, DownloadIcon, RefreshIcon } from '../../shell/view/Icons';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { owedCounts } from '../model/reminding';
import { AllDone } from './AllDone';
import { MailingPart } from './MailingPart';
import { OwingRow } from './OwingRow';
import { RemindingOutcome } from './RemindingOutcome';

export function RemindingPage() {
  const { words, formats, locale } = useLanguage();
  const { reminding: said } = words;
  const owing = useOfficer((state) => state.owing);
  const isBusy = useOfficer(
    ({ reminding, mailing }) => reminding?.status === 'working' || mailing?.status === 'sending',
  );
  const round = useOfficer((state) => state.chosenRound);
  const { askOwing, copyReminders, downloadDrafts, askMailing } = useOfficerActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round, or another language for the texts, is the reason to ask again.
  useEffect(() => void askOwing(), [askOwing, round, locale]);

  const shown = owing?.status === 'shown' ? owing : undefined;
  const isAsking = owing === undefined || owing.status === 'asking';
  const units = shown?.units ?? [];
  const mails = shown?.mail !== undefined;
  const { missing, returned } = owedCounts(units);
  return (
    <>
      <main className="screen reminding" aria-busy={isAsking}>
        <div className="overview-head">
          <div className="overview-title">
            <h1 ref={heading} tabIndex={-1}>
              {said.title}
            </h1>
            {shown !== undefined && (
              <p className="small quiet">
                {said.asOf(formats.moment(shown.asOf))}
                {units.length > 0 && ` · ${said.owed(missing, returned)}`}
              </p>
            )}
          </div>
          <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => askOwing()}>
            {said.refresh}
          </Button>
          <RoundChoice />
        </div>
        <RemindingOutcome />
        <MailingPart />
        {isAsking && <Skeleton label={said.loading} shape="grid" />}
        {owing?.status === 'failed' && <TroubleNotice trouble={owing.trouble} />}
        {shown !== undefined && units.length === 0 && <AllDone title={said.none} detail={said.noneLead} />}
        {units.length > 0 && (
          <ul className="owing-list" aria-label={said.list}>
            {units.map((unit) => (
              <OwingRow key={unit.unit} owing={unit} isBusy={isBusy} mails={mails} />
            ))}
          </ul>
        )}
      </main>
      <BottomBar
        action={
          owing?.status === 'failed' ? (
            <Button appearance="primary" onClick={() => askOwing()}>
              {words.trouble.retry}
            </Button>
          ) : units.length > 0 ? (
            <div className="actions">
              <Button
                {...(mails ? {} : { icon: <DownloadIcon /> })}
                disabledFocusable={isBusy}
                onClick={() => downloadDrafts()}
              >
                {mails ? said.draftsShort : said.drafts}
              </Button>
              <Button
                {...(mails ? {} : { appearance: 'primary', icon: <CopyIcon /> })}
                disabledFocusable={isBusy}
                onClick={() => copyReminders()}
              >
                {said.copyAll}
              </Button>
              {mails && (
                <Button appearance="primary" disabledFocusable={isBusy} onClick={() => askMailing()}>
                  {said.mailing.button}
                </Button>
              )}
            </div>
          ) : null
        }
      >
        {isAsking ? said.loading : shown !== undefined ? (units.length === 0 ? said.none : said.bar(units.length)) : ''}
      </BottomBar>
    </>
  );
}
