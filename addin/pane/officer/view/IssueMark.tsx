/** A severity's icon and word. */
import type { Severity } from '#domain/issues/issue';
import { ErrorIcon, HintIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';

const ICONS = { error: ErrorIcon, verify: VerifyIcon, hint: HintIcon } as const;

export function IssueMark({
  severity,
  isSettled = false,
}: {
  readonly severity: Severity;
  readonly isSettled?: boolean;
}) {
  const { words } = useLanguage();
  const Icon = isSettled ? SuccessIcon : ICONS[severity];
  return (
    <span className={`issue-mark severity-${isSettled ? 'none' : severity}`}>
      <Icon className="severity-icon" />
      <span className="only-heard">{words.issues.severity[severity]}</span>
    </span>
  );
}
