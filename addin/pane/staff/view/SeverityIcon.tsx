/** A severity's icon; its word always stands beside it. */
import type { MarkSeverity } from '#domain/issues/marks';
import { ErrorIcon, HintIcon, SuccessIcon, VerifyIcon, WithdrawIcon } from '../../shell/view/Icons';

const ICONS = { query: WithdrawIcon, error: ErrorIcon, verify: VerifyIcon, hint: HintIcon, none: SuccessIcon } as const;

export function SeverityIcon({ severity }: { readonly severity: MarkSeverity | 'none' }) {
  const Icon = ICONS[severity];
  return <Icon className={`severity-icon severity-${severity}`} />;
}
