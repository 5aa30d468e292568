/** What becomes of the sheet: returned with what was typed, told, accepted, reopened, let in, extended. One primary button. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { DoneIcon, UnlockedIcon, WithdrawIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { useDrafts } from '../hooks/use-sheet';
import { commentsIn } from '../model/drafts';
import type { OpenSheet } from '../model/state';
import { ReasonedDeed, type ReasonedKind } from './ReasonedDeed';

export function DeedsBar({ sheet }: { readonly sheet: OpenSheet }) {
  const { words, formats } = useLanguage();
  const { deeds: said } = words;
  const drafts = useDrafts(sheet);
  const { sendComments, acceptReport } = useOfficerActions();
  const [reasoned, setReasoned] = useState<ReasonedKind>();
  const { desk, work } = sheet;
  const standing = desk.status === 'shown' ? desk.desk.review.standing : undefined;
  if (standing === undefined) return null;
  const count = commentsIn(drafts).length;
  const isBusy = work !== undefined || sheet.earlier !== undefined;
  const isNothing = standing.state === 'none';
  const isAccepted = standing.accepted !== undefined;
  const isLocked = standing.isLocked;
  const status =
    work !== undefined
      ? said.work[work]
      : count > 0
        ? said.drafts(count)
        : standing.accepted !== undefined
          ? said.accepted(standing.accepted.by.name, formats.shortMoment(standing.accepted.at))
          : isNothing
            ? said.nothing
            : isLocked
              ? said.locked
              : standing.open > 0
                ? said.waiting(standing.open)
                : said.noDrafts;
  return (
    <>
      {reasoned !== undefined && (
        <ReasonedDeed
          kind={reasoned}
          unit={sheet.unit}
          due={standing.due}
          isBusy={isBusy}
          onClose={() => setReasoned(undefined)}
        />
      )}
      <footer className="bottom-bar unit-bar">
        <div className="bottom-status" role="status">
          {status}
        </div>
        <div className="actions bottom-action unit-deeds">
          {isLocked && (
            <Button size="small" appearance="subtle" icon={<UnlockedIcon />} onClick={() => setReasoned('letIn')}>
              {said.letIn}
            </Button>
          )}
          {!isAccepted && !isLocked && (
            <Button size="small" appearance="subtle" onClick={() => setReasoned('extend')}>
              {said.extend}
            </Button>
          )}
          {isAccepted && (
            <Button size="small" appearance="subtle" onClick={() => setReasoned('reopen')}>
              {said.reopen}
            </Button>
          )}
          {!isNothing && count > 0 && (
            <Button disabledFocusable={isBusy} onClick={() => sendComments('note')}>
              {said.note}
            </Button>
          )}
          {!isNothing && !isAccepted && (
            <>
              {count === 0 && (
                <Button
                  icon={<DoneIcon />}
                  appearance="primary"
                  disabledFocusable={isBusy || standing.state === 'returned'}
                  onClick={() => acceptReport()}
                >
                  {said.accept}
                </Button>
              )}
              {count > 0 && (
                <Button
                  icon={<WithdrawIcon />}
                  appearance="primary"
                  disabledFocusable={isBusy || isLocked}
                  onClick={() => sendComments('return')}
                >
                  {said.return(count)}
                </Button>
              )}
            </>
          )}
        </div>
      </footer>
    </>
  );
}
