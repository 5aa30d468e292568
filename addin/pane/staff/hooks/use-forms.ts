/** Use case: seeing what is to be reported, and opening a form. */
import type { Round } from '#domain/form/round';
import type { FormCard, Screen } from '../../model/state';
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export interface FormsUse {
  readonly round: Round | undefined;
  /** Undefined until loaded. */
  readonly cards: readonly FormCard[] | undefined;
  /** The card that was opened. */
  readonly card: FormCard | undefined;
  readonly screen: Screen;
  openForm(form: string): Promise<void>;
  show(screen: Screen): void;
}

export function useForms(): FormsUse {
  const round = usePane((state) => state.round);
  const cards = usePane((state) => state.cards);
  const form = usePane((state) => state.form);
  const screen = usePane((state) => state.screen);
  const { openForm, show } = usePaneActions();
  return { round, cards, card: cards?.find(({ state }) => state.form === form), screen, openForm, show };
}
