/** One round: where it stands and what its next step is, and its settings. */
import { Button } from '@fluentui/react-components';
import { stageOf } from '#domain/form/round';
import { BottomBar } from '../../shell/view/BottomBar';
import { BackIcon, VerifyIcon } from '../../shell/view/Icons';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { isChanged } from '../model/setup-draft';
import type { OpenRound } from '../model/state';
import { IncomingPart } from './IncomingPart';
import { SavingNotice } from './SavingNotice';
import { SetupFieldsPart } from './SetupFieldsPart';
import { StageBadge } from './StageBadge';
import { StageDeeds } from './StageDeeds';

export function RoundPart({ open }: { readonly open: OpenRound }) {
  const { words, formats } = useLanguage();
  const { setup: said, deeds } = words.desk;
  const isBusy = useRounds((state) => state.isBusy);
  const { openRound, save, discard, goTo, editForm } = useRoundsActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { stored, draft, lock, saving } = open;
  const hasChanges = isChanged(stored, draft);
  return (
    <>
      <main className="screen">
        <Button
          className="desk-to-list"
          size="small"
          appearance="subtle"
          icon={<BackIcon />}
          onClick={() => void openRound(undefined)}
        >
          {words.desk.toList}
        </Button>
        <div className="screen-head">
          <span className="card-line">
            <h1 ref={heading} tabIndex={-1}>
              {stored.name}
            </h1>
            <StageBadge stage={stageOf(stored)} />
          </span>
          <span className="card-line small quiet">
            <span className="mono">{stored.id}</span>
            <span>{said.size(stored.forms.length, stored.roster.length)}</span>
            <Button size="small" onClick={() => void goTo('roster')}>
              {said.toRoster}
            </Button>
            <Button size="small" onClick={() => void goTo('codes')}>
              {said.toCodes}
            </Button>
            {stored.forms.map(({ definition: { id, attachment } }) => (
              <Button key={id} size="small" disabledFocusable={isBusy} onClick={() => void editForm(id)}>
                {said.editForm(attachment)}
              </Button>
            ))}
          </span>
        </div>
        {lock !== undefined && (
          <div className="notice notice-waiting">
            <VerifyIcon className="notice-icon" />
            <p>{deeds.lockedSince(formats.moment(lock.since), lock.reason)}</p>
          </div>
        )}
        {saving?.part === 'setup' && <SavingNotice saving={saving} stored={stored} />}
        {stageOf(stored) === 'draft' && <IncomingPart />}
        <StageDeeds open={open} hasChanges={hasChanges} />
        <SetupFieldsPart open={open} />
      </main>
      <BottomBar
        action={
          hasChanges && (
            <span className="actions">
              <Button onClick={discard}>{said.discard}</Button>
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save('setup')}>
                {said.save}
              </Button>
            </span>
          )
        }
      >
        <span className={hasChanges ? 'strong' : 'quiet'}>{hasChanges ? said.changed : said.unchanged}</span>
      </BottomBar>
    </>
  );
}
