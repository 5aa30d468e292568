/** Which one thing the pane offers first on a form's screen. Pure: state in, name of the action out. */
import type { ShellState } from '../../shell/model/state';
import { closedBy } from '../model/review';
import type { SheetState, StaffState } from '../model/state';

export type PrimaryAction =
  | 'start'
  | 'chooseFile'
  | 'openInItsRound'
  | 'migrate'
  | 'submit'
  /** Nothing can be submitted before the sheet is read. */
  | 'wait'
  | 'sending'
  | 'sendNow'
  | 'settle'
  | 'retry'
  | 'resolve'
  /** Accepted or locked: nothing is sent any more. */
  | 'closed'
  | 'backToForms';

function ofSheet(sheet: SheetState, place: ShellState['place']): PrimaryAction {
  switch (sheet.status) {
    case 'absent':
      return place === 'excel' ? 'start' : 'chooseFile';
    case 'reading':
      return 'wait';
    case 'otherRound':
      return 'openInItsRound';
    case 'outdated':
      return 'migrate';
    case 'checked':
      return 'submit';
  }
}

type Seen = Pick<ShellState & StaffState, 'submit' | 'sheet' | 'place' | 'cards' | 'form'>;

export function primaryAction({ cards, form, ...seen }: Seen): PrimaryAction {
  const action = openAction(seen);
  const card = cards?.find(({ state }) => state.form === form);
  // Also while the sheet is still read: what is closed is closed whatever it says.
  const sends = action === 'submit' || action === 'wait' || action === 'retry' || action === 'sendNow';
  return sends && closedBy(card?.state.standing) !== undefined ? 'closed' : action;
}

/** A submission under way decides before the sheet does. */
function openAction({ submit, sheet, place }: Omit<Seen, 'cards' | 'form'>): PrimaryAction {
  switch (submit.status) {
    case 'sending':
      return 'sending';
    case 'queued':
      // Of an earlier pane: its content is nowhere but in its sheet, which is opened and submitted again.
      return submit.resumed ? ofSheet(sheet, place) : 'sendNow';
    case 'unknown':
      return 'settle';
    case 'conflict':
      return 'resolve';
    case 'recorded':
      return 'backToForms';
    case 'refused': {
      const { trouble } = submit;
      const mayHelpAgain = trouble.kind !== 'problem' || trouble.retry;
      return mayHelpAgain ? 'retry' : ofSheet(sheet, place);
    }
    case 'idle':
    case 'withdrawn':
    case 'blocked':
    case 'unexplained':
      return ofSheet(sheet, place);
  }
}
