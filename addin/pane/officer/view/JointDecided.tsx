/** What was decided of joint activities: by whom, how it stands by now, and the way back. */
import { Button } from '@fluentui/react-components';
import type { JointApartView, JointGroupView, JointView } from '#client/joint-client';
import { VerifyIcon, WithdrawIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { joiningAgain } from '../model/joint';

export function JointGroupList({ view, isBusy }: { readonly view: JointView; readonly isBusy: boolean }) {
  const { words, formats } = useLanguage();
  const { joint: said } = words;
  const { groups, deduction } = view;
  if (groups.length === 0) return null;
  // What has to be looked at again comes first.
  const sorted = [...groups].sort((a, b) => Number(b.isToReview) - Number(a.isToReview) || b.decision - a.decision);
  return (
    <section className="joint-part">
      <div className="joint-decided-head">
        <h2>{said.decided(groups.length)}</h2>
        <p className="strong">{said.deduction(deduction.entries, formats.figure(deduction.people))}</p>
      </div>
      <ul className="joint-decided">
        {sorted.map((group) => (
          <Group key={group.decision} group={group} isBusy={isBusy} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group, isBusy }: { readonly group: JointGroupView; readonly isBusy: boolean }) {
  const { words, formats } = useLanguage();
  const { joint: said } = words;
  const { decideJoint } = useOfficerActions();
  const { lead, partners, decision, by, at, isToReview, deduction } = group;
  const again = isToReview ? joiningAgain(group) : undefined;
  const of = String(decision);
  const changed = [lead, ...partners].filter(({ now }) => now !== 'same');
  return (
    <li className="joint-group">
      <div className="joint-group-words">
        <h3>{lead.name}</h3>
        <p>
          {said.led(lead.unit)} · {said.partners(partners.map(({ unit }) => unit))}
        </p>
        <p className="small quiet">
          {[
            said.days(lead.start, lead.end),
            lead.venue,
            said.deduction(deduction.entries, formats.figure(deduction.people)),
            said.by(by, formats.shortMoment(at)),
          ].join(' · ')}
        </p>
        {isToReview && (
          <p className="joint-review">
            <VerifyIcon className="joint-review-icon" />
            {said.toReview}
          </p>
        )}
        {changed.length > 0 && (
          <ul className="plain-list small">
            {changed.map((member) => (
              <li key={member.unit}>
                {member.unit}
                {words.separator}
                <Changed member={member} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="actions">
        {again !== undefined && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => decideJoint(again, of)}>
            {said.again}
          </Button>
        )}
        <Undo name={lead.name} decision={decision} isBusy={isBusy} />
      </div>
    </li>
  );
}

function Changed({ member: { now, is } }: { readonly member: JointGroupView['lead'] }) {
  const { words } = useLanguage();
  const { now: said, days } = words.joint;
  if (now !== 'changed') return said[now];
  const { name = '', start = '', end = '', venue = '' } = is ?? {};
  return said.changed([name, days(start, end), venue].filter((text) => text !== '').join(' · '));
}

function Undo({
  name,
  decision,
  isBusy,
}: {
  readonly name: string;
  readonly decision: number;
  readonly isBusy: boolean;
}) {
  const { words } = useLanguage();
  const { decideJoint } = useOfficerActions();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<WithdrawIcon />}
      aria-label={words.joint.undoOf(name)}
      disabledFocusable={isBusy}
      onClick={() => decideJoint({ kind: 'undo', decision }, String(decision))}
    >
      {words.joint.undo}
    </Button>
  );
}

export function JointApartList({
  apart,
  isBusy,
}: {
  readonly apart: readonly JointApartView[];
  readonly isBusy: boolean;
}) {
  const { words, formats } = useLanguage();
  const { joint: said } = words;
  if (apart.length === 0) return null;
  return (
    <details className="unfolding">
      <summary>{said.keptApart(apart.length)}</summary>
      <ul className="joint-decided">
        {apart.map(({ decision, at, by, members }) => (
          <li key={decision} className="joint-group">
            <div className="joint-group-words">
              <p>{members.map(({ unit, name }) => `${unit}${words.separator}${name}`).join(' · ')}</p>
              <p className="small quiet">{said.by(by, formats.shortMoment(at))}</p>
            </div>
            <div className="actions">
              <Undo name={members[0]?.name ?? ''} decision={decision} isBusy={isBusy} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
