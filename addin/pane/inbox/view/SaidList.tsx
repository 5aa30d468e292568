/** What the check says, the gravest first; each leads to its cell. */
import { ErrorIcon, HintIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import type { SaidOfCell } from '../model/said-of-cells';

const ICONS = { error: ErrorIcon, verify: VerifyIcon, hint: HintIcon } as const;
/** The rest is in the sheet itself. */
const SHOWN = 100;

interface SaidListProps {
  readonly said: readonly SaidOfCell[];
  locate(address: string): void;
}

export function SaidList({ said: all, locate }: SaidListProps) {
  const { words } = useLanguage();
  const said = words.inbox;
  const told = all.filter(({ severity }) => severity !== 'hint');
  if (told.length === 0) return <p className="small quiet">{said.item.noIssues}</p>;
  return (
    <details className="card unfolding" open={told.length <= 12}>
      <summary className="strong">{said.item.issues(told.length)}</summary>
      <ul className="inbox-lines">
        {told.slice(0, SHOWN).map((issue) => {
          const { severity, code, address, place, label, message, reason } = issue;
          const Icon = reason === undefined ? ICONS[severity] : SuccessIcon;
          return (
            <li key={`${code} ${address}`}>
              <p className="inbox-said">
                <span className={`issue-mark severity-${reason === undefined ? severity : 'none'}`}>
                  <Icon className="severity-icon" />
                  <span className="only-heard">{said.severity[severity]}</span>
                </span>
                <button type="button" className="chip inbox-chip" onClick={() => locate(address)}>
                  {place}
                </button>
                <span className="strong">{label}</span>
              </p>
              <p className="small">{message}</p>
              {reason !== undefined && <p className="small quiet">{said.item.reason(reason)}</p>}
            </li>
          );
        })}
      </ul>
      {told.length > SHOWN && <p className="small quiet">{said.item.more(told.length - SHOWN)}</p>}
    </details>
  );
}
