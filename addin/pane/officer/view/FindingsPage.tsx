/** 核查: what rules over the round say, and the unit's sheet that is opened from there beside it. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { RefreshIcon } from '../../shell/view/Icons';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { findingGroups } from '../model/findings';
import { AllDone } from './AllDone';
import { EligibilityPart } from './EligibilityPart';
import { FindingGroupPart } from './FindingGroupPart';
import { UnitSheet } from './UnitSheet';

export function FindingsPage() {
  const openUnit = useOfficer(({ unitSheet }) => unitSheet?.unit);
  const openForm = useOfficer(({ unitSheet }) => unitSheet?.form);
  const isOpen = openUnit !== undefined;
  return (
    <div className={isOpen ? 'desk desk-open' : 'desk'}>
      <FindingsPart isBesideSheet={isOpen} />
      {isOpen && <UnitSheet key={`${openForm} ${openUnit}`} />}
    </div>
  );
}

function FindingsPart({ isBesideSheet }: { readonly isBesideSheet: boolean }) {
  const { words, formats, locale } = useLanguage();
  const { findings: said } = words;
  const findings = useOfficer((state) => state.findings);
  const round = useOfficer((state) => state.chosenRound);
  const { askFindings } = useOfficerActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round, or another language for the sentences, is the reason to ask again.
  useEffect(() => void askFindings(), [askFindings, round, locale]);

  const view = findings?.status === 'shown' ? findings.view : undefined;
  const isAsking = findings === undefined || findings.status === 'asking';
  const groups = findingGroups(view?.issues ?? []);
  const count = groups.reduce((sum, { issues }) => sum + issues.length, 0);
  return (
    <div className="desk-overview">
      <main className="screen findings" aria-busy={isAsking}>
        <div className="overview-head">
          <div className="overview-title">
            <h1 ref={heading} tabIndex={-1}>
              {said.title}
            </h1>
            {view !== undefined && !isBesideSheet && (
              <p className="small quiet">
                {[
                  said.asOf(formats.moment(view.asOf)),
                  view.before === undefined ? said.noBefore : said.before(view.before),
                ].join(' · ')}
              </p>
            )}
          </div>
          <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => askFindings()}>
            {said.refresh}
          </Button>
          <RoundChoice />
        </div>
        {!isBesideSheet && <p className="small quiet">{said.lead}</p>}
        {isAsking && <Skeleton label={said.loading} shape="cards" />}
        {findings?.status === 'failed' && <TroubleNotice trouble={findings.trouble} />}
        {view !== undefined && view.issues === undefined && (
          <section className="notice notice-calm">
            <div className="notice-body">{said.tooMany}</div>
          </section>
        )}
        {view?.issues !== undefined && count === 0 && <AllDone title={said.none} detail={said.noneLead} />}
        {groups.map((group) => (
          <FindingGroupPart key={group.kind} group={group} />
        ))}
        {view?.eligibility.map((table) => (
          <EligibilityPart key={table.form} table={table} />
        ))}
      </main>
      <BottomBar
        action={
          findings?.status === 'failed' ? (
            <Button appearance="primary" onClick={() => askFindings()}>
              {words.trouble.retry}
            </Button>
          ) : null
        }
      >
        {isAsking ? said.loading : view?.issues === undefined ? '' : said.bar(count)}
      </BottomBar>
    </div>
  );
}
