/** 催报 as an officer sees it: who owes, and what became of reminding them. Plain data. */
import type { OwingUnit, ReminderChannel } from '#client/reminding-client';
import type { Trouble } from '../../shell/model/state';

/** As things stood when it was asked; a unit that was found to owe nothing any more is gone from it. */
export type Owing =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | {
      readonly status: 'shown';
      readonly asOf: string;
      readonly units: readonly OwingUnit[];
      /** From which address the server sends mail, and at what pace; absent: it sends none. */
      readonly mail?: { readonly from: string; readonly everySeconds: number } | undefined;
    };

/** The last that was done. */
export type Reminding =
  | { readonly status: 'working'; readonly channel: ReminderChannel; readonly unit?: string }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | {
      readonly status: 'reminded';
      readonly channel: ReminderChannel;
      /** On record. */
      readonly units: readonly string[];
      readonly owesNothing: readonly string[];
      /** Of copying: what was, or could not be, put on the clipboard. */
      readonly text?: string;
      readonly isCopied?: boolean;
    };

/** What one pastes into a chat with all of them. */
export function textOfAll(units: readonly Pick<OwingUnit, 'text'>[]): string {
  return units.map(({ text }) => text).join(`\n\n${'—'.repeat(8)}\n\n`);
}

export interface OwedCounts {
  readonly missing: number;
  readonly returned: number;
}

/** In forms, not in units. */
export function owedCounts(units: readonly OwingUnit[]): OwedCounts {
  const all = units.flatMap(({ forms }) => forms);
  const returned = all.filter(({ why }) => why === 'returned').length;
  return { missing: all.length - returned, returned };
}
