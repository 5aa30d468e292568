/** 联合举办: what several units report and may be one activity, side by side; and what was decided, with a way back. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { jointRuleOf } from '#domain/form/default-round-rules';
import { BottomBar } from '../../shell/view/BottomBar';
import { RefreshIcon } from '../../shell/view/Icons';
import { Pills } from '../../shell/view/Pills';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { AllDone } from './AllDone';
import { JointApartList, JointGroupList } from './JointDecided';
import { JointProposal } from './JointProposal';

/** A page of what is proposed: more are asked for. */
const AT_ONCE = 20;

export function JointPage() {
  const { words } = useLanguage();
  const { joint: said } = words;
  const round = useOfficer((state) => state.round);
  const joint = useOfficer((state) => state.joint);
  const { askJoint } = useOfficerActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [chosen, setChosen] = useState<string>();
  const [most, setMost] = useState(AT_ONCE);
  const forms = (round?.forms ?? [])
    .map(({ definition }) => definition)
    .filter(({ id }) => round !== undefined && jointRuleOf(round, id) !== undefined);
  // The results are what is handed up; the plan only until there are any.
  const form = forms.find(({ id }) => id === chosen)?.id ?? forms.at(-1)?.id;
  useEffect(() => {
    if (form !== undefined) void askJoint(form);
  }, [askJoint, form]);

  const view = joint?.form === form ? joint?.view : undefined;
  const trouble = joint?.form === form ? joint?.trouble : undefined;
  const isAsking = form !== undefined && view === undefined && trouble === undefined;
  const proposals = view?.proposals ?? [];
  const isBusy = joint?.work !== undefined;
  const shown = proposals.slice(0, most);
  return (
    <>
      <main className="screen joint" aria-busy={isAsking || isBusy}>
        <div className="overview-head">
          <div className="overview-title">
            <h1 ref={heading} tabIndex={-1}>
              {said.title}
            </h1>
            <p className="small quiet">{said.lead}</p>
          </div>
          {form !== undefined && (
            <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => askJoint(form)}>
              {said.refresh}
            </Button>
          )}
          <RoundChoice />
        </div>
        {forms.length > 1 && (
          <Pills
            label={said.form}
            choices={forms.map(({ id, attachment }) => ({ id, name: attachment }))}
            chosen={form}
            onChoose={setChosen}
          />
        )}
        {isAsking && <Skeleton label={said.loading} shape="cards" />}
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
        {view !== undefined && view.proposals === undefined && (
          <section className="notice notice-calm">
            <div className="notice-body">{said.tooMany}</div>
          </section>
        )}
        {view?.proposals !== undefined && proposals.length === 0 && (
          <AllDone title={said.none} detail={said.noneLead} />
        )}
        {proposals.length > 0 && (
          <section className="joint-part">
            <h2>{said.proposals(proposals.length)}</h2>
            {shown.map((proposal) => (
              <JointProposal key={proposal.id} proposal={proposal} isBusy={isBusy} />
            ))}
            {proposals.length > shown.length && (
              <Button onClick={() => setMost(most + AT_ONCE)}>
                {said.more(Math.min(AT_ONCE, proposals.length - shown.length))}
              </Button>
            )}
          </section>
        )}
        {view !== undefined && <JointGroupList view={view} isBusy={isBusy} />}
        {view !== undefined && <JointApartList apart={view.apart} isBusy={isBusy} />}
      </main>
      <BottomBar action={null}>
        {isAsking
          ? said.loading
          : isBusy
            ? said.working
            : view?.proposals !== undefined
              ? said.bar(proposals.length)
              : ''}
      </BottomBar>
    </>
  );
}
