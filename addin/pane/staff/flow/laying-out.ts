/**
 * What lays sheets out is not needed to read, check or send one: it is fetched behind the first screen, so that the pane is
 * there sooner, and is at hand when somebody clicks.
 */
import type { PaneDeps } from '../../shell/flow/deps';
import { showTrouble } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import type { TakingBack } from './take-back';
import type { AtDesk, Desk } from './visit';

type LayingOut = Pick<StaffActions, 'start' | 'migrate'> & TakingBack;

export interface LaterLayingOut extends LayingOut {
  /** Nobody waits for it; what did not come is fetched when it is needed. */
  prepare(): void;
}

export function layingOutLater(deps: PaneDeps, atDesk: AtDesk): LaterLayingOut {
  let loading: Promise<LayingOut> | undefined;

  async function load(): Promise<LayingOut> {
    const [{ layoutActions }, { takeBackActions }] = await Promise.all([import('./layout'), import('./take-back')]);
    return { ...layoutActions(deps, atDesk), ...takeBackActions(deps, atDesk) };
  }

  async function loaded(): Promise<LayingOut | undefined> {
    loading ??= load();
    try {
      return await loading;
    } catch {
      // A program part that could not be fetched: the next click tries again.
      loading = undefined;
      return undefined;
    }
  }

  async function withIt(desk: Desk, act: (layingOut: LayingOut) => Promise<void>): Promise<void> {
    const layingOut = await loaded();
    if (layingOut !== undefined) return act(layingOut);
    showTrouble(desk, { kind: 'offline' });
  }

  return {
    prepare: () => void loaded(),
    start: atDesk((desk) => withIt(desk, ({ start }) => start())),
    migrate: atDesk((desk) => withIt(desk, ({ migrate }) => migrate())),
    takeBackVersion: atDesk((desk, version: number) => withIt(desk, ({ takeBackVersion }) => takeBackVersion(version))),
    takeBack: (desk, version) => withIt(desk, ({ takeBack }) => takeBack(desk, version)),
  };
}
