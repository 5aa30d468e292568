/** Use case: an officer says what a sheet is, whose, that it counts, or why a 核实 may stand; the server is asked anew. */
import type { Given, InboxActions } from '../model/actions';
import { type Decided, withReason } from '../model/decided';
import { askAll } from './asking';
import type { IntakeDesk } from './intake-desk';

type SayingActions = Pick<InboxActions, 'sayForm' | 'sayUnit' | 'takeBack' | 'prefer' | 'giveReasons'>;

export function sayingActions(desk: IntakeDesk): SayingActions {
  const decide = (at: number, decided: Decided | undefined) =>
    desk.inTurn(async () => {
      desk.decide(at, decided);
      desk.forget(at);
      await askAll(desk);
    });

  /** Of several of one unit only one can. */
  function preferOnly(at: number): void {
    const item = desk.value.items[at];
    for (const [other, decided] of desk.value.decided) {
      const { sheet, unit } = desk.value.items[other] ?? {};
      const isOfSame = sheet?.form.id === item?.sheet?.form.id && unit === item?.unit;
      if (other === at || decided.isPreferred !== true || !isOfSame) continue;
      const { isPreferred: _, ...rest } = decided;
      desk.decide(other, rest);
    }
  }

  return {
    sayForm: (at, form) => decide(at, { form }),
    sayUnit: (at, unit) => {
      const { form } = desk.decidedOf(at);
      return decide(at, { unit, ...(form === undefined ? {} : { form }) });
    },
    takeBack: (at) => decide(at, undefined),
    prefer: (at) =>
      desk.inTurn(async () => {
        preferOnly(at);
        desk.decide(at, { ...desk.decidedOf(at), isPreferred: true });
        await askAll(desk);
      }),
    giveReasons(at, given: readonly Given[]) {
      const before = desk.decidedOf(at);
      const reasons = given.reduce(
        (all, { address, code, reason }) => withReason(all, { address, code, reason: reason.trim() }),
        before.reasons ?? [],
      );
      return decide(at, { ...before, reasons });
    },
  };
}
