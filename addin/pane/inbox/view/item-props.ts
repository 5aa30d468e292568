/** What the parts of one thing that came are handed. Types only. */
import type { IntakeItem } from '#intake/intake-item';
import type { SaidOfCell } from '../model/said-of-cells';

export interface ItemProps {
  readonly at: number;
  readonly item: IntakeItem;
}

export interface AskingProps extends ItemProps {
  readonly said: readonly SaidOfCell[];
  locate(address: string): void;
}
