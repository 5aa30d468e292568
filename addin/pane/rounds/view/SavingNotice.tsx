/** What became of saving: stored, what is to be put right, what it does to reports, what somebody else changed. */
import { Button } from '@fluentui/react-components';
import type { Round } from '#domain/form/round';
import { DismissIcon, ErrorIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import type { SetupChange } from '../model/setup-changes';
import type { OpenRound, Saving } from '../model/state';
import { Impact } from './Impact';

export interface SavingNoticeProps {
  readonly saving: NonNullable<OpenRound['saving']>;
  readonly stored: Round;
}

function useChangeWords(): (change: SetupChange) => string {
  const { words, formats } = useLanguage();
  const { changes } = words.desk.saving;
  return (change) => {
    switch (change.what) {
      case 'from':
      case 'to':
        return changes[change.what](formats.day(change.before), formats.day(change.after));
      case 'latePolicy': {
        const name = (policy: string) => words.desk.setup.late[policy === 'refuse' ? 'refuse' : 'record'];
        return changes.latePolicy(name(change.before), name(change.after));
      }
      case 'name':
      case 'notApplicable':
      case 'sameAsAbove':
        return changes[change.what](change.before, change.after);
      case 'deadline':
        return changes.deadline(change.form, formats.deadline(change.before), formats.deadline(change.after));
      case 'roster':
        return changes.roster(change.added, change.removed, change.changed);
      default:
        return changes[change.what](change.form);
    }
  };
}

const ICONS = { saved: SuccessIcon, faulty: ErrorIcon, stale: VerifyIcon, wouldChange: VerifyIcon } as const;
const LOOKS = { saved: 'calm', faulty: 'error', stale: 'waiting', wouldChange: 'waiting' } as const;

function Outcome({
  outcome,
  part,
  stored,
}: { readonly outcome: Saving } & SavingNoticeProps['saving'] & Pick<SavingNoticeProps, 'stored'>) {
  const { words } = useLanguage();
  const { saving: said } = words.desk;
  const changeWords = useChangeWords();
  switch (outcome.kind) {
    case 'saved':
    case 'faulty':
      return <p>{said[outcome.kind]}</p>;
    case 'wouldChange':
      return <Impact outcome={outcome} stored={stored} />;
    case 'stale': {
      const lines = outcome.theirs.map(changeWords);
      return (
        <>
          <p className="strong">{said.staleTitle}</p>
          <p>{part === 'roster' ? said.staleRoster : said.stale}</p>
          <ul className="plain-list">
            {(lines.length === 0 ? [said.staleNothing] : lines).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      );
    }
  }
}

export function SavingNotice({ saving, stored }: SavingNoticeProps) {
  const { words } = useLanguage();
  const { dismissSaving } = useRoundsActions();
  const { kind } = saving.outcome;
  const Icon = ICONS[kind];
  return (
    <div className={`notice notice-${LOOKS[kind]}`} role={kind === 'saved' ? undefined : 'alert'}>
      <Icon className={kind === 'saved' ? 'notice-icon desk-saved' : 'notice-icon'} />
      <div className="notice-body">
        <Outcome {...saving} stored={stored} />
      </div>
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissIcon />}
        aria-label={words.desk.dismiss}
        onClick={dismissSaving}
      />
    </div>
  );
}
