/** What can be done about an issue where it stands: take the proposal, say why it is right, or go to the cell. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { DoneIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useAskedReason, useStaffActions } from '../hooks/use-staff';
import type { IssueItem } from '../model/state';
import { ReasonField } from './ReasonField';

/** A proposal longer than this stands on a line of its own rather than in the button. */
const PROPOSAL_IN_BUTTON = 14;

export interface IssueActionProps {
  readonly item: IssueItem;
  /** K5, or 活动清单!K5 */
  readonly cell: string;
}

function Labelled({ label, children }: { readonly label: string; readonly children: string | undefined }) {
  const { words } = useLanguage();
  return (
    <span>
      <span className="quiet">
        {label}
        {words.separator}
      </span>
      {children}
    </span>
  );
}

function Adopt({ item, cell }: IssueActionProps) {
  const { words } = useLanguage();
  const { adopt } = useStaffActions();
  const proposed = item.proposed ?? '';
  const fits = proposed.length <= PROPOSAL_IN_BUTTON;
  const isUnsaid = !fits && !item.brief.includes(proposed);
  const label = fits ? words.issues.change(proposed) : words.issues.changeLong;
  return (
    <>
      {isUnsaid && <Labelled label={words.issues.proposal}>{proposed}</Labelled>}
      <Button size="small" data-action aria-label={words.issues.inCell(label, cell)} onClick={() => adopt(item.id)}>
        {label}
      </Button>
    </>
  );
}

function Explain({ item, cell }: IssueActionProps) {
  const { words } = useLanguage();
  const { explain } = useStaffActions();
  const [isTyping, setTyping] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const hasTyped = useRef(false);
  const asked = useAskedReason();
  // Whoever is led from one reason to the next is at the next.
  const isLedOn = asked !== undefined && asked.first !== item.id;
  useEffect(() => {
    const hasLostFocus = hasTyped.current && !isTyping && document.activeElement === document.body;
    if (hasLostFocus && !isLedOn) home.current?.querySelector('button')?.focus();
    hasTyped.current = isTyping;
  }, [isTyping, isLedOn]);
  useEffect(() => {
    // Whoever went on to something else in the list meanwhile is left there.
    const focused = document.activeElement;
    const isElsewhere = focused?.closest('.issue-list') != null && focused.closest('.issue-explained') === null;
    const isOnThisRow = focused?.closest('[data-row]')?.contains(home.current) === true;
    if (asked?.first === item.id && (!isElsewhere || isOnThisRow)) setTyping(true);
  }, [asked, item.id]);
  const label = item.reason === undefined ? words.issues.explain : words.issues.editReason;
  const finish = (typed: string | undefined) => {
    if (typed !== undefined && typed !== (item.reason ?? '')) explain(item.id, typed);
    setTyping(false);
  };
  return (
    <div className="reason" ref={home}>
      {isTyping ? (
        <ReasonField about={words.issues.reasonField(cell)} reason={item.reason ?? item.draft ?? ''} onDone={finish} />
      ) : (
        <>
          {item.reason !== undefined && (
            <span className="reason-given">
              <DoneIcon className="reason-done" />
              <Labelled label={words.issues.reason}>{item.reason}</Labelled>
            </span>
          )}
          <Button
            size="small"
            appearance={item.reason === undefined ? 'secondary' : 'subtle'}
            data-action
            aria-label={words.issues.inCell(label, cell)}
            onClick={() => setTyping(true)}
          >
            {label}
          </Button>
        </>
      )}
    </div>
  );
}

function Locate({ item, cell }: IssueActionProps) {
  const { words } = useLanguage();
  const { locate } = useStaffActions();
  const label = words.issues.locateShort;
  return (
    <Button size="small" data-action aria-label={words.issues.inCell(label, cell)} onClick={() => locate(item.id)}>
      {label}
    </Button>
  );
}

export function IssueAction(props: IssueActionProps) {
  const { issue, proposed } = props.item;
  if (issue.severity === 'verify') {
    return (
      <>
        {proposed !== undefined && <Adopt {...props} />}
        <Explain {...props} />
      </>
    );
  }
  if (proposed !== undefined) return <Adopt {...props} />;
  return issue.severity === 'error' ? <Locate {...props} /> : null;
}
