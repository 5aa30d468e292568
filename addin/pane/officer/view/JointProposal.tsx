/** Rows of several units that may be one activity: what agrees, who leads, who takes part; and the officer's word. */
import { Button } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { JointProposalView } from '#client/joint-client';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { chosenLead, firstChoice, joining, keepingApart, toggled } from '../model/joint';

export const JointProposal = memo(function JointProposal({
  proposal,
  isBusy,
}: {
  readonly proposal: JointProposalView;
  readonly isBusy: boolean;
}) {
  const { words, formats } = useLanguage();
  const { joint: said } = words;
  const { decideJoint } = useOfficerActions();
  const [choice, setChoice] = useState(() => firstChoice(proposal));
  const name = useId();
  const { id, members, joins } = proposal;
  const deed = joining(proposal, choice);
  return (
    <article className="card joint-card" aria-labelledby={name}>
      <h3 id={name}>{members[0]?.name}</h3>
      <Evidence proposal={proposal} />
      {joins !== undefined && <p className="small">{said.joins}</p>}
      <ul className="joint-members" aria-label={said.members}>
        {members.map((member) => (
          <li key={member.unit} className="joint-member">
            <label className="joint-take">
              <input
                type="checkbox"
                checked={choice.units.has(member.unit)}
                aria-label={said.take(member.unit)}
                onChange={() => setChoice(toggled(choice, member.unit))}
              />
              <span className="strong">{member.unit}</span>
            </label>
            <label className="joint-lead">
              <input
                type="radio"
                name={name}
                checked={choice.lead === member.unit}
                aria-label={said.leadOf(member.unit)}
                onChange={() => setChoice(chosenLead(choice, member.unit))}
              />
              {said.leads}
            </label>
            <p className="joint-name">{member.name}</p>
            <p className="joint-days">{said.days(member.start, member.end)}</p>
            <p className="joint-venue">{member.venue}</p>
            <p className="joint-people">{said.people(formats.figure(member.people))}</p>
            <p className="joint-at small quiet">{member.address}</p>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button
          size="small"
          disabledFocusable={isBusy || deed === undefined}
          onClick={() => deed !== undefined && decideJoint(deed, id)}
        >
          {said.join}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => decideJoint(keepingApart(proposal), id)}
        >
          {said.apart}
        </Button>
      </div>
    </article>
  );
});

function Evidence({ proposal }: { readonly proposal: JointProposalView }) {
  const { words } = useLanguage();
  const { evidence: said, agrees } = words.joint;
  const { name, days, venue, mention, people } = proposal.evidence;
  const found = [
    said.name[name],
    said.days[days],
    said.venue[venue],
    ...(mention ? [said.mention] : []),
    ...(people ? [said.people] : []),
  ];
  return (
    <ul className="joint-evidence" aria-label={agrees}>
      {found.map((text) => (
        <li key={text} className="joint-mark small">
          {text}
        </li>
      ))}
    </ul>
  );
}
