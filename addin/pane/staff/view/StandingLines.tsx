/** What the collector decided of a form, in words: returned, accepted, reopened, more time, locked, by whom and why. */
import { useLanguage } from '../hooks/use-language';
import { useStaff } from '../hooks/use-staff';
import type { FormCard } from '../model/state';

export function StandingLines({ card: { state: form } }: { readonly card: FormCard }) {
  const { words, formats } = useLanguage();
  const { standing: said, report } = words;
  const collector = useStaff(({ round }) => round?.collector.name ?? '');
  const { standing, lock, reopening } = form;
  const { state, accepted, returned, reopened, extension, open } = standing;
  const lines = [
    ...(state === 'returned' && returned !== undefined
      ? [said.returned(returned.by.name, formats.shortMoment(returned.at), open)]
      : []),
    ...(state === 'accepted' && accepted !== undefined
      ? [said.accepted(accepted.by.name, formats.shortMoment(accepted.at), report.version(accepted.version))]
      : []),
    ...(standing.isLocked && lock !== undefined
      ? [said.locked(lock.by ?? collector, formats.shortMoment(lock.since), lock.reason)]
      : []),
    ...(reopening?.reason !== undefined && reopening.at !== undefined
      ? [said.letIn(reopening.by ?? collector, formats.shortMoment(reopening.at), reopening.reason)]
      : []),
    ...(reopened !== undefined && accepted === undefined
      ? [said.reopened(reopened.by.name, formats.shortMoment(reopened.at), reopened.reason)]
      : []),
    ...(extension !== undefined && extension.until === standing.due && accepted === undefined
      ? [said.extended(formats.deadline(extension.until), extension.reason)]
      : []),
    ...(form.notes ?? []),
  ];
  return lines.map((line) => (
    <p key={line} className="small standing-line">
      {line}
    </p>
  ));
}
