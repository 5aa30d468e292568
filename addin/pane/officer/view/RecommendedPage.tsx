/** 推荐清单 (附件3): what is listed, in the officer's order, beside everything that could be; and every earlier choice. */
import { Button } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { RefreshIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { countedKeys, entriesOf, isWorthSaving, listedKeys } from '../model/recommended';
import { RecommendableList } from './RecommendableList';
import { RecommendedHistory } from './RecommendedHistory';
import { RecommendedList } from './RecommendedList';

export function RecommendedPage() {
  const { words, formats } = useLanguage();
  const { recommended: said } = words;
  const round = useOfficer((state) => state.chosenRound);
  const recommended = useOfficer((state) => state.recommended);
  const summaries = useOfficer((state) => state.summaries);
  const { askRecommended, saveRecommended, dropRecommendedDraft, downloadRecommended } = useOfficerActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the reason to ask again.
  useEffect(() => void askRecommended(), [askRecommended, round]);

  const { view, draft, lost, isSaving = false, trouble } = recommended ?? {};
  const entries = useMemo(() => (view === undefined ? undefined : entriesOf(view)), [view]);
  const keys = useMemo(() => listedKeys(recommended ?? {}), [recommended]);
  const isAsking = view === undefined && trouble === undefined;
  const isChanged = draft !== undefined;
  return (
    <>
      <main className="screen recommended" aria-busy={isAsking || isSaving}>
        <div className="overview-head">
          <div className="overview-title">
            <h1 ref={heading} tabIndex={-1}>
              {said.title}
            </h1>
            <p className="small quiet">{said.lead(view?.attachment ?? '')}</p>
          </div>
          <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => askRecommended()}>
            {said.refresh}
          </Button>
          <RoundChoice />
        </div>
        {isAsking && <Skeleton label={said.loading} shape="cards" />}
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
        {summaries?.trouble !== undefined && <TroubleNotice trouble={summaries.trouble} />}
        {summaries?.saved !== undefined && (
          <p className="closing-state">
            <SuccessIcon className="reminded-icon" />
            {said.saved(summaries.saved)}
          </p>
        )}
        {lost !== undefined && (
          <p className="joint-review">
            <VerifyIcon className="joint-review-icon" />
            {said.lost(lost)}
          </p>
        )}
        {view !== undefined && entries !== undefined && (
          <div className="recommended-parts">
            <div className="recommended-part">
              <RecommendedList
                keys={keys}
                entries={entries}
                isBusy={isSaving}
                state={
                  isChanged
                    ? said.unsaved
                    : view.chosen === undefined
                      ? said.asMarked
                      : said.chosen(view.chosen.by, formats.shortMoment(view.chosen.at))
                }
              />
              <RecommendedHistory view={view} isBusy={isSaving} />
            </div>
            <RecommendableList
              entries={entries}
              listed={keys}
              isBusy={isSaving}
              hasOthers={view.others !== undefined}
            />
          </div>
        )}
      </main>
      <BottomBar
        action={
          <div className="actions">
            {isChanged ? (
              <Button appearance="subtle" disabledFocusable={isSaving} onClick={() => dropRecommendedDraft()}>
                {said.drop}
              </Button>
            ) : (
              <Button
                appearance="subtle"
                disabledFocusable={view === undefined || summaries?.isWorking === true}
                onClick={() => void downloadRecommended()}
              >
                {said.document}
              </Button>
            )}
            <Button
              appearance="primary"
              disabledFocusable={isSaving || !isWorthSaving(recommended ?? {})}
              onClick={() => void saveRecommended()}
            >
              {said.save}
            </Button>
          </div>
        }
      >
        {isAsking
          ? said.loading
          : isSaving
            ? said.working
            : isChanged
              ? said.unsaved
              : said.bar(entries === undefined ? 0 : countedKeys(entries, keys).length)}
      </BottomBar>
    </>
  );
}
