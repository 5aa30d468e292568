/** A severity's icon; its word always stands beside it. */
import type { Severity } from '#domain/issues/issue';
import { ErrorIcon, HintIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';

const ICONS = { error: ErrorIcon, verify: VerifyIcon, hint: HintIcon, none: SuccessIcon } as const;

export function SeverityIcon({ severity }: { readonly severity: Severity | 'none' }) {
  const Icon = ICONS[severity];
  return <Icon className={`severity-icon severity-${severity}`} />;
}
