/** Where something stands, by icon and word. */
import type { IntakeItem } from '#intake/intake-item';
import { CopyIcon, ErrorIcon, HelpIcon, HintIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { isTaken } from '../model/piles';

const ICONS = {
  acceptable: SuccessIcon,
  hasErrors: ErrorIcon,
  unclear: HelpIcon,
  newerStands: VerifyIcon,
  duplicate: CopyIcon,
  notASheet: HintIcon,
} as const;

export function PileMark({ item, word }: { readonly item: IntakeItem; readonly word: string }) {
  const Icon = ICONS[item.pile];
  return (
    <span className="inbox-mark" data-pile={isTaken(item) ? 'taken' : item.pile}>
      <Icon className="inbox-icon" />
      <span className="small">{word}</span>
    </span>
  );
}
