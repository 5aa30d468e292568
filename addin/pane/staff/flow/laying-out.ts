/**
 * What lays sheets out is not needed to read, check or send one: it is fetched behind the first screen, so that the pane is
 * there sooner, and is at hand when somebody clicks.
 */
import { LatePart } from '../../../workbook/late-part';
import type { PaneDeps } from '../../shell/flow/deps';
import { showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { TakingBack } from './take-back';
import type { AtDesk, Desk } from './visit';

type LayingOut = Pick<StaffActions, 'start' | 'migrate' | 'printVersion'> & TakingBack;

export interface LaterLayingOut extends LayingOut {
  /** Nobody waits for it; what did not come is fetched when it is needed. */
  prepare(): void;
}

export function layingOutLater(deps: PaneDeps, atDesk: AtDesk): LaterLayingOut {
  const part = new LatePart(async (): Promise<LayingOut> => {
    const [{ layoutActions }, { takeBackActions }, { printActions }] = await Promise.all([
      import('./layout'),
      import('./take-back'),
      import('./print'),
    ]);
    return { ...layoutActions(deps, atDesk), ...takeBackActions(deps, atDesk), ...printActions(deps, atDesk) };
  });

  async function withIt(desk: Desk, act: (layingOut: LayingOut) => Promise<void>): Promise<void> {
    const layingOut = await part.get();
    if (layingOut.ok) await act(layingOut.value);
    else showWorkbookFailure(desk, layingOut.failure);
  }

  return {
    prepare: () => part.prepare(),
    start: atDesk((desk) => withIt(desk, ({ start }) => start())),
    migrate: atDesk((desk) => withIt(desk, ({ migrate }) => migrate())),
    takeBackVersion: atDesk((desk, version: number) => withIt(desk, ({ takeBackVersion }) => takeBackVersion(version))),
    printVersion: atDesk((desk, version: number) => withIt(desk, ({ printVersion }) => printVersion(version))),
    takeBack: (desk, version) => withIt(desk, ({ takeBack }) => takeBack(desk, version)),
  };
}
